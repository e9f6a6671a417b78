// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/perfusion.h"

#include "asl/kinetic_model.h"
#include "base/parallel.h"

#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

constexpr std::size_t grain = 1024;                    // voxels a thread takes at a time
constexpr double least_cbf = -50.0, most_cbf = 200.0;  // mL/100g/min, SCIENCE.md A5
constexpr float nan = std::numeric_limits<float>::quiet_NaN();

/// The four values of a voxel and why some are missing.
struct Voxel {
    float cbf = nan, deltam = nan, m0 = nan, tsnr = nan;
    std::uint16_t quality = quality::outsideMask;
};

/// exp() of the slice's delay is kept from voxel to voxel: neighbours share their slice.
class Scale {
public:
    explicit Scale(const Perfusion& perfusion)
        : perfusion_(perfusion), scale_(cbfPerRatio(perfusion.protocol, 0.0))
    {
    }

    double at(std::size_t voxel)
    {
        if (perfusion_.slice_times.empty()) return scale_;
        const float time = perfusion_.slice_times[voxel];
        if (time != time_) {
            time_ = time;
            scale_ = cbfPerRatio(perfusion_.protocol, double{time});
        }
        return scale_;
    }

private:
    const Perfusion& perfusion_;
    float time_ = 0.0F;
    double scale_;
};

Voxel computeVoxel(const Perfusion& perfusion, std::size_t voxel, Scale& scale,
                   std::span<double> scratch)
{
    Voxel result;
    if (perfusion.mask->values[voxel] == 0) return result;
    result.quality = 0;
    const DifferenceSummary summary =
        perfusion.differences.of(perfusion.asl->series.curve(voxel), scratch);
    const double lambda = perfusion.protocol.lambda;
    const double m0 = perfusion.m0->at(voxel, lambda), tsnr = summary.tsnr();
    const bool known = std::isfinite(summary.deltam);
    result.deltam = static_cast<float>(summary.deltam);
    result.tsnr = static_cast<float>(tsnr);
    result.m0 = static_cast<float>(m0);
    if (!known || !std::isfinite(m0)) result.quality |= quality::nonFinite;
    if (m0 <= 0.0) result.quality |= quality::noReference;
    if (perfusion.tsnr_limit && tsnr < *perfusion.tsnr_limit) result.quality |= quality::lowSignal;
    if (known && m0 > 0.0 && std::isfinite(m0)) {
        const double cbf = scale.at(voxel) * lambda * summary.deltam / m0;
        result.cbf = static_cast<float>(cbf);
        if (cbf < least_cbf || cbf > most_cbf) result.quality |= quality::implausible;
    } else if (!(m0 > 0.0)) {
        result.m0 = nan;
    }
    return result;
}

}  // namespace

double cbfPerRatio(const Protocol& protocol, double slice_time)
{
    const double efficiency = effectiveEfficiency(protocol);
    const double delay = protocol.delay.value_or(unknown);
    if (protocol.scheme != Scheme::Pulsed) {
        return ContinuousLabelling{.efficiency = efficiency,
                                   .t1_blood = protocol.t1_blood,
                                   .delay = delay,
                                   .label_duration = protocol.label_duration.value_or(unknown)}
            .cbfPerRatio(slice_time);
    }
    const double ti1 = protocol.ti1.value_or(unknown);
    if (protocol.bolus_cutoff == BolusCutoff::Quipss) {
        return QuipssLabelling{.efficiency = efficiency,
                               .t1_blood = protocol.t1_blood,
                               .inversion_time = delay,
                               .ti1 = ti1}
            .cbfPerRatio(slice_time);
    }
    return PulsedLabelling{.efficiency = efficiency,
                           .t1_blood = protocol.t1_blood,
                           .inversion_time = delay,
                           .bolus_duration = ti1}
        .cbfPerRatio(slice_time);
}

Tile Perfusion::compute(std::span<const std::size_t> voxels, Job& job) const
{
    Tile tile{.voxels = voxels,
              .values = std::vector<std::vector<float>>(4),
              .quality = std::vector<std::uint16_t>(voxels.size())};
    for (std::vector<float>& values : tile.values)
        values.resize(voxels.size());
    const std::array<float*, 4> out{tile.values[0].data(), tile.values[1].data(),
                                    tile.values[2].data(), tile.values[3].data()};
    parallelFor(voxels.size(), grain, job, [&](std::size_t begin, std::size_t end) {
        std::vector<double> scratch(differences.terms().size());
        Scale scale(*this);
        for (std::size_t i = begin; i < end; ++i) {
            const Voxel voxel = computeVoxel(*this, voxels[i], scale, scratch);
            out[0][i] = voxel.cbf;
            out[1][i] = voxel.deltam;
            out[2][i] = voxel.m0;
            out[3][i] = voxel.tsnr;
            tile.quality[i] = voxel.quality;
        }
    });
    return tile;
}

Explanation Perfusion::explain(std::size_t voxel, const std::vector<Pair>& dropped) const
{
    const std::span<const float> curve = asl->series.curve(voxel);
    Curve plot{.title = text("asl", "Differences"),
               .x_label = text("asl", "volume"),
               .y_label = text("asl", "ΔM"),
               .y_unit = unit::arbitrary};
    Trace points;
    points.label = text("asl", "control − label");
    points.style = Trace::Style::LinePoints;
    const auto add = [&](std::size_t frame, double difference, bool left_out) {
        points.x.push_back(static_cast<double>(frame));
        points.y.push_back(difference);
        points.frames.push_back(static_cast<int>(frame));
        points.dropped.push_back(left_out || !std::isfinite(difference));
    };
    for (const Term& term : differences.terms())
        add(term.frame, term.of(curve), false);
    for (const Pair& pair : dropped) {
        add(pair.control, double{curve[pair.control]} - double{curve[pair.label]}, true);
    }
    std::vector<double> scratch(differences.terms().size());
    const double mean = differences.of(curve, scratch).deltam;
    if (!points.x.empty()) {
        const double last = static_cast<double>(asl->series.frames() - 1);
        plot.traces.push_back({.label = text("asl", "mean"),
                               .x = {0.0, last},
                               .y = {mean, mean},
                               .style = Trace::Style::Dashed});
    }
    plot.traces.insert(plot.traces.begin(), std::move(points));
    return {.curves = {std::move(plot)}};
}

}  // namespace kety::asl
