// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/quality_figures.h"

#include "asl/calibrated_m0.h"
#include "asl/polarity.h"
#include "asl/stage_findings.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr const char* tutorial = "osipy ASL tutorial";
constexpr Text needs_segmentation = text("asl", "needs segmentation");
constexpr double surely = 0.7;  // tissue probability

Finding number(const char* key, Text label, double value, Unit unit,
               std::optional<Range> expected = {}, const char* source = "")
{
    Finding finding{.key = key, .label = label, .value = Value{value}, .unit = unit};
    finding.expected = expected;
    finding.expected_source = source;
    if (std::isnan(value)) finding.unavailable = {text("asl", "cannot be computed"), {}};
    return finding;
}

Finding unavailable(const char* key, Text label, Unit unit, std::optional<Range> expected = {})
{
    Finding finding{.key = key, .label = label, .value = Value{}, .unit = unit};
    finding.expected = expected;
    finding.unavailable = {needs_segmentation, {}};
    return finding;
}

/// A finding whose value is a choice: its key for the record, its label for people.
Finding words(const char* key, Text label, const Choice& choice)
{
    return {.key = key, .label = label, .value = Value{choice.key}, .shown = choice.label};
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

/// CBF of voxels that are surely of a tissue; the map lies on the grid of the series.
std::vector<float> inTissue(const Map& cbf, const Mask& mask, const Dataset& tissue)
{
    std::vector<float> values;
    if (!same(tissue.series.grid, cbf.values.grid)) return values;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        const bool inside = mask.values[voxel] != 0 && tissue.series.curve(voxel).front() > surely;
        if (inside && std::isfinite(cbf.values.values[voxel])) {
            values.push_back(cbf.values.values[voxel]);
        }
    }
    return values;
}

/// Mean of the patient's left half over the mean of the right; LPS x grows to the left.
double leftOverRight(const Map& cbf, const Mask& mask)
{
    const Grid& grid = cbf.values.grid;
    const auto x = [&](std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        return toWorld(grid, {double(i), double(j), double(k)})[0];
    };
    double centre = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (mask.values[voxel] == 0) continue;
        centre += x(voxel);
        count += 1.0;
    }
    centre /= count;
    std::array<double, 2> sum{}, number{};
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        const float value = cbf.values.values[voxel];
        if (mask.values[voxel] == 0 || !std::isfinite(value)) continue;
        const double side = x(voxel) - centre;
        if (side == 0.0) continue;
        sum[side > 0.0 ? 0 : 1] += value;
        number[side > 0.0 ? 0 : 1] += 1.0;
    }
    const double right = sum[1] / number[1];
    return right > 0.0 ? sum[0] / number[0] / right : unknown;
}

void addTissue(const Map& cbf, const Mask& mask, const Inputs& inputs,
               std::vector<Finding>& findings)
{
    const Dataset* gm = inputs.find("gm");
    const Dataset* wm = inputs.find("wm");
    const std::vector<float> grey = gm == nullptr ? std::vector<float>() : inTissue(cbf, mask, *gm);
    const std::vector<float> white =
        wm == nullptr ? std::vector<float>() : inTissue(cbf, mask, *wm);
    const auto put = [&](const char* key, Text label, const std::vector<float>& values,
                         double value, Unit unit, Range expected) {
        findings.push_back(values.empty() ? unavailable(key, label, unit, expected)
                                          : number(key, label, value, unit, expected, tutorial));
    };
    const double grey_mean = statistics(grey).mean, white_mean = statistics(white).mean;
    put("cbf_gm_mean", text("asl", "CBF of grey matter"), grey, grey_mean, unit::perfusion,
        {50.0, 80.0});
    put("cbf_wm_mean", text("asl", "CBF of white matter"), white, white_mean, unit::perfusion,
        {20.0, 30.0});
    put("gm_wm_ratio", text("asl", "Grey : white"), grey.empty() ? grey : white,
        grey_mean / white_mean, unit::none, {2.0, 4.0});
    put("spatial_cov_gm", text("asl", "Spatial CoV, grey matter"), grey, spatialCov(grey),
        unit::percent, {0.0, 0.4});
    put("negative_share_gm", text("asl", "Below 0, grey matter"), grey, shareBelow(grey, 0.0),
        unit::percent, {0.0, 0.05});
    findings.push_back(unavailable("qei", text("asl", "QEI"), unit::none));
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

double spatialCov(std::span<const float> cbf)
{
    const Statistics figures = statistics(cbf);
    return figures.mean > 0.0 ? figures.sd / figures.mean : unknown;
}

double shareBelow(std::span<const float> values, double limit)
{
    const auto count =
        std::count_if(values.begin(), values.end(), [limit](float value) { return value < limit; });
    return static_cast<double>(count) / static_cast<double>(values.size());
}

double shareAbove(std::span<const float> values, double limit)
{
    const auto count =
        std::count_if(values.begin(), values.end(), [limit](float value) { return value > limit; });
    return static_cast<double>(count) / static_cast<double>(values.size());
}

std::vector<Finding> preparedFindings(const Scan& scan)
{
    std::vector<Finding> findings;
    const auto& order = scan.settings.subtraction.order;
    if (!scan.roles.pairs.empty()) {
        findings.push_back(words("order", text("asl", "Order"), firstInPairs(scan.roles)));
    }
    if (order) {
        findings.push_back(
            words("order_rule", text("asl", "Order taken from"), orderChoice(*order)));
    }
    if (!scan.roles.pairs.empty()) findings.push_back(orderTable(polarity(scan)));
    findings.push_back({.key = "pairs_used",
                        .label = text("asl", "Pairs used"),
                        .value = Value{static_cast<std::int64_t>(scan.roles.pairs.size())}});
    if (scan.decoding != nullptr) findings.push_back(subBoliTable(*scan.decoding));
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
                              seen->positive_share, unit::percent, Range{0.9, 1.0}));
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

std::vector<Finding> mapFindings(const Maps& maps, const Mask& mask, const Inputs& inputs)
{
    std::vector<Finding> findings;
    const Map* cbf = maps.find("cbf");
    const Map* tsnr = maps.find("tsnr");
    if (cbf == nullptr) return findings;
    const std::vector<float> values = valuesInside(cbf->values, &mask);
    findings.push_back(number("cbf_mean", text("asl", "Mean, whole brain"), statistics(values).mean,
                              unit::perfusion, Range{40.0, 60.0}, tutorial));
    findings.push_back(number("spatial_cov", text("asl", "Spatial CoV, whole mask"),
                              spatialCov(values), unit::percent));
    findings.push_back(number("negative_share", text("asl", "Below 0"), shareBelow(values, 0.0),
                              unit::percent, Range{0.0, 0.1}));
    findings.push_back(number("above_150_share", text("asl", "Above 150 mL/100g/min"),
                              shareAbove(values, 150.0), unit::percent, Range{0.0, 0.02}));
    findings.push_back(number("above_200_share", text("asl", "Above 200 mL/100g/min"),
                              shareAbove(values, 200.0), unit::percent, Range{0.0, 0.01},
                              tutorial));
    findings.push_back(number("left_right_ratio", text("asl", "Left : right"),
                              leftOverRight(*cbf, mask), unit::none, Range{0.9, 1.1}));
    if (tsnr != nullptr) {
        findings.push_back(number("tsnr_median", text("asl", "Temporal SNR, median"),
                                  statistics(valuesInside(tsnr->values, &mask)).median, unit::none,
                                  Range{2.0, 100.0}));
    }
    addTissue(*cbf, mask, inputs, findings);
    return findings;
}

}  // namespace kety::asl
