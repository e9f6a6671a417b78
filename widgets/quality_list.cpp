// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/quality_list.h"

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

QString valueText(const Value& value, const Unit& unit)
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
    content.value =
        finding.shown.empty() ? valueText(*value, finding.unit) : translated(finding.shown);
    if (counts && unitInName(finding.unit))
        content.name += QStringLiteral(", ") + QString::fromUtf8(finding.unit.shown);
    if (finding.expected && counts) {
        const bool inside =
            number >= finding.expected->minimum && number <= finding.expected->maximum;
        content.state = inside ? State::Ok : State::Warning;
    } else {
        content.state = State::Note;
    }
    return content;
}

}  // namespace

QualityList::QualityList(QWidget* parent) : QWidget(parent), bar_(new SectionBar(this))
{
    setObjectName("quality");
    bar_->setObjectName("quality.bar");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addWidget(bar_);
    rows_ = new QVBoxLayout;
    rows_->setSpacing(0);
    layout->addLayout(rows_);
    rebuild();
}

void QualityList::setFindings(const std::vector<Finding>& findings)
{
    findings_ = findings;
    // What can be held against an expectation first, what is not available last.
    const auto rank = [](const Finding& finding) {
        return !finding.unavailable.text.empty() ? 2 : finding.expected ? 0 : 1;
    };
    std::stable_sort(findings_.begin(), findings_.end(),
                     [rank](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
    rebuild();
}

void QualityList::rebuild()
{
    while (QLayoutItem* item = rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bar_->setTitle(tr("Quality"));
    bar_->setSummary(tr("expected"));
    bar_->setToolTip(tr("What the run found, beside what to expect"));
    int width = 0;
    std::vector<FindingRow*> rows;
    for (const Finding& finding : findings_) {
        if (!std::holds_alternative<Value>(finding.value) && finding.unavailable.text.empty())
            continue;
        auto* row = new FindingRow(this);
        row->setObjectName("quality." + QString::fromStdString(finding.key));
        row->setContent(contentOf(finding));
        width = std::max(width, row->expectedWidth());
        rows_->addWidget(row);
        rows.push_back(row);
    }
    for (FindingRow* row : rows)
        row->setExpectedWidth(width);
    setVisible(!rows.empty());
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
