// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <QDockWidget>

class QLabel;
class QToolButton;

namespace kety {

/// A dock with Kety's own title bar: 28 px, title, float and close.
class Dock : public QDockWidget {
    Q_OBJECT

public:
    Dock(const char* name, Text title, QWidget* content, QWidget* parent);

private:
    QWidget* makeTitleBar(Text title);
};

}  // namespace kety
