// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/stage_findings.h"

#include "asl/motion_effect.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

Finding figure(const char* key, Text label, double value)
{
    Finding finding{.key = key, .label = label, .value = Value{value}, .unit = unit::millimetre};
    if (std::isnan(value)) finding.unavailable = {text("asl", "cannot be computed"), {}};
    return finding;
}

/// One row of numbers over the registered volumes; a click goes to the volume.
Trace traceOf(const Motion& motion, Text label, const std::vector<double>& values)
{
    Trace trace;
    trace.label = label;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        trace.x.push_back(static_cast<double>(motion.volumes[i]));
        trace.y.push_back(values[i]);
        trace.frames.push_back(static_cast<int>(motion.volumes[i]));
    }
    return trace;
}

Curve plot(Text title, Text y, Unit y_unit)
{
    return {.title = title, .x_label = text("asl", "volume"), .y_label = y, .y_unit = y_unit};
}

std::vector<double> along(const Motion& motion, std::array<double, 3> RigidMotion::*part,
                          std::size_t axis)
{
    std::vector<double> values;
    for (const RigidMotion& one : motion.estimate.motions)
        values.push_back((one.*part)[axis]);
    return values;
}

void addCurves(const Motion& motion, std::vector<Finding>& findings)
{
    constexpr std::array<Text, 3> axes{text("asl", "to the left"), text("asl", "backwards"),
                                       text("asl", "upwards")};
    constexpr std::array<Text, 3> turns{text("asl", "about left–right"),
                                        text("asl", "about front–back"),
                                        text("asl", "about down–up")};
    Curve shifts = plot(text("asl", "Displacement"), text("asl", "shift"), unit::millimetre);
    Curve rotations = plot(text("asl", "Rotation"), text("asl", "angle"), unit::degree);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        shifts.traces.push_back(
            traceOf(motion, axes[axis], along(motion, &RigidMotion::translation, axis)));
        rotations.traces.push_back(
            traceOf(motion, turns[axis], along(motion, &RigidMotion::rotation, axis)));
    }
    Curve steps = plot(text("asl", "Framewise displacement"), text("asl", "FD"), unit::millimetre);
    steps.traces.push_back(traceOf(motion, text("asl", "FD"), motion.framewise));
    findings.push_back({.key = "motion_translation", .label = shifts.title, .value = shifts});
    findings.push_back({.key = "motion_rotation", .label = rotations.title, .value = rotations});
    findings.push_back({.key = "framewise_displacement", .label = steps.title, .value = steps});
}

/// What became of the volumes, in words for the record.
Finding whatWasDone(const Scan& scan)
{
    const Motion& motion = *scan.motion;
    const char* done = !motion.known() ? "nothing" : putsBack(scan) ? "corrected" : "measured";
    Finding finding{.key = "motion_done",
                    .label = text("asl", "Motion, what was done"),
                    .value = Value{std::string(done)}};
    finding.shown = !motion.known()  ? text("asl", "nothing")
                    : putsBack(scan) ? text("asl", "corrected")
                                     : text("asl", "measured");
    return finding;
}

void addCertainty(const Scan& scan, std::vector<Finding>& findings)
{
    const Motion& motion = *scan.motion;
    findings.push_back(figure("motion_scatter", text("asl", "Registration alone is uncertain by"),
                              motion.scatter));
    findings.push_back({.key = "motion_unmoved",
                        .label = text("asl", "Volumes that moved less than can be told, left as "
                                             "they are"),
                        .value = Value{std::to_string(motion.unmoved) + " of "
                                       + std::to_string(motion.labelled)}});
    if (!motion.left_out.empty()) {
        Table table;
        table.columns = {text("asl", "volume"), text("asl", "reason")};
        for (const LeftOut& left : motion.left_out)
            table.rows.push_back({std::to_string(left.volume), english(left.reason)});
        findings.push_back({.key = "motion_left_out",
                            .label = text("asl", "Volumes left out of motion"),
                            .value = table});
    }
    const auto effect = motionEffect(scan);
    if (!effect) return;
    const auto share = [&](const char* key, Text label, double value) {
        findings.push_back({.key = key, .label = label, .value = Value{value}});
        findings.back().unit = unit::percent;
        if (std::isnan(value))
            findings.back().unavailable = {text("asl", "cannot be computed"), {}};
    };
    share("motion_negative_before", text("asl", "Mean differences below 0 without correction"),
          effect->read.negative);
    share("motion_negative_after", text("asl", "Mean differences below 0 with correction"),
          effect->placed.negative);
    share("motion_scatter_change", text("asl", "Scatter of the pairs, change by correction"),
          effect->placed.scatter / effect->read.scatter - 1.0);
}

