// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/given.h"
#include "asl/multidelay_perfusion.h"
#include "asl/polarity.h"
#include "asl/volume_settings.h"
#include "base/nested.h"
#include "base/parallel.h"
#include "base/unit.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr std::size_t fewest = 3;        // readouts for two unknowns and a residual
constexpr double least_rsquared = 0.6;   // of the mean curve over the brain
constexpr double better_reversed = 0.2;  // in R²

std::string delaysInWords(const std::vector<double>& times)
{
    std::string text;
    for (const double time : times)
        text += (text.empty() ? "" : ", ") + formatNumber(time);
    return text;
}

/// Where label is made everywhere there is no arrival to wait for.
void checkScheme(const Scan& scan, Checks& checks)
{
    if (!velocitySelective(scan.settings.protocol)) return;
    checks.add("asl.velocity_several_delays", Severity::Blocks,
               {text("asl", "Velocity-selective labelling has no arrival time: take one delay with "
                            "asl.cbf"),
                {}},
               "scheme");
}

/// Those beyond what a delay can be divided by 1000, one for every volume; none where that makes no
/// delay either: 18 s is no 0.018 s, and 1e300 s is nothing in ms.
std::optional<std::vector<double>> inSeconds(const VolumeTable& table)
{
    std::vector<double> delays;
    double least = HUGE_VAL, most = 0.0;  // of those that are divided
    bool some_in_range = false;
    for (const VolumeRow& row : table) {
        const bool beyond = row.delay > longest_time;
        delays.push_back(std::isnan(row.delay) ? 0.0 : beyond ? row.delay / 1000.0 : row.delay);
        some_in_range = some_in_range || (!beyond && row.delay > 0.0);
        if (!beyond) continue;
        least = std::min(least, delays.back());
        most = std::max(most, delays.back());
    }
    // The first of a list in ms may be a short one.
    const bool sound = most <= longest_time && (some_in_range ? least : most) >= shortest_time;
    return sound ? std::optional(std::move(delays)) : std::nullopt;
}

void checkDelayTimes(const Scan& scan, Checks& checks)
{
    const std::vector<double> delays = delaysOf(scan.roles.table);
    if (delays.empty() || delays.back() <= longest_time) {
        if (!delays.empty()) {
            checks.passed("asl.delays", {text("asl", "Delays"), {}}, delaysInWords(delays) + " s",
                          "0 to 10 s");
        }
        return;
    }
    std::optional<std::vector<double>> seconds = inSeconds(scan.roles.table);
    const bool all = std::all_of(delays.begin(), delays.end(),
                                 [](double delay) { return delay == 0.0 || delay > longest_time; });
    Issue& issue = checks.add(
        "asl.delays_in_ms", Severity::Blocks,
        {!seconds ? text("asl", "A delay of %1 s is too long, and no delay in ms either")
         : all    ? text("asl", "A delay of %1 s: are the delays given in ms?")
                  : text("asl", "A delay of %1 s among delays in seconds: is it given in ms?"),
         {formatNumber(delays.back())}},
        "delays");
    issue.value = delaysInWords(delays) + " s";
    issue.expected = "0 to 10 s";
    if (!seconds) return;
    Proposal divide =
        proposal(all ? text("asl", "Divide by 1000") : text("asl", "Divide those above 10 by 1000"),
                 {}, "delays", std::move(*seconds));
    divide.changes["delay_order"] = {std::string("every_volume"), Origin::User,
                                     text("sources", "accepted proposal").source};
    issue.proposals = {std::move(divide)};
}

