// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/perfusion.h"

#include "base/nan.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kety::dsc {
namespace {

constexpr std::size_t grain = 512;                   // voxels a thread takes at a time
constexpr double per_100g_and_minute = 6000.0;       // mL/g/s to mL/100g/min
constexpr double most_cbf = 300.0, most_cbv = 60.0;  // beyond: implausible

/// Every value a voxel can have; which of them become maps is the quantities' to say.
struct VoxelValues {
    double cbv = unknown, cbf = unknown, rcbf = unknown, mtt = unknown, ttp = unknown,
           tmax = unknown, delay = unknown, tpeak = unknown, fwhm = unknown, peak = unknown,
           auc = unknown, psr = unknown, k1 = unknown, k2 = unknown, cbf_sd = unknown,
           cbv_sd = unknown, mtt_sd = unknown, delay_sd = unknown, cbv_ratio = unknown,
           cbf_ratio = unknown;
    std::uint16_t quality = 0;
};

const std::map<std::string, double VoxelValues::*, std::less<>>& members()
{
    static const std::map<std::string, double VoxelValues::*, std::less<>> all{
        {"cbv", &VoxelValues::cbv},
        {"cbf", &VoxelValues::cbf},
        {"rcbf", &VoxelValues::rcbf},
        {"mtt", &VoxelValues::mtt},
        {"ttp", &VoxelValues::ttp},
        {"tmax", &VoxelValues::tmax},
        {"delay", &VoxelValues::delay},
        {"tpeak", &VoxelValues::tpeak},
        {"fwhm", &VoxelValues::fwhm},
        {"peak", &VoxelValues::peak},
        {"auc", &VoxelValues::auc},
        {"psr", &VoxelValues::psr},
        {"k1", &VoxelValues::k1},
        {"k2", &VoxelValues::k2},
        {"cbf_sd", &VoxelValues::cbf_sd},
        {"cbv_sd", &VoxelValues::cbv_sd},
        {"mtt_sd", &VoxelValues::mtt_sd},
        {"delay_sd", &VoxelValues::delay_sd},
        {"cbv_ratio", &VoxelValues::cbv_ratio},
        {"cbf_ratio", &VoxelValues::cbf_ratio}};
    return all;
}

/// One thread's work: four voxels at a time.
class Worker {
public:
    explicit Worker(const Perfusion& perfusion)
        : p_(perfusion), n_(perfusion.conversion.samples()), curve_(n_),
          even_(perfusion.even.times.size()), single_(n_), work_(*perfusion.deconvolver),
          artery_peak_(perfusion.artery->figures.peak),
          artery_area_(perfusion.artery->figures.area),
          artery_peak_time_(perfusion.conversion.times[peakOf(perfusion.artery->curve)])
    {
    }

    std::array<VoxelValues, lane_count> compute(const std::array<std::size_t, lane_count>& voxels)
    {
        const Conversion::Block block = p_.conversion.convert(voxels, curve_.data());
        std::array<VoxelValues, lane_count> values;
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            values[lane].quality = block.quality[lane];
        correctLeakage(values);
        const std::array<double, lane_count> areas = areasOf();
        const Lanes* curve = curve_.data();
        if (!p_.even.as_they_are) {
            p_.even.resample(curve, even_.data());
            curve = even_.data();
        }
        const auto found = p_.deconvolver->deconvolve(curve, block.baseline_sd, work_);
        findPeaks();
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            if ((values[lane].quality & forbidding) != 0) {
                values[lane] = {.quality = values[lane].quality};
                continue;
            }
            readCurve(lane, block.baseline[lane], areas[lane], values[lane]);
            quantify(found[lane], areas[lane], values[lane]);
            if (!bolusSeen(lane, block) || (found[lane].quality & quality::lowSignal) != 0) {
                values[lane].quality |= quality::lowSignal;
                forgetTimes(values[lane]);
            } else if (!insideSeries(found[lane].lag)) {
                values[lane].quality |= quality::unidentifiable;
                forgetFlow(values[lane]);
            }
        }
        return values;
    }

private:
    /// Whether the mean of some three frames rises above four of its SD, that of the baseline's
    /// mean included. The greatest of sixty frames of noise is above three.
    bool bolusSeen(std::size_t lane, const Conversion::Block& block) const
    {
        const auto before = static_cast<double>(p_.conversion.baseline.frames());
        const double noise = p_.conversion.noise / (block.baseline[lane] * p_.conversion.echo_time);
        // A voxel's own SD over a few frames is uncertain: half of its excess counts.
        const double own = std::max(noise, block.baseline_sd[lane]);
        const double sd = std::sqrt(0.5 * (noise * noise + own * own));
        return rises_[lane] > 0.0 && rises_[lane] >= 4.0 * sd * std::sqrt(1.0 / 3.0 + 1.0 / before);
    }

