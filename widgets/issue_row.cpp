// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/issue_row.h"

#include "widgets/number_text.h"
#include "widgets/state_icon.h"
#include "widgets/theme.h"
#include "widgets/translated.h"
#include "widgets/wrap_layout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

namespace kety {
namespace {

QLabel* wrapped(const QString& text, FontRole role, const char* kind, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font(role));
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    if (*kind) setKind(label, kind);
    return label;
}

}  // namespace

QString valueAgainstExpected(const Issue& issue)
{
    const QString value = withMinus(QString::fromStdString(issue.value));
    if (issue.expected.empty()) return value;
    const QString expected = QString::fromStdString(issue.expected);
    return value.isEmpty() ? IssueRow::tr("expected %1").arg(expected)
                           : IssueRow::tr("%1, expected %2").arg(value, expected);
}

IssueRow::IssueRow(const Issue& issue, bool kept, QWidget* parent) : QFrame(parent), issue_(issue)
{
    setObjectName("check." + QString::fromStdString(issue.key));
    setKind(this, issue.severity == Severity::Blocks ? "blocking-row" : "row");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    auto* icon = new StateIcon(16, this);
    icon->setState(stateOf(issue.severity));
    layout->addWidget(icon, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    layout->addLayout(column, 1);
    addTexts(column);
    addActions(column, kept);
    if (!issue_.parameter.empty()) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setToolTip(tr("Click to go to the field"));
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void IssueRow::addTexts(QVBoxLayout* column)
{
    const QString message = translated(issue_.message);
    column->addWidget(wrapped(message, FontRole::BodyMedium, "", this));
    const QString value = valueAgainstExpected(issue_);
    if (!value.isEmpty()) column->addWidget(wrapped(value, FontRole::Caption, "caption", this));
    const QString detail = translated(issue_.detail);
    if (!detail.isEmpty()) column->addWidget(wrapped(detail, FontRole::Caption, "caption", this));
    setAccessibleName(wordOf(stateOf(issue_.severity)) + ": " + message);
    setAccessibleDescription(detail);
}

void IssueRow::addActions(QVBoxLayout* column, bool kept)
{
    if (kept) {
        column->addWidget(wrapped(tr("Kept as it is."), FontRole::Caption, "hint", this));
        return;
    }
    if (issue_.proposals.empty()) return;
    auto* holder = new QWidget(this);
    auto* row = new WrapLayout(holder, 8);
    for (std::size_t i = 0; i < issue_.proposals.size(); ++i) {
        auto* button = new QPushButton(translated(issue_.proposals[i].label), holder);
        button->setObjectName(objectName() + ".proposal." + QString::number(i));
        button->setToolTip(tr("Can be undone; it is kept in the record"));
        setKind(button, "small");
        connect(button, &QPushButton::clicked, this,
                [this, i] { emit accepted(issue_.proposals[i]); });
        row->addWidget(button);
    }
    if (issue_.severity != Severity::Blocks) {
        auto* keep = new QPushButton(tr("Keep as is"), holder);
        keep->setObjectName(objectName() + ".keep");
        keep->setToolTip(tr("Leave the values as they are"));
        setKind(keep, "small");
        connect(keep, &QPushButton::clicked, this, [this] { emit this->kept(issue_.key); });
        row->addWidget(keep);
    }
    column->addSpacing(4);
    column->addWidget(holder);
}

void IssueRow::point()
{
    if (!issue_.parameter.empty()) emit pointedAt(issue_.parameter);
}

void IssueRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) point();
}

void IssueRow::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        point();
    else
        QFrame::keyPressEvent(event);
}

void IssueRow::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!hasFocus()) return;
    QPainter painter(this);
    painter.setPen(QPen(color(Role::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

}  // namespace kety
