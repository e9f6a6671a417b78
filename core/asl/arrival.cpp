// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/arrival.h"

#include "asl/protocol_parts.h"
#include "image/resample.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

/// The map in s, NaN where it has no value.
Volume<float> timesOf(const Dataset& dataset, ArrivalUnit map_unit)
{
    const Series& series = dataset.series;
    const float factor = map_unit == ArrivalUnit::Millisecond ? 1e-3F : 1.0F;
    return {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const float value = series.curve(voxel).front() * factor;
                    out[voxel] =
                        std::isfinite(value) && value > 0.0F ? value : static_cast<float>(unknown);
                }
            })};
}

/// Trilinear over the neighbours that have a value, where they weigh half or more.
Volume<float> resampledKnown(const Volume<float>& times, const Grid& grid, Job& job)
{
    const auto image = [&](const auto& of) {
        return Volume<float>{times.grid, Buffer<float>::make(times.values.size(), [&](auto out) {
                                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                                     out[voxel] = of(times.values[voxel]);
                             })};
    };
    const Volume<float> sum =
        resampled(image([](float time) { return std::isnan(time) ? 0.0F : time; }), grid, job);
    const Volume<float> weight =
        resampled(image([](float time) { return std::isnan(time) ? 0.0F : 1.0F; }), grid, job);
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const bool enough = weight.values[voxel] >= 0.5F;
                    out[voxel] = enough ? sum.values[voxel] / weight.values[voxel]
                                        : static_cast<float>(unknown);
                }
            })};
}

}  // namespace

const Schema<Arrival>& arrivalSchema()
{
    static const Schema<Arrival> schema =
        Schema<Arrival>()
            .add(&Arrival::source,
                 {.key = "att_source",
                  .label = text("asl", "Arrival time from"),
                  .help = text("asl", "Off: the label is taken to have arrived before the readout "
                                      "and to decay as in blood (Alsop 2015). One time, or a map: "
                                      "decay as in tissue after the arrival (Wang 2002)."),
                  .choices = {{"off", text("asl", "not used"), {}},
                              {"constant", text("asl", "one time"), {}},
                              {"map", text("asl", "map"), {}}},
                  .when = onlyFor({"casl", "pcasl"}),
                  .advanced = true,
                  .group = protocol_group})
            .add(&Arrival::time,
                 {.key = "att",
                  .label = text("asl", "Arterial transit time"),
                  .help = text("asl", "From the labelling plane to the tissue, the same for all "
                                      "voxels."),
                  .shown = unit::second,
                  .minimum = 0.0,
                  .maximum = 10.0,
                  .minimum_excluded = true,
                  .when = {{"att_source", {"constant"}}},
                  .required = true,
                  .advanced = true,
                  .slider = true,
                  .group = protocol_group,
                  .hint = 1.2})
            .add(&Arrival::map_unit, {.key = "att_unit",
                                      .label = text("asl", "Unit of the map"),
                                      .help = text("asl", "What the numbers of the arrival time "
                                                          "map are."),
                                      .choices = {{"s", text("asl", "seconds"), {"sec", "second"}},
                                                  {"ms", text("asl", "milliseconds"), {"msec"}}},
                                      .when = {{"att_source", {"map"}}},
                                      .role = "att",
                                      .bids = "Units",
                                      .advanced = true,
                                      .group = protocol_group});
    return schema;
}

Arrival arrivalOf(const Scan& scan, const Values& values)
{
    const auto scheme = scan.settings.protocol.scheme;
    if (scheme != Scheme::Continuous && scheme != Scheme::PseudoContinuous) return {};
    return arrivalSchema().read(values);
}

std::shared_ptr<const ArrivalMap> arrivalMap(const Scan& scan, const Arrival& arrival)
{
    const Dataset* dataset = scan.inputs.find("att");
    const bool wanted = arrival.source == ArrivalSource::Map && dataset != nullptr;
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values).add(static_cast<int>(arrival.map_unit));
    used.add(wanted ? dataset->series.values.id() : std::uint64_t{0});
    return scan.memo.get("asl.att", used, [&] {
        ArrivalMap found;
        if (!wanted) return found;
        Volume<float> times = timesOf(*dataset, arrival.map_unit);
        found.resampled = !same(times.grid, scan.series().grid);
        if (found.resampled) times = resampledKnown(times, scan.series().grid, scan.job);
        found.times = times.values;
        std::vector<float> inside;
        for (std::size_t voxel = 0; voxel < mask->values.size(); ++voxel) {
            if (mask->values[voxel] == 0) continue;
            ++found.voxels;
            if (!std::isnan(found.times[voxel])) inside.push_back(found.times[voxel]);
        }
        found.known = inside.size();
        if (inside.empty()) return found;
        const auto middle = inside.begin() + static_cast<std::ptrdiff_t>(inside.size() / 2);
        std::nth_element(inside.begin(), middle, inside.end());
        found.median = *middle;
        return found;
    });
}

}  // namespace kety::asl
