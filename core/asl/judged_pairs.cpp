// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/differences.h"
#include "asl/outliers.h"
#include "asl/tissue.h"
#include "base/contains.h"
#include "base/nested.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr float clearly = 0.7F;  // tissue probability

/// Grey, white, CSF by probability, averaged over the voxels of the series where the maps are
/// finer; empty where grey or white matter is not given.
std::vector<int> tissueOf(const Scan& scan)
{
    const auto shares = tissue(scan);
    if (!shares->both()) return {};
    std::vector<int> kinds(scan.series().grid.voxels(), 0);
    const auto mark = [&](const Volume<float>& map, int kind) {
        for (std::size_t voxel = 0; voxel < kinds.size(); ++voxel) {
            if (map.values[voxel] > clearly) kinds[voxel] = kind;
        }
    };
    mark(shares->gm, 1);
    mark(shares->wm, 2);
    // What grey and white leave over is air too: only a map of its own says where CSF is.
    if (scan.inputs.find("csf") != nullptr) mark(shares->csf, 3);
    return kinds;
}

std::vector<std::size_t> inside(const Mask& mask)
{
    std::vector<std::size_t> voxels;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (mask.values[voxel] != 0) voxels.push_back(voxel);
    }
    return voxels;
}

/// Takes out the places that are not `good`.
template <class T>
void keepGood(std::vector<T>& row, const std::vector<std::uint8_t>& good)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (good[i] != 0) row[kept++] = row[i];
    }
    row.resize(kept);
}

/// The differences of some pairs at the voxels of the mask where all of them are numbers.
PairImages imagesOf(const Scan& scan, const std::vector<Term>& terms, const Mask& mask)
{
    PairImages images;
    const std::vector<std::size_t> voxels = inside(mask);
    const std::vector<int> tissue = tissueOf(scan);
    images.pairs.assign(terms.size(), std::vector<float>(voxels.size()));
    if (!tissue.empty()) images.tissue.resize(voxels.size());
    std::vector<std::uint8_t> good(voxels.size(), 1);
    parallelFor(voxels.size(), 2048, scan.job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::span<const float> curve = scan.series().curve(voxels[i]);
            for (std::size_t pair = 0; pair < terms.size(); ++pair) {
                const auto value = static_cast<float>(terms[pair].of(curve));
                images.pairs[pair][i] = value;
                if (!std::isfinite(value)) good[i] = 0;
            }
            if (!tissue.empty()) images.tissue[i] = tissue[voxels[i]];
        }
    });
    images.voxels = static_cast<std::size_t>(std::count(good.begin(), good.end(), 1));
    if (images.voxels < voxels.size()) {
        for (std::vector<float>& row : images.pairs)
            keepGood(row, good);
        keepGood(images.tissue, good);
    }
    // Maps that miss the mask tell nothing.
    const bool grey =
        std::find(images.tissue.begin(), images.tissue.end(), 1) != images.tissue.end();
    if (!grey) images.tissue.clear();
    return images;
}

/// `listed` is the sign of a difference made by the scanner.
Term termOf(const Pair& pair, double listed)
{
    if (pair.control == pair.label) {
        return {.volume = {pair.control}, .weight = {listed}, .count = 1, .frame = pair.control};
    }
    return {.volume = {pair.control, pair.label},
            .weight = {1.0, -1.0},
            .count = 2,
            .frame = pair.control};
}

double displacementOf(const Pair& pair, const Motion* motion)
{
    if (motion == nullptr || !motion->known()) return unknown;
    return std::fmax(motion->framewiseOf(pair.control), motion->framewiseOf(pair.label));
}

double meanOver(const std::vector<float>& image)
{
    double sum = 0.0;
    for (const float value : image)
        sum += value;
    return image.empty() ? unknown : sum / static_cast<double>(image.size());
}

/// The pairs of one group among `pairs`, judged together.
void judgeGroup(const Scan& scan, OutlierRule rule, const Group& group, const Mask& mask,
                std::vector<JudgedPair>& pairs)
{
    const double listed = scan.settings.subtraction.order == Order::Swapped ? -1.0 : 1.0;
    std::vector<std::size_t> members;
    std::vector<Term> terms;
    std::vector<double> displacement;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!contains(group.volumes, pairs[i].pair.control)) continue;
        members.push_back(i);
        terms.push_back(termOf(pairs[i].pair, listed));
        displacement.push_back(pairs[i].displacement);
    }
    const PairImages images = imagesOf(scan, terms, mask);
    for (std::size_t i = 0; i < members.size(); ++i)
        pairs[members[i]].mean = meanOver(images.pairs[i]);
    for (double& value : displacement)
        value = std::isnan(value) ? 0.0 : value;  // the first volume has none before it
    const bool enable = rule == OutlierRule::Enable;
    for (const Drop& drop :
         enable ? enableDrops(images, displacement) : scoreDrops(images, scan.job)) {
        JudgedPair& judged = pairs[members[drop.pair]];
        judged.dropped = true;
        judged.reason = drop.reason;
        judged.beyond = drop.beyond;
    }
}

