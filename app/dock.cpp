// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/dock.h"

#include "widgets/icons.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace kety {
namespace {

QToolButton* barButton(const QString& name, const char* iconName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    setKind(button, "small");
    button->setFixedSize(24, 24);
    button->setIconSize({14, 14});
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(kety::icon(iconName));
    return button;
}

}  // namespace

Dock::Dock(const char* name, Text title, QWidget* content, QWidget* parent) : QDockWidget(parent)
{
    setObjectName(QLatin1String(name));
    setTitleBarWidget(makeTitleBar(title));
    setWidget(content);
    writeTexts(this, [this, title] { setWindowTitle(translated(title)); });
}

QWidget* Dock::makeTitleBar(Text title)
{
    auto* bar = new QWidget(this);
    bar->setObjectName(objectName() + "_bar");
    setKind(bar, "section");
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(28);
    auto* label = new QLabel(bar);
    label->setObjectName(objectName() + "_title");
    setKind(label, "title");
    auto* floating = barButton(objectName() + "_float", "float", bar);
    auto* closing = barButton(objectName() + "_close", "close", bar);
    connect(floating, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(closing, &QToolButton::clicked, this, &QDockWidget::close);

    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 6, 0);
    row->setSpacing(2);
    row->addWidget(label, 1);
    row->addWidget(floating);
    row->addWidget(closing);
    writeTexts(bar, [label, floating, closing, title] {
        label->setText(translated(title));
        floating->setToolTip(tr("A window of its own, and back"));
        closing->setToolTip(tr("Close; the View menu shows it again"));
    });
    return bar;
}

}  // namespace kety
