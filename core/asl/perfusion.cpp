// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/perfusion.h"

#include "asl/kinetic_model.h"
#include "base/nan.h"
#include "base/parallel.h"

#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

constexpr std::size_t grain = 1024;  // voxels a thread takes at a time

/// exp() of the slice's delay is kept from voxel to voxel: neighbours share their slice.
class Scale {
public:
    explicit Scale(const Perfusion& perfusion)
        : perfusion_(perfusion), arriving_(arrivalModel(perfusion)),
          scale_(cbfPerRatio(perfusion.protocol, 0.0))
    {
    }

    /// Infinite: no label has arrived. NaN: when it arrives is unknown.
    double at(std::size_t voxel)
    {
        if (perfusion_.arrival.source != ArrivalSource::None) return arrivedAt(voxel);
        if (perfusion_.slice_times.empty()) return scale_;
        const float time = perfusion_.slice_times[voxel];
        if (time != time_) {
            time_ = time;
            scale_ = cbfPerRatio(perfusion_.protocol, double{time});
        }
        return scale_;
    }

private:
    static ArrivalLabelling arrivalModel(const Perfusion& perfusion)
    {
        const Protocol& protocol = perfusion.protocol;
        return {.efficiency = effectiveEfficiency(protocol),
                .t1_blood = protocol.t1_blood,
                .t1_tissue = perfusion.t1_tissue,
                .delay = protocol.delay.value_or(unknown),
                .label_duration = protocol.label_duration.value_or(unknown)};
    }

    double arrivedAt(std::size_t voxel) const
    {
        const double arrival = perfusion_.arrivalAt(voxel);
        if (std::isnan(arrival)) return unknown;
        const double time =
            perfusion_.slice_times.empty() ? 0.0 : double{perfusion_.slice_times[voxel]};
        return arriving_.cbfPerRatio(time, arrival);
    }

    const Perfusion& perfusion_;
    ArrivalLabelling arriving_;
    float time_ = 0.0F;
    double scale_;
};

/// Where the values of a tile go.
struct Target {
    float *cbf, *deltam, *m0, *tsnr;
    std::uint16_t* quality;
};

/// The voxels of [begin, end) a block at a time. What happens to a voxel does not depend on its
/// neighbours in the block: any subset gives the same bits.
class Blocks {
public:
    explicit Blocks(const Perfusion& perfusion)
        : perfusion_(perfusion), scale_(perfusion), scratch_(perfusion.differences.terms().size())
    {
    }

    void compute(std::span<const std::size_t> voxels, const Target& out)
    {
        count_ = voxels.size();
        places_.fill(0);
        inside_ = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            const bool inside = perfusion_.mask->values[voxels[i]] != 0;
            places_[inside_] = i;
            voxels_[inside_] = voxels[i];
            inside_ += inside ? 1 : 0;
        }
        if (inside_ < count_) blank(out);
        if (inside_ == 0) return;
        const double lambda = perfusion_.protocol.lambda;
        for (std::size_t i = 0; i < inside_; ++i) {
            m0_[i] = perfusion_.m0->at(voxels_[i], lambda);
            factor_[i] = scale_.at(voxels_[i]) * lambda;
        }
        perfusion_.differences.of(perfusion_.asl->series, {voxels_.data(), inside_}, scratch_,
                                  differences_);
        for (std::size_t i = 0; i < inside_; ++i)
            finish(i, out, places_[i]);
    }

