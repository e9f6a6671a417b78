// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_fit.h"

#include <cmath>
#include <optional>

namespace kety::relaxometry {
namespace {

constexpr double flat_share = 1e-6;  // of the squares: a cost that varies less is flat
constexpr std::size_t points = 40;   // of the coarse grid over ln T

struct Searches {
    EchoFitting fitting;
    OneAmplitude<Decay> plain;
    std::optional<TwoAmplitudes<DecayWithOffset>> floored;

    explicit Searches(EchoFitting f)
        : fitting(std::move(f)),
          plain(Decay{fitting.echo_times, fitting.lower, fitting.upper}, points)
    {
        if (!fitting.offset || fitting.echo_times.size() < 4) return;
        floored.emplace(DecayWithOffset{Decay{fitting.echo_times, fitting.lower, fitting.upper}},
                        std::vector<SignPattern>{{0, 0}}, WantedSign::Any, WantedSign::Positive,
                        points);
    }
};

class EchoFitter : public BlockFitter {
public:
    explicit EchoFitter(std::shared_ptr<const Searches> searches) : searches_(std::move(searches))
    {
    }

    void fit(const std::vector<Lanes>& y, Lanes, std::array<VoxelFit, lane_count>& results) override
    {
        searches_->floored ? fitFloored(y, results) : fitPlain(y, results);
    }

    VoxelStory tell(const std::vector<double>& samples, double) override
    {
        const std::vector<Lanes> y(samples.begin(), samples.end());
        std::array<VoxelFit, lane_count> results;
        fit(y, 1.0, results);
        VoxelStory story;
        const VoxelFit& found = results[0];
        if (std::isnan(found.values[0])) {
            story.sentences.push_back(
                {text("relaxometry", "The samples do not tell the decay: they do not fall, or all "
                                     "values fit alike."),
                 {}});
            return story;
        }
        const bool floored = searches_->floored.has_value();
        story.theta = found.values[0];
        story.freedom = double(y.size()) - (floored ? 3.0 : 2.0);
        story.model = [t = found.values[0], s0 = found.values[1],
                       floor = floored ? found.values[2] : 0.0](double time) {
            return floor + s0 * std::exp(-time / t);
        };
        story.cost_label =
            floored ? text("relaxometry", "with offset") : text("relaxometry", "without offset");
        const auto plain = [this, y](double t) { return searches_->plain.cost(y, t).values()[0]; };
        const auto with_floor = [this, y](double t) {
            return searches_->floored->cost(y, room_, t).values()[0];
        };
        if (floored) {
            story.cost = with_floor;
            story.other_cost = plain;
            story.other_label = text("relaxometry", "without offset");
        } else {
            story.cost = plain;
        }
        story.sse = story.cost(story.theta);
        story.least = searches_->fitting.lower;
        story.greatest = searches_->fitting.upper;
        return story;
    }

private:
    void fitPlain(const std::vector<Lanes>& y, std::array<VoxelFit, lane_count>& results)
    {
        const OneAmplitudeFit fit = searches_->plain.fit(y, scratch_);
        // `scratch_` holds the basis at the optimum.
        Lanes error, sum;
        for (std::size_t i = 0; i < y.size(); ++i) {
            error += magnitude(fit.amplitude * scratch_[i] - y[i]);
            sum += magnitude(y[i]);
        }
        const auto t = fit.theta.values(), s0 = fit.amplitude.values(), sse = fit.sse.values(),
                   sst = fit.sst.values(), yy = fit.yy.values(), gain = fit.gain.values(),
                   least_gain = fit.least_gain.values(), end = fit.end.values(),
                   gg = fit.gg.values(), gs = fit.gs.values(), ss = fit.ss.values(),
                   relative = (error / (sum + 1e-9)).values();
        const double freedom = double(y.size()) - 2.0;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            VoxelFit& out = results[lane] = {};
            const bool flat = gain[lane] - least_gain[lane] < flat_share * yy[lane];
            // What does not fall has its best decay at the upper end: it says nothing.
            if (flat || !(s0[lane] > 0.0)) {
                out.quality = quality::unidentifiable;
                continue;
            }
            const double j22 = s0[lane] * s0[lane] * ss[lane], j12 = s0[lane] * gs[lane];
            put(out, t[lane], s0[lane], unknown, relative[lane], sse[lane], sst[lane],
                gg[lane] / (gg[lane] * j22 - j12 * j12), freedom, end[lane]);
        }
    }

    void fitFloored(const std::vector<Lanes>& y, std::array<VoxelFit, lane_count>& results)
    {
        const TwoAmplitudeFit fit = searches_->floored->fit(y, room_);
        Lanes error, sum;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const BasisPair pair = searches_->floored->model().at(i, fit.theta);
            error += magnitude(fma(fit.b, pair.e, fit.a) - y[i]);
            sum += magnitude(y[i]);
        }
        const auto t = fit.theta.values(), floor = fit.a.values(), s0 = fit.b.values(),
                   sse = fit.sse.values(), sst = fit.sst.values(), yy = fit.yy.values(),
                   gain = fit.gain.values(), least_gain = fit.least_gain.values(),
                   end = fit.end.values(), edge = fit.edge.values(), pattern = fit.pattern.values(),
                   variance = fit.theta_variance.values(),
                   relative = (error / (sum + 1e-9)).values();
        const double freedom = double(y.size()) - 3.0;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            VoxelFit& out = results[lane] = {};
            const bool flat = gain[lane] - least_gain[lane] < flat_share * yy[lane];
            const bool constant = sst[lane] <= sse[lane] + 1e-12 * yy[lane];
            if (flat || constant || pattern[lane] < 0.0 || edge[lane] > 0.5) {
                out.quality = quality::unidentifiable;
                continue;
            }
            put(out, t[lane], s0[lane], floor[lane], relative[lane], sse[lane], sst[lane],
                variance[lane], freedom, end[lane]);
        }
    }

    static void put(VoxelFit& out, double t, double s0, double floor, double relative, double sse,
                    double sst, double variance, double freedom, double end)
    {
        const double sd =
            freedom > 0.0 && end == 0.0 ? t * std::sqrt(sse / freedom * variance) : unknown;
        out.values = {t, s0, floor, relative, sst > 0.0 ? 1.0 - sse / sst : 0.0, sd, 1.0 / t};
        if (end != 0.0) out.quality |= quality::atBound;
    }

    std::shared_ptr<const Searches> searches_;
    std::vector<Lanes> scratch_;
    TwoAmplitudes<DecayWithOffset>::Room room_;
};

}  // namespace

std::function<std::unique_ptr<BlockFitter>()> echoModel(const EchoFitting& fitting,
                                                        const std::vector<std::size_t>& samples)
{
    EchoFitting some = fitting;
    some.echo_times.clear();
    for (const std::size_t sample : samples)
        some.echo_times.push_back(fitting.echo_times[sample]);
    const auto searches = std::make_shared<const Searches>(std::move(some));
    return [searches] { return std::make_unique<EchoFitter>(searches); };
}

}  // namespace kety::relaxometry
