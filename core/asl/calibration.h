// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "params/schema.h"

namespace kety::asl {

enum class M0Source {
    Separate,
    Included,
    Estimate,
    Control,
    ProtonDensity,
    SuppressedControl,  // mean control, divided by what background suppression left of it
};
enum class M0Geometry { OwnHeader, OfSeries };
enum class M0Method { Voxelwise, Single, ReferenceRegion };
enum class Decay { None, T2, T2star };
enum class Region { Csf, WhiteMatter, Custom };
enum class RegionChoice { File, Automatic, Percentile };

/// How the equilibrium magnetisation is had.
struct Calibration {
    std::optional<M0Source> source;
    std::int64_t m0_scan = 1;              // which of several separate images, from 1
    std::optional<double> estimate;        // M0 of blood, as in BIDS M0Estimate
    std::vector<std::int64_t> m0_volumes;  // in the ASL series
    bool allow_suppressed_control = false;
    M0Geometry geometry = M0Geometry::OwnHeader;  // what says where a separate M0 lies
    M0Method method = M0Method::Voxelwise;
    bool recovery = true;
    std::optional<double> repetition_time;  // s
    double acquisition_time = 0.0;          // s, between excitation and the end of the readout
    std::optional<bool> presaturation;  // before labelling; what a suppressed control needs to know
    std::vector<double> suppression_times;  // s after the start of labelling
    double suppression_inversion = 1.0;     // of static tissue, 1: perfect
    double t1_tissue = 1.33;                // s
    Decay decay = Decay::None;
    std::optional<double> echo_time;  // s
    std::optional<double> t2star;     // s
    double t2 = 0.080;                // s, of tissue, for proton density
    Region region = Region::Csf;
    std::optional<RegionChoice> region_choice;
    std::optional<double> reference_t1, reference_t2, reference_t2star;  // s
    std::optional<double> reference_lambda;                              // mL/g
    double blood_t2 = 0.150, blood_t2star = 0.050;                       // s
    double scale = 1.0;
    std::optional<double> averages;  // summed into a difference image by the scanner
    bool edge_fill = false;
    double smoothing = 0.0;  // mm, full width at half maximum
};

const Schema<Calibration>& calibrationSchema();

/// The separate M0 image that counts: of several the one the settings name. Null: there is none.
const Dataset* m0Image(const Inputs& inputs, const Calibration& calibration);

/// Whether M0 is corrected for its recovery, so that its repetition time counts: what a value that
/// does not count says is not checked.
bool correctsRecovery(const Calibration& calibration);

}  // namespace kety::asl
