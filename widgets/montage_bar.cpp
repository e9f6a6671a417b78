// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/montage_bar.h"

#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double knob = 7.0;  // radius

}  // namespace

RangeSlider::RangeSlider(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(80, 24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    writeTexts(this, [this] {
        setAccessibleName(tr("First and last slice"));
        setToolTip(tr("Drag a knob: first and last slice shown (Left, Right; with Shift the first "
                      "one)"));
    });
}

void RangeSlider::setCount(int count)
{
    count_ = std::max(0, count);
    setEnabled(count_ > 1);
    update();
}

void RangeSlider::setValues(int first, int last)
{
    first_ = std::clamp(first, 0, std::max(0, count_ - 1));
    last_ = std::clamp(last, first_, std::max(0, count_ - 1));
    update();
}

void RangeSlider::setMark(int mark)
{
    mark_ = mark;
    update();
}

double RangeSlider::placeOf(int value) const
{
    const double length = width() - 2.0 * (knob + 1.0);
    return knob + 1.0 + (count_ > 1 ? length * value / (count_ - 1) : 0.0);
}

int RangeSlider::valueAt(double x) const
{
    const double length = std::max(1.0, width() - 2.0 * (knob + 1.0));
    return static_cast<int>(std::lround((x - knob - 1.0) / length * (count_ - 1)));
}

void RangeSlider::move(int value)
{
    int first = first_, last = last_;
    (lower_ ? first : last) = std::clamp(value, 0, std::max(0, count_ - 1));
    if (lower_)
        first = std::min(first, last_);
    else
        last = std::max(last, first_);
    if (first == first_ && last == last_) return;
    setValues(first, last);
    emit valuesChanged(first_, last_);
}

void RangeSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = height() / 2.0, a = placeOf(first_), b = placeOf(last_);
    const QColor ink = color(isEnabled() ? Role::Accent : Role::Line2);
    painter.setPen(QPen(color(Role::Line), 4.0, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(knob + 1.0, y), QPointF(width() - knob - 1.0, y));
    painter.setPen(QPen(ink, 4.0, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(a, y), QPointF(b, y));
    if (mark_ >= 0 && mark_ < count_) {
        painter.fillRect(QRectF(placeOf(mark_) - 1.0, y - 6.0, 2.0, 12.0), color(Role::Text));
    }
    for (const double x : {a, b}) {
        const bool held = hasFocus() && (lower_ ? x == a : x == b);
        painter.setPen(QPen(ink, 2.0));
        painter.setBrush(held ? ink : color(Role::Panel));
        painter.drawEllipse(QPointF(x, y), knob - 1.0, knob - 1.0);
    }
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || count_ < 2) return;
    const double x = event->position().x();
    const double toFirst = std::abs(x - placeOf(first_)), toLast = std::abs(x - placeOf(last_));
    // Where both knobs lie on each other, the side of the click decides.
    lower_ = toFirst < toLast || (toFirst == toLast && x < placeOf(first_));
    move(valueAt(x));
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton && count_ > 1) move(valueAt(event->position().x()));
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    const bool right = event->key() == Qt::Key_Right;
    if (!right && event->key() != Qt::Key_Left) {
        QWidget::keyPressEvent(event);
        return;
    }
    lower_ = event->modifiers() & Qt::ShiftModifier;
    move((lower_ ? first_ : last_) + (right ? 1 : -1));
}

MontageBar::MontageBar(MontageView* view, QWidget* parent)
    : QWidget(parent), view_(view), slider_(new RangeSlider(view->objectName() + "_range", this)),
      first_(makeBox("first")), last_(makeBox("last")), every_(makeBox("every")),
      slices_(makeLabel("slices_label", "caption")),
      everyLabel_(makeLabel("every_label", "caption")), hint_(makeLabel("hint", "hint"))
{
    setObjectName(view->objectName() + "_bar");
    setFixedHeight(44);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{slices_, first_, slider_, last_,
                                                         everyLabel_, every_, hint_}) {
        row->addWidget(part, part == slider_ ? 1 : 0);
    }
    writeTexts(this, [this] { writeWords(); });
    connect(slider_, &RangeSlider::valuesChanged, this, &MontageBar::choose);
    for (QSpinBox* spin : {first_, last_, every_}) {
        connect(spin, &QSpinBox::valueChanged, this, [this] {
            if (!taking_) choose(first_->value() - 1, last_->value() - 1);
        });
    }
    connect(view_, &MontageView::arranged, this, &MontageBar::takeView);
    connect(view_->cursor(), &Cursor::pointChanged, this, &MontageBar::takeView);
    takeView();
}

QSpinBox* MontageBar::makeBox(const char* which)
{
    auto* spin = new QSpinBox(this);
    spin->setObjectName(view_->objectName() + "_" + which);
    spin->setAlignment(Qt::AlignRight);
    spin->setMinimum(1);
    spin->setFixedWidth(44);
    return spin;
}

QLabel* MontageBar::makeLabel(const char* which, const char* kind)
{
    auto* label = new QLabel(this);
    label->setObjectName(view_->objectName() + "_" + which);
    setKind(label, kind);
    return label;
}

void MontageBar::writeWords()
{
    slices_->setText(tr("Slices"));
    everyLabel_->setText(tr("every"));
    hint_->setText(tr("double click = one slice"));
    first_->setToolTip(tr("First slice shown (Up, Down)"));
    last_->setToolTip(tr("Last slice shown (Up, Down)"));
    every_->setToolTip(tr("Leave out slices between: 2 shows every second one (Up, Down)"));
}

void MontageBar::choose(int first, int last)
{
    MontageChoice choice = view_->choice();
    choice.first = first;
    // The last slice stays the last one when another map has more of them.
    choice.last = last >= view_->sliceCount() - 1 ? -1 : last;
    choice.every = every_->value();
    view_->setChoice(choice);
}

void MontageBar::takeView()
{
    taking_ = true;
    const int count = view_->sliceCount();
    const MontageChoice& choice = view_->choice();
    const int last = choice.last < 0 ? count - 1 : std::min(choice.last, count - 1);
    for (QSpinBox* spin : {first_, last_, every_}) {
        spin->setEnabled(count > 1);
        spin->setMaximum(std::max(1, count));
    }
    first_->setValue(choice.first + 1);
    last_->setValue(last + 1);
    every_->setValue(choice.every);
    slider_->setCount(count);
    slider_->setValues(choice.first, last);
    slider_->setMark(view_->currentSlice());
    taking_ = false;
}

}  // namespace kety
