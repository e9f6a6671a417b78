// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#include <filesystem>
#include <string_view>

namespace kety::test {

/// The root of the source tree the tests were built from.
std::filesystem::path sourceRoot();

/// Where the data set `name` lies: in $KETY_SHARED_DATA, else in ../shared/data beside the source
/// tree. Empty when it is not there.
std::filesystem::path sharedData(std::string_view name);

}  // namespace kety::test

/// Skips the running test, aloud, when the data it reads is not on this machine.
#define SKIP_WITHOUT(path)                                                                         \
    do {                                                                                           \
        if ((path).empty()) QSKIP("the data of this test is not here: " #path);                    \
    } while (false)
