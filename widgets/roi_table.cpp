// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/roi_table.h"

#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/roi_swatch.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kety {
namespace {

constexpr int rowHeight = 25;
constexpr int padding = 8;  // as in the heads

QString intervalText(const RoiStatistics& figures, const Unit& unit)
{
    if (!(figures.low <= figures.high)) return QString(QChar(0x2013));
    const QString dash = QString(' ') + QChar(0x2013) + ' ';
    return unitNumber(figures.low, unit) + dash + unitNumber(figures.high, unit);
}

QString quoted(QString field)
{
    return '"' + field.replace('"', "\"\"") + '"';
}

/// Rows as in every list; cells stand under their heads and the swatch keeps its colour.
class RoiDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, color(selected ? Role::Selected : Role::Panel));
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                          color(Role::Line));
        QRect box = option.rect.adjusted(padding, 0, -padding, 0);
        if (index.column() == RoiTableModel::Name) {
            if (selected)
                painter->fillRect(0, option.rect.top(), 3, option.rect.height(),
                                  color(Role::Accent));
            const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
            const int number = index.data(Qt::UserRole).toInt();
            painter->drawPixmap(box.left() + 2, box.center().y() - 6, roiSwatch(number, ratio));
            box.setLeft(box.left() + 24);
        }
        painter->setFont(index.data(Qt::FontRole).value<QFont>());
        painter->setPen(color(Role::Text));
        const QString words = index.data().toString();
        const bool name = index.column() == RoiTableModel::Name;
        painter->drawText(
            box, Qt::AlignVCenter | (name ? Qt::AlignLeft : Qt::AlignRight),
            name ? painter->fontMetrics().elidedText(words, Qt::ElideRight, box.width()) : words);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(color(Role::Accent), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
};

QString subjectOf(const Quantity& quantity)
{
    const QString unit = QString::fromUtf8(quantity.unit.shown);
    const QString label = translated(quantity.label);
    return unit.isEmpty() || label.isEmpty() ? label : RoiTable::tr("%1 in %2").arg(label, unit);
}

/// The volume is of the whole region: where the map has no value in a part of it, both counts.
QString voxelsText(const RoiStatistics& figures)
{
    const QString counted = countText(static_cast<std::int64_t>(figures.n));
    return figures.invalid == 0
               ? counted
               : RoiTable::tr("%1 of %2")
                     .arg(counted,
                          countText(static_cast<std::int64_t>(figures.n + figures.invalid)));
}

}  // namespace

void RoiTableModel::setContent(std::vector<RoiFigures> rows, const Quantity& quantity)
{
    beginResetModel();
    rows_ = std::move(rows);
    quantity_ = quantity;
    endResetModel();
}

int RoiTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RoiTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RoiTableModel::cell(const RoiFigures& row, int column) const
{
    const Unit& unit = quantity_.unit;
    switch (column) {
    case Name:
        return QString::number(row.number) + ' ' + row.name;
    case Voxels:
        return voxelsText(row.figures);
    case VolumeMl:
        return shownNumber(row.figures.volume, 2);
    case Mean:
        return unitNumber(row.figures.mean, unit);
    case Sd:
        return unitNumber(row.figures.sd, unit);
    case Median:
        return unitNumber(row.figures.median, unit);
    case Interval:
        return intervalText(row.figures, unit);
    default:
        return {};
    }
}

QVariant RoiTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const RoiFigures& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                               : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(roiSwatch(row.number, 1.0)) : QVariant();
    case Qt::UserRole:
        return row.number;
    case Qt::FontRole:
        return font(index.column() == Mean ? FontRole::BodyMedium : FontRole::Body);
    case Qt::ToolTipRole:
        if (index.column() == Voxels && row.figures.invalid > 0)
            return tr("%1 more without a value")
                .arg(countText(static_cast<std::int64_t>(row.figures.invalid)));
        if (index.column() == Interval)
            return tr("95 % interval of the mean; it takes voxels for independent, so smooth maps "
                      "have a wider one");
        return cell(row, index.column());
    default:
        return {};
    }
}

QVariant RoiTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                        : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (section) {
    case Name:
        return tr("ROI");
    case Voxels:
        return tr("voxels");
    case VolumeMl:
        return tr("volume, mL");
    case Mean:
        return tr("mean");
    case Sd:
        return tr("SD");
    case Median:
        return tr("median");
    case Interval:
        return tr("95 % CI of mean");
    default:
        return {};
    }
}

QString RoiTableModel::csv() const
{
    const QString unit = QString::fromUtf8(quantity_.unit.file);
    const auto named = [&](const char* figure) {
        const QString name = QString::fromStdString(quantity_.key) + ' ' + figure;
        return quoted(unit.isEmpty() ? name : name + " (" + unit + ')');
    };
    QStringList head{"\"roi\"", "\"name\"", "\"voxels\"", "\"without value\"", "\"volume (mL)\""};
    for (const char* figure :
         {"mean", "sd", "median", "minimum", "maximum", "ci95 low", "ci95 high"})
        head += named(figure);
    QStringList lines{head.join(',')};
    for (const RoiFigures& row : rows_) {
        const RoiStatistics& f = row.figures;
        QStringList cells{QString::number(row.number), quoted(row.name), QString::number(f.n),
                          QString::number(f.invalid)};
        for (const double number :
             {f.volume, f.mean, f.sd, f.median, f.minimum, f.maximum, f.low, f.high})
            cells += QString::fromStdString(formatNumber(number));
        lines += cells.join(',');
    }
    return lines.join('\n') + '\n';
}

