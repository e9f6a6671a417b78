// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/region.h"

#include "image/brain_mask.h"
#include "image/threshold.h"

#include <algorithm>
#include <cmath>

namespace kety::relaxometry {
namespace {

/// Otsu on ln(1 + x / mean): a scale of its own, as magnitudes may be 1e-4 or 1e4.
double otsuOf(const Volume<float>& image)
{
    double sum = 0.0, count = 0.0;
    float most = 0.0F;
    for (const float value : image.values) {
        if (!(value > 0.0F)) continue;
        sum += double{value};
        count += 1.0;
        most = std::max(most, value);
    }
    if (count == 0.0) return 0.0;
    const double mean = sum / count;
    std::vector<float> logs;
    for (const float value : image.values)
        logs.push_back(static_cast<float>(std::log1p(std::max(0.0, double{value}) / mean)));
    const double top = std::log1p(double{most} / mean);
    const double least = *std::min_element(logs.begin(), logs.end());
    if (!(least < 0.95 * top)) return 0.0;  // one brightness: everything is inside
    return mean * std::expm1(otsuThreshold(histogram(logs, least, top, 256)));
}

}  // namespace

const Schema<Region>& regionSchema()
{
    constexpr Text group = text("relaxometry", "Region");
    static const Schema<Region> schema =
        Schema<Region>()
            .add(&Region::method,
                 {.key = "mask",
                  .label = text("relaxometry", "Voxels"),
                  .help = text("relaxometry",
                               "Which voxels are fitted. Bright: the greatest sample is above "
                               "Otsu's threshold. Brain: the largest bright part. A mask file "
                               "takes its place."),
                  .choices = {{"bright", text("relaxometry", "bright"), {}},
                              {"brain", text("relaxometry", "brain"), {}},
                              {"whole", text("relaxometry", "whole image"), {}}},
                  .group = group})
            .add(&Region::least_signal,
                 {.key = "least_signal",
                  .label = text("relaxometry", "Least signal"),
                  .help = text("relaxometry", "Instead of Otsu's threshold: voxels whose greatest "
                                              "sample is above this number are fitted."),
                  .shown = unit::arbitrary,
                  .minimum = 0.0,
                  .when = {{"mask", {"bright"}}},
                  .advanced = true,
                  .group = group})
            .add(&Region::leave_out,
                 {.key = "leave_out",
                  .label = text("relaxometry", "Images left out"),
                  .help = text("relaxometry", "Numbers of images, counted from 0 over all files in "
                                              "the order given."),
                  .minimum = 0.0,
                  .advanced = true,
                  .group = text("relaxometry", "Images")})
            .add(&Region::rate_map,
                 {.key = "rate_map",
                  .label = text("relaxometry", "Map of the rate"),
                  .help = text("relaxometry", "One over the relaxation time too, in 1/s."),
                  .advanced = true,
                  .group = group})
            .add(&Region::trust_data,
                 {.key = "trust_data",
                  .label = text("relaxometry", "The images are right"),
                  .help = text("relaxometry",
                               "Computes although the model does not describe the images. Set it "
                               "when times, scales and parts of the images have been looked at."),
                  .advanced = true,
                  .group = text("relaxometry", "Images")});
    return schema;
}

std::shared_ptr<const Mask> regionOf(const Inputs& inputs, const Curves& curves,
                                     const Region& settings, Memo& memo, Job& job)
{
    if (inputs.mask) return inputs.mask;
    Used used;
    used.add(curves.series.values).add(static_cast<int>(settings.method));
    used.add(settings.least_signal.value_or(-1.0));
    return memo.get("relaxometry.mask", used, [&] {
        const Volume<float> most = greatest(curves, job);
        if (settings.method == RegionMethod::Brain) return brainMask(most, MaskMethod::Brain);
        if (settings.method == RegionMethod::Whole) return brainMask(most, MaskMethod::Whole);
        const double threshold = settings.least_signal.value_or(otsuOf(most));
        return Mask{most.grid, Buffer<std::uint8_t>::make(
                                   most.values.size(), [&](std::span<std::uint8_t> out) {
                                       for (std::size_t v = 0; v < out.size(); ++v)
                                           out[v] = double{most.values[v]} > threshold ? 1 : 0;
                                   })};
    });
}

}  // namespace kety::relaxometry
