// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/finishing.h"

#include "asl/quality_figures.h"
#include "asl/saturation.h"
#include "image/spatial_prior.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

// Partition coefficients of the tissues, mL/g.
constexpr double lambda_gm = 0.98, lambda_wm = 0.82;

constexpr double least_m0_share = 0.1;  // of the M0 of a voxel

Map* mapOf(Maps& maps, std::string_view key)
{
    const auto found = std::find_if(maps.maps.begin(), maps.maps.end(),
                                    [&](const Map& map) { return map.quantity.key == key; });
    return found == maps.maps.end() ? nullptr : &*found;
}

/// The quality map with bits set or cleared by `change`.
template <class Change>
void mark(Maps& maps, const Change& change)
{
    const Buffer<std::uint16_t> before = maps.quality.values;
    maps.quality.values =
        Buffer<std::uint16_t>::make(before.size(), [&](std::span<std::uint16_t> out) {
            for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                out[voxel] = change(voxel, before[voxel]);
        });
}

/// False for what is not known.
bool implausible(float cbf)
{
    return cbf < least_plausible_cbf || cbf > most_plausible_cbf;
}

/// CBF of one tissue from its signal and, where there is one, its M0. A tissue's M0 below a tenth
/// of what the voxel shows is what the regression left over, and nothing to divide by.
Buffer<float> flowOf(const Volume<float>& signal, const Volume<float>& m0, double lambda,
                     const PureFlow& flow)
{
    return Buffer<float>::make(signal.values.size(), [&](std::span<float> out) {
        for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
            double factor = flow.scale ? flow.scale(voxel) : 1.0;
            if (!m0.empty()) {
                const double equilibrium = m0.values[voxel];
                const bool measured = equilibrium > least_m0_share * flow.m0.values[voxel];
                factor *= measured && equilibrium > 0.0 ? lambda / equilibrium : unknown;
            }
            out[voxel] = static_cast<float>(factor * signal.values[voxel]);
        }
    });
}

/// The tile with room for maps that are filled in the end: NaN until then.
Tile withRoom(Tile tile, std::size_t maps)
{
    tile.values.resize(
        maps, std::vector<float>(tile.voxels.size(), std::numeric_limits<float>::quiet_NaN()));
    return tile;
}

/// Marks samples at the end of the scanner's integers. Where nothing else was measured, control and
/// label are alike because of it, and the 0 between them is no value.
Tile marked(Tile tile, const std::vector<Quantity>& quantities,
            const Buffer<std::uint8_t>& saturated)
{
    for (std::size_t i = 0; i < tile.voxels.size(); ++i) {
        const auto found = static_cast<Saturation>(saturated[tile.voxels[i]]);
        if (found == Saturation::None || (tile.quality[i] & quality::outsideMask) != 0) continue;
        tile.quality[i] |= quality::saturated;
        if (found != Saturation::Every) continue;
        for (std::size_t map = 0; map < tile.values.size(); ++map)
            if (quantities[map].key != "m0")
                tile.values[map][i] = std::numeric_limits<float>::quiet_NaN();
    }
    return tile;
}

/// How many voxels of the mask that concerns.
Finding saturationFinding(const Buffer<std::uint8_t>& saturated, const Mask& mask)
{
    std::int64_t count = 0;
    for (std::size_t voxel = 0; voxel < saturated.size(); ++voxel)
        count += mask.values[voxel] != 0 && saturated[voxel] != 0 ? 1 : 0;
    Finding finding{
        .key = "saturated_voxels", .label = text("asl", "Saturated voxels"), .value = Value{count}};
    finding.expected = Range{0.0, 0.0};
    finding.expected_source = "at the end of the scanner's integers a signal is cut off";
    return finding;
}

/// Complete maps: partial volumes, neighbours, figures.
std::vector<Finding> finish(Maps& maps, const PlanParts& parts, const Mask& mask,
                            const Tissue& tissue, const Spatial& settings, Job& job)
{
    std::vector<Finding> findings;
    const auto add = [&](std::vector<Finding> more) {
        std::move(more.begin(), more.end(), std::back_inserter(findings));
    };
    if (settings.partial_volume && tissue.both())
        splitFlow(maps, parts.flow(maps), tissue, mask, settings, job);
    if (settings.regularise) add(regulariseFlow(maps, parts.sd(maps, job), mask, settings, job));
    if (parts.figures) add(parts.figures(maps));
    add(mapFindings(maps, mask, tissue, job));
    return findings;
}

}  // namespace

