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

std::vector<float> positiveValues(const Volume<float>& image)
{
    std::vector<float> positive;
    for (const float value : image.values) {
        if (std::isfinite(value) && value > 0.0F) positive.push_back(value);
    }
    return positive;
}

/// The scale thresholds are found on: the logarithm evens out a receive field of a factor of some.
/// D8 adds 1 to a value as a scanner stores it, where bright tissue has about a thousand. Here the
/// 1 is a thousandth of what is bright: an image in other units has the same mask.
class LogScale {
public:
    explicit LogScale(const Volume<float>& image)
    {
        constexpr double bright = 0.98, levels = 1000.0;
        std::vector<float> positive = positiveValues(image);
        const double value = quantile(positive, bright);
        if (value > 0.0) unit_ = value / levels;
    }

    float level(float value) const
    {
        return std::isfinite(value) ? static_cast<float>(std::log1p(std::max(0.0F, value) / unit_))
                                    : value;
    }
    double valueAt(double level) const { return unit_ * std::expm1(level); }

private:
    double unit_ = 1.0;
};

/// On the scale of the values themselves. Nothing finite, or one value only: 0, all that is
/// positive.
double threshold(const std::vector<float>& values, MaskMethod method, const LogScale& scale)
{
    std::vector<float> logs(values.size());
    std::transform(values.begin(), values.end(), logs.begin(),
                   [&scale](float value) { return scale.level(value); });
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
    return scale.valueAt(level);
}

double thresholdOf(const Volume<float>& image, MaskMethod method, const LogScale& scale)
{
    return threshold({image.values.begin(), image.values.end()}, method, scale);
}

/// Opening, largest component, holes filled. What is too small for the opening is taken as it is: a
/// phantom of a few voxels has a mask too.
Mask cleaned(const Mask& bright, int radius)
{
    const Mask opened = dilated(largestComponent(eroded(bright, radius)), radius);
    return holesFilled(countInside(opened) > 0 ? opened : largestComponent(bright));
}

Mask headAbove(const Volume<float>& image, double threshold)
{
    const Mask bright = above(image, threshold);
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
    const LogScale scale(image);
    const double dark = thresholdOf(image, MaskMethod::Otsu, scale);
    const Mask head = headAbove(image, dark);
    std::vector<float> values = valuesInside(image, &head);
    std::erase_if(values, [dark](float value) { return value <= dark; });
    const double level = threshold(values, MaskMethod::Otsu, scale);
    // The step beyond the head's edge is for a head that is looked at as a whole; what is as dark
    // as the background has no M0 that a flow could be divided by.
    if (!twoClasses(values, level)) return holesFilled(intersection(head, above(image, dark)));
    return cleaned(intersection(head, above(image, level)), 2);
}

Mask percentileMask(const Volume<float>& image, double percent)
{
    std::vector<float> positive = positiveValues(image);
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
    if (method == MaskMethod::Brain) return insideHead(image);
    return headAbove(image, thresholdOf(image, method, LogScale(image)));
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
