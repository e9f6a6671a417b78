// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Numbers somebody measured, each with its source: SCIENCE.md A4, A5, A14.
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

/// The first entry of a field is its default.
constexpr std::array fields{
    FieldEntry{0.2, 0.776, "as in ExploreASL"}, FieldEntry{1.5, 1.35, "Alsop 2015"},
    FieldEntry{1.5, 1.54, "as in ExploreASL"},  FieldEntry{3.0, 1.65, "Alsop 2015"},
    FieldEntry{4.0, 1.914, "as in ExploreASL"}, FieldEntry{7.0, 2.1, "as in ExploreASL"},
};

/// A nominal 3 T magnet has 2.89 T.
bool isNominal(double tesla, double nominal)
{
    return std::abs(tesla - nominal) <= 0.1 * nominal;
}

/// Totals of Garcia 2005 (Magn Reson Med 54:366, doi:10.1002/mrm.20556) as ExploreASL uses them.
double garciaTotal(std::int64_t pulses)
{
    switch (pulses) {
    case 0:
        return 1.0;
    case 2:
        return 0.83;
    case 5:
        return 0.75;
    default:
        return unknown;
    }
}

NamedNumber velocitySaturation(const Protocol& protocol)
{
    if (!protocol.velocity_echo_time) return {};
    const double decay = std::exp(-*protocol.velocity_echo_time / protocol.velocity_blood_t2);
    return {0.5 * decay, text("sources", "0.5 · exp(−eTE / T2 of blood), Qin 2022").source};
}

}  // namespace

double suppressionFactor(const Protocol& protocol)
{
    if (!protocol.background_suppression.value_or(false)) return 1.0;
    const std::int64_t pulses = protocol.suppression_pulses.value_or(0);
    switch (protocol.suppression_loss) {
    case SuppressionLoss::PerPulse:
        return std::pow(protocol.suppression_pulse_efficiency, static_cast<double>(pulses));
    case SuppressionLoss::Garcia:
        return garciaTotal(pulses);
    case SuppressionLoss::Philips:
        return 0.81;
    }
    return unknown;
}

double effectiveEfficiency(const Protocol& protocol)
{
    const double alpha = protocol.label_efficiency.value_or(unknown);
    return protocol.efficiency_includes_suppression ? alpha : alpha * suppressionFactor(protocol);
}

NamedNumber defaultEfficiency(const Protocol& protocol)
{
    if (!protocol.scheme) return {};
    switch (*protocol.scheme) {
    case Scheme::Pulsed:
        return {0.98, "PASL, Alsop 2015"};
    case Scheme::Continuous:
        return {0.68, text("sources", "CASL at 3 T, Wang 2005").source};
    case Scheme::PseudoContinuous:
        return {0.85, "pCASL, Alsop 2015"};
    case Scheme::VelocitySaturation:
        return velocitySaturation(protocol);
    case Scheme::VelocityInversion:
        return {0.56, text("sources", "velocity-selective inversion, Qin 2022").source};
    }
    return {};
}

std::vector<NamedNumber> bloodT1Choices(double tesla)
{
    std::vector<NamedNumber> choices;
    for (const FieldEntry& entry : fields) {
        if (isNominal(tesla, entry.tesla)) {
            choices.push_back({entry.t1, formatNumber(entry.tesla) + " T, " + entry.source});
        }
    }
    return choices;
}

NamedNumber bloodT1(double tesla)
{
    const std::vector<NamedNumber> choices = bloodT1Choices(tesla);
    return choices.empty() ? NamedNumber{} : choices.front();
}

NamedNumber greyMatterT1(double tesla)
{
    constexpr std::array entries{
        FieldEntry{1.5, 1.197, "Wright 2008"},
        FieldEntry{3.0, 1.33, "osipy"},
        FieldEntry{7.0, 1.939, "Wright 2008"},
    };
    for (const FieldEntry& entry : entries) {
        if (isNominal(tesla, entry.tesla)) {
            return {entry.t1, formatNumber(entry.tesla) + " T, " + entry.source};
        }
    }
    return {};
}

double bloodT1OfHaematocrit(double haematocrit, double tesla)
{
    constexpr double oxygenation = 0.97;  // arterial
    const double cells = 0.7 * haematocrit, plasma = 0.95 * (1.0 - haematocrit);
    const double share = cells / (cells + plasma);  // of the water that is in red cells
    const double rate_cells = 1.099 - 0.057 * tesla + 0.033 * 5.15 * (1.0 - oxygenation);
    const double rate_plasma = 0.496 - 0.023 * tesla;
    return 1.0 / (share * rate_cells + (1.0 - share) * rate_plasma) + 0.108;
}

}  // namespace kety::asl
