// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/what_if_row.h"

#include "widgets/number_text.h"
#include "widgets/source_chip.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int leastSteps = 500;
constexpr int unitWidth = 34;  // "mL/g", "mL/mL"

std::optional<double> numberOf(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return std::nullopt;
}

/// Half to one and a half of the value, rounded outward to a leading digit: a hand's reach.
std::pair<double, double> reachAround(double value)
{
    const double size = std::max(std::abs(value), 1e-6);
    const double unit = std::pow(10.0, std::floor(std::log10(size)) - 1);
    const double low = std::floor((value - 0.5 * size) / unit) * unit;
    const double high = std::ceil((value + 0.5 * size) / unit) * unit;
    return {low, high};
}

}  // namespace

PinnedSlider::PinnedSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setMinimumHeight(24);
}

void PinnedSlider::setPinned(int position)
{
    pinned_ = position;
    update();
}

void PinnedSlider::paintEvent(QPaintEvent* event)
{
    QSlider::paintEvent(event);
    if (pinned_ < minimum()) return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const int span = width() - handle.width();
    const int x =
        QStyle::sliderPositionFromValue(minimum(), maximum(), pinned_, span) + handle.width() / 2;
    if (std::abs(x - handle.center().x()) < handle.width() / 2) return;  // it stands there
    QPainter painter(this);
    painter.fillRect(QRect(x - 1, height() / 2 - 7, 2, 14), color(Role::Text));
}

void PinnedSlider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();  // the panel scrolls
}

WhatIfRow::WhatIfRow(const Parameter& parameter, QWidget* parent)
    : QWidget(parent), parameter_(parameter), label_(new QLabel), unit_(new QLabel),
      edit_(new QLineEdit), chip_(new SourceChip), slider_(new PinnedSlider), refusal_(new QLabel)
{
    const QString key = QString::fromStdString(parameter.key);
    setObjectName("what_if." + key);
    edit_->setObjectName("what_if.edit." + key);
    slider_->setObjectName("what_if.slider." + key);
    edit_->setFixedSize(62, 24);
    unit_->setMinimumWidth(unitWidth);  // fields and sliders stand in columns
    edit_->setAlignment(Qt::AlignRight);
    setKind(unit_, "caption");
    unit_->setText(QString::fromUtf8(parameter.shown.shown));
    label_->setMinimumWidth(20);
    label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(label_, 1);
    top->addWidget(chip_);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(slider_, 1);
    bottom->addWidget(edit_);
    bottom->addWidget(unit_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 2, 12, 4);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(bottom);
    column->addWidget(refusal_);
    refusal_->setObjectName("what_if.refusal." + key);
    refusal_->setWordWrap(true);
    refusal_->setTextFormat(Qt::PlainText);  // it says what was typed
    refusal_->setFont(kety::font(FontRole::Caption));
    setKind(refusal_, "blocking");
    say({});
    edit_->installEventFilter(this);
    connect(slider_, &QSlider::valueChanged, this, [this](int position) {
        say({});
        take(valueAt(position), true);
    });
    connect(edit_, &QLineEdit::editingFinished, this, &WhatIfRow::commit);
    connect(edit_, &QLineEdit::textEdited, this, [this] { say({}); });
    retranslate();
}

/// What was typed, or the value before and why.
void WhatIfRow::commit()
{
    if (!edit_->isModified()) return;
    const QString typed = edit_->text();
    const auto value = fieldValue(parameter_, typed);
    const auto number = value ? numberOf(*value) : std::nullopt;
    const QString why = fieldRefusal(parameter_, typed);
    const bool fits = number && why.isEmpty();
    take(fits ? *number : value_, fits);
    say(why);
}

QString WhatIfRow::refusal() const
{
    return refusal_->text();
}

void WhatIfRow::say(const QString& refusal)
{
    refusal_->setText(refusal);
    refusal_->setToolTip(refusal);
    refusal_->setVisible(!refusal.isEmpty());
    setKind(edit_, refusal.isEmpty() ? "" : "missing");
}