/// Whether every group has its times, enough of them differ and the model holds for them.
bool checkGroupTimes(const Scan& scan, const std::vector<DelayGroup>& groups, Checks& checks)
{
    if (groups.empty()) return false;
    std::vector<double> readouts;
    for (const DelayGroup& group : groups) {
        if (std::isnan(group.delay)) {
            checks.add("asl.delays_missing", Severity::Blocks,
                       {text("asl", "Not every volume has a delay: give them with delays and "
                                    "delay_order"),
                        {}},
                       "delays");
            return false;
        }
        if (!(group.timing.label_duration > 0.0)) return false;  // asked for by name already
        // Times in ms are refused by name: no curve follows from them.
        if (group.delay > longest_time || group.timing.label_duration > longest_time) return false;
        readouts.push_back(group.timing.readout);
    }
    readouts.erase(std::unique(readouts.begin(), readouts.end(),
                               [](double a, double b) { return b - a < 1e-4; }),
                   readouts.end());
    if (readouts.size() < fewest) {
        checks.add("asl.few_delays", Severity::Blocks,
                   {text("asl", "%1 different readout times: CBF and arrival time need three. For "
                                "one delay there is asl.cbf"),
                    {std::to_string(readouts.size())}},
                   "delays");
        return false;
    }
    const Protocol& protocol = scan.settings.protocol;
    const bool cut_off = protocol.bolus_cutoff && protocol.bolus_cutoff != BolusCutoff::Missing;
    if (protocol.scheme == Scheme::Pulsed && cut_off && protocol.ti1
        && *protocol.ti1 >= readouts.back()) {
        checks.add("asl.quipss_times", Severity::Blocks,
                   {text("asl", "The bolus is cut off after %1 s (TI1), and no inversion time is "
                                "longer than that"),
                    {formatNumber(*protocol.ti1)}},
                   "ti1");
        return false;
    }
    if (scan.settings.protocol.bolus_cutoff == BolusCutoff::Quipss
        && scan.settings.protocol.scheme == Scheme::Pulsed) {
        checks.add("asl.quipss_several_delays", Severity::Blocks,
                   {text("asl", "QUIPSS saturates what has arrived before TI1, which the kinetic "
                                "model does not hold: take one delay with asl.cbf"),
                    {}},
                   "bolus_cutoff");
        return false;
    }
    return true;
}

/// Label in arteries needs samples that see it, and enough of them.
void checkArtery(const Scan& scan, const MultidelaySettings& settings,
                 const std::vector<DelayGroup>& groups, Checks& checks)
{
    const MultidelayModel model = multidelayModel(settings, groups);
    if (!model.artery) return;
    const Setting* crushed = scan.asl->fact("VascularCrushing");
    const auto* on = crushed == nullptr ? nullptr : std::get_if<bool>(&crushed->value);
    const auto refuse = [&](Text words) {
        Issue& issue = checks.add("asl.no_arterial_component", Severity::Blocks, {words, {}},
                                  "arterial_component");
        issue.proposals = {
            proposal(text("asl", "Without label in arteries"), {}, "arterial_component", false)};
    };
    if (on != nullptr && *on) {
        refuse(text("asl", "Crushers have removed the label in arteries (VascularCrushing)"));
    } else if (DelaySearch(model).boxes().empty()) {
        refuse(text("asl", "Label in arteries needs five different readout times"));
    }
}

/// Mean difference of the mask for every group, or empty where a difference has no finite voxel.
std::vector<double> meanCurve(const Scan& scan, const std::vector<DelayGroup>& groups)
{
    const auto seen = overview(scan);
    const Differences all(scan.roles, scan.settings.subtraction);
    if (seen->means.size() != all.terms().size()) return {};
    std::vector<double> curve;
    for (const DelayGroup& group : groups) {
        double sum = 0.0, count = 0.0;
        for (std::size_t i = 0; i < all.terms().size(); ++i) {
            const auto& terms = group.differences.terms();
            const bool own = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
                return term.frame == all.terms()[i].frame;
            });
            sum += own ? seen->means[i] : 0.0;
            count += own ? 1.0 : 0.0;
        }
        curve.push_back(sum / count);
    }
    return curve;
}

double meanSliceTime(const Scan& scan)
{
    const Buffer<float> times = sliceTimes(*scan.asl, scan.settings.protocol);
    if (times.empty()) return 0.0;
    const auto mask = brain(scan);
    double sum = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < times.size(); ++voxel) {
        if (mask->values[voxel] == 0) continue;
        sum += times[voxel];
        count += 1.0;
    }
    return count > 0.0 ? sum / count : 0.0;
}

