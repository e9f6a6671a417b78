// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/motion_rows.h"
#include "asl/scan.h"
#include "image/motion.h"

namespace kety::asl {

/// Where the head lay in each volume, relative to the mean control.
struct Motion {
    std::vector<std::size_t> volumes;  ///< of the file: controls, labels or encoded ones, and M0
    std::vector<LeftOut> left_out;     ///< others of those kinds, which cannot be registered, why
    MotionEstimate estimate;           ///< motions of `volumes`: what can be told of them
    std::vector<double> displacement;  ///< mm, of each: how far a sphere of 80 mm moved
    std::vector<double> framewise;     ///< mm, against the labelled volume before; NaN: none
    /// mm: the greatest displacement that came back with every turn through the delays, taken out.
    double contrast = 0.0;
    double scatter = unknown;  ///< mm: displacement by what a registration is wrong by
    std::size_t labelled = 0;  ///< volumes but M0
    std::size_t unmoved = 0;   ///< of those: moved by less than can be told, motion 0
    double snr = unknown;      ///< of one control volume, median over the head
    Message skipped = {};      ///< why no motion was looked for; empty: it was

    bool known() const { return skipped.text.empty(); }
    /// Of a volume of the series; NaN where it was not registered.
    double framewiseOf(std::size_t volume) const;
};

/// The motion of a scan as read: null where the settings or the build do not ask for it. Volumes
/// left out by hand count nowhere, nor do those without samples: the others are registered without
/// them. A shift or turn within three of the errors that registration has by itself is none. The
/// volumes of a time-encoded series are alike enough to be compared with the mean of them all,
/// before they are decoded. Skipped, with the reason, without a volume to compare with or where one
/// such volume has an SNR below 3.
std::shared_ptr<const Motion> motionOf(const Scan& scan);

/// Puts every registered volume of the scan back in place, slice times with them; a time-encoded
/// series is decoded from those. Nothing changes where the motion is not known.
void putBack(Scan& scan);
/// Whether the volumes of this scan were put back in place.
bool putsBack(const Scan& scan);

}  // namespace kety::asl
