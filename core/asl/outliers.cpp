// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/outliers.h"

#include "asl/differences.h"
#include "base/parallel.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace kety::asl {
namespace {

constexpr double least_gain = 0.02;    // without tissue maps
constexpr double limit = 2.5 / 0.675;  // times the MAD: 2.5 standard deviations
/// Of the median of the pairs' means. A pair within it moves the mean of six or more pairs by less
/// than a hundredth: nothing is gained without it, however alike the others are.
constexpr double least_off = 0.05;

/// Sums of some pairs' images, and what is made of them.
class MeanMap {
public:
    explicit MeanMap(const PairImages& images) : images_(images), sum_(images.voxels, 0.0) {}

    void add(std::size_t pair, double sign)
    {
        for (std::size_t voxel = 0; voxel < sum_.size(); ++voxel)
            sum_[voxel] += sign * double{images_.pairs[pair][voxel]};
        count_ += sign;
    }

    /// Pooled variance inside tissues, or the squared coefficient of variation of all voxels.
    double unevenness() const
    {
        std::array<double, 4> sums{}, counts{}, squares{};
        const auto classOf = [&](std::size_t voxel) {
            return images_.tissue.empty() ? 0U : static_cast<unsigned>(images_.tissue[voxel]);
        };
        for (std::size_t voxel = 0; voxel < sum_.size(); ++voxel) {
            sums[classOf(voxel)] += sum_[voxel] / count_;
            counts[classOf(voxel)] += 1.0;
        }
        for (std::size_t voxel = 0; voxel < sum_.size(); ++voxel) {
            const unsigned c = classOf(voxel);
            const double off = sum_[voxel] / count_ - sums[c] / counts[c];
            squares[c] += off * off;
        }
        if (images_.tissue.empty()) {
            const double mean = sums[0] / counts[0];
            return mean > 0.0 ? squares[0] / (counts[0] - 1.0) / (mean * mean) : HUGE_VAL;
        }
        double pooled = 0.0, freedom = 0.0;
        for (std::size_t c = 1; c < 4; ++c) {
            if (counts[c] < 2.0) continue;
            pooled += squares[c];
            freedom += counts[c] - 1.0;
        }
        return pooled / freedom;
    }

    double correlation(std::size_t pair) const
    {
        const std::vector<float>& image = images_.pairs[pair];
        const double n = static_cast<double>(sum_.size());
        const double a = std::accumulate(sum_.begin(), sum_.end(), 0.0) / n;
        const double b = std::accumulate(image.begin(), image.end(), 0.0) / n;
        double ab = 0.0, aa = 0.0, bb = 0.0;
        for (std::size_t voxel = 0; voxel < sum_.size(); ++voxel) {
            const double x = sum_[voxel] - a, y = double{image[voxel]} - b;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / std::sqrt(aa * bb);
    }

private:
    const PairImages& images_;
    std::vector<double> sum_;
    double count_ = 0.0;
};

/// Over grey matter where it is known.
double meanOf(const PairImages& images, std::size_t pair)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < images.voxels; ++voxel) {
        if (!images.tissue.empty() && images.tissue[voxel] != 1) continue;
        sum += images.pairs[pair][voxel];
        count += 1.0;
    }
    return sum / count;
}

/// What max |x − median| / MAD of N independent normal values exceeds in 5 % of all series. It has
/// no closed form (both median and MAD are of the same few values), so it is found by simulation:
/// 400 000 series up to 50, 100 000 above, xorshift and Box–Muller, good to about 1 %; the test
/// draws its own. Odd N have a MAD that is an order statistic, even ones the mean of two: the table
/// is whole where they differ. Towards great N it goes to z((1 − 0.95^(1/N)) / 2) / 0.6745.
struct FarPoint {
    double count, limit;
};
constexpr std::array far_table{
    FarPoint{6, 8.180},   FarPoint{7, 8.675},   FarPoint{8, 7.296},   FarPoint{9, 7.506},
    FarPoint{10, 6.791},  FarPoint{11, 6.948},  FarPoint{12, 6.486},  FarPoint{13, 6.584},
    FarPoint{14, 6.274},  FarPoint{15, 6.323},  FarPoint{16, 6.105},  FarPoint{18, 6.004},
    FarPoint{20, 5.919},  FarPoint{25, 5.834},  FarPoint{30, 5.700},  FarPoint{35, 5.668},
    FarPoint{40, 5.604},  FarPoint{60, 5.571},  FarPoint{100, 5.571}, FarPoint{200, 5.656},
    FarPoint{400, 5.814}, FarPoint{1000, 6.050}};

/// Pairs far from the median of the means, the furthest first.
std::vector<Drop> farFromMedian(const PairImages& images)
{
    std::vector<double> means;
    for (std::size_t pair = 0; pair < images.pairs.size(); ++pair)
        means.push_back(meanOf(images, pair));
    std::vector<double> work = means;
    const double centre = median(work);
    const double spread = robustScale(means) / 1.4826;  // the MAD itself
    const double far = std::max(farLimit(means.size()) * spread, least_off * std::abs(centre));
    const Text words = images.tissue.empty()
                           ? text("asl", "mean ΔM in the mask %1 is far from the median %2")
                           : text("asl", "mean ΔM in grey matter %1 is far from the median %2");
    std::vector<Drop> drops;
    for (std::size_t pair = 0; pair < means.size(); ++pair) {
        const double off = std::abs(means[pair] - centre);
        if (!(off > far)) continue;
        drops.push_back({pair,
                         {words, {formatFixed(means[pair], 2), formatFixed(centre, 2)}},
                         std::min(off / far, 999.0)});
    }
    std::stable_sort(drops.begin(), drops.end(),
                     [](const Drop& a, const Drop& b) { return a.beyond > b.beyond; });
    if (drops.size() + fewest_pairs > means.size()) drops.resize(means.size() - fewest_pairs);
    return drops;
}