/// R² of the model for a curve; the scale does not matter for it.
double fittedRsquared(MultidelayModel model, const std::vector<double>& curve,
                      const std::vector<DelayGroup>& groups, double slice_time)
{
    model.fixed_flow = 0.01;
    model.nonnegative = true;
    DelayBlock block(curve.size());
    block.m0[0] = 1.0;
    block.slice_time[0] = slice_time;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        block.deltam[i][0] = curve[i];
        block.repeats[i][0] = static_cast<double>(groups[i].pairs);
    }
    return MultidelayFit(model).fit(block)[0].rsquared;
}

/// Median over the brain of R² of single voxels; NaN where none has a curve. Some thousand voxels
/// at even distances stand for all.
double medianRsquared(const Scan& scan, MultidelayModel model,
                      const std::vector<DelayGroup>& groups)
{
    constexpr std::size_t most = 4096;
    model.fixed_flow = 0.01;
    model.artery = false;
    const auto mask = brain(scan);
    std::vector<std::size_t> voxels;
    for (std::size_t voxel = 0; voxel < mask->values.size(); ++voxel) {
        if (mask->values[voxel] != 0) voxels.push_back(voxel);
    }
    const std::size_t step = std::max<std::size_t>(1, voxels.size() / most);
    std::size_t scratch_size = 0;
    for (const DelayGroup& group : groups)
        scratch_size = std::max(scratch_size, group.differences.terms().size());
    const Buffer<float> times = sliceTimes(*scan.asl, scan.settings.protocol);
    std::vector<double> found((voxels.size() + step - 1) / step, unknown);
    parallelFor(found.size(), 64, scan.job, [&](std::size_t begin, std::size_t end) {
        std::vector<double> scratch(scratch_size);
        DelayBlock block(groups.size());
        MultidelayFit fit(model);
        for (std::size_t at = begin; at < end; ++at) {
            const std::size_t voxel = voxels[at * step];
            const std::span<const float> curve = scan.series().curve(voxel);
            block.m0[0] = 1.0;
            block.slice_time[0] = times.empty() ? 0.0 : double{times[voxel]};
            for (std::size_t i = 0; i < groups.size(); ++i) {
                const double deltam = groups[i].differences.of(curve, scratch).deltam;
                block.deltam[i][0] = std::isfinite(deltam) ? deltam : 0.0;
                block.repeats[i][0] =
                    std::isfinite(deltam) ? static_cast<double>(groups[i].pairs) : 0.0;
            }
            found[at] = fit.fit(block)[0].rsquared;
        }
    });
    std::erase_if(found, [](double value) { return std::isnan(value); });
    return found.empty() ? unknown : median(found);
}

/// Every volume with the delay that the list of the series in reverse order gives it.
Proposal reversedDelays(const Scan& scan)
{
    std::vector<double> delays;
    for (const VolumeRow& row : scan.roles.table) {
        if (row.type == VolumeType::Control || row.type == VolumeType::Label
            || row.type == VolumeType::DeltaM)
            delays.push_back(row.delay);
    }
    std::reverse(delays.begin(), delays.end());
    Proposal turn = proposal(text("asl", "Turn the list of delays round"), {}, "delays", delays);
    turn.changes["delay_order"] = {std::string("every_volume"), Origin::User,
                                   text("sources", "accepted proposal").source};
    return turn;
}

