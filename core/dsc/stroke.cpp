// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/stroke.h"

#include "analysis/dataset.h"
#include "image/morphology.h"

#include <cmath>
#include <limits>

namespace kety::dsc {
namespace {

constexpr float very_late = 10.0F;  // s

/// Voxels inside whose Tmax is above the limit, in pieces that are large enough.
Mask lateTissue(const Volume<float>& tmax, const Mask& mask, const Stroke& settings)
{
    const auto limit = static_cast<float>(settings.tmax_limit);
    Mask late{mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                  for (std::size_t v = 0; v < out.size(); ++v)
                      out[v] = mask.values[v] != 0 && tmax.values[v] > limit ? 1 : 0;
              })};
    const double voxel = 1e-3 * mask.grid.voxelVolume();
    return withoutSmallComponents(
        late, static_cast<std::size_t>(std::ceil(settings.least_lesion / voxel)));
}

double meanInTime(const Volume<float>& tmax, const Volume<float>& cbf, const Mask& mask,
                  const Stroke& settings)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t v = 0; v < mask.values.size(); ++v) {
        const bool in_time = double{tmax.values[v]} <= settings.tmax_limit;  // not for NaN
        if (mask.values[v] == 0 || !in_time || !std::isfinite(cbf.values[v])) continue;
        sum += double{cbf.values[v]};
        count += 1.0;
    }
    return count > 0.0 ? sum / count : unknown;
}

Finding figure(const char* key, Text label, double value)
{
    return {.key = key, .label = label, .value = Value{value}};
}

}  // namespace

double StrokeVolumes::ratio() const
{
    return core > 0.0 ? late / core : late > 0.0 ? INFINITY : unknown;
}

double StrokeVolumes::intensityRatio() const
{
    return late > 0.0 ? later / late : unknown;
}

StrokeVolumes strokeVolumes(const Volume<float>& tmax, const Volume<float>& cbf, const Mask& mask,
                            const Stroke& settings)
{
    const Mask late = lateTissue(tmax, mask, settings);
    StrokeVolumes volumes;
    volumes.normal_cbf = meanInTime(tmax, cbf, mask, settings);
    const double millilitres = 1e-3 * mask.grid.voxelVolume();
    for (std::size_t v = 0; v < late.values.size(); ++v) {
        if (late.values[v] == 0) continue;
        volumes.late += millilitres;
        if (tmax.values[v] > very_late) volumes.later += millilitres;
        if (double{cbf.values[v]} < settings.core_limit * volumes.normal_cbf)
            volumes.core += millilitres;
    }
    return volumes;
}

std::vector<Finding> strokeFindings(const StrokeVolumes& volumes, const Stroke& settings)
{
    std::vector<Finding> findings{
        figure("tmax_volume", text("dsc", "Late tissue, mL"), volumes.late),
        figure("core_volume", text("dsc", "Late with low flow, mL"), volumes.core),
        figure("mismatch_volume", text("dsc", "Mismatch, mL"), volumes.mismatch()),
        figure("mismatch_ratio", text("dsc", "Mismatch ratio"), volumes.ratio()),
        figure("hir", text("dsc", "Tmax above 10 s over late tissue"), volumes.intensityRatio())};
    findings.push_back(
        figure("tmax_limit_used", text("dsc", "Late: Tmax above"), settings.tmax_limit));
    findings.back().unit = unit::second;
    findings.push_back(figure("core_cbf_limit", text("dsc", "Low flow: CBF below"),
                              settings.core_limit * volumes.normal_cbf));
    findings.back().unit = unit::perfusion;
    for (Finding& finding : findings) {
        const auto* value = std::get_if<Value>(&finding.value);
        if (value != nullptr && !std::isfinite(std::get<double>(*value)))
            finding.unavailable = {text("dsc", "no tissue is late, or none of it has low flow"),
                                   {}};
    }
    return findings;
}

}  // namespace kety::dsc
