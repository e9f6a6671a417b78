// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/quality_figures.h"

#include "asl/calibrated_m0.h"
#include "asl/differences.h"
#include "asl/pair_figures.h"
#include "asl/polarity.h"
#include "asl/stage_findings.h"
#include "asl/tissue_figures.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

/// A finding whose value is a choice: its key for the record, its label for people.
Finding words(const char* key, Text label, const Choice& choice)
{
    return {.key = key, .label = label, .value = Value{choice.key}, .shown = choice.label};
}

Finding count(const char* key, Text label, std::size_t number)
{
    return {.key = key, .label = label, .value = Value{static_cast<std::int64_t>(number)}};
}

/// One row for each reason.
Finding leftOutTable(const std::vector<LeftOut>& left_out)
{
    Table table;
    table.columns = {text("asl", "reason"), text("asl", "number"), text("asl", "volumes")};
    for (const LeftOut& left : left_out) {
        const std::string reason = english(left.reason);
        auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                [&](const auto& cells) { return cells[0] == reason; });
        if (row == table.rows.end()) {
            table.rows.push_back({reason, "0", ""});
            row = std::prev(table.rows.end());
        }
        (*row)[1] = std::to_string(std::stoi((*row)[1]) + 1);
        (*row)[2] += ((*row)[2].empty() ? "" : ", ") + std::to_string(left.volume);
    }
    return {.key = "volumes_left_out", .label = text("asl", "Volumes left out"), .value = table};
}

/// Timing and signs of every sub-bolus, in order of time: + control, − label.
Finding subBoliTable(const Decoding& decoding)
{
    Table table;
    table.columns = {text("asl", "sub-bolus"), text("asl", "label duration, s"),
                     text("asl", "delay, s"), text("asl", "volumes of a block")};
    for (std::size_t j = 0; j < decoding.sub_boli.size(); ++j) {
        std::string signs;
        for (std::size_t row = 0; row < decoding.matrix.encodings; ++row)
            signs += decoding.matrix.at(row, j) > 0 ? "+" : "−";
        table.rows.push_back({std::to_string(j + 1),
                              formatFixed(decoding.sub_boli[j].label_duration, 3),
                              formatFixed(decoding.sub_boli[j].delay, 3), signs});
    }
    return {.key = "sub_boli", .label = text("asl", "Sub-boli"), .value = table};
}

/// Pairs, or where every label or every volume has a difference of its own, those.
Finding differencesUsed(const Scan& scan)
{
    const Difference difference = scan.settings.subtraction.difference;
    if (difference == Difference::Pairwise || difference == Difference::Mean) {
        return count("pairs_used", text("asl", "Pairs used"), scan.roles.pairs.size());
    }
    return count("differences_used", text("asl", "Differences used"),
                 Differences(scan.roles, scan.settings.subtraction).terms().size());
}

Finding orderTable(const Polarity& polarity)
{
    Table table;
    table.columns = {text("asl", "order"),
                     text("asl", "brain voxels above 0, %"),
                     text("asl", "pairs that agree"),
                     text("asl", "mean ΔM / M0, %"),
                     text("asl", "t over pairs"),
                     text("asl", "chosen")};
    for (const OrderScore& score : polarity.scores) {
        table.rows.push_back({score.order, formatFixed(100.0 * score.positive_share, 1),
                              std::to_string(score.agreeing) + " of " + std::to_string(score.pairs),
                              formatFixed(100.0 * score.mean_ratio, 3), formatFixed(score.t, 1),
                              score.chosen ? "yes" : "no"});
    }
    return {.key = "order_scores", .label = text("asl", "Orders of subtraction"), .value = table};
}

/// Which volume of its pair comes first in the file: seen from the pairs, whoever ordered them.
Choice firstInPairs(const Roles& roles)
{
    const auto count = std::count_if(roles.pairs.begin(), roles.pairs.end(),
                                     [](const Pair& pair) { return pair.control < pair.label; });
    if (count == 0) return {"label_first", text("asl", "label first"), {}};
    if (static_cast<std::size_t>(count) == roles.pairs.size())
        return {"control_first", text("asl", "control first"), {}};
    return {"mixed", text("asl", "mixed"), {}};
}

}  // namespace