void addMotion(const Scan& scan, std::vector<Finding>& findings)
{
    const Motion& motion = *scan.motion;
    findings.push_back(whatWasDone(scan));
    if (!motion.known()) {
        findings.push_back(figure("motion_largest", text("asl", "Largest displacement"), unknown));
        findings.back().unavailable = motion.skipped;
        return;
    }
    const auto most = std::max_element(motion.displacement.begin(), motion.displacement.end());
    findings.push_back(figure("motion_largest", text("asl", "Largest displacement"), *most));
    double sum = 0.0, count = 0.0;
    for (const double value : motion.framewise) {
        if (std::isnan(value)) continue;
        sum += value;
        count += 1.0;
    }
    findings.push_back(figure("fd_mean", text("asl", "Framewise displacement, mean"), sum / count));
    addCertainty(scan, findings);
    if (motion.contrast > 0.0) {
        findings.push_back(figure("motion_of_delays", text("asl", "Follows the delays, taken out"),
                                  motion.contrast));
    }
    const auto m0 = measuredM0(scan);
    if (m0->motion) {
        findings.push_back(figure("m0_displacement", text("asl", "Displacement of M0"),
                                  displacement(*m0->motion)));
    }
    addCurves(motion, findings);
}

std::string volumesOf(const Pair& pair)
{
    if (pair.control == pair.label) return std::to_string(pair.control);
    const auto [first, second] = std::minmax(pair.control, pair.label);
    return std::to_string(first) + ", " + std::to_string(second);
}

std::string cell(double value)
{
    return std::isnan(value) ? "" : formatFixed(value, 3);
}

/// Every pair of the series, those left out by hand among them.
Finding pairTable(const Scan& scan)
{
    const bool keep = scan.settings.preparation.outliers == OutlierRule::Keep;
    Table table;
    table.columns = {text("asl", "volumes"), text("asl", "mean ΔM"),
                     text("asl", "displacement, mm"), text("asl", "used"), text("asl", "reason")};
    std::vector<std::pair<std::size_t, std::vector<std::string>>> rows;
    const auto add = [&](const Pair& pair, std::vector<std::string> cells) {
        cells.insert(cells.begin(), volumesOf(pair));
        rows.emplace_back(std::min(pair.control, pair.label), std::move(cells));
    };
    for (const JudgedPair& judged : scan.judgement->pairs) {
        const std::string reason = english(judged.reason);
        const bool out = judged.dropped && !keep;
        add(judged.pair, {cell(judged.mean), cell(judged.displacement), out ? "no" : "yes",
                          judged.dropped && keep ? "SCORE: " + reason : reason});
    }
    for (const Pair& pair : scan.roles.dropped) {
        const bool listed =
            std::any_of(scan.judgement->pairs.begin(), scan.judgement->pairs.end(),
                        [&](const JudgedPair& judged) { return judged.pair == pair; });
        if (!listed) add(pair, {"", "", "no", english({text("asl", "left out by hand"), {}})});
    }
    std::sort(rows.begin(), rows.end());
    for (auto& [volume, cells] : rows) {
        cells.insert(cells.begin(), std::to_string(table.rows.size() + 1));
        table.rows.push_back(std::move(cells));
    }
    table.columns.insert(table.columns.begin(), text("asl", "pair"));
    return {
        .key = "pair_decisions", .label = text("asl", "Pairs kept and left out"), .value = table};
}

}  // namespace

std::vector<Finding> stageFindings(const Scan& scan)
{
    std::vector<Finding> findings;
    if (scan.motion) addMotion(scan, findings);
    if (scan.judgement && !scan.judgement->pairs.empty()) findings.push_back(pairTable(scan));
    return findings;
}

}  // namespace kety::asl
