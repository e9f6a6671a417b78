// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "io/dicom/record.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace kety::dicom {

/// One two-dimensional image of a file (a mosaic counts as one), with what tells it from others.
struct Frame {
    std::size_t file = 0;    ///< among the records
    std::size_t number = 0;  ///< within its file
    std::array<double, 3> position{};
    double along = 0.0;  ///< mm, position on the slice normal
    double temporal = unknown, phase = unknown, echo_time = unknown, inversion_time = unknown,
           flip_angle = unknown;            ///< ms and degrees, as DICOM has them
    VolumeType type = VolumeType::Unknown;  ///< ASL: what the header calls it
    double acquisition = 0.0, time = unknown, instance = 0.0;
};

using Records = std::vector<FileRecord>;

/// Frames that belong on one grid, sorted into volumes and slices.
struct Stack {
    std::string key;  ///< what names it among the series of a folder: "402", "27b"
    std::shared_ptr<const Records> records;
    std::vector<Frame> frames;
    /// Volume → slice → frame; `none` where a slice is missing.
    std::vector<std::vector<std::size_t>> volumes;
    std::size_t mosaic = 0;  ///< images in each frame; 0: a frame is a slice
    Grid grid;
    std::vector<double> times;  ///< s, of the volumes
    std::vector<Remark> remarks;
    std::string refused;  ///< why it has no grid

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    const FileRecord& record(std::size_t frame) const { return (*records)[frames[frame].file]; }
    /// The first frame of a volume that is there.
    std::size_t leading(std::size_t volume) const;
};

/// Why a record cannot be a part of any stack; empty: it can. `no_image` tells an object that never
/// was one (a report, raw data) from a damaged or unsupported image.
struct Unusable {
    Message reason;
    bool no_image = false;
};
Unusable unusable(const FileRecord& record);

/// Sorts records into stacks: by series, image type, component, coil, matrix and orientation; in
/// each by volume (temporal position, label and control, phase, inversion time, echo time, flip
/// angle, acquisition) and by place along the slice normal. Never by file name. Missing, double and
/// stray slices become remarks; slices that fit no grid refuse the stack.
std::vector<Stack> stacksOf(std::shared_ptr<const Records> records);

}  // namespace kety::dicom
