// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/check_head.h"

#include "widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace kety {
namespace {

constexpr int headHeight = 28;
constexpr int passedHeight = 32;
constexpr int padding = 12;

}  // namespace

CheckHead::CheckHead(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(headHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CheckHead::setCounts(std::vector<std::pair<State, int>> counts)
{
    counts_ = std::move(counts);
    QStringList words;
    for (const auto& [state, count] : counts_)
        words += QString::number(count) + ' ' + wordOf(state);
    setToolTip(words.join(", "));
    setAccessibleName(tr("Checks") + ": " + words.join(", "));
    update();
}

void CheckHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(kety::font(FontRole::CaptionMedium));
    painter.setPen(color(Role::Text2));
    painter.drawText(rect().adjusted(padding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Checks"));
    painter.setFont(kety::font(FontRole::Caption));
    int right = width() - padding;
    for (auto entry = counts_.rbegin(); entry != counts_.rend(); ++entry) {
        const QString number = QString::number(entry->second);
        const int textWidth = painter.fontMetrics().horizontalAdvance(number);
        painter.setPen(color(roleOf(entry->first)));
        painter.drawText(QRect(right - textWidth, 0, textWidth, height()), Qt::AlignVCenter,
                         number);
        right -= textWidth + 4 + 14;
        painter.drawPixmap(right, (height() - 14) / 2,
                           statePixmap(entry->first, 14, devicePixelRatioF()));
        right -= 10;
    }
}

PassedBar::PassedBar(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFixedHeight(passedHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void PassedBar::setCount(int count)
{
    setText(tr("%n passed", nullptr, count));
    setToolTip(tr("Show or hide the checks that passed"));
    setVisible(count > 0);
}

QSize PassedBar::sizeHint() const
{
    return {2 * padding + 60 + QFontMetrics(kety::font(FontRole::Body)).horizontalAdvance(text()),
            passedHeight};
}

void PassedBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse()) painter.fillRect(rect(), color(Role::Hover));
    const double ratio = devicePixelRatioF();
    painter.drawPixmap(padding, (height() - 16) / 2, statePixmap(State::Ok, 16, ratio));
    painter.setFont(kety::font(FontRole::Body));
    painter.setPen(color(Role::Text));
    painter.drawText(rect().adjusted(padding + 26, 0, -padding - 20, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.drawPixmap(
        width() - padding - 14, (height() - 14) / 2,
        iconPixmap(isChecked() ? "chevron-down" : "chevron-right", Role::Text2, 14, ratio));
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void PassedBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace kety
