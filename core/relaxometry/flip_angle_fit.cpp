// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/flip_angle_fit.h"

#include "fit/climb.h"

#include <cmath>

namespace kety::relaxometry {
namespace {

constexpr double flat_share = 1e-6;  // of the squares: a cost that varies less is flat
constexpr std::size_t points = 16;   // of the coarse grid over ln T1

class FlipAngleFitter : public BlockFitter {
public:
    FlipAngleFitter(std::shared_ptr<const FlipAngleSearch> search, bool linear)
        : search_(std::move(search)), linear_(linear)
    {
    }

    void fit(const std::vector<Lanes>& y, Lanes b1,
             std::array<VoxelFit, lane_count>& results) override
    {
        const FlipAngleFit fit = search_->fit(y, b1, room_);
        const auto t1 = fit.t1.values(), m0 = fit.m0.values(), sse = fit.sse.values(),
                   sst = fit.sst.values(), yy = fit.yy.values(), gain = fit.gain.values(),
                   least_gain = fit.least_gain.values(), end = fit.end.values(),
                   variance = fit.t1_variance.values(), relative = relativeError(y, fit).values();
        const double freedom = double(y.size()) - 2.0;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            VoxelFit& out = results[lane] = {};
            const bool flat = gain[lane] - least_gain[lane] < flat_share * yy[lane];
            if (flat || !(m0[lane] > 0.0)) {
                out.quality = quality::unidentifiable;
                continue;
            }
            const double sd = freedom > 0.0 && end[lane] == 0.0
                                  ? std::sqrt(sse[lane] / freedom * variance[lane])
                                  : unknown;
            out.values = {t1[lane],
                          m0[lane],
                          relative[lane],
                          sst[lane] > 0.0 ? 1.0 - sse[lane] / sst[lane] : 0.0,
                          sd,
                          1.0 / t1[lane]};
            if (end[lane] != 0.0) out.quality |= quality::atBound;
        }
        if (linear_) drawLines(y, b1, results);
    }

    VoxelStory tell(const std::vector<double>& y, double b1) override
    {
        std::array<VoxelFit, lane_count> results;
        fit({y.begin(), y.end()}, b1, results);
        VoxelStory story;
        const double t1 = results[0].values[0], m0 = results[0].values[1];
        if (std::isnan(t1)) {
            story.sentences.push_back(
                {text("relaxometry", "The samples do not tell T1: all values fit alike, or none "
                                     "gives a magnetisation above 0."),
                 {}});
            return story;
        }
        const SpoiledEchoes& scan = search_->scan();
        story.theta = t1;
        story.theta_sd = results[0].values[4];
        story.freedom = double(y.size()) - 2.0;
        story.model = [=, tr = scan.repetition](double angle) {
            return spoiledSignal(m0, t1, b1 * angle, tr);
        };
        story.cost_label = text("relaxometry", "least squares");
        story.cost = [this, y, b1](double theta) { return search_->cost(y, b1, theta); };
        story.sse = story.cost(t1);
        story.least = scan.lower;
        story.greatest = scan.upper;
        const double line = flipAngleLine(scan, y, b1).t1;
        if (std::isfinite(line)) {
            story.sentences.push_back(
                {text("relaxometry", "A straight line through the transformed samples would read "
                                     "%1 ms, %2 %."),
                 {formatFixed(1e3 * line, 0), formatFixed(100.0 * (line / t1 - 1.0), 0)}});
        }
        if (b1 != 1.0) {
            story.sentences.push_back({text("relaxometry", "The flip angles here are %1 % of those "
                                                           "that were set."),
                                       {formatFixed(100.0 * b1, 0)}});
        }
        return story;
    }

private:
    /// Σ|fit − y| / Σ|y|, from the basis that the search left in the room.
    Lanes relativeError(const std::vector<Lanes>& y, const FlipAngleFit& fit) const
    {
        const Lanes e = exp(Lanes(0.0) - search_->scan().repetition / fit.t1);
        const Lanes amplitude = fit.m0 * (Lanes(1.0) - e);
        Lanes error, sum;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const Lanes model = amplitude * room_.sine[i] / (Lanes(1.0) - e * room_.cosine[i]);
            error += magnitude(model - y[i]);
            sum += magnitude(y[i]);
        }
        return error / (sum + 1e-9);
    }

    void drawLines(const std::vector<Lanes>& y, Lanes b1,
                   std::array<VoxelFit, lane_count>& results) const
    {
        const auto factor = b1.values();
        std::vector<double> samples(y.size());
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            for (std::size_t i = 0; i < y.size(); ++i)
                samples[i] = y[i].values()[lane];
            VoxelFit& out = results[lane];
            if (std::isnan(out.values[0])) continue;
            const FlipAngleLine line = flipAngleLine(search_->scan(), samples, factor[lane]);
            out.values[0] = line.t1;
            out.values[1] = line.m0;
            out.values[4] = unknown;
            out.values[5] = 1.0 / line.t1;
            out.quality = std::isnan(line.t1) ? quality::unidentifiable : std::uint16_t{0};
        }
    }

    std::shared_ptr<const FlipAngleSearch> search_;
    bool linear_;
    FlipAngleSearch::Room room_;
};

}  // namespace

std::function<std::unique_ptr<BlockFitter>()>
flipAngleModel(const SpoiledEchoes& scan, bool linear, const std::vector<std::size_t>& samples)
{
    SpoiledEchoes some = scan;
    some.angles.clear();
    for (const std::size_t sample : samples)
        some.angles.push_back(scan.angles[sample]);
    const auto search = std::make_shared<const FlipAngleSearch>(std::move(some), points);
    return [search, linear] { return std::make_unique<FlipAngleFitter>(search, linear); };
}

}  // namespace kety::relaxometry
