// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace kety {

class MainWindow;

/// Brings the window into `state` ("start", "check", "review", "lightbox", "export"), saves it as a
/// picture and ends the program: the pictures of README and manual are made by the program itself.
void saveScreenshot(MainWindow* window, const QString& state, const QString& file);

}  // namespace kety
