// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/multidelay_perfusion.h"

#include "asl/kinetic_model.h"
#include "asl/quantities.h"
#include "base/contains.h"
#include "base/nan.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

constexpr std::size_t voxels_at_once = 1024;           // voxels a thread takes at a time
constexpr double least_cbf = -50.0, most_cbf = 200.0;  // mL/100g/min, SCIENCE.md A5

/// The roles of the volumes of one group, as if there were no others.
Roles rolesOf(const Roles& all, const Group& group)
{
    Roles roles;
    roles.table = all.table;
    roles.groups = {group};
    const auto outside = [&](std::size_t volume) { return !contains(group.volumes, volume); };
    const auto kept = [&](std::vector<std::size_t> volumes) {
        std::erase_if(volumes, outside);
        return volumes;
    };
    for (const Pair& pair : all.pairs) {
        if (!outside(pair.control)) roles.pairs.push_back(pair);
    }
    for (const Pair& pair : all.dropped) {
        if (!outside(pair.control)) roles.dropped.push_back(pair);
    }
    roles.controls = kept(all.controls);
    roles.labels = kept(all.labels);
    roles.lone = kept(all.lone);
    roles.deltam = kept(all.deltam);
    return roles;
}

bool oneLabelDuration(const std::vector<Group>& groups)
{
    return std::all_of(groups.begin(), groups.end(), [&](const Group& group) {
        return !(std::abs(group.label_duration - groups.front().label_duration) > same_time);
    });
}

/// Where the values of a tile go.
struct TileTarget {
    std::vector<float*> maps;
    std::uint16_t* quality;

    void put(std::size_t place, const DelayFit& fit) const
    {
        // A flow beyond what a map can hold: M0 is next to nothing.
        if (std::abs(fit.cbf) > double{std::numeric_limits<float>::max()}) {
            blank(place, quality::noReference);
            return;
        }
        const std::array values{fit.cbf, fit.att, fit.rsquared, fit.cbf_sd, fit.att_sd, fit.abv};
        for (std::size_t map = 0; map < maps.size(); ++map)
            maps[map][place] = static_cast<float>(values[map]);
        quality[place] = fit.quality;
        if (fit.cbf < least_cbf || fit.cbf > most_cbf) quality[place] |= quality::implausible;
    }

    void blank(std::size_t place, std::uint16_t reason) const
    {
        for (float* map : maps)
            map[place] = nan;
        quality[place] = reason;
    }
};

/// Squares that may be left because control and label are stored as float: a difference is no more
/// exact than they are. M0 adds less.
double roundingOf(std::span<const float> curve, const DelayBlock& block, std::size_t lane)
{
    double greatest = 0.0, volumes = 0.0;
    for (const float sample : curve) {
        if (std::isfinite(sample)) greatest = std::max(greatest, std::abs(double{sample}));
    }
    for (const auto& repeats : block.repeats)
        volumes += repeats[lane];
    const double step = greatest * std::numeric_limits<float>::epsilon();
    return volumes * step * step;
}

/// Gathers voxels worth fitting into blocks of four.
class Gatherer {
public:
    Gatherer(const MultidelayPerfusion& perfusion, const TileTarget& target)
        : perfusion_(perfusion), target_(target), fit_(perfusion.model),
          block_(perfusion.groups.size()), scratch_(perfusion.scratchSize())
    {
    }

    void add(std::size_t voxel, std::size_t place)
    {
        if (perfusion_.mask->values[voxel] == 0) {
            target_.blank(place, quality::outsideMask);
            return;
        }
        const std::uint16_t reason = perfusion_.load(voxel, block_, used_, scratch_);
        if (reason != 0) {
            target_.blank(place, reason);
            return;
        }
        places_[used_++] = place;
        if (used_ == lane_count) flush();
    }

    void flush()
    {
        if (used_ == 0) return;
        const auto fits = fit_.fit(block_);
        for (std::size_t lane = 0; lane < used_; ++lane)
            target_.put(places_[lane], fits[lane]);
        used_ = 0;
    }

private:
    const MultidelayPerfusion& perfusion_;
    TileTarget target_;
    MultidelayFit fit_;
    DelayBlock block_;
    std::vector<double> scratch_;
    std::array<std::size_t, lane_count> places_{};
    std::size_t used_ = 0;
};

}  // namespace

std::vector<DelayGroup> delayGroups(const Scan& scan)
{
    const Protocol& protocol = scan.settings.protocol;
    const bool pulsed = protocol.scheme == Scheme::Pulsed,
               one = oneLabelDuration(scan.roles.groups) && scan.decoding == nullptr;
    std::vector<DelayGroup> groups;
    for (const Group& group : scan.roles.groups) {
        const double stated = one || std::isnan(group.label_duration)
                                  ? protocol.label_duration.value_or(unknown)
                                  : group.label_duration;
        const double duration = pulsed ? protocol.ti1.value_or(unknown) : stated;
        const Roles roles = rolesOf(scan.roles, group);
        Differences differences(roles, scan.settings.subtraction);
        const std::size_t count = roles.pairs.size() + roles.deltam.size();
        groups.push_back({.delay = group.delay,
                          .timing = {pulsed ? group.delay : group.delay + duration, duration},
                          .pairs = count,
                          .differences = std::move(differences)});
    }
    std::erase_if(groups,
                  [](const DelayGroup& group) { return group.differences.terms().empty(); });
    std::stable_sort(groups.begin(), groups.end(), [](const DelayGroup& a, const DelayGroup& b) {
        return a.timing.readout < b.timing.readout;
    });
    return groups;
}

