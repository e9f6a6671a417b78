// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QString>

#include <functional>

class QWidget;

namespace kety {

/// A core text in the language of the window.
QString translated(const Text& text);

/// A core message in the language of the window; arguments are filled in after translation.
QString translated(const Message& message);

/// Runs `write` now and after every change of language: the one place where a widget's fixed texts
/// are set. `write` may use `widget` and its children.
void writeTexts(QWidget* widget, std::function<void()> write);

}  // namespace kety
