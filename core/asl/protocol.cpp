// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/protocol.h"

#include "asl/stated.h"
#include "base/nested.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

void deriveEfficiency(const Dataset& dataset, const Protocol& protocol, Values& derived)
{
    if (protocol.scheme && !protocol.label_efficiency) {
        const NamedNumber alpha = defaultEfficiency(protocol);
        if (!std::isnan(alpha.value)) {
            derived["label_efficiency"] = {alpha.value, Origin::Default, alpha.source};
        }
    }
    // ASLPrep's rule: an efficiency that was measured or stated holds the loss by suppression.
    if (const Setting* stated = dataset.fact("LabelingEfficiency")) {
        derived["efficiency_includes_suppression"] = {true, stated->origin, stated->source};
    }
}

void deriveSuppression(const Dataset& dataset, const Values& values, const Protocol& protocol,
                       Values& derived)
{
    if (protocol.suppression_pulses || !protocol.background_suppression.value_or(false)) return;
    const auto typed = values.find("suppression_pulse_times");
    if (typed != values.end() && typed->second.origin == Origin::User) {
        const auto* list = std::get_if<std::vector<double>>(&typed->second.value);
        const std::int64_t count = list == nullptr ? 0 : static_cast<std::int64_t>(list->size());
        derived["suppression_pulses"] = {
            count, Origin::Sidecar,
            nested({text("sources", "number of %1"), {"suppression_pulse_times"}})};
        return;
    }
    const Setting* times = dataset.fact("BackgroundSuppressionPulseTime");
    if (times != nullptr) {
        const auto count = static_cast<std::int64_t>(
            statedNumbers(dataset, "BackgroundSuppressionPulseTime").size());
        derived["suppression_pulses"] = {
            count, times->origin, nested({text("sources", "number of %1"), {times->source}})};
    } else {
        derived["suppression_pulses"] = {std::int64_t{0}, Origin::Guess,
                                         text("sources", "their number is unknown: no loss is "
                                                         "assumed")
                                             .source};
    }
}

/// Whether the file names a technique, and not that there is none.
bool namesCutoff(const Dataset& dataset)
{
    constexpr std::array<std::string_view, 5> none{"", "n/a", "N/A", "none", "None"};
    return std::find(none.begin(), none.end(), dataset.text("BolusCutOffTechnique")) == none.end();
}

void deriveBolus(const Dataset& dataset, const Protocol& protocol, Values& derived)
{
    if (protocol.scheme != Scheme::Pulsed) return;
    const Setting* times = dataset.fact("BolusCutOffDelayTime");
    const Setting* flag = dataset.fact("BolusCutOffFlag");
    const bool* cut = statedFlag(dataset, "BolusCutOffFlag");
    // A technique nobody knows is asked for: what it is must not be guessed from its times.
    const bool open = !protocol.bolus_cutoff && !namesCutoff(dataset);
    if (open && cut != nullptr && !*cut) {
        derived["bolus_cutoff"] = {std::string("no_cutoff"), flag->origin, flag->source};
    } else if (open && times != nullptr) {
        derived["bolus_cutoff"] = {
            std::string("quipss2"), Origin::Guess,
            nested({text("sources", "%1 without a technique"), {times->source}})};
    }
    // The second entry of Q2TIPS is the last saturation pulse, no inversion time (SCIENCE.md A5).
    const std::vector<double> list = statedNumbers(dataset, "BolusCutOffDelayTime");
    if (!protocol.ti1 && !list.empty()) {
        derived["ti1"] = {list.front(), times->origin,
                          nested({text("sources", "first of %1"), {times->source}})};
    }
}

/// From the haematocrit where that is known, else from the table of fields.
Setting deriveBloodT1(const Protocol& protocol)
{
    const double field = protocol.field_strength.value_or(3.0);
    if (protocol.haematocrit) {
        const Text words = protocol.field_strength
                               ? text("sources", "haematocrit %1 at %2 T, Hales 2016")
                               : text("sources", "haematocrit %1 at %2 T, Hales 2016 (field "
                                                 "strength unknown)");
        return {bloodT1OfHaematocrit(*protocol.haematocrit, field), Origin::Default,
                nested({words, {formatNumber(*protocol.haematocrit), formatNumber(field)}})};
    }
    if (!protocol.field_strength) {
        return {Protocol{}.t1_blood, Origin::Default,
                text("sources", "field strength unknown: that of 3 T").source};
    }
    const NamedNumber blood = bloodT1(field);
    if (!std::isnan(blood.value)) return {blood.value, Origin::Default, blood.source};
    return {Protocol{}.t1_blood, Origin::Default,
            text("sources", "no value for this field: that of 3 T").source};
}

Buffer<float> perSlice(const Grid& grid, const std::vector<double>& times)
{
    return Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
        const std::size_t slice = grid.index(0, 0, 1);
        for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
            out[voxel] = static_cast<float>(times[voxel / slice]);
        }
    });
}

}  // namespace

Buffer<float> sliceTimes(const Dataset& dataset, const Protocol& protocol)
{
    if (protocol.readout == Readout::ThreeDimensional) return {};
    const Grid& grid = dataset.series.grid;
    if (dataset.series.slice_time) return dataset.series.slice_time->values;
    const auto slices = static_cast<std::size_t>(grid.size[2]);
    if (!protocol.slice_interval) return {};
    const auto band =
        protocol.slices_per_band > 0 ? static_cast<std::size_t>(protocol.slices_per_band) : slices;
    std::vector<double> times(slices);
    for (std::size_t k = 0; k < slices; ++k) {
        times[k] = static_cast<double>(k % band) * *protocol.slice_interval;
    }
    return perSlice(grid, times);
}

Values deriveProtocol(const Dataset& dataset, const Values& values)
{
    const Protocol protocol = protocolSchema().read(values);
    Values derived;
    deriveEfficiency(dataset, protocol, derived);
    deriveSuppression(dataset, values, protocol, derived);
    deriveBolus(dataset, protocol, derived);
    derived["t1_blood"] = deriveBloodT1(protocol);
    return derived;
}

}  // namespace kety::asl
