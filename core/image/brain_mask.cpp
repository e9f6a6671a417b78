// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/brain_mask.h"

#include "image/morphology.h"
#include "image/statistics.h"
#include "image/threshold.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr std::size_t mask_bins = 256;

Mask above(const Volume<float>& image, double threshold)
{
    return {image.grid, Buffer<std::uint8_t>::make(image.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const float value = image.values[voxel];
                    out[voxel] = std::isfinite(value) && value > threshold ? 1 : 0;
                }
            })};
}

/// The scale thresholds are found on: the logarithm evens out a receive field of a factor of some.
std::vector<float> logarithms(const Volume<float>& image)
{
    std::vector<float> values(image.values.size());
    for (std::size_t voxel = 0; voxel < values.size(); ++voxel) {
        const float value = image.values[voxel];
        values[voxel] = std::isfinite(value) ? std::log1p(std::max(0.0F, value)) : value;
    }
    return values;
}

/// On the scale of the values themselves. Nothing finite, or one value only: 0, all that is
/// positive.
double threshold(const std::vector<float>& logs, MaskMethod method)
{
    float least = HUGE_VALF, most = -HUGE_VALF;
    for (const float value : logs) {
        if (!std::isfinite(value)) continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    if (!(least < most)) return 0.0;
    const Histogram histogram = kety::histogram(logs, least, most, mask_bins);
    const double level = method == MaskMethod::Li         ? liThreshold(histogram)
                         : method == MaskMethod::Triangle ? triangleThreshold(histogram)
                                                          : otsuThreshold(histogram);
    return std::expm1(level);
}

/// Opening, largest component, holes filled. What is too small for the opening is taken as it is: a
/// phantom of a few voxels has a mask too.
Mask cleaned(const Mask& bright, int radius)
{
    const Mask opened = dilated(largestComponent(eroded(bright, radius)), radius);
    return holesFilled(countInside(opened) > 0 ? opened : largestComponent(bright));
}

Mask headMask(const Volume<float>& image, MaskMethod method)
{
    const Mask bright = above(image, threshold(logarithms(image), method));
    const Mask opened = dilated(eroded(bright));
    const Mask& kept = countInside(opened) > 0 ? opened : bright;
    return dilated(holesFilled(largestComponent(kept)));
}

/// Whether what is above the threshold is more than twice as bright as what is below: two tissues,
/// not the two halves of one.
bool twoClasses(const std::vector<float>& values, double threshold)
{
    double upper = 0.0, lower = 0.0, above = 0.0, below = 0.0;
    for (const float value : values) {
        (value > threshold ? upper : lower) += std::max(0.0F, value);
        (value > threshold ? above : below) += 1.0;
    }
    return above > 0.0 && below > 0.0 && upper / above > 2.0 * (lower / below);
}

Mask insideHead(const Volume<float>& image)
{
    const Mask head = headMask(image, MaskMethod::Otsu);
    const double dark = threshold(logarithms(image), MaskMethod::Otsu);
    std::vector<float> values = valuesInside(image, &head);
    std::erase_if(values, [dark](float value) { return value <= dark; });
    std::vector<float> logs(values.size());
    std::transform(values.begin(), values.end(), logs.begin(),
                   [](float value) { return std::log1p(std::max(0.0F, value)); });
    const double level = threshold(logs, MaskMethod::Otsu);
    if (!twoClasses(values, level)) return head;
    return cleaned(intersection(head, above(image, level)), 2);
}

Mask percentileMask(const Volume<float>& image, double percent)
{
    std::vector<float> positive;
    for (const float value : image.values) {
        if (std::isfinite(value) && value > 0.0F) positive.push_back(value);
    }
    const double level = quantile(positive, percent / 100.0);
    return above(image, std::isnan(level) ? HUGE_VAL : level);
}

}  // namespace

Mask brainMask(const Volume<float>& image, MaskMethod method, double percent)
{
    if (method == MaskMethod::Whole) {
        return {image.grid, Buffer<std::uint8_t>::filled(image.values.size(), 1)};
    }
    if (method == MaskMethod::Percentile) return percentileMask(image, percent);
    return method == MaskMethod::Brain ? insideHead(image) : headMask(image, method);
}

std::size_t countInside(const Mask& mask)
{
    std::size_t count = 0;
    for (const std::uint8_t value : mask.values)
        count += value != 0 ? 1 : 0;
    return count;
}

Mask intersection(const Mask& a, const Mask& b)
{
    return {a.grid, Buffer<std::uint8_t>::make(a.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] = a.values[voxel] != 0 && b.values[voxel] != 0 ? 1 : 0;
                }
            })};
}

}  // namespace kety
