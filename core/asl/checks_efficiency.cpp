// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "base/unit.h"

#include <cmath>

namespace kety::asl {
namespace {

constexpr std::int64_t philips_pulses = 4;  // that ExploreASL takes 0.81 for

constexpr double osipy_casl = 0.71;

/// A total that somebody measured holds for the number of pulses it was measured with.
bool checkTotal(const Protocol& protocol, Checks& checks)
{
    const bool counts = !protocol.efficiency_includes_suppression;
    if (!counts || !std::isnan(suppressionFactor(protocol))) return true;
    Issue& issue = checks.add(
        "asl.suppression_total", Severity::Blocks,
        {text("asl", "Garcia 2005 gives the loss of 2 and of 5 suppression pulses, not of %1"),
         {std::to_string(protocol.suppression_pulses.value_or(0))}},
        "suppression_loss");
    issue.proposals = {proposal(text("asl", "Take the loss per pulse"), {}, "suppression_loss",
                                std::string("per_pulse"))};
    return false;
}

Message lossMessage(const Protocol& protocol)
{
    const std::string alpha = formatNumber(*protocol.label_efficiency);
    const std::string pulses = std::to_string(protocol.suppression_pulses.value_or(0));
    const std::string effective = formatFixed(effectiveEfficiency(protocol), 4);
    Protocol other = protocol;
    other.efficiency_includes_suppression = !protocol.efficiency_includes_suppression;
    const std::string otherwise = formatFixed(effectiveEfficiency(other), 4);
    if (!protocol.background_suppression.value_or(false)) {
        return {text("asl", "Labelling efficiency %1"), {alpha}};
    }
    if (protocol.efficiency_includes_suppression) {
        return {text("asl", "Labelling efficiency %1 includes the loss by suppression; with %2 "
                            "pulses of %3 applied again it would be %4"),
                {alpha, pulses, formatNumber(protocol.suppression_pulse_efficiency), otherwise}};
    }
    switch (protocol.suppression_loss) {
    case SuppressionLoss::Garcia:
        return {text("asl", "Labelling efficiency %1 with the loss of %2 suppression pulses by "
                            "Garcia 2005; without their loss %3"),
                {effective, pulses, alpha}};
    case SuppressionLoss::Philips:
        return {text("asl", "Labelling efficiency %1 with the loss by suppression that Philips "
                            "states, 0.81; without it %2"),
                {effective, alpha}};
    case SuppressionLoss::PerPulse:
        break;
    }
    return {text("asl", "Labelling efficiency %1 with %2 suppression pulses of %3; without their "
                        "loss %4"),
            {effective, pulses, formatNumber(protocol.suppression_pulse_efficiency), alpha}};
}

}  // namespace

void checkEfficiency(const Scan& scan, const Values& values, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    checkPulses(scan, values, checks);
    if (!protocol.label_efficiency || !checkTotal(protocol, checks)) return;
    const bool lossy = protocol.background_suppression.value_or(false)
                       && !protocol.efficiency_includes_suppression;
    if (lossy && protocol.suppression_loss == SuppressionLoss::PerPulse
        && (!protocol.suppression_pulses
            || originOf(values, "suppression_pulses") == Origin::Guess)) {
        checks.add(
            "asl.suppression_pulses", Severity::Warns,
            {text("asl", "Background suppression is on, the number of pulses unknown: no loss "
                         "of label is assumed"),
             {}},
            "suppression_pulses");
    }
    Issue& issue =
        checks.passed("asl.label_efficiency", lossMessage(protocol),
                      formatFixed(effectiveEfficiency(protocol), 4), "above 0, at most 1");
    if (lossy && protocol.suppression_loss == SuppressionLoss::Philips
        && protocol.suppression_pulses.value_or(philips_pulses) != philips_pulses) {
        issue.severity = Severity::Warns;
        issue.parameter = "suppression_loss";
        issue.detail = {text("asl", "The total of 0.81 is stated for 4 pulses; this series has %1"),
                        {std::to_string(*protocol.suppression_pulses)}};
        issue.proposals = {proposal(text("asl", "Take the loss per pulse"), {}, "suppression_loss",
                                    std::string("per_pulse"))};
        return;
    }
    const bool by_default = originOf(values, "label_efficiency") == Origin::Default;
    if (protocol.scheme == Scheme::Continuous && by_default) {
        issue.severity = Severity::Notes;
        issue.detail = {text("asl", "For CASL at 3 T Wang 2005 gives 0.68; osipy takes 0.71"), {}};
        issue.proposals = {
            proposal(text("asl", "Take 0.71 as osipy"), {}, "label_efficiency", osipy_casl)};
    }
}

void checkBlood(const Scan& scan, const Values& values, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    const std::string value = formatNumber(protocol.t1_blood) + " s", expected = "0.5–3 s";
    const bool by_default = originOf(values, "t1_blood") == Origin::Default;
    const auto choices = bloodT1Choices(protocol.field_strength.value_or(unknown));
    if (protocol.haematocrit && !by_default) {
        checks.add(
            "asl.haematocrit_unused", Severity::Notes,
            {text("asl", "The haematocrit is not used: the T1 of blood is given, %1"), {value}},
            "haematocrit");
    } else if (protocol.haematocrit && !protocol.field_strength) {
        checks
            .add("asl.t1_blood", Severity::Warns,
                 {text("asl", "The T1 of blood follows from the haematocrit at 3 T: the field "
                              "strength is unknown"),
                  {}},
                 "field_strength")
            .value = value;
        return;
    }
    if (by_default && !protocol.haematocrit && choices.empty()) {
        const auto& field = protocol.field_strength;
        checks.add(
            "asl.t1_blood", Severity::Warns,
            {field
                 ? text("asl", "No T1 of blood is known for this field: that of 3 T is used, %1 s")
                 : text("asl", "The field strength is unknown (MagneticFieldStrength): T1 of "
                               "blood is taken as at 3 T, %1 s"),
             {formatNumber(protocol.t1_blood)}},
            field ? "t1_blood" : "field_strength");
        return;
    }
    Issue& issue = checks.passed("asl.t1_blood", {text("asl", "T1 of blood"), {}}, value, expected);
    issue.parameter = "t1_blood";
    if (!by_default || protocol.haematocrit || choices.size() < 2) return;
    const NamedNumber& other = choices[1];
    issue.severity = Severity::Notes;
    issue.detail = {text("asl", "%1 s is from %2; also in use: %3 s, %4"),
                    {formatNumber(choices[0].value), choices[0].source, formatNumber(other.value),
                     other.source}};
    issue.proposals = {
        proposal(text("asl", "Take %1 s"), {formatNumber(other.value)}, "t1_blood", other.value)};
}

void checkTissueT1(const Scan& scan, const Values& values, Checks& checks)
{
    const double field = scan.settings.protocol.field_strength.value_or(unknown);
    const double t1 = scan.settings.calibration.t1_tissue;
    const std::string value = formatNumber(t1) + " s", expected = "0.3–3 s";
    const NamedNumber usual = greyMatterT1(field);
    const bool chosen = originOf(values, "t1_tissue") != Origin::Default;
    if (chosen || std::isnan(field) || usual.value == t1) {
        checks.passed("asl.t1_tissue", {text("asl", "T1 of tissue"), {}}, value, expected)
            .parameter = "t1_tissue";
        return;
    }
    Issue& issue =
        checks.add("asl.t1_tissue", Severity::Warns,
                   {text("asl", "The T1 of tissue, %1 s, is that of grey matter at 3 T; the series "
                                "was made at %2 T"),
                    {formatNumber(t1), formatNumber(field)}},
                   "t1_tissue");
    issue.value = value;
    issue.expected = expected;
    if (!usual.source.empty()) {
        issue.proposals = {proposal(text("asl", "Take %1 s (%2)"),
                                    {formatNumber(usual.value), usual.source}, "t1_tissue",
                                    usual.value)};
    }
}

}  // namespace kety::asl
