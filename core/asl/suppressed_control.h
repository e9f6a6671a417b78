// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

/// What a background-suppressed control went through, s after the start of labelling.
struct SuppressionTiming {
    std::vector<double> pulses;  ///< inversions, ascending
    double saturated = unknown;  ///< when nothing of the magnetisation was left
    double read = unknown;       ///< excitation of the first slice
    double inversion = 1.0;      ///< efficiency of a pulse on static tissue, 1: perfect
};

/// Below this share of M0 the signal is mostly noise and error of T1 (SCIENCE.md A7b).
inline constexpr double least_residual = 0.1;

/// The longitudinal magnetisation over M0 that tissue of that T1 (s) has left when it is read
/// `slice_time` s after the first slice: from 0 at the saturation it relaxes towards 1, and every
/// pulse before the readout turns it to (1 − 2·inversion) of what it was. Negative: inverted when
/// read. NaN where a time is unknown or the readout lies before the saturation.
double residual(const SuppressionTiming& timing, double t1, double slice_time = 0.0);

/// From settings and volumes. Without presaturation the last excitation counts as the saturation,
/// one repetition time before the readout; whether there was one has to be known (a check asks).
SuppressionTiming suppressionTiming(const Scan& scan);

/// 1 / |residual|: from the magnitude of the suppressed control to M0. 0 where less than
/// `least_residual` is left: there M0 is not to be had.
double suppressionFactor(const Scan& scan, double t1, double slice_time);

}  // namespace kety::asl
