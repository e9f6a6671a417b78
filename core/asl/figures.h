// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

#include <span>

namespace kety::asl {

/// Who says what to expect.
inline constexpr const char* tutorial = "osipy ASL tutorial";
inline constexpr const char* usual = "usual in a brain without disease";

/// A figure with the range to expect and who says so. NaN becomes "not available" for that reason.
Finding number(const char* key, Text label, double value, Unit unit,
               std::optional<Range> expected = {}, const char* source = "",
               Text reason = text("asl", "cannot be computed"));

/// A figure that cannot be had.
Finding unavailable(const char* key, Text label, Unit unit, Text reason,
                    std::optional<Range> expected = {}, const char* source = "");

/// Standard deviation over mean (n − 1); NaN where the mean is not above 0 (SCIENCE.md A19).
double spatialCov(std::span<const float> cbf);

/// Share of the values for which `holds` is true; NaN for no values.
double shareBelow(std::span<const float> values, double limit);
double shareAbove(std::span<const float> values, double limit);

}  // namespace kety::asl
