// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/overview_page.h"

#include "app/command/result_maps.h"
#include "base/error.h"
#include "io/open.h"
#include "report/overview.h"

#include <cmath>

namespace kety::command {
namespace {

/// Mean over the control volumes; over the unlabelled order's every volume that is no M0 when
/// nobody said which are controls would be a guess: then there is none.
std::optional<Volume<float>> meanControl(const Dataset& data)
{
    std::vector<std::size_t> controls;
    for (std::size_t i = 0; i < data.volumes.size(); ++i) {
        if (data.volumes[i].type == VolumeType::Control) controls.push_back(i);
    }
    if (controls.empty()) return std::nullopt;
    return Volume<float>{
        data.series.grid, Buffer<float>::make(data.series.grid.voxels(), [&](std::span<float> out) {
            for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                const auto curve = data.series.curve(voxel);
                double sum = 0.0;
                for (const std::size_t control : controls)
                    sum += static_cast<double>(curve[control]);
                out[voxel] = static_cast<float>(sum / static_cast<double>(controls.size()));
            }
        })};
}

Mask insideOf(const ReadMap& map)
{
    return {
        map.map.values.grid,
        Buffer<std::uint8_t>::make(map.map.values.values.size(), [&](std::span<std::uint8_t> out) {
            for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                out[voxel] = map.quality ? (map.quality->values[voxel] & quality::outsideMask) == 0
                                         : std::isfinite(map.map.values.values[voxel]);
            }
        })};
}

Map asMap(const Mask& mask)
{
    return {{.key = "mask", .label = text("command", "Mask"), .display = {0.0, 1.0}},
            {mask.grid, Buffer<float>::make(mask.values.size(), [&](std::span<float> out) {
                 std::copy(mask.values.begin(), mask.values.end(), out.begin());
             })}};
}

}  // namespace

Canvas overviewPage(const std::string& folder, const std::string& series, PictureFrame frame,
                    Job& job)
{
    const ReadMap cbf = readMap(folder, "cbf", job), deltam = readMap(folder, "deltam", job),
                  m0 = readMap(folder, "m0", job);
    const Mask mask = insideOf(cbf);
    const Map mask_map = asMap(mask);
    Map control{quantityOf("m0"), {}};
    control.quantity.label = text("command", "Control");
    std::string missing = "not available: name the series with --asl";
    if (!series.empty()) {
        const auto data = open(series, job);
        auto mean = meanControl(*data);
        missing = mean ? "not available: the series lies on another grid"
                       : "not available: the series names no control volumes";
        if (mean && same(mean->grid, mask.grid)) {
            control.values = std::move(*mean);
            missing.clear();
        }
    }
    const auto look = [&](const Map& map, const Volume<std::uint16_t>* quality) {
        MapLook made = lookOf(map, quality);
        if (made.quantity.unit == unit::arbitrary) fitRange(made, &mask);
        return made;
    };
    const auto* bits = cbf.quality ? &*cbf.quality : nullptr;
    MapLook mask_look = lookOf(mask_map, nullptr);
    mask_look.smooth = false;
    const std::vector<OverviewPanel> panels{
        {"Mean control", missing.empty() ? look(control, nullptr) : MapLook{}, missing, true},
        {"Difference ΔM", look(deltam.map, bits), {}, true},
        {"M0", look(m0.map, bits), {}, true},
        {"CBF", look(cbf.map, bits), {}, true},
        {"Mask", mask_look, {}, false},
    };
    frame.title = "ASL perfusion";
    frame.subtitle = cbf.name;
    return overview(panels, 3, &mask, {.frame = frame});
}

}  // namespace kety::command