PureFlow pureFlow(const Maps& maps, const Perfusion& perfusion)
{
    const auto values = [&](const char* key) { return maps.find(key)->values; };
    const auto scale = [&perfusion](std::size_t voxel) { return perfusion.cbfPerRatioAt(voxel); };
    if (!perfusion.m0->image.empty()) return {values("deltam"), values("m0"), scale};
    const double lambda = perfusion.protocol.lambda;
    const double blood = perfusion.m0->at(0, lambda) / lambda;
    return {values("deltam"), {}, [scale, blood](std::size_t voxel) {
                return blood > 0.0 ? scale(voxel) / blood : unknown;
            }};
}

PureFlow pureFlow(const Maps& maps)
{
    return {.signal = maps.find("cbf")->values};
}

void splitFlow(Maps& maps, const PureFlow& flow, const Tissue& tissue, const Mask& mask,
               const Spatial& settings, Job& job)
{
    Map* gm = mapOf(maps, "cbf_gm");
    Map* wm = mapOf(maps, "cbf_wm");
    if (gm == nullptr || wm == nullptr) return;
    const int window = static_cast<int>(settings.partial_volume_window);
    const PureTissue signal = pureTissue(flow.signal, tissue, mask, window, false, job);
    PureTissue m0;
    if (!flow.m0.empty()) m0 = pureTissue(flow.m0, tissue, mask, window, true, job);
    gm->values.values = flowOf(signal.gm, m0.gm, lambda_gm, flow);
    wm->values.values = flowOf(signal.wm, m0.wm, lambda_wm, flow);
    mark(maps, [&](std::size_t voxel, std::uint16_t bits) {
        const bool inside = mask.values[voxel] != 0;
        const bool missing =
            !std::isfinite(gm->values.values[voxel]) || !std::isfinite(wm->values.values[voxel]);
        const bool ill = signal.ill[voxel] != 0 || (!m0.ill.empty() && m0.ill[voxel] != 0);
        if (inside && (missing || ill)) bits |= quality::illConditioned;
        if (implausible(gm->values.values[voxel]) || implausible(wm->values.values[voxel]))
            bits |= quality::implausible;
        return bits;
    });
}

std::vector<Finding> regulariseFlow(Maps& maps, const Volume<float>& sd, const Mask& mask,
                                    const Spatial& settings, Job& job)
{
    Map* cbf = mapOf(maps, "cbf");
    if (cbf == nullptr) return {};
    SpatialPrior prior = spatiallyRegularised(cbf->values, sd, mask, settings.weight, job);
    cbf->values = std::move(prior.image);
    mark(maps, [&](std::size_t voxel, std::uint16_t bits) -> std::uint16_t {
        const float value = cbf->values.values[voxel];
        if (!std::isfinite(value)) return bits;
        const bool strange = implausible(value);
        const int without = bits & ~quality::implausible;
        return static_cast<std::uint16_t>(strange ? without | quality::implausible : without);
    });
    Finding weight{.key = "spatial_weight_used",
                   .label = text("asl", "Weight of the neighbours"),
                   .value = Value{prior.weight}};
    if (prior.voxels == 0) {
        weight.value = Value{unknown};
        weight.unavailable = {text("asl", "no voxel has an uncertainty to be drawn by"), {}};
    }
    return {std::move(weight),
            {.key = "spatial_voxels",
             .label = text("asl", "Voxels drawn to their neighbours"),
             .value = Value{static_cast<std::int64_t>(prior.voxels)}}};
}

Plan planOf(const Scan& scan, std::shared_ptr<const Mask> mask, PlanParts parts)
{
    const auto saturated = saturatedVoxels(scan);
    if (saturated != nullptr) parts.findings.push_back(saturationFinding(*saturated, *mask));
    const auto all = std::make_shared<const PlanParts>(std::move(parts));
    return {
        .grid = scan.series().grid,
        .mask = mask,
        .quantities = all->quantities,
        .findings = all->findings,
        .compute =
            [all, saturated](std::span<const std::size_t> voxels, Job& job) {
                Tile tile = withRoom(all->compute(voxels, job), all->quantities.size());
                return saturated == nullptr ? tile
                                            : marked(std::move(tile), all->quantities, *saturated);
            },
        .explain =
            [all, decoding = scan.decoding](std::size_t voxel) {
                Explanation why = all->explain(voxel);
                if (decoding != nullptr) toVolumesOfFile(why, *decoding);
                return why;
            },
        .finish = [all, mask, shares = tissue(scan), settings = scan.settings.spatial](
                      Maps& maps,
                      Job& job) { return finish(maps, *all, *mask, *shares, settings, job); },
    };
}

}  // namespace kety::asl
