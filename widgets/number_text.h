// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <QString>

#include <optional>

namespace kety {

/// With the fewest places that tell neighbours `step` apart: axes and legends.
QString tickText(double value, double step);

/// The number in the unit it is shown in, without the unit; `value` is in the file unit.
QString unitNumber(double value, const Unit& unit);

/// "1.80 s", "54.2 mL/100g/min"; `value` is in the file unit.
QString quantityText(double value, const Unit& unit);

/// "40–60", "≥ 90", "≤ 2": what to expect, in the shown unit; "" when nothing is expected.
QString expectedText(double minimum, double maximum, const Unit& unit);

/// A value as its field shows it: in the shown unit, never rounded so that it reads back different.
QString fieldText(const Parameter& parameter, const Value& value);

/// What was typed as a value in the file unit: bare numbers are in the shown unit, a unit suffix
/// and a decimal comma are understood. Monostate for an empty text; nothing when it is no value.
std::optional<Value> fieldValue(const Parameter& parameter, const QString& text);

/// What such a field takes: "a number in ms", "whole numbers, 0 1 2".
QString fieldExpectation(const Parameter& parameter);

/// Why what was typed is no value of this parameter, in words and in the shown unit; empty: it is
/// one. `typed` is quoted, cut where it is long.
QString fieldRefusal(const Parameter& parameter, const QString& typed);

/// The thousands of a count apart by a no-break space: "80 820".
QString countText(std::int64_t count);

/// The hyphen before a number as the minus it stands for: "t = -4.2" as "t = −4.2"; names with a
/// hyphen stay.
QString withMinus(QString words);

}  // namespace kety
