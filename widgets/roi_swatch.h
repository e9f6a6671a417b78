// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>

namespace kety {

/// The ring of a region's line colour on black, 14 px: it reads in both themes.
QPixmap roiSwatch(int number, double devicePixelRatio);

}  // namespace kety
