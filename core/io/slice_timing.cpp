// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/slice_timing.h"

#include "base/unit.h"
#include "io/image_path.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {
namespace {

std::vector<double> timingList(const Dataset& data)
{
    const Setting* setting = data.fact("SliceTiming");
    if (setting == nullptr) return {};
    if (const auto* list = std::get_if<std::vector<double>>(&setting->value)) return *list;
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&setting->value))
        return {list->begin(), list->end()};
    return {};
}

/// The shortest repetition time that is known, or infinity.
double repetitionTime(const Dataset& data)
{
    for (const char* key : {"RepetitionTimePreparation", "RepetitionTime"})
        if (const auto value = data.number(key); value && *value > 0.0) return *value;
    return std::numeric_limits<double>::infinity();
}

/// i, j or k, and a "-" behind it where the list runs against the axis; without the key k, as BIDS
/// says. Nothing for any other word: which end of the head was read first is not for us to guess.
std::optional<std::string> encodingDirection(const Dataset& data)
{
    if (data.fact("SliceEncodingDirection") == nullptr) return "k";
    constexpr std::array<std::string_view, 6> all{"i", "j", "k", "i-", "j-", "k-"};
    std::string direction = data.text("SliceEncodingDirection");
    if (std::find(all.begin(), all.end(), direction) == all.end()) return std::nullopt;
    return direction;
}

}  // namespace

std::optional<SliceTimes> sliceTimesOf(Dataset& data)
{
    SliceTimes times{.axis = 2, .seconds = timingList(data)};
    if (times.seconds.empty()) return std::nullopt;
    const auto refuse = [&](const char* key, Text words, std::vector<std::string> arguments,
                            bool suspicious) {
        data.remarks.push_back({key, {words, std::move(arguments)}, suspicious});
        return std::nullopt;
    };
    if (lowerCase(data.text("MRAcquisitionType")) == "3d") {
        return refuse("bids.slice_timing_3d",
                      text("io", "SliceTiming is not used: the readout is 3-D"), {}, false);
    }
    const auto direction = encodingDirection(data);
    if (!direction) {
        return refuse("bids.slice_direction",
                      text("io", "SliceEncodingDirection is \"%1\", and not i, j, k, i-, j- or k-: "
                                 "SliceTiming is not used. Mend the sidecar"),
                      {data.text("SliceEncodingDirection")}, true);
    }
    times.axis = static_cast<std::size_t>(direction->front() - 'i');
    const int slices = data.series.grid.size[times.axis];
    if (times.seconds.size() != static_cast<std::size_t>(slices)) {
        return refuse("bids.slice_timing_count",
                      text("io", "SliceTiming has %1 entries for %2 slices: not used"),
                      {std::to_string(times.seconds.size()), std::to_string(slices)}, true);
    }
    const bool known = std::all_of(times.seconds.begin(), times.seconds.end(),
                                   [](double s) { return std::isfinite(s); });
    if (!known) {
        return refuse("bids.slice_timing_gaps",
                      text("io", "SliceTiming does not say the time of every slice: not used"), {},
                      true);
    }
    const auto [earliest, last] = std::minmax_element(times.seconds.begin(), times.seconds.end());
    const double latest = *last;
    if (*earliest < 0.0) {
        return refuse("bids.slice_timing_negative",
                      text("io", "SliceTiming goes down to %1 s: slice times count from the start "
                                 "of the volume, from 0 on. It is not used"),
                      {formatNumber(*earliest)}, true);
    }
    if (latest > 10.0 || latest > repetitionTime(data)) {
        return refuse(
            "bids.slice_timing_range",
            text("io",
                 "SliceTiming reaches %1 s, beyond the repetition time or 10 s: did you mean ms? "
                 "It is not used"),
            {formatNumber(latest)}, true);
    }
    // A delay ends with the first slice that is read (SCIENCE.md A3), wherever the list begins.
    const double first = *earliest;
    for (double& time : times.seconds)
        time -= first;
    if (direction->ends_with("-")) std::reverse(times.seconds.begin(), times.seconds.end());
    return times;
}

Volume<float> sliceTimeVolume(const Grid& grid, const SliceTimes& times)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto slice = static_cast<std::size_t>(grid.place(voxel)[times.axis]);
                    out[voxel] = static_cast<float>(times.seconds[slice]);
                }
            })};
}

}  // namespace kety