std::size_t mostLike(const MeanMap& mean, const std::vector<std::size_t>& kept, Job& job)
{
    std::vector<double> likeness(kept.size());
    parallelFor(kept.size(), 1, job, [&](std::size_t begin, std::size_t) {
        likeness[begin] = mean.correlation(kept[begin]);
    });
    return static_cast<std::size_t>(std::max_element(likeness.begin(), likeness.end())
                                    - likeness.begin());
}

/// Mean over voxels of |mean| / SEM, as pairs come one by one (Welford).
class GrowingT {
public:
    explicit GrowingT(const PairImages& images)
        : images_(images), mean_(images.voxels, 0.0), squares_(images.voxels, 0.0)
    {
    }

    double add(std::size_t pair)
    {
        n_ += 1.0;
        double sum = 0.0, count = 0.0;
        for (std::size_t voxel = 0; voxel < mean_.size(); ++voxel) {
            if (!images_.tissue.empty() && images_.tissue[voxel] != 1) continue;
            const double value = images_.pairs[pair][voxel], step = value - mean_[voxel];
            mean_[voxel] += step / n_;
            squares_[voxel] += step * (value - mean_[voxel]);
            const double t = std::abs(mean_[voxel]) / std::sqrt(squares_[voxel] / (n_ - 1.0) / n_);
            if (!std::isfinite(t)) continue;
            sum += t;
            count += 1.0;
        }
        return sum / count;
    }

private:
    const PairImages& images_;
    std::vector<double> mean_, squares_;
    double n_ = 0.0;
};

}  // namespace

double farLimit(std::size_t count)
{
    const auto n = static_cast<double>(count);
    const auto after = std::find_if(far_table.begin(), far_table.end(),
                                    [n](const FarPoint& point) { return point.count >= n; });
    if (after == far_table.end()) return far_table.back().limit;
    if (after == far_table.begin()) return after->limit;
    const FarPoint &a = *(after - 1), &b = *after;
    const double there =
        (std::log(n) - std::log(a.count)) / (std::log(b.count) - std::log(a.count));
    return std::max(limit, a.limit + there * (b.limit - a.limit));
}

std::vector<Drop> scoreDrops(const PairImages& images, Job& job)
{
    if (images.pairs.size() <= fewest_pairs || images.voxels < 2) return {};
    std::vector<Drop> drops = farFromMedian(images);
    MeanMap mean(images);
    std::vector<std::size_t> kept;
    for (std::size_t pair = 0; pair < images.pairs.size(); ++pair) {
        if (std::any_of(drops.begin(), drops.end(), [&](const Drop& d) { return d.pair == pair; }))
            continue;
        kept.push_back(pair);
        mean.add(pair, 1.0);
    }
    // Taking out a pair that is stronger or weaker by g changes the coefficient of variation,
    // squared, by 2 g / (n − 1), whatever it shows: labelling unsteady by `least_off` does so to
    // three times that, in the pair that is looked at for being most like the mean.
    const auto n = static_cast<double>(images.pairs.size());
    const double gained = std::max(least_gain, 3.0 * 2.0 * least_off / (n - 1.0));
    const double needed = images.tissue.empty() ? 1.0 - gained : 1.0;
    double before = mean.unevenness();
    while (kept.size() > fewest_pairs) {
        const std::size_t at = mostLike(mean, kept, job), pair = kept[at];
        mean.add(pair, -1.0);
        const double after = mean.unevenness();
        if (!(after < needed * before)) break;
        const std::string gain = formatFixed(100.0 * (1.0 - after / before), 1);
        drops.push_back(
            {pair, {text("asl", "without it the mean map is more even (variance −%1 %)"), {gain}}});
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(at));
        before = after;
    }
    return drops;
}

std::vector<Drop> enableDrops(const PairImages& images, const std::vector<double>& displacement)
{
    if (images.pairs.size() <= fewest_pairs || images.voxels < 2) return {};
    std::vector<std::size_t> order(images.pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return displacement[a] < displacement[b];
    });
    GrowingT growing(images);
    double best = -1.0;
    std::size_t keep = order.size();
    for (std::size_t n = 0; n < order.size(); ++n) {
        const double t = growing.add(order[n]);
        if (n + 1 >= fewest_pairs && t >= best) {
            best = t;
            keep = n + 1;
        }
    }
    std::vector<Drop> drops;
    for (std::size_t n = keep; n < order.size(); ++n) {
        drops.push_back({order[n],
                         {text("asl", "moved %1 mm; t is greatest without it"),
                          {formatFixed(displacement[order[n]], 2)}}});
    }
    return drops;
}

}  // namespace kety::asl
