// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/inversion.h"

#include <cmath>
#include <optional>

namespace kety::relaxometry {
namespace {

constexpr double flat_share = 1e-6;  // of the squares: a cost that varies less is flat
constexpr std::size_t points = 48;   // of the coarse grid over ln T1

bool allEqual(const std::vector<double>& values)
{
    for (const double value : values)
        if (std::abs(value - values.front()) > 1e-6) return false;
    return true;
}

/// The samples that some voxels have, and the searches over them, shared by all threads.
struct Searches {
    RecoveryFitting fitting;
    std::optional<OneAmplitude<PerfectInversion>> two;
    std::optional<OneAmplitude<PerfectSaturation>> saturation;
    std::optional<TwoAmplitudes<ImperfectRecovery>> three;

    explicit Searches(RecoveryFitting f) : fitting(std::move(f))
    {
        const RecoveryTimes plain{fitting.times, {}, fitting.lower, fitting.upper};
        RecoveryTimes with_tr = plain;
        if (fitting.finite_tr != FiniteTr::None) with_tr.repetitions = fitting.repetitions;
        if (fitting.saturation) {
            saturation.emplace(PerfectSaturation{plain}, points);
        } else {
            two.emplace(PerfectInversion{with_tr, fitting.magnitude}, points);
        }
        // With one TR the constant column is the same for all samples: any column does.
        const bool constant = with_tr.repetitions.empty() || allEqual(with_tr.repetitions);
        const ImperfectRecovery model{constant ? plain : with_tr,
                                      constant ? FiniteTr::None : fitting.finite_tr};
        const auto patterns = fitting.magnitude && !fitting.saturation
                                  ? signPatterns(model)
                                  : std::vector<SignPattern>{{0, 0}};
        const bool any = fitting.sign_free;
        three.emplace(model, patterns, any ? WantedSign::Any : WantedSign::Positive,
                      any ? WantedSign::Any : WantedSign::Negative, points);
        one_tr_ = constant && !with_tr.repetitions.empty();
    }

    /// M0 and efficiency from the amplitudes of 1 (or u) and e.
    std::array<double, 2> interpret(double a, double b, double t1) const
    {
        double m0 = a, e = b;
        if (one_tr_) {
            const double lost = std::exp(-fitting.repetitions.front() / t1);
            if (fitting.finite_tr == FiniteTr::Shape) {
                m0 = a / (1.0 + lost);
            } else {
                // a·1 + b·e = m0·(1 − E) + b·(e − E): the exact columns with one E.
                m0 = (a + b * lost) / (1.0 - lost);
            }
        }
        const double share = -e / m0;
        return {m0, fitting.saturation ? share : 0.5 * share};
    }

private:
    bool one_tr_ = false;
};

class RecoveryFitter : public BlockFitter {
public:
    explicit RecoveryFitter(std::shared_ptr<const Searches> searches)
        : searches_(std::move(searches))
    {
    }

    void fit(const std::vector<Lanes>& y, Lanes, std::array<VoxelFit, lane_count>& results) override
    {
        if (searches_->fitting.three) {
            fitThree(y, results);
        } else {
            fitTwo(y, results);
        }
    }

    VoxelStory tell(const std::vector<double>& samples, double) override
    {
        std::vector<Lanes> y(samples.begin(), samples.end());
        VoxelStory story = searches_->fitting.three ? tellThree(y) : tellTwo(y);
        story.least = searches_->fitting.lower;
        story.greatest = searches_->fitting.upper;
        return story;
    }

private:
    OneAmplitudeFit two(const std::vector<Lanes>& y)
    {
        return searches_->saturation ? searches_->saturation->fit(y, scratch_)
                                     : searches_->two->fit(y, scratch_);
    }
    BasisValue twoAt(std::size_t i, Lanes t1) const
    {
        return searches_->saturation ? searches_->saturation->model().at(i, t1)
                                     : searches_->two->model().at(i, t1);
    }

