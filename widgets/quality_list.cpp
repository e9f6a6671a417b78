// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/quality_list.h"

#include "base/telling.h"
#include "widgets/finding_row.h"
#include "widgets/number_text.h"
#include "widgets/section.h"
#include "widgets/translated.h"

#include <QEvent>
#include <QLayoutItem>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace kety {
namespace {

bool isNumber(const Value& value)
{
    return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
}

/// Not-a-number for what is no number.
double numberOf(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return std::numeric_limits<double>::quiet_NaN();
}

/// A long unit stands once behind the name: beside the value it would take the name's room.
bool unitInName(const Unit& unit)
{
    return std::string_view(unit.shown).size() > 4;
}

QString valueText(const Value& value, const Unit& unit, const std::optional<Range>& expected)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value); integer && unit.factor == 1.0) {
        const QString shown = QString::fromUtf8(unit.shown);
        return countText(*integer) + (shown.isEmpty() ? QString() : ' ' + shown);
    }
    if (isNumber(value)) {
        // "0.46 %" must not read "0.5 %" beside an expectation of 0.2 to 1.5.
        Unit fine = unit;
        const double shown = std::abs(numberOf(value) / unit.factor);
        if (shown > 0.0 && shown < 1.0 && unit.decimals < 2) ++fine.decimals;
        if (expected)
            fine.decimals =
                tellingDecimals(numberOf(value) / unit.factor, expected->minimum / unit.factor,
                                expected->maximum / unit.factor, fine.decimals);
        if (unitInName(unit)) fine.shown = "";
        return quantityText(numberOf(value), fine);
    }
    Parameter plain;
    plain.shown = unit;
    return fieldText(plain, value).replace('_', ' ');  // a key, where core has no sentence
}

/// With its unit where that is short; a long one stands beside the value.
QString expectation(const Finding& finding)
{
    const QString range =
        expectedText(finding.expected->minimum, finding.expected->maximum, finding.unit);
    const QString unit = QString::fromUtf8(finding.unit.shown);
    return unit.isEmpty() || unit.size() > 2 || range.isEmpty() ? range : range + ' ' + unit;
}

/// What can be held against an expectation comes first, or would be if more of the data told it;
/// what is not available last.
int rank(const Finding& finding)
{
    if (!finding.unavailable.text.empty()) return 2;
    return finding.expected || !finding.expected_source.empty() ? 0 : 1;
}

/// More figures without an expectation than this fold away, but for the first of them where few
/// have one: a list that is all folded says nothing.
constexpr int mostFurther = 6, leastShown = 8;

FindingRow::Content contentOf(const Finding& finding)
{
    FindingRow::Content content;
    content.name = translated(finding.label);
    content.tip = QString::fromStdString(finding.expected_source);
    const auto* value = std::get_if<Value>(&finding.value);
    const bool counts = value && isNumber(*value);
    const double number = counts ? numberOf(*value) : 0.0;
    if (finding.expected) content.expected = expectation(finding);
    const bool empty =
        !value || std::holds_alternative<std::monostate>(*value) || !std::isfinite(number);
    if (empty) {
        content.value = translated(finding.unavailable);
        if (content.value.isEmpty()) content.value = QualityList::tr("not available");
        content.expected.clear();  // nothing to hold against it; the reason needs the room
        content.tip = content.value;
        content.quiet = true;
        return content;
    }
    content.words = !counts || !finding.shown.empty();
    content.value = finding.shown.empty() ? valueText(*value, finding.unit, finding.expected)
                                          : translated(finding.shown);
    if (counts && unitInName(finding.unit))
        content.name += QStringLiteral(", ") + QString::fromUtf8(finding.unit.shown);
    content.state = stateOf(finding);
    return content;
}

}  // namespace

State stateOf(const Finding& finding)
{
    const auto* value = std::get_if<Value>(&finding.value);
    const bool counts = value && isNumber(*value);
    const double number = counts ? numberOf(*value) : 0.0;
    if (!value || std::holds_alternative<std::monostate>(*value) || !std::isfinite(number))
        return State::None;
    if (!finding.expected || !counts) return State::Note;
    const bool inside = number >= finding.expected->minimum && number <= finding.expected->maximum;
    return inside ? State::Ok : State::Warning;
}

QualityList::QualityList(QWidget* parent)
    : QWidget(parent), bar_(new SectionBar(this)), more_(new SectionBar(this)),
      rows_(new QVBoxLayout), moreRows_(nullptr), moreHolder_(new QWidget(this))
{
    setObjectName("quality");
    bar_->setObjectName("quality.bar");
    more_->setObjectName("quality.more");
    more_->setFoldable(true);
    moreHolder_->setObjectName("quality.more.rows");
    moreRows_ = new QVBoxLayout(moreHolder_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addWidget(bar_);
    for (QVBoxLayout* rows : {rows_, moreRows_}) {
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(0);
    }
    layout->addLayout(rows_);
    layout->addWidget(more_);
    layout->addWidget(moreHolder_);
    moreHolder_->hide();
    layout->addStretch(1);  // rows stay as high as their text
    connect(more_, &QAbstractButton::toggled, moreHolder_, &QWidget::setVisible);
    rebuild();
}

void QualityList::setFindings(const std::vector<Finding>& findings)
{
    findings_ = findings;
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
    rebuild();
}

void QualityList::addRow(const Finding& finding, QVBoxLayout* to, std::vector<FindingRow*>& rows)
{
    auto* row = new FindingRow(this);
    row->setObjectName("quality." + QString::fromStdString(finding.key));
    row->setContent(contentOf(finding));
    to->addWidget(row);
    rows.push_back(row);
}

void QualityList::rebuild()
{
    for (QVBoxLayout* rows : {rows_, moreRows_}) {
        while (QLayoutItem* item = rows->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }
    bar_->setTitle(tr("Quality"));
    bar_->setSummary(tr("expected"));
    bar_->setToolTip(tr("What the run found, beside what to expect"));
    const auto isRow = [](const Finding& finding) {
        return std::holds_alternative<Value>(finding.value) || !finding.unavailable.text.empty();
    };
    const auto further = std::count_if(findings_.begin(), findings_.end(), [&](const auto& one) {
        return isRow(one) && rank(one) > 0;
    });
    const bool folds = further > mostFurther;
    std::vector<FindingRow*> rows;
    std::ptrdiff_t folded = 0;
    for (const Finding& finding : findings_) {
        if (!isRow(finding)) continue;
        const bool away = folds && rank(finding) > 0 && std::ssize(rows) >= leastShown;
        addRow(finding, away ? moreRows_ : rows_, rows);
        folded += away ? 1 : 0;
    }
    int width = 0;
    for (const FindingRow* row : rows)
        width = std::max(width, row->expectedWidth());
    for (FindingRow* row : rows)
        row->setExpectedWidth(width);
    more_->setTitle(tr("More figures"));
    more_->setSummary(QString::number(folded));
    more_->setToolTip(tr("Figures of this run that nothing is expected of"));
    more_->setVisible(folded > 0);
    moreHolder_->setVisible(folded > 0 && more_->isChecked());
    setVisible(!findings_.empty());
}

FindingRow* QualityList::row(const std::string& key) const
{
    return findChild<FindingRow*>("quality." + QString::fromStdString(key));
}

void QualityList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kety
