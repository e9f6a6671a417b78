// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/state_icon.h"

#include "widgets/icons.h"
#include "widgets/translated.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace kety {
namespace {

constexpr int frameMs = 40;
constexpr double degreesPerFrame = 360.0 * frameMs / 1200.0;

}  // namespace

Role roleOf(State state)
{
    switch (state) {
    case State::Ok:
        return Role::Ok;
    case State::Warning:
        return Role::Warning;
    case State::Blocking:
        return Role::Blocking;
    case State::Note:
        return Role::Text2;
    case State::Running:
        return Role::Accent;
    case State::Partial:
        return Role::Partial;
    case State::Stale:
        return Role::Stale;
    case State::None:
        break;
    }
    return Role::Text3;
}

QString iconNameOf(State state)
{
    static constexpr const char* names[] = {"none", "ok",      "warning", "blocking",
                                            "note", "running", "partial", "stale"};
    return QStringLiteral("state-") + names[static_cast<int>(state)];
}

QString wordOf(State state)
{
    static constexpr Text words[] = {text("state", "not yet"),    text("state", "passed"),
                                     text("state", "to look at"), text("state", "cannot run"),
                                     text("state", "note"),       text("state", "running"),
                                     text("state", "partial"),    text("state", "stale")};
    return translated(words[static_cast<int>(state)]);
}

State stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Passed:
        return State::Ok;
    case Severity::Notes:
        return State::Note;
    case Severity::Warns:
        return State::Warning;
    case Severity::Blocks:
        return State::Blocking;
    case Severity::NotAvailable:
        break;
    }
    return State::None;
}

QPixmap statePixmap(State state, int size, double devicePixelRatio)
{
    return iconPixmap(iconNameOf(state), roleOf(state), size, devicePixelRatio);
}

StateIcon::StateIcon(int size, QWidget* parent)
    : QWidget(parent), size_(size), clock_(new QTimer(this))
{
    setFixedSize(size, size);
    clock_->setInterval(frameMs);
    connect(clock_, &QTimer::timeout, this, &StateIcon::turn);
    setState(State::None);
}

void StateIcon::setState(State state)
{
    state_ = state;
    angle_ = 0.0;
    retranslate();
    const bool motion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (state == State::Running && motion && isVisible())
        clock_->start();
    else
        clock_->stop();
    update();
}

void StateIcon::retranslate()
{
    setToolTip(wordOf(state_));
    setAccessibleName(wordOf(state_));
}

void StateIcon::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void StateIcon::turn()
{
    angle_ += degreesPerFrame;
    update();
}

void StateIcon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (angle_ != 0.0) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(size_ / 2.0, size_ / 2.0);
        painter.rotate(angle_);
        painter.translate(-size_ / 2.0, -size_ / 2.0);
    }
    painter.drawPixmap(0, 0, statePixmap(state_, size_, devicePixelRatioF()));
}

void StateIcon::showEvent(QShowEvent*)
{
    setState(state_);
}

void StateIcon::hideEvent(QHideEvent*)
{
    clock_->stop();
}

}  // namespace kety