    void fitTwo(const std::vector<Lanes>& y, std::array<VoxelFit, lane_count>& results)
    {
        const OneAmplitudeFit fit = two(y);
        Lanes error, sum;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const Lanes model = fit.amplitude * twoAt(i, fit.theta).value;
            error += magnitude(model - y[i]);
            sum += magnitude(y[i]);
        }
        const auto t1 = fit.theta.values(), m0 = fit.amplitude.values(), sse = fit.sse.values(),
                   sst = fit.sst.values(), yy = fit.yy.values(), gain = fit.gain.values(),
                   least_gain = fit.least_gain.values(), end = fit.end.values(),
                   gg = fit.gg.values(), gs = fit.gs.values(), ss = fit.ss.values(),
                   relative = (error / (sum + 1e-9)).values();
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            VoxelFit& out = results[lane] = {};
            const bool flat = gain[lane] - least_gain[lane] < flat_share * yy[lane];
            if (flat || !(m0[lane] > 0.0)) {
                out.quality = quality::unidentifiable;
                continue;
            }
            const double freedom = double(y.size()) - 2.0;
            const double j22 = m0[lane] * m0[lane] * ss[lane], j12 = m0[lane] * gs[lane];
            const double variance = gg[lane] / (gg[lane] * j22 - j12 * j12);
            put(out, t1[lane], m0[lane], 1.0, relative[lane], sse[lane], sst[lane], variance,
                freedom, end[lane] != 0.0);
        }
    }

    void put(VoxelFit& out, double t1, double m0, double efficiency, double relative, double sse,
             double sst, double variance, double freedom, bool at_end) const
    {
        const double sd =
            freedom > 0.0 && !at_end ? t1 * std::sqrt(sse / freedom * variance) : unknown;
        out.values = {t1, m0,      efficiency, relative, sst > 0.0 ? 1.0 - sse / sst : 0.0,
                      sd, 1.0 / t1};
        if (at_end) out.quality |= quality::atBound;
    }

    /// Look-Locker: from the apparent T1 and the amplitudes to T1, its SD and M0.
    void lookLocker(VoxelFit& out, const TwoAmplitudeFit& fit, std::size_t lane, double noise) const
    {
        const RecoveryFitting& fitting = searches_->fitting;
        const double apparent = fit.theta.values()[lane], a = fit.a.values()[lane],
                     b = fit.b.values()[lane];
        double t1 = unknown, factor = unknown;
        if (fitting.readout_rate != 0.0) {
            t1 = 1.0 / (1.0 / apparent + fitting.readout_rate);
            factor = t1 * t1 / (apparent * apparent);
            out.values[5] *= factor;
        } else {
            factor = -b / a - 1.0;
            t1 = apparent * factor;
            const double by_a = apparent * b / (a * a), by_b = -apparent / a;
            const double own = factor * out.values[5];
            const double rest = by_a * by_a * fit.a_variance.values()[lane]
                                + by_b * by_b * fit.b_variance.values()[lane]
                                + 2.0 * by_a * by_b * fit.ab_covariance.values()[lane];
            const double cross = 2.0 * factor * apparent
                                 * (by_a * fit.a_theta_covariance.values()[lane]
                                    + by_b * fit.b_theta_covariance.values()[lane]);
            out.values[5] = std::sqrt(own * own + noise * (rest + cross));
        }
        if (!(t1 > 0.0) || !std::isfinite(t1)) {
            out = {};
            out.quality = quality::unidentifiable;
            return;
        }
        // The readout drives towards A = M0 · T1* / T1.
        out.values[0] = t1;
        out.values[1] = std::abs(a) * t1 / apparent;
        out.values[2] = apparent;
        out.values[6] = 1.0 / t1;
    }

