// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/overview_page.h"

#include "app/command/result_maps.h"
#include "base/error.h"
#include "io/open.h"
#include "io/run_figures.h"
#include "report/overview.h"

#include <array>
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

/// Two or three digits that count.
std::string shown(double value, const std::string& unit)
{
    const double size = std::abs(value);
    const int digits = size >= 100.0 ? 0 : size >= 10.0 ? 1 : size >= 0.1 || size == 0.0 ? 2 : 3;
    const std::string number = formatFixed(value, digits);
    return unit.empty() ? number : number + " " + unit;
}

/// The end of a range: no more digits than it has.
std::string limit(double value)
{
    return formatNumber(std::round(value * 1e4) / 1e4);
}

std::vector<OverviewFigure> figuresOf(const std::string& folder)
{
    std::vector<OverviewFigure> figures;
    for (const RecordedFigure& recorded : recordedFigures(folder)) {
        OverviewFigure figure{.label = recorded.label};
        if (!recorded.unavailable.empty()) {
            figure.value = "not available: " + recorded.unavailable;
        } else {
            figure.value = recorded.count ? formatFixed(recorded.value, 0)
                                          : shown(recorded.value, recorded.unit);
            if (recorded.expected) {
                const auto [low, high] = *recorded.expected;
                figure.expected = "expected " + limit(low) + " to " + limit(high);
                figure.outside = recorded.value < low || recorded.value > high;
            }
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

/// The mean control of the series, or why there is none.
OverviewPanel controlPanel(const std::string& series, const Mask& mask, Map& control, Job& job)
{
    std::string missing = "not available: name the series with --asl";
    if (!series.empty()) {
        const auto data = open(series, job);
        auto mean = meanControl(*data);
        missing = mean ? "not available: the series lies on another grid"
                       : "not available: the series names no control volumes";
        if (mean && same(mean->grid, mask.grid)) {
            control.values = std::move(*mean);
            MapLook look = lookOf(control, nullptr);
            fitRange(look, &mask);
            return {"Mean control", look, {}, true};
        }
    }
    return {"Mean control", {}, missing, true};
}

}  // namespace

Canvas overviewPage(const std::string& folder, const std::string& series, PictureFrame frame,
                    Job& job)
{
    const ReadMap cbf = readMap(folder, "cbf", job);
    const Mask mask = insideOf(cbf);
    const Map mask_map = asMap(mask);
    Map control{quantityOf("m0"), {}};
    control.quantity.label = text("command", "Control");
    std::vector<OverviewPanel> panels{controlPanel(series, mask, control, job)};
    // What there is: one delay has a difference and M0, several have an arrival time.
    constexpr std::array<std::pair<const char*, const char*>, 7> titles{
        {{"deltam", "Difference ΔM"},
         {"m0", "M0"},
         {"cbf", "CBF"},
         {"cbf_gm", "CBF of grey matter"},
         {"cbf_wm", "CBF of white matter"},
         {"att", "Arrival time"},
         {"cbf_sd", "SD of CBF"}}};
    std::vector<ReadMap> maps;
    maps.reserve(titles.size());
    std::size_t histogram = 0;
    for (const auto& [key, title] : titles) {
        if (!holdsMap(folder, key)) continue;
        maps.push_back(readMap(folder, key, job));
        MapLook look = lookOf(maps.back().map, cbf.quality ? &*cbf.quality : nullptr);
        if (look.quantity.unit == unit::arbitrary) fitRange(look, &mask);
        if (std::string_view(key) == "cbf") histogram = panels.size();
        panels.push_back({title, look, {}, true});
    }
    MapLook mask_look = lookOf(mask_map, nullptr);
    mask_look.smooth = false;
    panels.push_back({"Mask", mask_look, {}, false});
    frame.title = "ASL perfusion";
    frame.subtitle = cbf.name;
    return overview(panels, histogram, &mask, {.frame = frame, .figures = figuresOf(folder)});
}

}  // namespace kety::command
