// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "asl/order.h"
#include "asl/scan_settings.h"
#include "image/rigid.h"

namespace kety::asl {

struct Motion;     // asl/motion.h
struct Judgement;  // asl/outliers.h

/// One measurement as the analyses of the family see it: data, settings and what each volume is
/// for. Made anew for every check and prepare (it looks at no pixel); what does look at pixels is a
/// stage in the memo.
struct Scan {
    const Inputs& inputs;
    std::shared_ptr<const Dataset> asl;  ///< as read, or as the stages before subtraction left it
    ScanSettings settings;
    Roles roles;
    Memo& memo;
    Job& job;
    /// Time-encoded: what the volumes of the file are. `asl` and `roles` are those of the decoded
    /// series, as long as it can be decoded.
    std::shared_ptr<const Decoding> decoding = {};
    std::shared_ptr<const Motion> motion = {};        ///< null: not looked at, or not yet
    std::shared_ptr<const Judgement> judgement = {};  ///< of the pairs; null: not yet
    bool prepared = false;                            ///< something differs from the scan as read

    /// Time-encoded: the volumes of the file as the stages left them before they were decoded.
    std::shared_ptr<const Dataset> encoded = {};

    /// The series as read: every volume of the file, whatever became of it.
    const Dataset& file() const { return *inputs.find("asl"); }
    /// The volumes that were acquired, as the stages left them: the series itself, or what it was
    /// decoded from.
    const Dataset& acquired() const { return encoded == nullptr ? *asl : *encoded; }
    const Series& series() const { return asl->series; }
    /// The name of a stage in the memo, which keeps one result for each: what is computed of the
    /// scan as read, for the checks, does not push out what is computed of the prepared one.
    std::string stage(const char* name) const
    {
        return prepared ? std::string(name) + ".prepared" : name;
    }
};

/// The volumes of an M0 image that are averaged: those its list calls M0, and those it says nothing
/// of.
std::vector<std::size_t> m0FramesOf(const Dataset& dataset);

/// The inputs hold a data set of role "asl".
Scan readScan(const Inputs& inputs, const Values& values, Memo& memo, Job& job);

/// The same with `series` in place of the data as read: all its volumes, on its grid. A stage that
/// changes volumes of a time-encoded series does so before they are decoded.
Scan scanOf(std::shared_ptr<const Dataset> series, const Inputs& inputs, const Values& values,
            Memo& memo, Job& job);

/// The scan as it is subtracted and quantified: `readScan`, then the stages that change samples or
/// leave volumes out, each in the memo. Checks of what the file says look at `readScan`.
Scan preparedScan(const Inputs& inputs, const Values& values, Memo& memo, Job& job);
/// The same for a scan as read.
Scan preparedScan(Scan scan);

/// Values that follow from the data: order, delay, M0, with where they come from.
Values deriveValues(const Inputs& inputs, const Values& values, Memo& memo, Job& job);

/// M0 as measured, on the grid of the series: averaged over its frames, resampled where it must be.
struct MeasuredM0 {
    Volume<float> image;  ///< empty: there is none
    bool resampled = false;
    bool as_stored = false;                  ///< taken voxel by voxel, its own geometry not used
    std::size_t clipped = 0;                 ///< voxels at the ceiling of the scanner's integers
    double ceiling = unknown;                ///< that value
    std::optional<RigidMotion> motion = {};  ///< against the series, where it was put back too
};
std::shared_ptr<const MeasuredM0> measuredM0(const Scan& scan);

/// The data the differences are taken from: those of the scan, smoothed inside the mask where that
/// is asked for. M0 and the mask come from the unsmoothed ones.
std::shared_ptr<const Dataset> subtractedData(const Scan& scan);

/// The mask of the inputs, else a brain mask from M0 or, without one, from the mean control.
std::shared_ptr<const Mask> brain(const Scan& scan);

}  // namespace kety::asl