    /// A residue that peaks where the peak of the artery would be before the first frame or after
    /// the last answers to nothing that was measured: the circle is empty there.
    bool insideSeries(double lag) const
    {
        const double at = artery_peak_time_ + lag;
        return !std::isfinite(lag)
               || (at >= p_.conversion.times.front() && at <= p_.conversion.times.back());
    }

    /// The greatest value of a residue that is noise is no flow, and where it lies no delay.
    static void forgetFlow(VoxelValues& values)
    {
        values.cbf = values.cbf_ratio = values.cbf_sd = unknown;
        values.mtt = values.mtt_sd = values.tmax = values.delay = values.delay_sd = unknown;
    }

    /// Area and greatest value stay: they are what was measured, with their noise.
    static void forgetTimes(VoxelValues& values)
    {
        forgetFlow(values);
        values.rcbf = values.ttp = values.tpeak = values.fwhm = values.psr = unknown;
    }

    void correctLeakage(std::array<VoxelValues, lane_count>& values)
    {
        if (!p_.leakage) return;
        std::array<std::vector<double>, lane_count> corrected;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            for (std::size_t t = 0; t < n_; ++t)
                single_[t] = curve_[t].values()[lane];
            const Leakage leakage = p_.leakage->fit(single_);
            p_.leakage->correct(single_, leakage, p_.settings.tissue.leakage_certain);
            values[lane].k1 = leakage.k1;
            values[lane].k2 = leakage.k2;
            corrected[lane] = single_;
        }
        for (std::size_t t = 0; t < n_; ++t) {
            curve_[t] = Lanes({corrected[0][t], corrected[1][t], corrected[2][t], corrected[3][t]});
        }
    }

    /// By trapezoids, on the frames as they are.
    std::array<double, lane_count> areasOf() const
    {
        const auto& times = p_.conversion.times;
        Lanes sum = 0.0;
        for (std::size_t t = 1; t < n_; ++t)
            sum = fma(curve_[t] + curve_[t - 1], 0.5 * (times[t] - times[t - 1]), sum);
        return sum.values();
    }

    void findPeaks()
    {
        Lanes height = curve_[0], index = 0.0;
        for (std::size_t t = 1; t < n_; ++t) {
            const LaneMask above = height < curve_[t];
            height = select(above, curve_[t], height);
            index = select(above, static_cast<double>(t), index);
        }
        Lanes rise = curve_[0] + curve_[1] + curve_[2];
        for (std::size_t t = 3; t < n_; ++t)
            rise = most(rise, curve_[t - 2] + curve_[t - 1] + curve_[t]);
        rises_ = (rise / 3.0).values();
        heights_ = height.values();
        peaks_ = index.values();
    }

    double at(std::size_t t, std::size_t lane) const { return curve_[t].values()[lane]; }

    /// Peak and arrival of a lane's curve, and on request the rest of what it shows.
    void readCurve(std::size_t lane, double baseline, double area, VoxelValues& values) const
    {
        const auto& times = p_.conversion.times;
        const auto peak = static_cast<std::size_t>(peaks_[lane]);
        const double height = heights_[lane];
        values.peak = height;
        values.auc = area;
        if (!(height > 0.0)) {
            values.quality |= quality::unidentifiable;
            return;
        }
        values.tpeak = times[peak];
        if (peak > 0 && peak + 1 < n_) {
            values.tpeak += parabolaTop(at(peak - 1, lane), height, at(peak + 1, lane)) * 0.5
                            * (times[peak + 1] - times[peak - 1]);
        }
        const double level = 0.1 * height;
        for (std::size_t t = peak; t > 0; --t) {
            const double before = at(t - 1, lane);
            if (!(before < level)) continue;
            const double share = (level - before) / (at(t, lane) - before);
            values.ttp = values.tpeak - (times[t - 1] + share * (times[t] - times[t - 1]));
            break;
        }
        if (!p_.settings.tissue.curve_maps) return;
        std::vector<double> curve(n_);
        for (std::size_t t = 0; t < n_; ++t)
            curve[t] = at(t, lane);
        values.fwhm = widthAtHalf(times, curve);
        const auto signal = [&](double delta) {
            return baseline * std::exp(-p_.conversion.echo_time * delta);
        };
        const std::size_t last = std::min<std::size_t>(10, n_ / 4 + 1);
        double end = 0.0;
        for (std::size_t t = n_ - last; t < n_; ++t)
            end += signal(curve[t]) / static_cast<double>(last);
        values.psr = 0.01 * signalRecovery(baseline, signal(height), end);
    }

    void quantify(const Deconvolved& found, double area, VoxelValues& values) const
    {
        const double scale = p_.settings.tissue.scale();
        values.quality |= found.quality;
        const bool modelled =
            std::isfinite(found.volume) && (found.quality & quality::lowSignal) == 0;
        const double volume = modelled ? found.volume : area / artery_area_;
        values.cbv = 100.0 * scale * volume;
        values.cbv_ratio = values.cbv / p_.reference_cbv;
        if (p_.deconvolver->off()) {
            values.rcbf = values.peak / artery_peak_;
            return;
        }
        if (!(found.height > 0.0)) {
            values.quality |= quality::unidentifiable;
            // That a model fits nothing says nothing of the area.
            if ((found.quality & quality::lowSignal) == 0) values.cbv = values.cbv_ratio = unknown;
            return;
        }
        values.cbf = per_100g_and_minute * scale * found.height;
        values.cbf_ratio = values.cbf / p_.reference_cbf;
        values.delay = found.lag;
        values.tmax = std::max(0.0, std::isfinite(found.tmax) ? found.tmax : found.lag);
        if (values.cbv > 0.0) {
            values.mtt = 60.0 * values.cbv / values.cbf;
        } else {
            values.quality |= quality::unidentifiable;
        }
        values.cbf_sd = values.cbf * found.height_sd;
        values.cbv_sd = values.cbv * found.volume_sd;
        values.mtt_sd = values.mtt * found.mtt_sd;
        values.delay_sd = found.lag_sd;
        if (values.cbf > most_cbf || values.cbv > most_cbv || values.cbv < 0.0)
            values.quality |= quality::implausible;
    }

    const Perfusion& p_;
    std::size_t n_;
    std::vector<Lanes> curve_, even_;
    std::vector<double> single_;
    Deconvolver::Workspace work_;
    double artery_peak_, artery_area_;
    double artery_peak_time_;  // s
    std::array<double, lane_count> heights_{}, peaks_{}, rises_{};
};

}  // namespace