MultidelayModel multidelayModel(const MultidelaySettings& settings,
                                const std::vector<DelayGroup>& groups)
{
    const Protocol& protocol = settings.scan.protocol;
    const Kinetics& kinetics = settings.kinetics;
    const bool tissue = kinetics.decay == LabelDecay::Tissue;
    const bool squares = kinetics.method == DelayMethod::LeastSquares;
    const double t1 = tissue ? settings.scan.calibration.t1_tissue : protocol.t1_blood;
    MultidelayModel model{.kinetics = {.pulsed = protocol.scheme == Scheme::Pulsed,
                                       .efficiency = effectiveEfficiency(protocol),
                                       .t1_blood = protocol.t1_blood},
                          .t1_tissue = lookLockerT1(t1, settings.look_locker),
                          .lambda = protocol.lambda,
                          .washout = tissue && squares,
                          .nonnegative = kinetics.nonnegative,
                          .att_minimum = kinetics.att_minimum,
                          .att_maximum = kinetics.att_maximum,
                          .method = kinetics.method};
    if (kinetics.flow == FlowInT1::Fixed) model.fixed_flow = kinetics.fixed_flow / perMinutePer100g;
    model.artery = kinetics.artery && squares && !kinetics.prior;
    if (kinetics.prior && squares) model.prior = AttPrior{kinetics.prior_mean, kinetics.prior_sd};
    for (const DelayGroup& group : groups)
        model.timings.push_back(group.timing);
    return model;
}

std::size_t MultidelayPerfusion::scratchSize() const
{
    std::size_t size = 0;
    for (const DelayGroup& group : groups)
        size = std::max(size, group.differences.terms().size());
    return size;
}

std::uint16_t MultidelayPerfusion::load(std::size_t voxel, DelayBlock& block, std::size_t lane,
                                        std::span<double> scratch) const
{
    const double reference = m0->at(voxel, model.lambda);
    if (reference <= 0.0) return quality::noReference;
    if (!std::isfinite(reference)) return quality::nonFinite;
    block.m0[lane] = reference;
    block.slice_time[lane] = slice_times.empty() ? 0.0 : double{slice_times[voxel]};
    block.within[lane] = 0.0;
    const std::span<const float> curve = asl->series.curve(voxel);
    bool any = false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const DifferenceSummary summary = groups[i].differences.of(curve, scratch);
        const bool there = std::isfinite(summary.deltam);
        const auto count = static_cast<double>(summary.count);
        block.deltam[i][lane] = there ? summary.deltam : 0.0;
        block.repeats[i][lane] = there ? std::max(count, 1.0) : 0.0;
        if (there && summary.count > 1) {
            block.within[lane] += summary.sd * summary.sd * (count - 1.0);
        }
        any = any || there;
    }
    block.rounding[lane] = model.artery ? roundingOf(curve, block, lane) : 0.0;
    return any ? 0 : quality::nonFinite;
}

Tile MultidelayPerfusion::compute(std::span<const std::size_t> voxels, Job& job) const
{
    Tile tile{.voxels = voxels,
              .values = std::vector<std::vector<float>>(model.artery ? 6 : 5),
              .quality = std::vector<std::uint16_t>(voxels.size())};
    TileTarget target{.maps = {}, .quality = tile.quality.data()};
    for (std::vector<float>& values : tile.values) {
        values.resize(voxels.size());
        target.maps.push_back(values.data());
    }
    parallelFor(voxels.size(), voxels_at_once, job, [&](std::size_t begin, std::size_t end) {
        Gatherer gatherer(*this, target);
        for (std::size_t i = begin; i < end; ++i)
            gatherer.add(voxels[i], i);
        gatherer.flush();
    });
    return tile;
}

std::vector<Quantity> multidelayQuantities()
{
    std::vector<Quantity> quantities{
        cbfQuantity(),
        {.key = "att",
         .label = text("asl", "Arrival time"),
         .unit = unit::second,
         .display = {0.0, 3.0},
         .colors = "viridis",
         .bids = "att"},
        {.key = "rsquared",
         .label = text("asl", "R²"),
         .display = {0.0, 1.0},
         .colors = "viridis",
         .bids = "desc-fit_rsquared"},
        {.key = "cbf_sd",
         .label = text("asl", "SD of CBF"),
         .unit = unit::perfusion,
         .display = {0.0, 20.0},
         .colors = "magma",
         .bids = "desc-sd_cbf"},
        {.key = "att_sd",
         .label = text("asl", "SD of the arrival time"),
         .unit = unit::second,
         .display = {0.0, 0.5},
         .colors = "magma",
         .bids = "desc-sd_att"},
        {.key = "abv",
         .label = text("asl", "Arterial blood volume"),
         .unit = unit::percent,
         .display = {0.0, 0.03},
         .colors = "viridis",
         .bids = "desc-arterial_bv",
         .when = {{"arterial_component", {"true"}},
                  {"att_method", {"least_squares"}},
                  {"att_prior", {"false"}}}},
    };
    for (Quantity& quantity : pureTissueQuantities())
        quantities.push_back(std::move(quantity));
    return quantities;
}

}  // namespace kety::asl