    void fitThree(const std::vector<Lanes>& y, std::array<VoxelFit, lane_count>& results)
    {
        const TwoAmplitudeFit fit = searches_->three->fit(y, room_);
        const ImperfectRecovery& model = searches_->three->model();
        Lanes error, sum, total, plain;
        const auto pattern = fit.pattern.values();
        for (const Lanes& sample : y)
            total += sample;
        const Lanes mean = total / double(y.size());
        for (std::size_t i = 0; i < y.size(); ++i) {
            plain = fma(y[i] - mean, y[i] - mean, plain);
            const BasisPair pair = model.at(i, fit.theta);
            const Lanes signal = fma(fit.a, pair.u, fit.b * pair.e);
            error += magnitude((searches_->fitting.magnitude ? magnitude(signal) : signal) - y[i]);
            sum += magnitude(y[i]);
        }
        const auto t1 = fit.theta.values(), a = fit.a.values(), b = fit.b.values(),
                   sse = fit.sse.values(), sst = fit.sst.values(), yy = fit.yy.values(),
                   gain = fit.gain.values(), least_gain = fit.least_gain.values(),
                   end = fit.end.values(), edge = fit.edge.values(),
                   variance = fit.theta_variance.values(), constant = plain.values(),
                   relative = (error / (sum + 1e-9)).values();
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            VoxelFit& out = results[lane] = {};
            // Without any recovery it would fit as well: b comes up to 0.
            const bool flat = gain[lane] - least_gain[lane] < flat_share * yy[lane]
                              || constant[lane] <= sse[lane] + 1e-12 * yy[lane];
            const bool crossing = a[lane] * b[lane] < 0.0;
            if (pattern[lane] < 0.0 || flat || edge[lane] > 0.5 || !crossing) {
                out.quality = quality::unidentifiable;
                continue;
            }
            const double sign = a[lane] < 0.0 ? -1.0 : 1.0;
            const auto [m0, efficiency] =
                searches_->interpret(sign * a[lane], sign * b[lane], t1[lane]);
            const double freedom = double(y.size()) - 3.0;
            put(out, t1[lane], m0, efficiency, relative[lane], sse[lane], sst[lane], variance[lane],
                freedom, end[lane] != 0.0);
            if (searches_->fitting.look_locker)
                lookLocker(out, fit, lane, freedom > 0.0 ? sse[lane] / freedom : unknown);
        }
    }

    VoxelStory tellTwo(const std::vector<Lanes>& y)
    {
        VoxelStory story;
        std::array<VoxelFit, lane_count> results;
        fitTwo(y, results);
        const VoxelFit& fit = results[0];
        if (std::isnan(fit.values[0])) return unknownStory();
        const RecoveryFitting& fitting = searches_->fitting;
        story.theta = fit.values[0];
        story.theta_sd = fit.values[5];
        story.freedom = double(y.size()) - 2.0;
        story.model = [t1 = story.theta, m0 = fit.values[1], saturation = fitting.saturation,
                       tr = meanTr()](double time) {
            const double lost = tr > 0.0 ? std::exp(-tr / t1) : 0.0;
            return m0 * (1.0 - (saturation ? 1.0 : 2.0) * std::exp(-time / t1) + lost);
        };
        story.cost_label = text("relaxometry", "2 parameters");
        story.cost = [this, y](double t1) {
            return searches_->saturation ? searches_->saturation->cost(y, t1).values()[0]
                                         : searches_->two->cost(y, t1).values()[0];
        };
        story.sse = story.cost(story.theta);
        if (y.size() >= 4) {
            story.other_label = text("relaxometry", "3 parameters");
            story.other_cost = [this, y](double t1) {
                return searches_->three->cost(y, room_, t1).values()[0];
            };
        }
        return story;
    }

    VoxelStory tellThree(const std::vector<Lanes>& y)
    {
        const TwoAmplitudeFit fit = searches_->three->fit(y, room_);
        std::array<VoxelFit, lane_count> results;
        fitThree(y, results);
        if (std::isnan(results[0].values[0])) return unknownStory();
        VoxelStory story;
        const double t1 = fit.theta.values()[0], a = fit.a.values()[0], b = fit.b.values()[0];
        const RecoveryFitting& fitting = searches_->fitting;
        story.theta = t1;
        story.freedom = double(y.size()) - 3.0;
        story.sse = fit.sse.values()[0];
        const bool own_tr = !searches_->three->model().constantFirst();
        story.model = [=, tr = meanTr()](double time) {
            const double lost = own_tr ? std::exp(-tr / t1) : 0.0;
            if (own_tr && fitting.finite_tr == FiniteTr::Exact)
                return a * (1.0 - lost) + b * (std::exp(-time / t1) - lost);
            return a * (1.0 + lost) + b * std::exp(-time / t1);
        };
        story.cost_label = text("relaxometry", "3 parameters");
        story.cost = [this, y](double theta) {
            return searches_->three->cost(y, room_, theta).values()[0];
        };
        story.other_label = text("relaxometry", "2 parameters");
        story.other_cost = [this, y](double theta) {
            return searches_->saturation ? searches_->saturation->cost(y, theta).values()[0]
                                         : searches_->two->cost(y, theta).values()[0];
        };
        const double other = two(y).theta.values()[0];
        const std::string change = formatFixed(100.0 * (other / t1 - 1.0), 0);
        story.sentences.push_back(
            {fitting.saturation
                 ? text("relaxometry", "Assuming perfect saturation would read %1 ms, %2 %.")
                 : text("relaxometry", "Assuming perfect inversion would read %1 ms, %2 %."),
             {formatFixed(1e3 * other, 0), change}});
        if (fitting.look_locker) {
            story.sentences.push_back(
                {text("relaxometry", "This is the apparent T1*; corrected for the readout T1 is %1 "
                                     "ms."),
                 {formatFixed(1e3 * results[0].values[0], 0)}});
        }
        return story;
    }

    VoxelStory unknownStory() const
    {
        VoxelStory story;
        story.sentences.push_back(
            {text("relaxometry", "The samples do not tell T1: all values fit alike, or none gives "
                                 "a magnetisation above 0."),
             {}});
        return story;
    }

    double meanTr() const
    {
        const RecoveryFitting& fitting = searches_->fitting;
        if (fitting.finite_tr == FiniteTr::None || fitting.repetitions.empty()) return 0.0;
        double sum = 0.0;
        for (const double tr : fitting.repetitions)
            sum += tr;
        return sum / double(fitting.repetitions.size());
    }

    std::shared_ptr<const Searches> searches_;
    std::vector<Lanes> scratch_;
    TwoAmplitudes<ImperfectRecovery>::Room room_;
};

}  // namespace

