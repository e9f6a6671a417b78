// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/notice_bar.h"

#include "widgets/icons.h"
#include "widgets/state_icon.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace kety {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), sign_(new StateIcon(16, this)), words_(new QLabel(this))
{
    setObjectName(QStringLiteral("notice"));
    setKind(this, "blocking-row");
    sign_->setObjectName(QStringLiteral("notice_sign"));
    sign_->setState(State::Blocking);
    words_->setObjectName(QStringLiteral("notice_words"));
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);  // names of files are no markup
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("notice_close"));
    close->setIcon(icon("close"));
    setKind(close, "small");
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(sign_);
    row->addWidget(words_, 1);
    row->addWidget(close);
    writeTexts(this, [close] { close->setToolTip(tr("Close this message")); });
    hide();
}

void NoticeBar::say(const QString& words, std::string_view matter)
{
    put(words, State::Blocking, "blocking-row");
    matter_ = matter;
}

void NoticeBar::settle(std::string_view matter)
{
    if (!matter.empty() && matter_ == matter) say({});
}

void NoticeBar::tell(const QString& words)
{
    put(words, State::Note, "row");
}

void NoticeBar::put(const QString& words, State state, const char* kind)
{
    matter_ = {};
    sign_->setState(state);
    setKind(this, kind);
    words_->setText(words);
    setVisible(!words.isEmpty());
}

QString NoticeBar::words() const
{
    return isVisible() ? words_->text() : QString();
}

}  // namespace kety