/// The mean curve of the brain has to look like one, or the delays are not what was measured.
void checkDelayCurve(const Scan& scan, const MultidelaySettings& settings,
                     const std::vector<DelayGroup>& groups, Checks& checks)
{
    const std::vector<double> curve = meanCurve(scan, groups);
    if (curve.empty()) {
        checks.add(
            "asl.delay_curve", Severity::NotAvailable,
            {text("asl", "Mean curve over the delays: a difference has no finite sample"), {}});
        return;
    }
    const MultidelayModel model = multidelayModel(settings, groups);
    const double slice_time = meanSliceTime(scan);
    const double rsquared = fittedRsquared(model, curve, groups, slice_time);
    const double reversed =
        fittedRsquared(model, {curve.rbegin(), curve.rend()}, groups, slice_time);
    const bool turned = reversed > rsquared + better_reversed;
    const std::string value = "R² = " + formatFixed(rsquared, 2), expected = "R² ≥ 0.6";
    if ((rsquared >= least_rsquared && !turned) || settings.kinetics.trust_delays) {
        Issue& issue = checks.passed(
            "asl.delay_curve", {text("asl", "Mean curve over the delays"), {}}, value, expected);
        if (settings.kinetics.trust_delays)
            issue.detail = {text("asl", "The delays are trusted, as chosen"), {}};
        return;
    }
    Message message{text("asl", "The mean curve over the delays does not look like arriving blood "
                                "(R² %1): are the delays right?"),
                    {formatFixed(rsquared, 2)}};
    if (turned) {
        message = {text("asl",
                        "The mean curve fits the delays in reverse order better (R² %1 instead "
                        "of %2): is their list turned round?"),
                   {formatFixed(reversed, 2), formatFixed(rsquared, 2)}};
    }
    // A model that explains less than a constant in most of the brain gives no CBF worth a map; nor
    // do delays that fit the other way round.
    const double typical = medianRsquared(scan, model, groups);
    Issue& issue =
        checks.add("asl.delay_curve", typical < 0.0 || turned ? Severity::Blocks : Severity::Warns,
                   std::move(message), "delays");
    issue.value = value;
    issue.expected = expected;
    constexpr Text look = text("asl", "Check the order of the delays (delays, delay_order), which "
                                      "volumes are control and label, and their unit; "
                                      "trust_delays=true if all are right");
    issue.detail = {look, {}};
    if (typical < 0.0) {
        issue.detail = {text("asl", "In most voxels the fit explains less than a constant would "
                                    "(median R² %1). %2"),
                        {formatFixed(typical, 2), nested(look)}};
    }
    if (turned && scan.decoding == nullptr) issue.proposals.push_back(reversedDelays(scan));
    issue.proposals.push_back(
        proposal(text("asl", "The delays are right"), {}, "trust_delays", true));
}

}  // namespace

std::vector<Issue> checkMultidelay(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    Checks checks;
    const Scan scan = readScan(inputs, values, memo, job);
    const MultidelaySettings settings = multidelaySchema().read(values);
    checkRemarks(scan, checks);
    checkM0Choice(scan, values, checks);
    checkGiven(scan, checks);
    checkLists(scan, values, checks);
    if (!checkEncoding(scan, values, checks)) {
        checkProtocol(scan, values, checks);
        return checks.take();
    }
    checkVolumeList(scan, checks);
    if (const Message wrong = misfit(scan.roles.table, settings.list); !wrong.text.empty()) {
        checks.add("asl.delay_list", Severity::Blocks, wrong, "delays");
    }
    checkScheme(scan, checks);
    checkOneCurveSettings(scan, checks);
    checkDelayTimes(scan, checks);
    checkLookLocker(scan, settings.look_locker, values, checks);
    checkProtocol(scan, values, checks);
    checkTissueT1(scan, values, checks);
    if (!(settings.kinetics.att_minimum < settings.kinetics.att_maximum)) {
        checks.add("asl.att_bounds", Severity::Blocks,
                   {text("asl", "The least arrival time is not below the greatest"), {}},
                   "att_minimum");
    }
    const std::vector<DelayGroup> groups = delayGroups(scan);
    const bool times = checkGroupTimes(scan, groups, checks);
    if (times) checkArtery(scan, settings, groups, checks);
    checkImages(scan, values, checks);
    const bool fits = !inputs.mask || same(inputs.mask->grid, scan.series().grid);
    if (times && fits && settings.scan.subtraction.order) {
        // As the run sees it: what was left out or put back must not make delays look wrong.
        const Scan prepared = preparedScan(scan);
        checkDelayCurve(prepared, settings, delayGroups(prepared), checks);
    }
    return checks.take();
}

}  // namespace kety::asl
