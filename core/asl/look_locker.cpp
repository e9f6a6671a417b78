// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/look_locker.h"

#include "asl/checks.h"
#include "asl/stated.h"
#include "base/nested.h"
#include "base/unit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kety::asl {
namespace {

constexpr Text look_locker_group = text("asl", "Protocol");
constexpr double even_share = 0.01;  // of the interval
constexpr double same_angle = 0.5;   // degrees
constexpr double degree = std::numbers::pi / 180.0;
constexpr double least_angle = 2.0;  // degrees: below, no train shows enough to be worth reading
constexpr double train_angle =
    60.0;  // degrees: a single readout uses all there is, a train does not

/// The common distance of ascending delays; NaN where there is none.
double spacingOf(const std::vector<double>& delays)
{
    if (delays.size() < 2) return unknown;
    const double mean = (delays.back() - delays.front()) / static_cast<double>(delays.size() - 1);
    for (std::size_t i = 1; i < delays.size(); ++i) {
        if (std::abs(delays[i] - delays[i - 1] - mean) > even_share * mean) return unknown;
    }
    // Times of a file are decimal fractions: the last places are those of the subtraction.
    return std::round(mean * 1e6) / 1e6;
}

/// Of the labelled volumes; NaN where they differ or nobody says.
double flipAngleOf(const Scan& scan)
{
    double angle = unknown;
    for (const VolumeRow& row : scan.roles.table) {
        if (row.type == VolumeType::M0 || std::isnan(row.flip_angle)) continue;
        if (!std::isnan(angle) && angle != row.flip_angle) return unknown;
        angle = row.flip_angle;
    }
    if (!std::isnan(angle)) return angle;
    // One for all, or a list that is the same throughout.
    const std::vector<double> stated = statedNumbers(scan.file(), "FlipAngle");
    const bool alike = !stated.empty()
                       && std::all_of(stated.begin(), stated.end(),
                                      [&](double one) { return one == stated.front(); });
    return alike ? stated.front() : unknown;
}

double flipAngleOfM0(const Scan& scan)
{
    const auto source = scan.settings.calibration.source;
    if (source == M0Source::Included && !scan.roles.m0.empty()) {
        return scan.roles.table[scan.roles.m0.front()].flip_angle;
    }
    const Dataset* m0 =
        source == M0Source::Separate ? m0Image(scan.inputs, scan.settings.calibration) : nullptr;
    return m0 == nullptr ? unknown : m0->number("FlipAngle").value_or(unknown);
}

std::string listed(const std::vector<double>& times)
{
    std::string text;
    for (const double time : times)
        text += (text.empty() ? "" : ", ") + formatNumber(time);
    return text;
}

/// A smaller angle shows less of the magnetisation, of ΔM as of M0: their ratio needs the same.
void checkM0Angle(const Scan& scan, double angle, Checks& checks)
{
    const double written = flipAngleOfM0(scan);
    // Written in radians, as that of the series was before it was mended.
    const bool radians = written < least_angle && std::abs(written / degree - angle) <= same_angle;
    const double m0 = radians ? written / degree : written;
    if (std::isnan(m0)) {
        checks.add(
            "asl.look_locker_m0", Severity::Notes,
            {text("asl", "The flip angle of M0 is unknown: CBF is right if it is that of the "
                         "Look-Locker readout, %1°"),
             {formatFixed(angle, 1)}},
            "m0_scale");
        return;
    }
    if (std::abs(m0 - angle) <= same_angle) {
        checks.passed("asl.look_locker_m0",
                      {text("asl", "M0 has the flip angle of the Look-Locker readout"), {}},
                      formatFixed(m0, 1) + "°");
        return;
    }
    const double scale =
        scan.settings.calibration.scale * std::sin(angle * degree) / std::sin(m0 * degree);
    const bool by_hand = scan.settings.calibration.scale != 1.0;
    Issue& issue =
        checks.add("asl.look_locker_m0", by_hand ? Severity::Notes : Severity::Warns,
                   {text("asl", "M0 has a flip angle of %1°, the Look-Locker readout one of %2°: "
                                "CBF is wrong by the ratio of their sines"),
                    {formatFixed(m0, 1), formatFixed(angle, 1)}},
                   "m0_scale");
    if (by_hand) return;
    issue.proposals = {
        proposal(text("asl", "Multiply M0 by %1"), {formatFixed(scale, 4)}, "m0_scale", scale)};
}

/// Whether the labelled volumes come as a train gives them: every delay in turn before control and
/// label change.
bool delaysBeforeTypes(const Scan& scan, const std::vector<double>& delays)
{
    std::vector<VolumeRow> rows;
    for (const VolumeRow& row : scan.roles.table) {
        if (row.type == VolumeType::Control || row.type == VolumeType::Label) rows.push_back(row);
    }
    if (rows.size() < 2 * delays.size()) return false;
    for (std::size_t i = 0; i < delays.size(); ++i) {
        if (rows[i].type != rows.front().type || std::abs(rows[i].delay - delays[i]) > 1e-4)
            return false;
    }
    return rows[delays.size()].type != rows.front().type;
}

/// Nothing names a train, but the file reads like one: even delays, and flip angles that leave
/// something for the next readout, or all delays one after the other before the label changes. The
/// train shortens the T1 of the label, so that CBF is off by some 20 % either way.
void checkUnnamedTrain(const Scan& scan, const Values& values, Checks& checks)
{
    constexpr std::size_t fewest = 3;
    if (scan.decoding != nullptr || statedFlag(scan.file(), "LookLocker") != nullptr
        || originOf(values, "look_locker") == Origin::User)
        return;
    const std::vector<double> delays = delaysOf(scan.roles.table);
    if (delays.size() < fewest || std::isnan(spacingOf(delays))) return;
    const double angle = flipAngleOf(scan);
    const bool small = angle < train_angle;
    const bool in_train = delaysBeforeTypes(scan, delays) && !(angle >= 90.0);
    if (!small && !in_train) return;
    Issue& issue = checks.add(
        "asl.look_locker_unnamed", Severity::Blocks,
        {small ? text("asl", "Evenly spaced delays with a flip angle of %1°: were they all read "
                             "after one labelling (Look-Locker)? Nothing says so")
               : text("asl", "All delays are listed one after the other before control and label "
                             "change: were they read after one labelling (Look-Locker)? Nothing "
                             "says so"),
         {small ? formatFixed(angle, 1) : std::string()}},
        "look_locker");
    if (!small) issue.message.arguments.clear();
    issue.detail = {text("asl", "Its readouts use up label, which changes CBF and arrival time; "
                                "LookLocker in the sidecar says it"),
                    {}};
    issue.proposals = {
        proposal(text("asl", "A labelling for each delay"), {}, "look_locker", false),
        proposal(text("asl", "Look-Locker: one labelling for all delays"), {}, "look_locker",
                 true)};
}

/// An angle of BIDS is in degrees; one of 0.35 is in radians more likely than it is a third of one.
bool checkAngle(double angle, const Values& values, Checks& checks)
{
    if (angle >= least_angle) return true;
    const bool by_hand = originOf(values, "look_locker_flip_angle") == Origin::User;
    Issue& issue =
        checks.add("asl.look_locker_angle", by_hand ? Severity::Warns : Severity::Blocks,
                   {text("asl", "A train of %1°: is the flip angle given in radians? (%2°)"),
                    {formatNumber(angle), formatFixed(angle / degree, 1)}},
                   "look_locker_flip_angle");
    issue.value = formatNumber(angle) + "°";
    issue.expected = "≥ 2°";
    if (angle < 1.5) {
        issue.proposals.push_back(proposal(text("asl", "It is in radians: %1°"),
                                           {formatFixed(angle / degree, 1)},
                                           "look_locker_flip_angle", angle));
    }
    issue.proposals.push_back(proposal(text("asl", "It is %1°"), {formatNumber(angle)},
                                       "look_locker_flip_angle", angle * degree));
    return by_hand;
}

}  // namespace

