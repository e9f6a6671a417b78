// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "params/schema.h"

#include <optional>

namespace kety::asl {

enum class Scheme { Pulsed, Continuous, PseudoContinuous };
enum class BolusCutoff { Quipss, Quipss2, Q2tips, Missing };
enum class Readout { TwoDimensional, ThreeDimensional };

/// How the blood was labelled and when it was looked at. Shared by every analysis of the family.
struct Protocol {
    std::optional<Scheme> scheme;
    std::optional<double> delay;           // s; PASL: the inversion time, as in BIDS
    std::optional<double> label_duration;  // s; CASL and pCASL
    std::optional<BolusCutoff> bolus_cutoff;
    std::optional<double> ti1;  // s; PASL: bolus duration set by the first saturation pulse
    std::optional<Readout> readout;
    std::optional<double> slice_interval;  // s, where the file has no SliceTiming
    std::int64_t slices_per_band = 0;      // 0: one band
    std::optional<bool> background_suppression;
    std::optional<std::int64_t> suppression_pulses;
    double suppression_pulse_efficiency = 0.95;
    std::optional<double> label_efficiency;
    bool efficiency_includes_suppression = false;
    std::optional<double> field_strength;  // T
    double t1_blood = 1.65;                // s
    double lambda = 0.9;                   // mL/g
};

const Schema<Protocol>& protocolSchema();

/// α with the loss by background suppression: α·χ^n, or α alone where it includes that loss.
double effectiveEfficiency(const Protocol& protocol);

/// Default labelling efficiency of a scheme, with its source.
struct NamedNumber {
    double value = unknown;
    std::string source;
};
NamedNumber defaultEfficiency(Scheme scheme);

/// T1 of arterial blood at the nearest tabulated field strength, with its source.
NamedNumber bloodT1(double tesla);

/// Seconds after the first slice at which each voxel is read out; empty where every voxel is read
/// at once (3-D) or nothing is known. A slice time follows the voxel, not the slice index: the
/// series carries it through every resampling.
Buffer<float> sliceTimes(const Dataset& dataset, const Protocol& protocol);

/// Protocol values that follow from others or from the data: α by scheme, T1 of blood by field.
Values deriveProtocol(const Dataset& dataset, const Values& values);

}  // namespace kety::asl