RoiTable::RoiTable(QWidget* parent)
    : QWidget(parent), model_(new RoiTableModel(this)), view_(new QTableView(this)),
      title_(new QLabel), subject_(new QLabel), empty_(new QLabel(this)), csv_(new QPushButton)
{
    setObjectName("roi_table");
    prepareView();
    setKind(empty_, "hint");
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(view_, 1);
    layout->addWidget(empty_, 1);
    connect(csv_, &QPushButton::clicked, this, &RoiTable::csvWanted);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid() && !quiet_)
                    emit selected(model_->rows()[static_cast<std::size_t>(now.row())].number);
            });
    retranslate();
    setContent({}, {});
}

void RoiTable::setHeadInset(int pixels)
{
    title_->setVisible(pixels == 0);
    head_->setContentsMargins(pixels == 0 ? 12 : pixels, 0, 8, 0);
    fitHead();
}

/// What the table is about also stands over its columns: it makes room first.
void RoiTable::fitHead()
{
    const QMargins margins = head_->contentsMargins();
    const int title = title_->isHidden() ? 0 : title_->sizeHint().width() + head_->spacing();
    const int room = width() - margins.left() - margins.right() - title - head_->spacing()
                     - csv_->sizeHint().width();
    subject_->setVisible(subject_->sizeHint().width() <= room);
}

QWidget* RoiTable::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setAttribute(Qt::WA_StyledBackground);
    setKind(bar, "section");
    bar->setFixedHeight(28);
    auto* row = new QHBoxLayout(bar);
    head_ = row;
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(title_);
    row->addWidget(subject_, 1);
    row->addWidget(csv_, 0, Qt::AlignRight);
    setKind(title_, "title");
    setKind(subject_, "caption");
    setKind(csv_, "link");
    csv_->setObjectName("roi_table.csv");
    csv_->setIcon(icon("export", Role::Accent));
    return bar;
}

void RoiTable::prepareView()
{
    view_->setObjectName("roi_table.view");
    view_->setModel(model_);
    view_->setItemDelegate(new RoiDelegate(view_));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setShowGrid(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setTabKeyNavigation(false);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(rowHeight);
    view_->verticalHeader()->setMinimumSectionSize(rowHeight);
    view_->horizontalHeader()->setFixedHeight(rowHeight);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void RoiTable::setContent(std::vector<RoiFigures> rows, const Quantity& quantity)
{
    const QModelIndex before = view_->currentIndex();
    const int number =
        before.isValid() ? model_->rows()[static_cast<std::size_t>(before.row())].number : 0;
    const bool any = !rows.empty();
    model_->setContent(std::move(rows), quantity);
    setSelected(number);
    view_->setVisible(any);
    empty_->setVisible(!any);
    csv_->setEnabled(any);
    retranslate();
    fitColumns();
}

void RoiTable::setSelected(int number)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    const auto& rows = model_->rows();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const RoiFigures& row) { return row.number == number; });
    if (found == rows.end())
        view_->clearSelection();
    else
        view_->selectRow(static_cast<int>(found - rows.begin()));
    view_->viewport()->update();
}

void RoiTable::retranslate()
{
    title_->setText(tr("ROI table"));
    subject_->setText(subjectOf(model_->quantity()));
    subject_->setToolTip(subject_->text());
    csv_->setText(tr("CSV"));
    fitHead();
    csv_->setToolTip(model_->rows().empty() ? tr("Draw a region first")
                                            : tr("Save the table as a CSV file"));
    view_->setToolTip(tr("Figures of every region on the map shown"));
    view_->setAccessibleName(tr("ROI table"));
    empty_->setText(tr("No regions yet. Press E to draw an ellipse."));
    emit model_->headerDataChanged(Qt::Horizontal, 0, RoiTableModel::ColumnCount - 1);
}

void RoiTable::fitColumns()
{
    // Figures take what they need, evenly more where there is room; the name gets the rest.
    QHeaderView* head = view_->horizontalHeader();
    const QFontMetrics body(kety::font(FontRole::BodyMedium));
    const QFontMetrics title(kety::font(FontRole::CaptionMedium));
    std::vector<int> needed(RoiTableModel::ColumnCount, 0);
    int figures = 0;
    for (int column = RoiTableModel::Voxels; column < RoiTableModel::ColumnCount; ++column) {
        int width = title.horizontalAdvance(
            model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < model_->rowCount(); ++row)
            width = std::max(width,
                             body.horizontalAdvance(model_->index(row, column).data().toString()));
        needed[static_cast<std::size_t>(column)] = width + 18;
        figures += width + 18;
    }
    const int space = std::max(0, width() - figures - 200);
    const int more = std::min(48, space / (RoiTableModel::ColumnCount - 1));
    int used = 0;
    for (int column = RoiTableModel::Voxels; column < RoiTableModel::ColumnCount; ++column) {
        const int width = needed[static_cast<std::size_t>(column)] + more;
        head->resizeSection(column, width);
        used += width;
    }
    head->resizeSection(RoiTableModel::Name, std::max(120, width() - used - 1));
}

void RoiTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    fitHead();
}

void RoiTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kety