private:
    static constexpr std::size_t size = DifferenceBlock::size;

    void blank(const Target& out) const
    {
        for (std::size_t i = 0; i < count_; ++i) {
            out.cbf[i] = out.deltam[i] = out.m0[i] = out.tsnr[i] = nan;
            out.quality[i] = quality::outsideMask;
        }
    }

    void finish(std::size_t i, const Target& out, std::size_t to) const
    {
        const double deltam = differences_.deltam[i], tsnr = differences_.tsnr[i], m0 = m0_[i];
        const bool known = std::isfinite(deltam), reference = m0 > 0.0;
        const bool arrived = std::isfinite(factor_[i]);
        const double cbf = factor_[i] * deltam / m0;
        // A flow beyond what a map can hold: M0 is next to nothing.
        const bool held = std::abs(cbf) <= double{std::numeric_limits<float>::max()};
        const bool computed = known && reference && std::isfinite(m0) && arrived && held;
        const double limit = perfusion_.tsnr_limit.value_or(-INFINITY);
        const auto bit = [](bool set, int value) { return set ? value : 0; };
        out.cbf[to] = computed ? static_cast<float>(cbf) : nan;
        out.deltam[to] = static_cast<float>(deltam);
        out.m0[to] = reference ? static_cast<float>(m0) : nan;
        out.tsnr[to] = static_cast<float>(tsnr);
        out.quality[to] = static_cast<std::uint16_t>(
            bit(!known || !std::isfinite(m0) || std::isnan(factor_[i]), quality::nonFinite)
            | bit(std::isinf(factor_[i]), quality::unidentifiable)
            | bit(m0 <= 0.0 || (known && std::isfinite(m0) && arrived && !held),
                  quality::noReference)
            | bit(tsnr < limit, quality::lowSignal)
            | bit(computed && (cbf < least_plausible_cbf || cbf > most_plausible_cbf),
                  quality::implausible));
    }

    const Perfusion& perfusion_;
    Scale scale_;
    std::vector<double> scratch_;
    std::size_t count_ = 0, inside_ = 0;
    std::array<std::size_t, size + 1> places_{}, voxels_{};
    std::array<double, size> m0_{}, factor_{};
    DifferenceBlock differences_;
};

}  // namespace

double cbfPerRatio(const Protocol& protocol, double slice_time)
{
    const double efficiency = effectiveEfficiency(protocol);
    const double delay = protocol.delay.value_or(unknown);
    if (velocitySelective(protocol)) {
        return VelocityLabelling{.efficiency = efficiency,
                                 .t1_blood = protocol.t1_blood,
                                 .delay = delay,
                                 .bolus_duration = protocol.velocity_bolus.value_or(unknown)}
            .cbfPerRatio(slice_time);
    }
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
    parallelFor(voxels.size(), grain, job, [&](std::size_t begin, std::size_t end) {
        Blocks blocks(*this);
        for (std::size_t i = begin; i < end; i += DifferenceBlock::size) {
            blocks.compute(voxels.subspan(i, std::min(DifferenceBlock::size, end - i)),
                           {.cbf = &tile.values[0][i],
                            .deltam = &tile.values[1][i],
                            .m0 = &tile.values[2][i],
                            .tsnr = &tile.values[3][i],
                            .quality = &tile.quality[i]});
        }
    });
    return tile;
}

double Perfusion::cbfPerRatioAt(std::size_t voxel) const
{
    return Scale(*this).at(voxel);
}

Volume<float> Perfusion::standardDeviation(Job& job) const
{
    const Grid& grid = asl->series.grid;
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                parallelFor(out.size(), grain, job, [&](std::size_t begin, std::size_t end) {
                    std::vector<double> scratch(differences.terms().size());
                    Scale scale(*this);
                    for (std::size_t voxel = begin; voxel < end; ++voxel) {
                        out[voxel] = nan;
                        if (mask->values[voxel] == 0) continue;
                        const double sem = differences.of(asl->series.curve(voxel), scratch).sem();
                        const double equilibrium = m0->at(voxel, protocol.lambda);
                        if (!(equilibrium > 0.0)) continue;
                        out[voxel] = static_cast<float>(scale.at(voxel) * protocol.lambda * sem
                                                        / equilibrium);
                    }
                });
            })};
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
    Explanation why{.curves = {std::move(plot)}, .sentences = {}};
    if (arrival.source != ArrivalSource::None) {
        const double time = arrivalAt(voxel);
        why.sentences.push_back(
            std::isnan(time)
                ? Message{text("asl", "The arrival time is unknown here"), {}}
                : Message{text("asl", "The label arrives after %1 s"), {formatFixed(time, 3)}});
    }
    return why;
}

}  // namespace kety::asl
