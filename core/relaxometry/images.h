// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <cmath>
#include <optional>

namespace kety::relaxometry {

/// One image of a measurement, wherever it lies: a file of its own or a frame of a series.
struct Image {
    std::size_t dataset = 0, frame = 0;
    Part part = Part::Magnitude;
    double inversion = unknown, echo = unknown, repetition = unknown;  ///< s, as the files say
    double angle = unknown;                                            ///< rad
};

/// Every image of a role in the order of files and frames; what they are is in their metadata.
struct Images {
    std::vector<std::shared_ptr<const Dataset>> datasets;
    std::vector<Image> list;

    const Dataset& of(const Image& image) const { return *datasets[image.dataset]; }
    const Grid& grid() const { return datasets.front()->series.grid; }
    bool oneGrid() const;
    std::size_t count(Part part) const;
};
Images imagesOf(const Inputs& inputs, std::string_view role);

/// A number of every image as a setting, in the order of the list, with the origin of the facts;
/// nothing where one image has none.
std::optional<Setting> settingOf(const Images& images, double Image::*member, const char* fact);

/// Distinct numbers that a series or a file of a collection states under this key: of its frames.
std::size_t statedNumbers(const Dataset& dataset, const char* fact);

/// The curves an analysis fits: samples of the images that count, ascending by their time.
struct Curves {
    Series series;                    ///< magnitude or real part
    std::optional<Series> imaginary;  ///< complex data
    std::vector<std::size_t> images;  ///< which of the list each sample is
    std::vector<double> times;        ///< s or rad, of each sample
    std::vector<double> repetitions;  ///< s; empty: not known
    bool magnitude = true;            ///< samples have lost their sign
    double ceiling = HUGE_VAL;        ///< samples that reach it are saturated
};

/// What a run does with the images: values in the order of the list.
struct Sampling {
    std::vector<double> times;
    std::vector<double> repetitions;  ///< empty, one, or one for each image
    std::vector<std::int64_t> left_out;
};
/// The part the curves are made of: real where there are real images, else magnitude.
Part partOf(const Images& images);
/// Images of that part that are not left out, ascending by time; equal times keep their order.
std::vector<std::size_t> kept(const Images& images, const Sampling& sampling);
std::shared_ptr<const Curves> curvesOf(const Images& images, const Sampling& sampling, Memo& memo,
                                       Job& job);

/// The greatest absolute sample of every voxel.
Volume<float> greatest(const Curves& curves, Job& job);

}  // namespace kety::relaxometry
