// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/start_page.h"

#include "app/actions.h"
#include "app/drop_target.h"
#include "app/map_picture.h"
#include "app/recent_list.h"
#include "app/sample_card.h"
#include "app/verify_card.h"
#include "sample/phantom.h"
#include "session/catalogue.h"
#include "widgets/runner.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace kety {
namespace {

constexpr int pageWidth = 1240, gap = 16;

/// The phantom of the first analysis whose id starts with the card's family; empty: none is built.
std::string sampleOf(const CardText& card)
{
    for (const Analysis& analysis : catalogue())
        if (analysis.id.starts_with(card.name) && !analysis.sample.empty()) return analysis.sample;
    return {};
}

QLabel* labelOf(const char* name, const char* kind, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    setKind(label, kind);
    return label;
}

}  // namespace

StartPage::StartPage(const Actions& actions, Runner* runner, QWidget* parent)
    : QWidget(parent), runner_(runner), page_(new QWidget(this))
{
    setObjectName(QStringLiteral("start_page"));
    setKind(this, "window");
    setAttribute(Qt::WA_StyledBackground);
    page_->setObjectName(QStringLiteral("start_content"));
    page_->setMaximumWidth(pageWidth);
    auto* column = new QVBoxLayout(page_);
    column->setContentsMargins(0, 24, 0, 16);
    column->setSpacing(gap);
    column->addLayout(makeHead());
    column->addLayout(makeTop(actions));
    makeCards();
    column->addLayout(cardGrid_);
    recent_ = new RecentList(page_);
    connect(recent_, &RecentList::chosen, this, [this](const QString& path) {
        if (path.startsWith(QLatin1String("sample:")))
            emit sampleChosen(path.mid(7));
        else
            emit pathsChosen({path});
    });
    column->addWidget(recent_);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(makeScroll());
}

/// What the program is called and for, and the first keys.
QLayout* StartPage::makeHead()
{
    QLabel* program = labelOf("start_program", "program", page_);
    QLabel* purpose = labelOf("start_purpose", "caption", page_);
    QLabel* keys = labelOf("start_keys", "caption", page_);
    auto* head = new QHBoxLayout;
    head->addWidget(program, 0, Qt::AlignBaseline);
    head->addSpacing(8);
    head->addWidget(purpose, 1, Qt::AlignBaseline);
    head->addWidget(keys, 0, Qt::AlignBaseline);
    writeTexts(this, [program, purpose, keys] {
        program->setText(QStringLiteral("Kety"));
        purpose->setText(tr("perfusion and relaxation maps from MRI"));
        keys->setText(tr("Ctrl+O opens, F1 help, ? all keys"));
    });
    return head;
}

/// Where files are dropped, and the proof that this computer gets phantoms right.
QLayout* StartPage::makeTop(const Actions& actions)
{
    auto* drop = new DropTarget(actions, page_);
    connect(drop, &DropTarget::dropped, this, &StartPage::pathsChosen);
    setFocusProxy(drop);
    verify_ = new VerifyCard(runner_, page_);
    auto* top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(drop, 1);
    top->addWidget(verify_);
    return top;
}

/// One card for each family of analyses; `resizeEvent` places them.
void StartPage::makeCards()
{
    cardGrid_ = new QGridLayout;
    cardGrid_->setSpacing(gap);
    for (const CardText& texts : cardTexts()) {
        auto* card = new SampleCard(texts, sampleOf(texts), page_);
        connect(card, &SampleCard::trySample, this, &StartPage::sampleChosen);
        cards_.push_back(card);
    }
}

/// The page in the middle of a window of any size.
QWidget* StartPage::makeScroll()
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("start_scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* middle = new QWidget(scroll);
    middle->setObjectName(QStringLiteral("start_middle"));
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(24, 0, 24, 0);
    row->addWidget(page_);
    scroll->setWidget(middle);
    // The page's own ground shows through: cards stand out from it.
    middle->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void StartPage::reloadRecent()
{
    recent_->reload();
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width() < 1200 ? 2 : 4);
    // In a low window the pictures give way: the recent studies stay in sight.
    for (SampleCard* card : cards_)
        card->setPictureHeight(height() < 860 ? 140 : 214);
    const int margin = std::max(24, (width() - pageWidth) / 2);
    page_->parentWidget()->layout()->setContentsMargins(margin, 0, margin, 0);
}

void StartPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (painted_) return;
    painted_ = true;
    // After the first picture of the window, which phantoms would have to share the cores with.
    QTimer::singleShot(0, this, &StartPage::paintCards);
}

void StartPage::arrange(int columns)
{
    if (columns == columns_) return;
    columns_ = columns;
    for (int i = 0; i < static_cast<int>(cards_.size()); ++i)
        cardGrid_->addWidget(cards_[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int c = 0; c < 4; ++c)
        cardGrid_->setColumnStretch(c, c < columns ? 1 : 0);
}

void StartPage::paintCards()
{
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const std::string sample = sampleOf(cardTexts()[i]);
        if (sample.empty()) continue;
        Work<MapPicture> work;
        work.compute = [sample](Job&, const Deliver&) {
            const Phantom phantom = makePhantom(sample, {.pairs = 1});
            if (phantom.truth.empty()) return MapPicture();
            // Shown as the analysis shows it: its range, its colours.
            Map map = phantom.truth.front();
            for (const Analysis& analysis : catalogue())
                for (const Quantity& quantity : analysis.outputs)
                    if (analysis.sample == sample && quantity.key == map.quantity.key)
                        map.quantity = quantity;
            return mapPicture(map);
        };
        work.done = [this, i](const MapPicture& picture) {
            cards_[i]->showPicture(picture.map, picture.least, picture.greatest, picture.bar);
        };
        runner_->start(this, Runner::Lane::Reading, std::move(work));
    }
}

}  // namespace kety
