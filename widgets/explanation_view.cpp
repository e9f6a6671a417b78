// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/explanation_view.h"

#include "widgets/curve_view.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kety {
namespace {

/// Messages end without a full stop; beside each other they need one.
QString asSentence(const QString& text)
{
    return text.isEmpty() || text.endsWith(u'.') ? text : text + u'.';
}

}  // namespace

ExplanationView::ExplanationView(QWidget* parent)
    : QWidget(parent), curves_(new CurveView(this)), tabs_(new QWidget(this)),
      tabRow_(new QHBoxLayout(tabs_)), group_(new QButtonGroup(this)), choice_(new QComboBox(this)),
      sentences_(new QLabel(this))
{
    setObjectName(QStringLiteral("explanation"));
    tabs_->setObjectName(QStringLiteral("explanation_tabs"));
    tabRow_->setContentsMargins(4, 0, 0, 0);
    tabRow_->setSpacing(2);
    tabs_->setFixedHeight(plotHeadHeight - 1);
    sentences_->setObjectName(QStringLiteral("explanation_sentences"));
    sentences_->setWordWrap(true);
    sentences_->setTextFormat(Qt::PlainText);
    sentences_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentences_->setContentsMargins(12, 4, 12, 6);
    sentences_->setAutoFillBackground(true);
    setKind(sentences_, "caption");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(curves_, 1);
    column->addWidget(sentences_);
    choice_->setObjectName(QStringLiteral("explanation_choice"));
    choice_->setFont(kety::font(FontRole::CaptionMedium));
    connect(group_, &QButtonGroup::idClicked, this, &ExplanationView::showTab);
    connect(choice_, &QComboBox::activated, this, &ExplanationView::showTab);
    rebuild();
}

void ExplanationView::setExplanation(const Explanation& why)
{
    why_ = why;
    message_.clear();
    rebuild();
}

void ExplanationView::setLasting(const std::vector<Curve>& curves)
{
    lasting_ = curves;
    rebuild();
}

void ExplanationView::setMessage(const QString& message)
{
    why_ = {};
    message_ = message;
    rebuild();
}

void ExplanationView::showTab(int tab)
{
    if (tab < 0 || tab >= tabCount()) return;
    chosen_ = titles_[tab];
    current_ = tab;
    showCurrent();
}

void ExplanationView::showTitled(const QString& title)
{
    showTab(static_cast<int>(titles_.indexOf(title)));
}

QString ExplanationView::sentences() const
{
    return sentences_->isHidden() ? QString() : sentences_->text();
}

/// The voxel's own curves first. Where it has none its place stays, with the reason in it.
std::vector<Curve> ExplanationView::all() const
{
    std::vector<Curve> curves = why_.curves;
    if (curves.empty()) curves.emplace_back();
    curves.insert(curves.end(), lasting_.begin(), lasting_.end());
    return curves;
}

void ExplanationView::rebuild()
{
    QStringList titles;
    for (const Curve& curve : all())
        titles.append(curve.title.empty() ? tr("Curve") : translated(curve.title));
    if (titles != titles_ || group_->buttons().size() != titles.size()) {
        titles_ = titles;
        for (QAbstractButton* button : group_->buttons())
            delete button;
        for (int i = 0; i < tabCount(); ++i) {
            auto* tab = new QToolButton(tabs_);
            tab->setObjectName(QStringLiteral("explanation_tab_%1").arg(i));
            tab->setText(titles_[i]);
            tab->setToolTip(tr("Show %1").arg(titles_[i]));
            tab->setCheckable(true);
            setKind(tab, "tab");
            group_->addButton(tab, i);
            tabRow_->addWidget(tab);
            tab->setVisible(true);  // it counts for the width from now on
        }
        const QSignalBlocker quiet(choice_);
        choice_->clear();
        choice_->addItems(titles_);
        choice_->setToolTip(tr("Which curve is shown"));
        choice_->setAccessibleName(choice_->toolTip());
    }
    // The chosen curve may be missing in this voxel: the choice is kept for the next.
    const auto wanted = static_cast<int>(titles_.indexOf(chosen_));
    current_ = std::max(0, wanted);
    QStringList words;
    for (const Message& sentence : why_.sentences)
        words.append(asSentence(translated(sentence)));
    sentences_->setText(words.join(u' '));
    sentences_->setToolTip(words.join(u'\n'));
    sentences_->setVisible(!words.isEmpty());
    showCurrent();
}

void ExplanationView::showCurrent()
{
    const std::vector<Curve> curves = all();
    const Curve& curve = curves[static_cast<std::size_t>(current_)];
    if (QAbstractButton* tab = group_->button(current_)) tab->setChecked(true);
    choice_->setCurrentIndex(current_);
    curves_->setMessage(curve.traces.empty() ? message_ : QString());
    curves_->setCurve(curve);
    placeTabs();
}

/// The tabs stand where the title of the plot would. Where one of them would be cut, a list of all
/// stands there instead.
void ExplanationView::placeTabs()
{
    constexpr int margin = 8;
    const bool several = tabCount() > 1;
    const int wanted = tabs_->sizeHint().width();
    const bool whole = wanted <= width() - margin;
    tabs_->setVisible(several && whole);
    choice_->setVisible(several && !whole);
    tabs_->setGeometry(0, 0, wanted, plotHeadHeight - 1);
    tabs_->raise();
    const int chooser = std::min(choice_->sizeHint().width(), width() - 2 * margin);
    choice_->setGeometry(margin, 2, chooser, plotHeadHeight - 4);
    choice_->raise();
    const int taken = whole ? wanted : margin + chooser;
    curves_->setHeadInset(several ? taken + margin : 0);
}

void ExplanationView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        titles_.clear();
        rebuild();
    }
    QWidget::changeEvent(event);
}

void ExplanationView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeTabs();
}

}  // namespace kety
