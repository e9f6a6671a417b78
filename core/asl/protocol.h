// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "params/schema.h"

#include <optional>

namespace kety::asl {

enum class Scheme { Pulsed, Continuous, PseudoContinuous, VelocitySaturation, VelocityInversion };
enum class BolusCutoff { Quipss, Quipss2, Q2tips, Missing };
enum class Readout { TwoDimensional, ThreeDimensional };
enum class SuppressionLoss { PerPulse, Garcia, Philips };
enum class VelocityModules { Single, Dual };

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
    SuppressionLoss suppression_loss = SuppressionLoss::PerPulse;
    double suppression_pulse_efficiency = 0.95;
    std::optional<double> label_efficiency;
    bool efficiency_includes_suppression = false;
    std::optional<double> field_strength;  // T
    std::optional<double> haematocrit;     // volume fraction of red cells
    double t1_blood = 1.65;                // s
    double lambda = 0.9;                   // mL/g
    VelocityModules velocity_modules = VelocityModules::Single;
    std::optional<double> velocity_bolus;      // s, labelling module to the end of the bolus
    std::optional<double> velocity_echo_time;  // s, effective, of the saturation module
    double velocity_blood_t2 = 0.165;          // s, of arterial blood
};

const Schema<Protocol>& protocolSchema();

/// Labelling by velocity: not by place, so that there is no arrival time to wait for.
inline bool velocitySelective(const Protocol& protocol)
{
    return protocol.scheme == Scheme::VelocitySaturation
           || protocol.scheme == Scheme::VelocityInversion;
}

/// Share of the label that the suppression pulses leave: χ^n, or the total somebody measured for
/// that many (SCIENCE.md A4). NaN where the source names no total for this number.
double suppressionFactor(const Protocol& protocol);

/// α with the loss by background suppression, or α alone where it includes that loss.
double effectiveEfficiency(const Protocol& protocol);

struct NamedNumber {
    double value = unknown;
    std::string source;
};

/// Default labelling efficiency of a scheme, with its source. For velocity-selective saturation it
/// follows from the module's echo time and the T2 of blood; NaN without an echo time.
NamedNumber defaultEfficiency(const Protocol& protocol);

/// T1 of arterial blood at the nearest tabulated field strength, with its source; the first is the
/// default. Empty: no value for this field.
std::vector<NamedNumber> bloodT1Choices(double tesla);
NamedNumber bloodT1(double tesla);

/// T1 of grey matter, s: Wright 2008 (doi:10.1007/s10334-008-0104-8, MPRAGE), at 3 T what osipy and
/// FSL take. No source: none is known for this field.
NamedNumber greyMatterT1(double tesla);

/// T1 of blood, s, from the haematocrit (0 to 1) at `tesla`, oxygenation 0.97 (Hales 2016,
/// doi:10.1177/0271678X15605856).
double bloodT1OfHaematocrit(double haematocrit, double tesla);

/// Seconds after the first slice at which each voxel is read out; empty where every voxel is read
/// at once (3-D) or nothing is known. A slice time follows the voxel, not the slice index: the
/// series carries it through every resampling.
Buffer<float> sliceTimes(const Dataset& dataset, const Protocol& protocol);

/// Protocol values that follow from others or from the data: α by scheme, T1 of blood by field.
Values deriveProtocol(const Dataset& dataset, const Values& values);

}  // namespace kety::asl