void EvenTimes::resample(const Lanes* curve, Lanes* out) const
{
    for (std::size_t i = 0; i < times.size(); ++i) {
        const Lanes a = curve[below[i]], b = curve[below[i] + 1];
        out[i] = fma(b - a, share[i], a);
    }
}

std::vector<double> EvenTimes::resample(std::span<const double> curve) const
{
    if (as_they_are) return {curve.begin(), curve.end()};
    std::vector<double> out(times.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = curve[below[i]] + share[i] * (curve[below[i] + 1] - curve[below[i]]);
    return out;
}

EvenTimes evenTimes(std::span<const double> times)
{
    EvenTimes even;
    double least = INFINITY, most = 0.0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        least = std::min(least, times[i] - times[i - 1]);
        most = std::max(most, times[i] - times[i - 1]);
    }
    even.step = (times.back() - times.front()) / static_cast<double>(times.size() - 1);
    even.as_they_are = most - least <= 1e-4 * most;
    if (even.as_they_are) {
        even.times.assign(times.begin(), times.end());
        return even;
    }
    even.step = least;
    const auto count = static_cast<std::size_t>((times.back() - times.front()) / least + 1e-9) + 1;
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = times.front() + static_cast<double>(i) * least;
        while (at + 2 < times.size() && times[at + 1] < t)
            ++at;
        even.times.push_back(t);
        even.below.push_back(at);
        even.share.push_back(std::clamp((t - times[at]) / (times[at + 1] - times[at]), 0.0, 1.0));
    }
    return even;
}

