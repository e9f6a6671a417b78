// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

namespace kety {

/// An icon of resources/icons by name ("ellipse", "state-ok"), in the colour of `role` of the theme
/// at the time of painting: open windows need no new icons when the theme changes. Checked is the
/// accent, disabled text3. Throws Error (Internal) for a name that is not there.
QIcon icon(const QString& name, Role role = Role::Text);

/// One picture of it, for delegates and labels; `size` in logical pixels.
QPixmap iconPixmap(const QString& name, Role role, int size, double devicePixelRatio = 1.0);

/// Every name there is.
QStringList iconNames();

}  // namespace kety
