// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kety::dsc {

/// The regularised incomplete gamma functions P(a, x) from below and Q(a, x) = 1 − P from above,
/// for a > 0 and x ≥ 0: the series below x = a + 1, the continued fraction above, to 1e-14.
double gammaFromBelow(double a, double x);
double gammaFromAbove(double a, double x);

/// ∫₀ᵘ R of a residue with mean transit time `mean` s whose transit times are gamma distributed of
/// shape `shape` (R = Q(shape, shape·u/mean)); an infinite shape is plug flow: min(u, mean).
/// 0 for u ≤ 0. Unit: s (DSC_BAYES 2).
double residueIntegral(double u, double shape, double mean);

/// The residue itself at u s: 1 at 0.
double residueAt(double u, double shape, double mean);

}  // namespace kety::dsc
