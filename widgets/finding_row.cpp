// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/finding_row.h"

#include <QPainter>

#include <algorithm>

namespace kety {
namespace {

constexpr int rowHeight = 26;
constexpr int padding = 12;
constexpr int iconSize = 16;
constexpr int gap = 10;

int advance(FontRole role, const QString& text)
{
    return QFontMetrics(font(role)).horizontalAdvance(text) + 1;  // glyphs end between pixels
}

}  // namespace

FindingRow::FindingRow(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(rowHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FindingRow::setContent(const Content& content)
{
    content_ = content;
    QStringList tip{content.name};
    if (!content.value.isEmpty()) tip += content.value;
    if (!content.expected.isEmpty()) tip += tr("expected %1").arg(content.expected);
    if (!content.tip.isEmpty()) tip += content.tip;
    setToolTip(tip.join('\n'));
    setAccessibleName(wordOf(content.state) + ": " + tip.join(", "));
    updateGeometry();
    update();
}

int FindingRow::expectedWidth() const
{
    return content_.expected.isEmpty() ? 0 : advance(FontRole::Caption, content_.expected);
}

void FindingRow::setExpectedWidth(int width)
{
    expected_width_ = width;
    updateGeometry();
    update();
}

QSize FindingRow::sizeHint() const
{
    const int expected = std::max(expected_width_, expectedWidth());
    return {2 * padding + iconSize + gap + advance(FontRole::Body, content_.name) + gap
                + advance(FontRole::BodyMedium, content_.value) + (expected ? gap + expected : 0),
            rowHeight};
}

QSize FindingRow::minimumSizeHint() const
{
    return {160, rowHeight};
}

void FindingRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(padding, (rowHeight - iconSize) / 2,
                       statePixmap(content_.state, iconSize, devicePixelRatioF()));
    int right = width() - padding;
    painter.setFont(kety::font(FontRole::Caption));
    painter.setPen(color(Role::Text2));
    const int expected = std::max(expected_width_, expectedWidth());
    painter.drawText(QRect(right - expected, 0, expected, rowHeight),
                     Qt::AlignVCenter | Qt::AlignRight, content_.expected);
    if (expected && !(content_.quiet && content_.expected.isEmpty())) right -= expected + gap;

    const int left = padding + iconSize + gap;
    const FontRole valueFont = content_.quiet ? FontRole::Caption : FontRole::BodyMedium;
    painter.setFont(kety::font(valueFont));
    painter.setPen(color(content_.quiet ? Role::Text3 : Role::Text));
    int valueWidth = advance(valueFont, content_.value);
    // A reason may give way, a figure may not.
    const int nameNeeded = advance(FontRole::Body, content_.name);
    if (content_.quiet || content_.words)
        valueWidth = std::min(valueWidth, std::max(60, right - left - gap - nameNeeded));
    painter.drawText(QRect(right - valueWidth, 0, valueWidth, rowHeight),
                     Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(content_.value, Qt::ElideRight, valueWidth));

    painter.setFont(kety::font(FontRole::Body));
    painter.setPen(color(Role::Text));
    const int nameWidth = right - valueWidth - gap - left;
    painter.drawText(QRect(left, 0, nameWidth, rowHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(content_.name, Qt::ElideRight, nameWidth));
}

}  // namespace kety