std::vector<Finding> preparedFindings(const Scan& scan)
{
    std::vector<Finding> findings;
    const auto& order = scan.settings.subtraction.order;
    if (!scan.roles.pairs.empty()) {
        findings.push_back(words("order", text("asl", "Order"), firstInPairs(scan.roles)));
    }
    if (order && scan.decoding == nullptr) {
        findings.push_back(
            words("order_rule", text("asl", "Order taken from"), orderChoice(*order)));
    }
    if (!scan.roles.pairs.empty()) findings.push_back(orderTable(polarity(scan)));
    for (Finding& finding : pairFindings(scan))
        findings.push_back(std::move(finding));
    if (scan.decoding == nullptr) {
        findings.push_back(differencesUsed(scan));
    } else {
        findings.push_back(
            count("blocks_used", text("asl", "Blocks decoded"), scan.decoding->blocks.size()));
        findings.push_back(subBoliTable(*scan.decoding));
    }
    findings.push_back(
        leftOutTable(scan.decoding == nullptr ? scan.roles.left_out : scan.decoding->left_out));
    for (Finding& finding : stageFindings(scan))
        findings.push_back(std::move(finding));
    const auto seen = overview(scan);
    findings.push_back(number("mean_deltam_m0", text("asl", "Mean ΔM / M0 as measured"),
                              seen->mean_ratio, unit::percent, Range{0.002, 0.015},
                              "grey and white matter together"));
    if (scan.settings.calibration.source == M0Source::SuppressedControl) {
        findings.back().value = Value{};
        findings.back().unavailable = {text("asl", "M0 as measured is suppressed"), {}};
    }
    findings.push_back(number("positive_share", text("asl", "Positive brain voxels"),
                              seen->positive_share, unit::percent, Range{0.9, 1.0}, usual));
    const auto m0 = calibratedM0(scan);
    findings.push_back(
        number("m0_reference", text("asl", "M0 reference value"), m0->reference, unit::arbitrary));
    if (!std::isnan(m0->blood)) {
        findings.push_back(
            number("m0_blood", text("asl", "M0 of blood"), m0->blood, unit::arbitrary));
    }
    const Protocol& protocol = scan.settings.protocol;
    findings.push_back(number("label_efficiency_used",
                              text("asl", "Labelling efficiency with suppression"),
                              effectiveEfficiency(protocol), unit::none));
    Protocol other = protocol;
    other.efficiency_includes_suppression = !protocol.efficiency_includes_suppression;
    if (protocol.background_suppression.value_or(false)) {
        findings.push_back(number("label_efficiency_other",
                                  protocol.efficiency_includes_suppression
                                      ? text("asl", "The same with the loss by suppression applied")
                                      : text("asl", "The same without the loss by suppression"),
                                  effectiveEfficiency(other), unit::none));
    }
    findings.push_back({.key = "mask_voxels",
                        .label = text("asl", "Voxels in the mask"),
                        .value = Value{static_cast<std::int64_t>(countInside(*brain(scan)))}});
    return findings;
}

std::vector<Finding> mapFindings(const Maps& maps, const Mask& mask, const Tissue& tissue, Job& job)
{
    std::vector<Finding> findings;
    const Map* cbf = maps.find("cbf");
    if (cbf == nullptr) return findings;
    const std::vector<float> values = valuesInside(cbf->values, &mask);
    findings.push_back(number("cbf_mean", text("asl", "Mean, whole brain"), statistics(values).mean,
                              unit::perfusion, Range{40.0, 60.0}, tutorial));
    findings.push_back(number("spatial_cov", text("asl", "Spatial CoV, whole mask"),
                              spatialCov(values), unit::percent, {}, "",
                              text("asl", "the mean CBF is not above 0")));
    findings.push_back(number("negative_share", text("asl", "Below 0"), shareBelow(values, 0.0),
                              unit::percent, Range{0.0, 0.1}, usual));
    findings.push_back(number("above_150_share", text("asl", "Above 150 mL/100g/min"),
                              shareAbove(values, 150.0), unit::percent, Range{0.0, 0.02}, usual));
    findings.push_back(number("above_200_share", text("asl", "Above 200 mL/100g/min"),
                              shareAbove(values, 200.0), unit::percent, Range{0.0, 0.01},
                              tutorial));
    findings.push_back(number("left_right_ratio", text("asl", "Left : right"),
                              leftOverRight(*cbf, mask), unit::none, Range{0.9, 1.1}, usual,
                              text("asl", "a half of the mask has no mean CBF above 0")));
    if (const Map* tsnr = maps.find("tsnr")) {
        findings.push_back(number("tsnr_median", text("asl", "Temporal SNR, median"),
                                  statistics(valuesInside(tsnr->values, &mask)).median, unit::none,
                                  Range{2.0, 100.0}, usual,
                                  text("asl", "fewer than two differences, or all alike")));
    }
    for (Finding& finding : tissueFindings(*cbf, mask, tissue, job))
        findings.push_back(std::move(finding));
    return findings;
}

}  // namespace kety::asl
