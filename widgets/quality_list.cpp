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
#include <optional>

namespace kety {
namespace {

std::optional<double> numberOf(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    return std::nullopt;
}

QString valueText(const Value& value, const Unit& unit)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value); integer && unit.factor == 1.0) {
        const QString shown = QString::fromUtf8(unit.shown);
        return countText(*integer) + (shown.isEmpty() ? QString() : ' ' + shown);
    }
    if (const auto number = numberOf(value)) return quantityText(*number, unit);
    Parameter plain;
    plain.shown = unit;
    return fieldText(plain, value);
}

FindingRow::Content contentOf(const Finding& finding)
{
    FindingRow::Content content;
    content.name = translated(finding.label);
    content.tip = QString::fromStdString(finding.expected_source);
    const auto* value = std::get_if<Value>(&finding.value);
    const auto number = value ? numberOf(*value) : std::nullopt;
    if (finding.expected)
        content.expected =
            expectedText(finding.expected->minimum, finding.expected->maximum, finding.unit);
    const bool empty = !value || std::holds_alternative<std::monostate>(*value)
                       || (number && !std::isfinite(*number));
    if (empty) {
        content.value = translated(finding.unavailable);
        if (content.value.isEmpty()) content.value = QualityList::tr("not available");
        content.tip = content.value;
        content.quiet = true;
        return content;
    }
    content.value = valueText(*value, finding.unit);
    if (finding.expected && number) {
        const bool inside =
            *number >= finding.expected->minimum && *number <= finding.expected->maximum;
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
