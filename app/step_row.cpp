// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/step_row.h"

#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace kety {

StepRow::StepRow(Step step, QWidget* parent)
    : QAbstractButton(parent), step_(step), sign_(new StateIcon(16, this))
{
    const QString name = QStringLiteral("step_%1").arg(static_cast<int>(step) + 1);
    setObjectName(name);
    sign_->setObjectName(name + "_sign");
    setCheckable(true);
    setAutoExclusive(true);
    setFixedHeight(36);
    setAttribute(Qt::WA_Hover);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 0);
    row->addStretch(1);
    row->addWidget(sign_);
}

void StepRow::showState(const StepState& state)
{
    state_ = state;
    sign_->setState(state.state);
    const QString words = state.summary.isEmpty() ? wordOf(state.state) : state.summary;
    setToolTip(QStringLiteral("%1: %2").arg(titleOf(step_), words));
    setAccessibleName(toolTip());
    update();
}

void StepRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(isChecked()    ? Role::Selected
                                   : underMouse() ? Role::Hover
                                                  : Role::Panel));
    if (isChecked()) painter.fillRect(0, 0, 3, height(), color(Role::Accent));
    painter.setPen(color(Role::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const QRect row = rect().adjusted(12, 0, -40, 0);
    painter.setFont(kety::font(FontRole::Caption));
    painter.setPen(color(Role::Text2));
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(static_cast<int>(step_) + 1));
    painter.setFont(kety::font(FontRole::BodyMedium));
    painter.setPen(color(Role::Text));
    const QString title = titleOf(step_);
    painter.drawText(row.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
    const int used = 26 + painter.fontMetrics().horizontalAdvance(title) + 12;
    painter.setFont(kety::font(FontRole::Caption));
    const bool plain = state_.state != State::Stale && state_.state != State::Partial;
    painter.setPen(color(plain ? Role::Text2 : roleOf(state_.state)));
    const QRect right = row.adjusted(used, 0, 0, 0);
    painter.drawText(
        right, Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(state_.summary, Qt::ElideRight, right.width()));
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace kety