const Schema<LookLocker>& lookLockerSchema()
{
    static const Schema<LookLocker> schema =
        Schema<LookLocker>()
            .add(&LookLocker::used,
                 {.key = "look_locker",
                  .label = text("asl", "Look-Locker readout"),
                  .help = text("asl", "All delays are read after one labelling by a train of small "
                                      "flip angles, which shortens the T1 of the label in the "
                                      "slab."),
                  .role = "asl",
                  .bids = "LookLocker",
                  .advanced = true,
                  .group = look_locker_group})
            .add(&LookLocker::flip_angle,
                 {.key = "look_locker_flip_angle",
                  .label = text("asl", "Flip angle of the train"),
                  .help = text("asl", "Of every readout of the train; FlipAngle of the sidecar."),
                  .shown = unit::degree,
                  .minimum = 0.0,
                  .maximum = 1.5,
                  .minimum_excluded = true,
                  .when = {{"look_locker", {"true"}}},
                  .required = true,
                  .advanced = true,
                  .group = look_locker_group,
                  .hint = 35.0 * degree})
            .add(&LookLocker::interval,
                 {.key = "look_locker_interval",
                  .label = text("asl", "Interval of the train"),
                  .help = text("asl", "From one readout of the train to the next: the distance of "
                                      "the delays, which have to be evenly spaced."),
                  .shown = unit::millisecond,
                  .minimum = 0.0,
                  .maximum = 5.0,
                  .minimum_excluded = true,
                  .when = {{"look_locker", {"true"}}},
                  .required = true,
                  .advanced = true,
                  .group = look_locker_group,
                  .hint = 0.3});
    return schema;
}