void keepByHand(const std::vector<std::int64_t>& keep, std::vector<JudgedPair>& pairs)
{
    for (JudgedPair& judged : pairs) {
        const bool kept = std::any_of(keep.begin(), keep.end(), [&](std::int64_t volume) {
            return volume == static_cast<std::int64_t>(judged.pair.control)
                   || volume == static_cast<std::int64_t>(judged.pair.label);
        });
        if (!kept || !judged.dropped) continue;
        judged.dropped = false;
        judged.reason = {text("asl", "kept by hand (%1)"), {nested(judged.reason)}};
    }
}

Judgement judge(const Scan& scan, OutlierRule rule, const Motion* motion, const Mask& mask)
{
    Judgement judgement{.rule = rule, .pairs = {}};
    if (scan.decoding != nullptr) return judgement;  // a volume stands for its whole block
    for (const Pair& pair : scan.roles.pairs)
        judgement.pairs.push_back({.pair = pair, .displacement = displacementOf(pair, motion)});
    for (const std::size_t volume : scan.roles.deltam)
        judgement.pairs.push_back({.pair = {volume, volume}});
    const bool blind = rule == OutlierRule::Enable && (motion == nullptr || !motion->known());
    if (blind) return judgement;
    for (const Group& group : scan.roles.groups)
        judgeGroup(scan, rule, group, mask, judgement.pairs);
    keepByHand(scan.settings.preparation.keep_pairs, judgement.pairs);
    return judgement;
}

}  // namespace

std::size_t Judgement::dropped() const
{
    return static_cast<std::size_t>(std::count_if(
        pairs.begin(), pairs.end(), [](const JudgedPair& pair) { return pair.dropped; }));
}

double Judgement::worst() const
{
    double most = 0.0;
    for (const JudgedPair& pair : pairs)
        most = std::max(most, pair.dropped ? pair.beyond : 0.0);
    return most;
}

std::shared_ptr<const Judgement> judged(const Scan& scan, OutlierRule rule, const Motion* motion)
{
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values);
    for (const char* role : {"gm", "wm", "csf"}) {
        const Dataset* map = scan.inputs.find(role);
        used.add(map == nullptr ? std::uint64_t{0} : map->series.values.id());
    }
    for (const Pair& pair : scan.roles.pairs)
        used.add(pair.control).add(pair.label).add(displacementOf(pair, motion));
    used.add(scan.roles.pairs.size());
    for (const std::size_t volume : scan.roles.deltam)
        used.add(volume);
    used.add(scan.roles.groups.size());
    used.add(scan.settings.subtraction.order == Order::Swapped);
    for (const std::int64_t volume : scan.settings.preparation.keep_pairs)
        used.add(volume);
    const char* stage = rule == OutlierRule::Enable ? "asl.outliers.enable" : "asl.outliers.score";
    return scan.memo.get(scan.stage(stage), used, [&] { return judge(scan, rule, motion, *mask); });
}

Roles withoutDropped(Roles roles, const Judgement& judgement)
{
    const auto drop = [](std::vector<std::size_t>& list, std::size_t volume) {
        std::erase(list, volume);
    };
    for (const JudgedPair& judged : judgement.pairs) {
        if (!judged.dropped) continue;
        const auto [control, label] = judged.pair;
        roles.left_out.push_back({control, judged.reason});
        if (control == label) {
            drop(roles.deltam, control);
            continue;
        }
        roles.left_out.push_back({label, judged.reason});
        std::erase(roles.pairs, judged.pair);
        roles.dropped.push_back(judged.pair);
        drop(roles.controls, control);
        drop(roles.labels, label);
    }
    std::sort(roles.left_out.begin(), roles.left_out.end(),
              [](const LeftOut& a, const LeftOut& b) { return a.volume < b.volume; });
    return roles;
}

}  // namespace kety::asl
