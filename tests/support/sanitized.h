// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

/// For tests of a person's whole series, whose code a phantom walks too: under sanitizers they take
/// minutes, and the release build runs them in the same check.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SKIP_WHEN_SANITIZED() QSKIP("too slow under sanitizers: the release build runs it")
#else
#define SKIP_WHEN_SANITIZED()                                                                      \
    do {                                                                                           \
    } while (false)
#endif
