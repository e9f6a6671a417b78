// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/scale_detective.h"

#include "asl/calibrated_m0.h"
#include "asl/checks.h"
#include "asl/perfusion.h"
#include "asl/polarity.h"
#include "base/nested.h"
#include "image/frames.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kety::asl {
namespace {

constexpr double ge_gain = 32.0, ge_old_gain = 45.24, siemens_gain = 10.0;
constexpr double ge_saturation = 2.0, ge_t1 = 1.2;             // s
constexpr double least_mean_cbf = 5.0, most_mean_cbf = 150.0;  // mL/100g/min, mean of a mask

/// Whether the data say that this vendor made them. Who made data that do not say is not known: no
/// factor is then more likely than the others.
bool made(const Scan& scan, std::string_view vendor)
{
    std::string maker = scan.asl->text("Manufacturer");
    std::transform(maker.begin(), maker.end(), maker.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (vendor == "ge") return maker.starts_with("ge");
    return maker.find(vendor) != std::string::npos;
}

void addGe(const Scan& scan, std::vector<VendorFactor>& factors)
{
    const Calibration& calibration = scan.settings.calibration;
    if (!made(scan, "ge") || scan.roles.deltam.empty() || !calibration.averages) return;
    // A proton density image of this sequence has recovered from a saturation, whatever its TR.
    const bool density =
        calibration.source == M0Source::ProtonDensity && !calibration.repetition_time;
    const auto add = [&](Text name, double gain) {
        factors.push_back({.name = name,
                           .factor = gain * *calibration.averages,
                           .saturation = density ? ge_saturation : unknown,
                           .t1 = density ? ge_t1 : unknown});
    };
    add(text("asl", "GE: a difference is 32 times its size and summed over the averages"), ge_gain);
    add(text("asl", "GE, old work in progress: 45.24 times and summed over the averages"),
        ge_old_gain);
}

/// Display values of both images to what Philips calls floating point: DV / (RS · SS).
double philipsSlope(const Dataset& dataset)
{
    if (dataset.number("UsePhilipsFloatNotDisplayScaling").value_or(0.0) != 0.0) return 1.0;
    const double slope = dataset.number("PhilipsRescaleSlope").value_or(unknown)
                         * dataset.number("PhilipsScaleSlope").value_or(unknown);
    return slope > 0.0 ? slope : unknown;
}

/// Both ranges hold what is plausible; NaN is no objection.
bool plausible(const ScaleEvidence& evidence, const Range& ratio)
{
    const auto outside = [](double value, double least, double most) {
        return value < least || value > most;
    };
    // At or below zero it is a matter of sign or noise, not of scale.
    const bool cbf = evidence.cbf > 0.0 && outside(evidence.cbf, least_mean_cbf, most_mean_cbf);
    return !cbf && !outside(evidence.ratio, ratio.minimum, ratio.maximum);
}

Range ratioRange(const Scan& scan)
{
    const bool suppressed = scan.settings.protocol.background_suppression.value_or(true);
    return suppressed ? Range{0.8, 30.0} : Range{0.7, 3.0};
}

/// With a decimal; figures beyond all measure in three digits.
std::string shortText(double value)
{
    const double size = std::abs(value);
    if (size < 1e6) return formatFixed(value, 1);
    const double power = std::floor(std::log10(size));
    return formatFixed(value / std::pow(10.0, power), 2) + "e" + formatFixed(power, 0);
}

std::string words(const ScaleEvidence& evidence)
{
    std::string result;
    if (std::isfinite(evidence.ratio)) result = "M0 / control " + formatFixed(evidence.ratio, 2);
    if (std::isfinite(evidence.cbf)) {
        result += (result.empty() ? "CBF " : ", CBF ") + shortText(evidence.cbf);
    }
    return result;
}

/// Whether the times are such that a CBF can follow from them; others are refused by name, and an
/// exponential of a delay in ms would speak of the scale.
bool timesAreSound(const Protocol& protocol)
{
    const auto sound = [](const std::optional<double>& time) {
        return !time || (*time > 0.0 && *time <= longest_time);
    };
    const bool efficient =
        !protocol.label_efficiency
        || (*protocol.label_efficiency > 0.0 && *protocol.label_efficiency <= 1.0);
    return sound(protocol.delay) && sound(protocol.label_duration) && sound(protocol.ti1)
           && sound(protocol.velocity_bolus) && efficient;
}

Proposal propose(const VendorFactor& factor, const ScaleEvidence& then)
{
    const bool known = std::isfinite(then.cbf);
    Proposal result =
        proposal(known ? text("asl", "%1: M0 × %2, mean CBF about %3 mL/100g/min")
                       : text("asl", "%1: M0 × %2"),
                 {nested(factor.name), formatNumber(factor.factor), formatFixed(then.cbf, 1)},
                 "m0_scale", factor.factor);
    const Setting scale = result.changes.at("m0_scale");
    const auto also = [&](const char* key, Value value) {
        result.changes[key] = {std::move(value), scale.origin, scale.source};
    };
    if (std::isfinite(factor.saturation)) {
        also("m0_tr", factor.saturation);
        also("t1_tissue", factor.t1);
        also("m0_decay", std::string("off"));
    }
    return result;
}

/// What speaks for each factor: with it both figures are plausible.
struct Candidate {
    VendorFactor factor;
    ScaleEvidence then;
};

std::vector<Candidate> supported(const Scan& scan, const ScaleEvidence& now, const Range& range)
{
    const Calibration& calibration = scan.settings.calibration;
    std::vector<Candidate> result;
    for (const VendorFactor& factor : vendorFactors(scan)) {
        if (std::abs(factor.factor / calibration.scale - 1.0) < 0.01) continue;
        const ScaleEvidence then{.ratio = now.ratio * factor.factor / calibration.scale,
                                 .cbf = cbfWith(factor, calibration, now.cbf)};
        if (plausible(then, range)) result.push_back({factor, then});
    }
    return result;
}

/// The way back from a scale that was accepted or typed.
void offerReturn(const Calibration& calibration, Issue& issue)
{
    if (calibration.scale == 1.0) return;
    issue.detail = {text("asl", "M0 is multiplied with %1"), {formatNumber(calibration.scale)}};
    issue.severity = std::max(issue.severity, Severity::Notes);
    issue.proposals.push_back(
        proposal(text("asl", "Take M0 as it was measured"), {}, "m0_scale", 1.0));
}

}  // namespace

std::vector<VendorFactor> vendorFactors(const Scan& scan)
{
    std::vector<VendorFactor> factors;
    addGe(scan, factors);
    const bool separate = scan.settings.calibration.source == M0Source::Separate;
    const Dataset* m0 = m0Image(scan.inputs, scan.settings.calibration);
    if (separate && m0 != nullptr && made(scan, "philips")) {
        const double factor = philipsSlope(*scan.asl) / philipsSlope(*m0);
        if (std::isfinite(factor) && std::abs(factor - 1.0) > 0.01) {
            factors.push_back({.name = text("asl", "Philips: both images divided by their slopes"),
                               .factor = factor,
                               .stated = true});
        }
    }
    if (separate && made(scan, "siemens")) {
        factors.push_back({.name = text("asl", "Siemens: some readouts store M0 at a tenth"),
                           .factor = siemens_gain});
    }
    return factors;
}

ScaleEvidence scaleEvidence(const Scan& scan)
{
    ScaleEvidence evidence;
    const auto mask = brain(scan);
    if (!scan.roles.controls.empty()) {
        const auto m0 = measuredM0(scan);
        Used used;
        used.add(m0->image.values).add(mask->values).add(scan.series().values);
        for (const std::size_t volume : scan.roles.controls)
            used.add(volume);
        // Both images carry their scale: M0 over control shows when one of them was not applied.
        evidence.ratio = *scan.memo.get("asl.m0.ratio", used, [&] {
            const Volume<float> control =
                meanOfFrames(scan.series(), scan.roles.controls, scan.job);
            return statistics(m0->image, mask.get()).mean / statistics(control, mask.get()).mean;
        });
    }
    evidence.ratio *= scan.settings.calibration.scale;
    const auto seen = overview(scan);
    const auto m0 = calibratedM0(scan);
    const double blood =
        std::isnan(m0->blood) ? m0->reference / scan.settings.protocol.lambda : m0->blood;
    // The mean difference over several delays, each with the formula for its own.
    double signal = 0.0, volumes = 0.0;
    for (const Group& group : scan.roles.groups) {
        Protocol protocol = scan.settings.protocol;
        if (scan.roles.groups.size() > 1 || !protocol.delay) protocol.delay = group.delay;
        if (!std::isnan(group.label_duration)) protocol.label_duration = group.label_duration;
        if (!timesAreSound(protocol)) return evidence;
        const auto count = static_cast<double>(group.volumes.size());
        signal += count / cbfPerRatio(protocol, 0.0);
        volumes += count;
    }
    const double deltam = std::accumulate(seen->means.begin(), seen->means.end(), 0.0)
                          / static_cast<double>(seen->means.size());
    evidence.cbf = deltam / blood * volumes / signal;
    return evidence;
}

double cbfWith(const VendorFactor& factor, const Calibration& calibration, double cbf)
{
    Calibration changed = calibration;
    changed.scale = factor.factor;
    if (std::isnan(factor.saturation)) return cbf * calibration.scale / changed.scale;
    changed.decay = Decay::None;
    changed.t1_tissue = factor.t1;
    const double before = tissueFactor(calibration, calibration.repetition_time.value_or(unknown)
                                                        - calibration.acquisition_time);
    return cbf * before / tissueFactor(changed, factor.saturation);
}

void checkScale(const Scan& scan, Checks& checks)
{
    const Calibration& calibration = scan.settings.calibration;
    if (calibration.source == M0Source::Control
        || calibration.source == M0Source::SuppressedControl) {
        checks.add("asl.scale", Severity::NotAvailable,
                   {text("asl", "Scale of M0: there is no control volume to compare it with"), {}});
        return;
    }
    if (m0Suppressed(scan)) {
        checks.add("asl.scale", Severity::NotAvailable,
                   {text("asl", "Scale of M0: a suppressed M0 says nothing of it"), {}});
        return;
    }
    const ScaleEvidence now = scaleEvidence(scan);
    const Range range = ratioRange(scan);
    const bool fits = plausible(now, range);
    Issue& issue = checks.passed(
        "asl.scale", {text("asl", "M0 and the differences are scaled alike"), {}}, words(now),
        "M0 / control " + formatNumber(range.minimum) + "–" + formatNumber(range.maximum)
            + ", CBF 5–150");
    if (!std::isfinite(now.ratio) && !std::isfinite(now.cbf)) {
        issue.severity = Severity::NotAvailable;
        issue.expected.clear();
    }
    std::vector<Candidate> candidates = supported(scan, now, range);
    if (fits) {
        std::erase_if(candidates, [&](const Candidate& candidate) {
            return !candidate.factor.stated || calibration.scale != 1.0;
        });
        if (!candidates.empty()) {
            issue.severity = Severity::Notes;
            issue.message = {text("asl", "The headers give M0 and the series different scales"),
                             {}};
        }
    } else {
        issue.severity = Severity::Warns;
        issue.parameter = "m0_scale";
        issue.message = {text("asl", "M0 and the differences look scaled differently"), {}};
        if (scan.asl->text("Manufacturer").empty()) {
            issue.detail = {text("asl", "The manufacturer is not known, so no known factor is "
                                        "proposed; m0_scale takes one"),
                            {}};
        } else if (candidates.empty() && made(scan, "ge") && !scan.roles.deltam.empty()
                   && !calibration.averages) {
            issue.detail = {text("asl", "GE sums the differences over the averages: say how many "
                                        "with averages=N"),
                            {}};
        }
    }
    for (const Candidate& candidate : candidates)
        issue.proposals.push_back(propose(candidate.factor, candidate.then));
    offerReturn(calibration, issue);
}

}  // namespace kety::asl
