// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/table_area.h"

#include "app/roi_area.h"
#include "app/scene.h"
#include "app/view_head.h"
#include "widgets/finding_table.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace kety {
namespace {

constexpr int headHeight = 28;
/// A finding that the table of pairs shows already, with ticks to change it.
constexpr const char* decisions = "pair_decisions";

/// Framewise displacement, not where the head lay, as the tip says. Short: the
/// reasons beside it want the room.
constexpr Text movedColumn = text("pairs", "FD, mm");

/// A table with the empty bar above it that the tabs lie on.
QWidget* pageWith(FindingTable* table, QWidget* parent)
{
    auto* page = new QWidget(parent);
    page->setObjectName(table->objectName() + "_page");
    auto* head = new ViewHead(table->objectName() + "_head", page);
    head->setFixedHeight(headHeight);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(table, 1);
    return page;
}

std::string cellOf(double value, int decimals)
{
    return std::isfinite(value) ? formatFixed(value, decimals) : std::string();
}

Table tableOf(const std::vector<PairCell>& pairs)
{
    Table table{{text("pairs", "Pair"), text("pairs", "Control"), text("pairs", "Label"),
                 text("pairs", "Delay, s"), text("pairs", "Mean ΔM, a.u.")},
                {}};
    const bool moved = std::any_of(pairs.begin(), pairs.end(), [](const PairCell& pair) {
        return std::isfinite(pair.displacement);
    });
    const bool judged = std::any_of(pairs.begin(), pairs.end(),
                                    [](const PairCell& pair) { return !pair.reason.isEmpty(); });
    if (moved) table.columns.push_back(movedColumn);
    if (judged) table.columns.push_back(text("pairs", "Why"));
    for (const PairCell& pair : pairs) {
        std::vector<std::string> row{std::to_string(table.rows.size() + 1),
                                     std::to_string(pair.control), std::to_string(pair.label),
                                     cellOf(pair.delay, 2), cellOf(pair.difference, 2)};
        if (moved) row.push_back(cellOf(pair.displacement, 2));
        if (judged) row.push_back(pair.reason.toStdString());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

TableArea::TableArea(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), pages_(new QStackedWidget(this)),
      regions_(new RoiArea(scene, this)), pairs_(new FindingTable("pair_table", this)),
      tabs_(new QWidget(this)), row_(new QHBoxLayout(tabs_)), group_(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("table_area"));
    pages_->setObjectName(QStringLiteral("table_pages"));
    tabs_->setObjectName(QStringLiteral("table_tabs"));
    row_->setContentsMargins(4, 0, 0, 0);
    row_->setSpacing(2);
    pages_->addWidget(regions_);
    pages_->addWidget(pageWith(pairs_, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(pages_);
    connect(group_, &QButtonGroup::idClicked, this, [this](int id) { showTable(keys_[id]); });
    connect(scene_, &Scene::pairsChanged, this, &TableArea::rebuild);
    connect(scene_, &Scene::pairChanged, pairs_, &FindingTable::select);
    connect(scene_->session(), &SessionModel::outcomeChanged, this, &TableArea::rebuild);
    connect(pairs_, &FindingTable::chosen, scene_, &Scene::showPair);
    // Later: the table must not be filled anew while it tells of its tick.
    connect(
        pairs_, &FindingTable::ticked, this,
        [this](int row, bool keep) { scene_->keepPairs({row}, keep); }, Qt::QueuedConnection);
    writeTexts(this, [this] {
        pairs_->view()->setToolTip(
            tr("Every pair by itself: click shows it, the tick leaves it out or takes it in"));
        rebuild();
    });
}

QString TableArea::current() const
{
    const int page = pages_->currentIndex();
    return page < keys_.size() ? keys_[page] : QString();
}

void TableArea::showTable(const QString& key)
{
    const auto page = static_cast<int>(keys_.indexOf(key));
    if (page < 0) return;
    pages_->setCurrentIndex(page);
    if (QAbstractButton* tab = group_->button(page)) tab->setChecked(true);
}

void TableArea::fillPairs()
{
    const std::vector<PairCell>& pairs = scene_->pairs();
    const Table table = tableOf(pairs);
    pairs_->setTable(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (std::string_view(table.columns[i].source) != movedColumn.source) continue;
        pairs_->setColumnTip(
            static_cast<int>(i),
            tr("Framewise displacement: shifts and turns (at 50 mm) from one volume to the next, "
               "added up; the larger of control and label"));
    }
    std::vector<bool> kept;
    std::transform(pairs.begin(), pairs.end(), std::back_inserter(kept),
                   [](const PairCell& pair) { return !pair.dropped; });
    pairs_->setTicks(kept);
    pairs_->select(scene_->pair());
}

/// The tabs that are there already stay: one of them may have the focus.
void TableArea::setTabs(const QStringList& keys, const QStringList& titles)
{
    if (keys == keys_ && titles == titles_) return;
    keys_ = keys;
    titles_ = titles;
    for (QAbstractButton* tab : group_->buttons())
        delete tab;
    for (int i = 0; i < keys_.size(); ++i) {
        auto* tab = new QToolButton(tabs_);
        tab->setObjectName("table_tab_" + keys_[i]);
        tab->setText(titles_[i]);
        tab->setToolTip(tr("Show the table: %1").arg(titles_[i]));
        tab->setCheckable(true);
        setKind(tab, "tab");
        group_->addButton(tab, i);
        row_->addWidget(tab);
        tab->setVisible(true);  // it counts for the width from now on
    }
}

void TableArea::rebuild()
{
    const QString before = current();
    while (pages_->count() > 2) {
        QWidget* page = pages_->widget(2);
        pages_->removeWidget(page);
        delete page;
    }
    fillPairs();
    QStringList keys{QStringLiteral("regions"), QStringLiteral("pairs")};
    QStringList titles{tr("Regions"), tr("Pairs")};
    if (const auto& outcome = scene_->session()->outcome()) {
        for (const Finding& finding : outcome->result.findings) {
            const auto* content = std::get_if<Table>(&finding.value);
            if (content == nullptr || content->rows.empty()) continue;
            if (finding.key == decisions && !scene_->pairs().empty()) continue;
            keys.append(QString::fromStdString(finding.key));
            titles.append(translated(finding.label));
            auto* table = new FindingTable("table_" + keys.back(), this);
            table->setTable(*content);
            table->view()->setToolTip(titles.back());
            pages_->addWidget(pageWith(table, this));
        }
    }
    setTabs(keys, titles);
    group_->button(1)->setVisible(!scene_->pairs().empty());
    showTable(keys_.contains(before) ? before : keys_.front());
    placeTabs();
}

/// Where the tabs are wider than the area, the longest titles are shortened first.
void TableArea::fitTabs()
{
    const QList<QAbstractButton*> tabs = group_->buttons();
    std::vector<int> widths;
    int room = width() - row_->contentsMargins().left();
    for (QAbstractButton* tab : tabs) {
        tab->setText(titles_[group_->id(tab)]);
        if (tab->isHidden()) continue;
        widths.push_back(tab->sizeHint().width());
        room -= row_->spacing();
    }
    std::sort(widths.begin(), widths.end());
    int widest = widths.empty() ? 0 : widths.back();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int left = static_cast<int>(widths.size() - i);
        if (widths[i] * left > room) {
            widest = room / left;
            break;
        }
        room -= widths[i];
    }
    for (QAbstractButton* tab : tabs) {
        const QFontMetrics metrics(tab->font());
        const int over = tab->sizeHint().width() - widest;
        if (tab->isHidden() || over <= 0) continue;
        const QString title = titles_[group_->id(tab)];
        tab->setText(
            metrics.elidedText(title, Qt::ElideRight, metrics.horizontalAdvance(title) - over));
    }
}

/// The tabs stand in the bar of the table that is seen, where its title would.
void TableArea::placeTabs()
{
    const bool several = keys_.size() > 2 || !scene_->pairs().empty();
    tabs_->setVisible(several);
    fitTabs();
    row_->invalidate();  // its size is that of the titles just written
    const int width = std::min(tabs_->sizeHint().width(), this->width());
    tabs_->setGeometry(0, 0, width, headHeight - 1);
    tabs_->raise();
    regions_->table()->setHeadInset(several ? width + 8 : 0);
}

void TableArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeTabs();
}

}  // namespace kety