std::function<std::unique_ptr<BlockFitter>()> recoveryModel(const RecoveryFitting& fitting,
                                                            const std::vector<std::size_t>& samples)
{
    RecoveryFitting some = fitting;
    some.times.clear();
    some.repetitions.clear();
    for (const std::size_t sample : samples) {
        some.times.push_back(fitting.times[sample]);
        if (!fitting.repetitions.empty()) some.repetitions.push_back(fitting.repetitions[sample]);
    }
    const auto searches = std::make_shared<const Searches>(std::move(some));
    return [searches] { return std::make_unique<RecoveryFitter>(searches); };
}

DictionaryStart dictionaryStart(const std::vector<double>& times, const std::vector<double>& y)
{
    constexpr std::size_t entries = 100;
    constexpr double first = 0.1, last = 3.0;  // s
    DictionaryStart best{0, unknown, 0.0};
    double greatest = -1.0;
    for (std::size_t entry = 0; entry < entries; ++entry) {
        const double t1 = first + (last - first) * double(entry) / double(entries - 1);
        double product = 0.0, norm = 0.0;
        for (std::size_t i = 0; i < times.size(); ++i) {
            const double g = std::abs(1.0 - 2.0 * std::exp(-times[i] / t1));
            product += g * y[i];
            norm += g * g;
        }
        const double value = std::abs(product) / std::sqrt(norm);
        if (value > greatest) {
            greatest = value;
            best.index = entry;
            best.t1 = t1;
        }
    }
    for (const double sample : y)
        best.m0 = std::max(best.m0, std::abs(sample));
    return best;
}

}  // namespace kety::relaxometry
