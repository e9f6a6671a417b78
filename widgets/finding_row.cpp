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
constexpr int left = padding + iconSize + gap;  // of the name
constexpr int leastName = 48;                   // to know it by

int advance(FontRole role, const QString& text)
{
    return QFontMetrics(font(role)).horizontalAdvance(text) + 1;  // glyphs end between pixels
}

/// A line ends between words, never inside "mL/100g/min".
QString unitsWhole(QString words)
{
    constexpr QChar wordJoiner(0x2060);
    return words.replace(u'/', QString(u'/') + wordJoiner);
}

}  // namespace

FindingRow::FindingRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding,
                       QSizePolicy::Preferred);  // fixed would be the height of another width
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
            heightForWidth(std::max(width(), 160))};
}

int FindingRow::valueWidth(int room) const
{
    const int needed =
        advance(content_.quiet ? FontRole::Caption : FontRole::BodyMedium, content_.value);
    // A reason may give way, a figure may not.
    if (!content_.quiet && !content_.words) return needed;
    return std::min(needed, std::max(60, room - gap - advance(FontRole::Body, content_.name)));
}

bool FindingRow::hasColumn() const
{
    // Words that nothing is expected of need the room.
    if (content_.expected.isEmpty()
        && (content_.quiet || content_.words || content_.value.isEmpty()))
        return false;
    return std::max(expected_width_, expectedWidth()) > 0;
}

int FindingRow::columnWidth(int width) const
{
    if (!hasColumn()) return 0;
    const int shared = std::max(expected_width_, expectedWidth());
    if (!content_.line) return shared;
    // Where the column of the longest expectation takes the name, the row has its own.
    const int value = advance(FontRole::BodyMedium, content_.value);
    const int room = width - padding - left - shared - gap - value - gap;
    if (advance(FontRole::Body, content_.name) <= room) return shared;
    // Where not even that leaves a name, the expectation is in the tip alone.
    const int own = expectedWidth();
    return room + shared - own >= leastName ? own : 0;
}

bool FindingRow::reads(int width) const
{
    const int column = columnWidth(width);
    const int end = width - padding - (column > 0 ? column + gap : 0);
    const int name = advance(FontRole::Body, content_.name);
    if (content_.quiet || content_.words) return true;  // words may elide
    return nameWidth(width) >= std::min(name, leastName) && end > left;
}

int FindingRow::nameWidth(int width) const
{
    const int column = columnWidth(width);
    const int room = width - padding - (column > 0 ? column + gap : 0) - left;
    return content_.value.isEmpty() ? room : room - valueWidth(room) - gap;
}

bool FindingRow::stacked(int width) const
{
    if (!content_.words || content_.quiet || content_.line) return false;
    const int value = advance(FontRole::BodyMedium, content_.value);
    return advance(FontRole::Body, content_.name) + gap + value > width - padding - left;
}

int FindingRow::heightForWidth(int width) const
{
    const QFontMetrics metrics(kety::font(FontRole::Body));
    if (content_.line) return rowHeight;
    if (stacked(width)) return 2 * metrics.lineSpacing() + 6;
    const int room = nameWidth(width);
    const bool wraps = content_.name.contains(' ') && !content_.quiet && !content_.words
                       && metrics.horizontalAdvance(content_.name) > room;
    if (!wraps) return rowHeight;
    const QRect name =
        metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, unitsWhole(content_.name));
    return std::max(2, name.height() / metrics.lineSpacing()) * metrics.lineSpacing() + 6;
}

QSize FindingRow::minimumSizeHint() const
{
    return {160, rowHeight};
}

void FindingRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(padding, (height() - iconSize) / 2,
                       statePixmap(content_.state, iconSize, devicePixelRatioF()));
    const int right = width() - padding;
    painter.setFont(kety::font(FontRole::Caption));
    painter.setPen(color(Role::Text2));
    const int column = columnWidth(width());
    if (column > 0)
        painter.drawText(QRect(right - column, 0, column, height()),
                         Qt::AlignVCenter | Qt::AlignRight, content_.expected);

    const bool two = stacked(width());
    const int end = right - (column > 0 ? column + gap : 0);
    const int forName = two ? end - left : nameWidth(width());
    const int forValue = two ? end - left : std::max(0, end - left - gap - forName);
    const int line = two ? height() / 2 : height();
    painter.setFont(kety::font(content_.quiet ? FontRole::Caption : FontRole::BodyMedium));
    painter.setPen(color(content_.quiet ? Role::Text3 : Role::Text));
    painter.drawText(QRect(end - forValue, height() - line, forValue, line),
                     Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(content_.value, Qt::ElideRight, forValue));

    painter.setFont(kety::font(FontRole::Body));
    painter.setPen(color(Role::Text));
    const bool wraps = !two && height() > rowHeight;
    painter.drawText(
        QRect(left, 0, forName, line),
        Qt::AlignVCenter | Qt::AlignLeft | (wraps ? Qt::TextWordWrap : 0),
        wraps ? unitsWhole(content_.name)
              : painter.fontMetrics().elidedText(content_.name, Qt::ElideRight, forName));
}

}  // namespace kety