double lookLockerT1(double t1, const LookLocker& train)
{
    if (!train.used) return t1;
    const double angle = train.flip_angle.value_or(unknown);
    return 1.0 / (1.0 / t1 - std::log(std::cos(angle)) / train.interval.value_or(unknown));
}

Values deriveLookLocker(const Scan& scan, const LookLocker& settings)
{
    Values derived;
    if (!settings.used) return derived;
    const auto fact = [&](const char* key, double value, Text from) {
        const Setting* known = scan.file().fact(key);
        const std::string source =
            known == nullptr || known->source.empty() ? std::string(key) : known->source;
        return Setting{value, known == nullptr ? Origin::Sidecar : known->origin,
                       from.empty() ? source : nested({from, {source}})};
    };
    if (const double angle = flipAngleOf(scan); !std::isnan(angle)) {
        derived["look_locker_flip_angle"] = fact("FlipAngle", angle * degree, {});
    } else if (scan.file().fact("FlipAngle") != nullptr) {
        // Several: a check says so, and none is missing.
        derived["look_locker_flip_angle"] = {
            {}, Origin::Guess, fact("FlipAngle", unknown, {}).source};
    }
    if (const double spacing = spacingOf(delaysOf(scan.roles.table)); !std::isnan(spacing)) {
        derived["look_locker_interval"] =
            fact("PostLabelingDelay", spacing, text("sources", "distances in %1"));
    }
    return derived;
}

void checkLookLocker(const Scan& scan, const LookLocker& train, const Values& values,
                     Checks& checks)
{
    if (!train.used) return checkUnnamedTrain(scan, values, checks);
    if (scan.decoding != nullptr) {
        checks.add("asl.look_locker_encoded", Severity::Blocks,
                   {text("asl", "A time-encoded series is no Look-Locker series: its sub-boli are "
                                "labelled one after the other"),
                    {}},
                   "look_locker");
        return;
    }
    const std::vector<double> delays = delaysOf(scan.roles.table);
    const double spacing = spacingOf(delays);
    if (std::isnan(spacing)) {
        checks.add(
            "asl.look_locker_spacing", Severity::Blocks,
            {text("asl", "A Look-Locker readout is evenly spaced, these delays are not: %1 s"),
             {listed(delays)}},
            "look_locker");
        return;
    }
    if (!train.interval || !train.flip_angle) return;
    if (std::abs(*train.interval - spacing) > even_share * spacing) {
        Issue& issue =
            checks.add("asl.look_locker_spacing", Severity::Blocks,
                       {text("asl", "The interval of the train is %1 s, the delays are %2 s apart"),
                        {formatNumber(*train.interval), formatNumber(spacing)}},
                       "look_locker_interval");
        issue.proposals = {proposal(text("asl", "Take %1 s"), {formatNumber(spacing)},
                                    "look_locker_interval", spacing)};
        return;
    }
    // The last places are those of the conversion from and to degrees.
    const double angle = std::round(*train.flip_angle / degree * 1e9) / 1e9;
    if (!checkAngle(angle, values, checks)) return;
    checks.passed("asl.look_locker",
                  {text("asl", "Look-Locker readout of %1°, evenly spaced: T1 in tissue %2 s "
                               "instead of %3 s"),
                   {formatFixed(angle, 1),
                    formatFixed(lookLockerT1(scan.settings.calibration.t1_tissue, train), 3),
                    formatNumber(scan.settings.calibration.t1_tissue)}},
                  formatNumber(spacing) + " s");
    checkM0Angle(scan, angle, checks);
}

}  // namespace kety::asl
