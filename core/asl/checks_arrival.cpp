// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/arrival.h"
#include "asl/checks.h"
#include "asl/kinetic_model.h"
#include "base/unit.h"

#include <cmath>

namespace kety::asl {
namespace {

constexpr double shortest_arrival = 0.02;  // s: a map of seconds taken for milliseconds lies below
constexpr double many = 0.05;              // share of voxels

/// The times are there, once per voxel, and in the unit they are said to be in.
bool checkMap(const Scan& scan, const ArrivalMap& map, Checks& checks)
{
    const Dataset* dataset = scan.inputs.find("att");
    if (dataset == nullptr) {
        checks.add("asl.att_missing", Severity::Blocks,
                   {text("asl", "The arrival time map is missing: give it as input att"), {}},
                   "att_source");
        return false;
    }
    if (dataset->series.frames() != 1) {
        checks.add("asl.att_frames", Severity::Blocks,
                   {text("asl", "The arrival time map has %1 volumes: one is needed"),
                    {std::to_string(dataset->series.frames())}},
                   "att_source");
        return false;
    }
    if (map.known == 0) {
        checks.add("asl.att_empty", Severity::Blocks,
                   {text("asl", "The arrival time map has no value above 0 inside the mask: does "
                                "it show this head?"),
                    {}},
                   "att_source");
        return false;
    }
    const bool large = map.median > longest_time;
    if (!large && map.median >= shortest_arrival) return true;
    Issue& issue =
        checks.add(large ? "asl.att_in_ms" : "asl.att_in_s", Severity::Blocks,
                   {large ? text("asl", "The median arrival time is %1 s: is the map in ms?")
                          : text("asl", "The median arrival time is %1 s: is the map in seconds?"),
                    {formatNumber(map.median)}},
                   "att_unit");
    issue.value = formatNumber(map.median) + " s";
    issue.expected = "0.3–4 s";
    issue.proposals = {
        proposal(large ? text("asl", "The map is in ms") : text("asl", "The map is in seconds"), {},
                 "att_unit", std::string(large ? "ms" : "s"))};
    return false;
}

/// Voxels of the mask whose label comes after the readout.
double shareTooLate(const Scan& scan, const Arrival& arrival, const ArrivalMap& map)
{
    const Protocol& protocol = scan.settings.protocol;
    const double last =
        protocol.delay.value_or(unknown) + protocol.label_duration.value_or(unknown);
    const Buffer<float> slices = sliceTimes(*scan.asl, protocol);
    const auto mask = brain(scan);
    std::size_t late = 0, known = 0;
    for (std::size_t voxel = 0; voxel < mask->values.size(); ++voxel) {
        const double time =
            map.times.empty() ? arrival.time.value_or(unknown) : double{map.times[voxel]};
        if (mask->values[voxel] == 0 || std::isnan(time)) continue;
        ++known;
        const double end = last + (slices.empty() ? 0.0 : double{slices[voxel]});
        late += time > end - arrivalTolerance ? 1 : 0;
    }
    return static_cast<double>(late) / static_cast<double>(known);
}

void checkLateness(const Scan& scan, const Arrival& arrival, const ArrivalMap& map, Checks& checks)
{
    const double late = shareTooLate(scan, arrival, map);
    const double time = map.times.empty() ? arrival.time.value_or(unknown) : map.median;
    const std::string value = formatFixed(time, 3) + " s";
    if (!(late > many)) {
        Issue& issue =
            checks.passed("asl.att", {text("asl", "Arterial transit time"), {}}, value, "0.3–4 s");
        if (time < 0.3 || time > 4.0) issue.severity = Severity::Warns;
        return;
    }
    Issue& issue = checks.add(
        "asl.att_too_late", late >= 1.0 ? Severity::Blocks : Severity::Warns,
        {text("asl", "In %1 of the brain no label has arrived at the readout: there is no CBF"),
         {percentText(late, 1)}},
        map.times.empty() ? "att" : "att_source");
    issue.value = value;
    issue.expected = "< PLD + τ";
}

}  // namespace

void checkArrival(const Scan& scan, const Arrival& arrival, Checks& checks)
{
    const bool given = scan.inputs.find("att") != nullptr;
    if (arrival.source != ArrivalSource::Map && given) {
        checks.add("asl.att_unused", Severity::Notes,
                   {text("asl", "An arrival time map is given and not used: it needs CASL or pCASL "
                                "and att_source=map"),
                    {}},
                   "att_source");
    }
    if (arrival.source == ArrivalSource::None) return;
    if (arrival.source == ArrivalSource::Constant && !arrival.time) return;
    const auto map = arrivalMap(scan, arrival);
    if (arrival.source == ArrivalSource::Map) {
        if (!checkMap(scan, *map, checks)) return;
        if (map->resampled) {
            checks.add("asl.att_resampled", Severity::Warns,
                       {text("asl", "The arrival time map has another grid than the series: it is "
                                    "resampled to %1"),
                        {describe(scan.series().grid)}});
        }
        const double missing =
            1.0 - static_cast<double>(map->known) / static_cast<double>(map->voxels);
        if (missing > many) {
            checks.add("asl.att_incomplete", Severity::Warns,
                       {text("asl", "%1 of the brain has no arrival time: there is no CBF"),
                        {percentText(missing, 1)}});
        }
    }
    checkLateness(scan, arrival, *map, checks);
}

}  // namespace kety::asl
