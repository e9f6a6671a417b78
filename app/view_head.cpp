// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/view_head.h"

#include "app/elided_label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>

namespace kety {

ViewHead::ViewHead(const QString& name, QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), about_(new ElidedLabel(this)),
      sign_(new StateIcon(14, this)), words_(new QLabel(this))
{
    setObjectName(name);
    setAttribute(Qt::WA_StyledBackground);
    setKind(this, "section");
    title_->setObjectName(name + "_title");
    setKind(title_, "title");
    about_->setObjectName(name + "_about");
    setKind(about_, "caption");
    about_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title_->setTextFormat(Qt::PlainText);  // names of files are no markup
    words_->setTextFormat(Qt::PlainText);
    sign_->setObjectName(name + "_sign");
    words_->setObjectName(name + "_state");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(title_);
    row->addWidget(about_, 1);
    row->addWidget(sign_);
    row->addWidget(words_);
    setState(State::None, {});
}

void ViewHead::addAtEnd(QWidget* widget)
{
    static_cast<QHBoxLayout*>(layout())->addWidget(widget);
}

void ViewHead::setTexts(const QString& title, const QString& about)
{
    title_->setText(title);
    about_->setWords(about);
}

void ViewHead::setState(State state, const QString& words)
{
    sign_->setState(state);
    sign_->setVisible(!words.isEmpty() && state != State::None);
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
    const char* kind = state == State::Stale     ? "stale"
                       : state == State::Partial ? "partial"
                       : state == State::Running ? "accent"
                                                 : "caption";
    setKind(words_, kind);
}

}  // namespace kety
