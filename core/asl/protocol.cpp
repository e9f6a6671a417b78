// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/protocol.h"

#include <array>
#include <cmath>

namespace kety::asl {
namespace {

struct FieldEntry {
    double tesla;
    double t1;  // s
    const char* source;
};

constexpr std::array fields{
    FieldEntry{0.2, 0.776, "ExploreASL"}, FieldEntry{1.5, 1.35, "Alsop 2015"},
    FieldEntry{3.0, 1.65, "Alsop 2015"},  FieldEntry{4.0, 1.914, "ExploreASL"},
    FieldEntry{7.0, 2.1, "ExploreASL"},
};

void deriveEfficiency(const Dataset& dataset, const Protocol& protocol, Values& derived)
{
    if (protocol.scheme && !protocol.label_efficiency) {
        const NamedNumber alpha = defaultEfficiency(*protocol.scheme);
        derived["label_efficiency"] = {alpha.value, Origin::Default, alpha.source};
    }
    // ASLPrep's rule: an efficiency that was measured or stated holds the loss by suppression.
    if (const Setting* stated = dataset.fact("LabelingEfficiency")) {
        derived["efficiency_includes_suppression"] = {true, stated->origin, stated->source};
    }
}

void deriveSuppression(const Dataset& dataset, const Protocol& protocol, Values& derived)
{
    if (protocol.suppression_pulses || !protocol.background_suppression.value_or(false)) return;
    const Setting* times = dataset.fact("BackgroundSuppressionPulseTime");
    if (times != nullptr) {
        const auto* list = std::get_if<std::vector<double>>(&times->value);
        const std::int64_t count = list == nullptr ? 1 : static_cast<std::int64_t>(list->size());
        derived["suppression_pulses"] = {count, times->origin, "number of " + times->source};
    } else {
        derived["suppression_pulses"] = {std::int64_t{0}, Origin::Guess,
                                         "their number is unknown: no loss is assumed"};
    }
}

void deriveBolus(const Dataset& dataset, const Protocol& protocol, Values& derived)
{
    if (protocol.scheme != Scheme::Pulsed) return;
    const Setting* times = dataset.fact("BolusCutOffDelayTime");
    const Setting* flag = dataset.fact("BolusCutOffFlag");
    const auto* cut = flag == nullptr ? nullptr : std::get_if<bool>(&flag->value);
    if (!protocol.bolus_cutoff && cut != nullptr && !*cut) {
        derived["bolus_cutoff"] = {std::string("no_cutoff"), flag->origin, flag->source};
    } else if (!protocol.bolus_cutoff && times != nullptr) {
        derived["bolus_cutoff"] = {std::string("quipss2"), Origin::Guess,
                                   times->source + " without a technique"};
    }
    // The second entry of Q2TIPS is the last saturation pulse, no inversion time (SCIENCE.md A5).
    const auto* list = times == nullptr ? nullptr : std::get_if<std::vector<double>>(&times->value);
    if (!protocol.ti1 && list != nullptr && !list->empty()) {
        derived["ti1"] = {list->front(), times->origin, "first of " + times->source};
    }
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

double effectiveEfficiency(const Protocol& protocol)
{
    const double alpha = protocol.label_efficiency.value_or(unknown);
    const bool loss = protocol.background_suppression.value_or(false)
                      && !protocol.efficiency_includes_suppression;
    const double pulses = loss ? static_cast<double>(protocol.suppression_pulses.value_or(0)) : 0.0;
    return alpha * std::pow(protocol.suppression_pulse_efficiency, pulses);
}

NamedNumber defaultEfficiency(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Pulsed:
        return {0.98, "PASL, Alsop 2015"};
    case Scheme::Continuous:
        return {0.68, "CASL at 3 T, Wang 2005"};
    case Scheme::PseudoContinuous:
        return {0.85, "pCASL, Alsop 2015"};
    }
    return {};
}

NamedNumber bloodT1(double tesla)
{
    for (const FieldEntry& entry : fields) {
        // A nominal 3 T magnet has 2.89 T.
        if (std::abs(tesla - entry.tesla) <= 0.1 * entry.tesla) {
            return {entry.t1, formatNumber(entry.tesla) + " T, " + entry.source};
        }
    }
    return {};
}

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
    deriveSuppression(dataset, protocol, derived);
    deriveBolus(dataset, protocol, derived);
    const NamedNumber blood = bloodT1(protocol.field_strength.value_or(unknown));
    if (!std::isnan(blood.value)) {
        derived["t1_blood"] = {blood.value, Origin::Default, blood.source};
    } else {
        derived["t1_blood"] = {Protocol{}.t1_blood, Origin::Default,
                               protocol.field_strength ? "no value for this field: that of 3 T"
                                                       : "field strength unknown: that of 3 T"};
    }
    return derived;
}

}  // namespace kety::asl
