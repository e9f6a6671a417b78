// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/section.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace kety {
namespace {

constexpr int barHeight = 28;
constexpr int padding = 12;
constexpr int chevron = 14;

}  // namespace

SectionBar::SectionBar(QWidget* parent) : QAbstractButton(parent)
{
    setFixedHeight(barHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void SectionBar::setTitle(const QString& title)
{
    title_ = title;
    setAccessibleName(title);
    update();
}

void SectionBar::setSummary(const QString& summary)
{
    summary_ = summary;
    setAccessibleDescription(summary);
    update();
}

void SectionBar::setFoldable(bool foldable)
{
    foldable_ = foldable;
    setCheckable(foldable);
    setFocusPolicy(foldable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, foldable);
    update();
}

QSize SectionBar::sizeHint() const
{
    const QFontMetrics title(kety::font(FontRole::CaptionMedium)),
        rest(kety::font(FontRole::Caption));
    return {2 * padding + (foldable_ ? chevron + 8 : 0) + title.horizontalAdvance(title_) + 12
                + rest.horizontalAdvance(summary_),
            barHeight};
}

QSize SectionBar::minimumSizeHint() const
{
    return {120, barHeight};
}

void SectionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool hovered = foldable_ && underMouse() && isEnabled();
    painter.fillRect(rect(), color(hovered ? Role::Hover : Role::Panel));
    painter.setPen(color(Role::Line));
    painter.drawLine(0, 0, width(), 0);

    QRect space = rect().adjusted(padding, 0, -padding, 0);
    if (foldable_) {
        const QString name = isChecked() ? "chevron-down" : "chevron-right";
        painter.drawPixmap(space.left(), (barHeight - chevron) / 2,
                           iconPixmap(name, Role::Text2, chevron, devicePixelRatioF()));
        space.setLeft(space.left() + chevron + 8);
    }
    // The title names what folds: it stays; a long summary is in the tooltip too.
    painter.setPen(color(Role::Text2));
    painter.setFont(kety::font(FontRole::CaptionMedium));
    const int titleWidth =
        std::min(space.width(), painter.fontMetrics().horizontalAdvance(title_) + 1);
    painter.drawText(QRect(space.left(), 0, titleWidth, barHeight),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(title_, Qt::ElideRight, titleWidth));
    painter.setFont(kety::font(FontRole::Caption));
    space.setLeft(space.left() + titleWidth + 12);
    painter.drawText(space, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(summary_, Qt::ElideRight, space.width()));
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void SectionBar::keyPressEvent(QKeyEvent* event)
{
    if (foldable_ && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

Section::Section(QWidget* parent) : QWidget(parent), bar_(new SectionBar(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar_);
    bar_->setFoldable(true);
    connect(bar_, &QAbstractButton::toggled, this, [this](bool open) {
        if (content_) content_->setVisible(open);
        emit toggled(open);
    });
}

void Section::setContent(QWidget* content)
{
    content_ = content;
    layout()->addWidget(content);
    content->setVisible(isOpen());
}

}  // namespace kety
