// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What a file says of one sequence in several places, held against each other.
#include "asl/checks.h"
#include "asl/stated.h"
#include "base/nested.h"
#include "base/unit.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace kety::asl {
namespace {

constexpr double rounding = 0.01;       // s, of times in a file
constexpr double same_echo = 0.002;     // s, within which decay cancels
constexpr double plausible_echo = 0.5;  // s
constexpr double same_field = 0.1;      // of the field: a nominal 3 T magnet has 2.89 T
constexpr double same_flip = 0.5;       // degrees
constexpr double tolerated = 1.1;       // of the ratio of sines: beyond, CBF is not to be had so

/// s from the start of labelling to the readout of the first slice; NaN where it is not known.
double preparationTime(const Scan& scan, const Group& group)
{
    const Protocol& protocol = scan.settings.protocol;
    const bool several = scan.roles.groups.size() > 1;
    const double delay = several || !protocol.delay ? group.delay : *protocol.delay;
    if (protocol.scheme == Scheme::Pulsed) return delay;
    if (velocitySelective(protocol)) return delay + protocol.velocity_bolus.value_or(unknown);
    const double duration = std::isnan(group.label_duration)
                                ? protocol.label_duration.value_or(unknown)
                                : group.label_duration;
    return duration > longest_time ? unknown : delay + duration;
}

/// s from the first slice that is read to the last; 0 where all are read at once.
double readoutTime(const Scan& scan)
{
    const Buffer<float> times = sliceTimes(*scan.asl, scan.settings.protocol);
    return times.empty() ? 0.0 : double{*std::max_element(times.begin(), times.end())};
}

/// Labelling, delay and the readout of all slices happen within one repetition.
void checkRepetition(const Scan& scan, Checks& checks)
{
    const double slices = readoutTime(scan);
    const auto stated = statedNumbers(*scan.asl, "RepetitionTimePreparation");
    const double one = stated.size() == 1 ? stated.front() : unknown;
    double preparation = unknown, repetition = unknown;  // those that fit least
    for (const Group& group : scan.roles.groups) {
        const double time = preparationTime(scan, group) + slices;
        for (const std::size_t volume : group.volumes) {
            const double of_volume = scan.roles.table[volume].repetition_time;
            const double tr = std::isnan(of_volume) ? one : of_volume;
            if (!(tr > 0.0) || !(time <= 2.0 * longest_time)) continue;
            if (std::isnan(preparation) || tr - time < repetition - preparation) {
                preparation = time;
                repetition = tr;
            }
        }
    }
    if (std::isnan(preparation)) return;
    const std::string value = formatNumber(repetition) + " s";
    if (repetition + rounding >= preparation) {
        checks.passed("asl.repetition",
                      {text("asl", "Labelling and delay fit into the repetition time"), {}}, value,
                      "≥ " + formatFixed(preparation, 3) + " s");
        return;
    }
    Issue& issue = checks.add(
        "asl.repetition", Severity::Warns,
        {slices > 0.0
             ? text("asl", "Labelling, delay and slices take %1 s, longer than the repetition time "
                           "of %2 s (RepetitionTimePreparation): one of these times is wrong. Mend "
                           "the sidecar, or set delay, label_duration or slice_interval")
             : text("asl", "Labelling and delay take %1 s, longer than the repetition time of %2 s "
                           "(RepetitionTimePreparation): one of these times is wrong. Mend the "
                           "sidecar, or set delay and label_duration"),
         {formatFixed(preparation, 3), formatNumber(repetition)}},
        "delay");
    issue.value = value;
    issue.expected = "≥ " + formatFixed(preparation, 3) + " s";
}

/// Whether crushers were on, and how strong they were.
void checkCrushers(const Scan& scan, Checks& checks)
{
    const bool* on = statedFlag(*scan.asl, "VascularCrushing");
    const auto strengths = statedNumbers(*scan.asl, "VascularCrushingVENC");
    if (on == nullptr || strengths.empty()) return;
    const bool used =
        std::any_of(strengths.begin(), strengths.end(), [](double venc) { return venc > 0.0; });
    if (*on == used) return;
    checks.add("asl.crusher_contradicted", Severity::Warns,
               {*on ? text("asl", "VascularCrushing is true, but VascularCrushingVENC is 0 (off): "
                                  "whether label in arteries was crushed is unknown. Mend the "
                                  "sidecar")
                    : text("asl", "VascularCrushing is false, but VascularCrushingVENC is above 0: "
                                  "whether label in arteries was crushed is unknown. Mend the "
                                  "sidecar"),
                {}});
}

/// The rows of the volumes that are averaged into M0; empty where nothing is known of them.
std::vector<VolumeRow> m0Rows(const Scan& scan)
{
    std::vector<VolumeRow> rows;
    const auto source = *scan.settings.calibration.source;
    if (source == M0Source::Included || source == M0Source::Control) {
        for (const std::size_t volume :
             source == M0Source::Included ? scan.roles.m0 : scan.roles.controls)
            rows.push_back(scan.roles.table[volume]);
        return rows;
    }
    const bool separate = source == M0Source::Separate;
    if (!separate && source != M0Source::ProtonDensity) return {};
    const Dataset* m0 =
        separate ? m0Image(scan.inputs, scan.settings.calibration) : scan.inputs.find("pd");
    if (m0 == nullptr || m0->volumes.size() != m0->series.frames()) return {};
    for (const VolumeRow& row : m0->volumes) {
        if (row.type == VolumeType::Unknown || row.type == VolumeType::M0) rows.push_back(row);
    }
    return rows;
}

/// The mean of volumes that recovered for different times has no repetition time of its own.
void checkM0Repetitions(const Scan& scan, const Values& values, Checks& checks)
{
    std::set<double> times;
    for (const VolumeRow& row : m0Rows(scan)) {
        if (row.repetition_time > 0.0) times.insert(row.repetition_time);
    }
    if (times.size() < 2 || *times.rbegin() - *times.begin() <= rounding) return;
    std::string list;
    for (const double time : times)
        list += (list.empty() ? "" : ", ") + formatNumber(time);
    const Calibration& calibration = scan.settings.calibration;
    const bool control = calibration.source == M0Source::Control;
    const bool stops =
        !control && calibration.recovery && originOf(values, "m0_tr") != Origin::User;
    Issue& issue = checks.add(
        "asl.m0_several_tr", stops ? Severity::Blocks : Severity::Warns,
        {text("asl", "M0 is the mean of volumes with different repetition times (%1 s): their "
                     "recovery cannot be corrected in one"),
         {list}},
        calibration.source == M0Source::Included ? "m0_volumes" : "m0_tr");
    issue.detail = {
        calibration.source == M0Source::Included
            ? text("asl", "Choose the volumes of one repetition time with m0_volumes")
            : text("asl",
                   "Give an M0 image of one repetition time, or say with m0_tr which counts"),
        {}};
}

/// Decay until the echo cancels between ΔM and M0 only where both have the same echo time.
void checkM0Echo(const Scan& scan, const Dataset& m0, Checks& checks)
{
    if (scan.settings.calibration.decay != Decay::None || scan.roles.groups.empty()) return;
    const double of_group = scan.roles.groups.front().echo_time;
    const double series =
        std::isnan(of_group) ? scan.asl->number("EchoTime").value_or(unknown) : of_group;
    const double echo = m0.number("EchoTime").value_or(unknown);
    // One in ms is refused or named where it counts.
    if (!(series > 0.0 && echo > 0.0) || std::max(series, echo) > plausible_echo
        || std::abs(series - echo) <= same_echo)
        return;
    Issue& issue = checks.add(
        "asl.m0_echo", Severity::Warns,
        {text("asl", "M0 was read at an echo time of %1 s, the series at %2 s: their decay does "
                     "not cancel, and CBF comes out too %3"),
         {formatNumber(echo), formatNumber(series),
          nested(echo > series ? text("asl", "large") : text("asl", "small"))}},
        "m0_scale");
    issue.detail = {text("asl", "m0_scale takes exp((TE of M0 − TE of the series) / T2*)"), {}};
}

void checkM0Field(const Scan& scan, const Dataset& m0, Checks& checks)
{
    const double series = scan.asl->number("MagneticFieldStrength").value_or(unknown);
    const double field = m0.number("MagneticFieldStrength").value_or(unknown);
    if (!(std::abs(series - field) > same_field * series)) return;
    checks.add("asl.m0_field", Severity::Warns,
               {text("asl", "M0 was measured at %1 T, the series at %2 T "
                            "(MagneticFieldStrength): does this M0 belong to the series?"),
                {formatNumber(field), formatNumber(series)}},
               "m0_source");
}

/// degrees, where all of these volumes have one; else that of the data set, where it has one.
double oneFlipAngle(const std::vector<VolumeRow>& rows, const Dataset& dataset)
{
    std::set<double> angles;
    for (const VolumeRow& row : rows) {
        if (row.flip_angle > 0.0) angles.insert(row.flip_angle);
    }
    if (angles.empty()) {
        const std::vector<double> stated = statedNumbers(dataset, "FlipAngle");
        angles.insert(stated.begin(), stated.end());
    }
    return angles.size() == 1 ? *angles.begin() : unknown;
}

double flipAngleOfSeries(const Scan& scan)
{
    std::vector<VolumeRow> rows = scan.roles.table;
    std::erase_if(rows, [](const VolumeRow& row) { return row.type == VolumeType::M0; });
    return oneFlipAngle(rows, scan.file());
}

bool readByTrain(const Values& values)
{
    const auto found = values.find("look_locker");
    const bool* on = found == values.end() ? nullptr : std::get_if<bool>(&found->second.value);
    return on != nullptr && *on;
}

/// Angles above 90° are those of refocusing as often as not: what they show is not known.
void warnOfFlipAngles(double m0, double series, Checks& checks)
{
    Issue& issue = checks.add(
        "asl.m0_flip_angle", Severity::Warns,
        {text("asl", "M0 was read with a flip angle of %1°, the series with %2° (FlipAngle): CBF "
                     "is right only if both show the same share of the magnetisation"),
         {formatNumber(m0), formatNumber(series)}},
        "m0_scale");
    issue.detail = {text("asl", "m0_scale takes what M0 is to be multiplied with"), {}};
}

/// A smaller angle shows less of the magnetisation: after a long repetition time its sine. ΔM and
/// M0 have to be read alike, or M0 be scaled. A train of readouts has a check of its own.
void checkM0FlipAngle(const Scan& scan, const Values& values, const Dataset& m0, Checks& checks)
{
    if (readByTrain(values) || originOf(values, "m0_scale") == Origin::User) return;
    const double series = flipAngleOfSeries(scan), angle = oneFlipAngle(m0Rows(scan), m0);
    if (!(series > 0.0 && angle > 0.0) || std::abs(series - angle) <= same_flip) return;
    if (std::max(series, angle) > 90.0) return warnOfFlipAngles(angle, series, checks);
    constexpr double degree = std::numbers::pi / 180.0;
    const double factor = std::sin(series * degree) / std::sin(angle * degree);
    const double scale = scan.settings.calibration.scale;
    const std::string shown = formatFixed(factor, 3);
    const bool far = std::max(factor, 1.0 / factor) > tolerated;
    Issue& issue = checks.add(
        "asl.m0_flip_angle", far ? Severity::Blocks : Severity::Warns,
        {text("asl", "M0 was read with a flip angle of %1°, the series with %2° (FlipAngle): CBF "
                     "comes out %3 times too %4, the ratio of their sines"),
         {formatNumber(angle), formatNumber(series), formatFixed(std::max(factor, 1 / factor), 3),
          nested(factor > 1.0 ? text("asl", "large") : text("asl", "small"))}},
        "m0_scale");
    issue.value = shown;
    issue.expected = far ? "0.91–1.1" : "1";
    issue.detail = {text("asl", "Multiply M0 by the ratio (m0_scale), or mend the sidecar that "
                                "names the wrong angle"),
                    {}};
    issue.proposals = {
        proposal(text("asl", "Multiply M0 by %1"), {shown}, "m0_scale", scale * factor),
        proposal(text("asl", "Leave M0 as it is"), {}, "m0_scale", scale)};
}

}  // namespace

void checkSequence(const Scan& scan, Checks& checks)
{
    checkRepetition(scan, checks);
    checkCrushers(scan, checks);
}

void checkM0Sequence(const Scan& scan, const Values& values, Checks& checks)
{
    checkM0Repetitions(scan, values, checks);
    if (scan.settings.calibration.source == M0Source::Included)
        checkM0FlipAngle(scan, values, scan.file(), checks);
    if (scan.settings.calibration.source != M0Source::Separate) return;
    const Dataset& m0 = *m0Image(scan.inputs, scan.settings.calibration);
    checkM0FlipAngle(scan, values, m0, checks);
    checkM0Echo(scan, m0, checks);
    checkM0Field(scan, m0, checks);
}

}  // namespace kety::asl