/// Enter tries the value: it is never the Enter that runs what else may have changed.
bool WhatIfRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == edit_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            commit();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WhatIfRow::chooseRange()
{
    const double value = numberOf(before_.value).value_or(0.0);
    std::tie(low_, high_) = reachAround(value);
    low_ = std::max(low_, parameter_.minimum);
    high_ = std::min(high_, parameter_.maximum);
    // Digits a person would write: a value set by hand is kept and recorded.
    const double factor = parameter_.shown.factor;
    const double reach = std::max((high_ - low_) / factor, 1e-9);
    grain_ = factor * std::pow(10.0, std::floor(std::log10(reach / leastSteps)));
    grain_ = std::min(grain_, factor * std::pow(10.0, -parameter_.shown.decimals));
    if (parameter_.kind == Kind::Integer) grain_ = 1.0;
    if (parameter_.minimum_excluded && low_ <= parameter_.minimum) low_ += grain_;
    const int steps = std::max(1, static_cast<int>(std::lround((high_ - low_) / grain_)));
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, steps);
    slider_->setSingleStep(std::max(1, steps / leastSteps));
    slider_->setPageStep(std::max(1, steps / 20));
}

double WhatIfRow::valueAt(int position) const
{
    // The tick is the value before itself, not the nearest step.
    const auto before = numberOf(before_.value);
    if (before && position == slider_->pinned()) return *before;
    const double value = std::min(low_ + grain_ * position, high_);
    return QString::number(std::round(value / grain_) * grain_, 'g', 10).toDouble();
}

int WhatIfRow::positionOf(double value) const
{
    if (!(high_ > low_)) return 0;
    const double steps = std::round((value - low_) / grain_);
    return static_cast<int>(std::clamp(steps, 0.0, double(slider_->maximum())));
}

void WhatIfRow::setBefore(const Setting& setting)
{
    before_ = setting;
    chooseRange();
    putBack();
    retranslate();
}

void WhatIfRow::putBack()
{
    const auto before = numberOf(before_.value);
    say({});
    setEnabled(before.has_value());
    slider_->setPinned(before ? positionOf(*before) : -1);
    take(before.value_or(0.0), false);
}

bool WhatIfRow::differs() const
{
    const auto before = numberOf(before_.value);
    return before && *before != value_;
}

void WhatIfRow::take(double value, bool tell)
{
    value_ = value;
    const QSignalBlocker quiet(slider_);
    slider_->setValue(positionOf(value));
    // While sliding, the digits of the form; at rest, the value as it is.
    edit_->setText(isEnabled() ? fieldText(parameter_, Value{value}) : QString());
    edit_->setModified(false);
    edit_->setCursorPosition(0);  // of a long number the first digits are the ones to see
    Setting shown = before_;
    if (differs()) shown = {Value{value}, Origin::User, {}};
    chip_->setSetting(parameter_, shown);
    slider_->update();
    layout()->activate();  // the chip's word may be wider now
    elideLabel();
    if (tell) emit moved();
}

void WhatIfRow::elideLabel()
{
    const QString label = translated(parameter_.label);
    label_->setText(label_->fontMetrics().elidedText(label, Qt::ElideRight, label_->width()));
}

void WhatIfRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    elideLabel();
}

void WhatIfRow::retranslate()
{
    const QString label = translated(parameter_.label);
    elideLabel();
    label_->setToolTip(label + '\n' + translated(parameter_.help));
    edit_->setToolTip(label_->toolTip());
    edit_->setAccessibleName(label);
    slider_->setAccessibleName(label);
    const auto before = numberOf(before_.value);
    slider_->setToolTip(
        before ? tr("%1, before %2").arg(label, quantityText(*before, parameter_.shown))
               : tr("%1 is not known").arg(label));
}

}  // namespace kety