Tile Perfusion::compute(std::span<const std::size_t> voxels, Job& job) const
{
    Tile tile{.voxels = voxels,
              .values = std::vector<std::vector<float>>(quantities.size()),
              .quality = std::vector<std::uint16_t>(voxels.size())};
    std::vector<double VoxelValues::*> picked;
    for (std::size_t q = 0; q < quantities.size(); ++q) {
        tile.values[q].assign(voxels.size(), nan);
        picked.push_back(members().find(quantities[q].key)->second);
    }
    parallelFor(voxels.size(), grain, job, [&](std::size_t begin, std::size_t end) {
        Worker worker(*this);
        std::array<std::size_t, lane_count> block{}, places{};
        std::size_t used = 0;
        const auto flush = [&] {
            if (used == 0) return;
            for (std::size_t lane = used; lane < lane_count; ++lane)
                block[lane] = block[0];
            const auto values = worker.compute(block);
            for (std::size_t lane = 0; lane < used; ++lane) {
                tile.quality[places[lane]] = values[lane].quality;
                for (std::size_t q = 0; q < picked.size(); ++q)
                    tile.values[q][places[lane]] = static_cast<float>(values[lane].*picked[q]);
            }
            used = 0;
        };
        for (std::size_t i = begin; i < end; ++i) {
            if (mask->values[voxels[i]] == 0) {
                tile.quality[i] = quality::outsideMask;
                continue;
            }
            block[used] = voxels[i];
            places[used++] = i;
            if (used == lane_count) flush();
        }
        flush();
    });
    return tile;
}

std::shared_ptr<const LeakageReference> leakageReference(const Scan& scan,
                                                         const Conversion& conversion)
{
    Used used;
    used.add(scan.series().values).add(brain(scan)->values).add(conversion.times);
    used.add(conversion.echo_time).add(conversion.noise);
    used.add(conversion.baseline.first).add(conversion.baseline.end);
    return scan.memo.get("dsc.leakage", used, [&] {
        constexpr std::size_t least = 100;
        const auto tissue = tissueCurves(scan, conversion);
        LeakageReference reference;
        for (const double tolerance : {1.0, 2.0}) {
            std::vector<std::size_t> members;
            for (std::size_t i = 0; i < tissue->curves.size(); ++i) {
                const std::span<const double> curve = tissue->curves[i].curve;
                // A few vessels would give the mean their own, narrower and earlier, shape.
                if (curve[peakOf(curve)] > 3.0 * tissue->peak_median) continue;
                const double sd = levelOf(curve.first(conversion.baseline.frames())).sd;
                if (returnsToBaseline(curve, sd, tolerance)) members.push_back(i);
            }
            if (members.size() < least) continue;
            reference = {meanCurve(tissue->curves, members), members.size(), tolerance};
            break;
        }
        return reference;
    });
}

}  // namespace kety::dsc
