// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/roi_swatch.h"

#include "widgets/roi_tools.h"
#include "widgets/theme.h"

#include <QPainter>

namespace kety {

QPixmap roiSwatch(int number, double devicePixelRatio)
{
    constexpr int size = 14;
    QPixmap swatch(QSize(size, size) * devicePixelRatio);
    swatch.setDevicePixelRatio(devicePixelRatio);
    swatch.fill(Qt::transparent);
    QPainter painter(&swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::Viewer));
    painter.drawRoundedRect(0, 0, size, size, 3, 3);
    QPen pen(RoiModel::lineColor(number), 1.8);
    if (RoiModel::dashed(number)) pen.setDashPattern({1.6, 1.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(3.5, 3.5, 7, 7));
    return swatch;
}

}  // namespace kety
