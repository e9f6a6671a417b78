// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/asl_overview.h"

#include "asl/order.h"
#include "asl/outliers.h"
#include "asl/polarity.h"
#include "asl/scan.h"
#include "widgets/layers.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

/// Relative perfusion signals above this fill the bar of a card.
constexpr double largeRatio = 0.015, largeT = 30.0;

QString percent(double share, int decimals)
{
    return QStringLiteral("%1 %").arg(shownNumber(100.0 * share, decimals));
}

/// -1 where the delay is not known.
int groupOf(double delay, const std::vector<double>& delays)
{
    const auto found = std::find(delays.begin(), delays.end(), delay);
    return found == delays.end() ? -1 : static_cast<int>(found - delays.begin());
}

/// What the rule in use, or the one that could be, says of a pair.
void judge(PairCell& cell, const asl::Scan& scan)
{
    if (scan.judgement == nullptr) return;
    const auto& pairs = scan.judgement->pairs;
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const asl::JudgedPair& one) {
        return static_cast<int>(one.pair.control) == cell.control
               && static_cast<int>(one.pair.label) == cell.label;
    });
    if (found == pairs.end()) {
        if (cell.dropped) cell.reason = translated(text("asl", "left out by hand"));
        return;
    }
    cell.displacement = found->displacement;
    if (found->reason.text.empty()) return;
    cell.reason = translated(found->reason);
    cell.byRule = scan.settings.preparation.outliers != asl::OutlierRule::Keep;
    if (!cell.byRule) cell.reason = QStringLiteral("SCORE: ") + cell.reason;
}

void takePairs(AslOverview& overview, const asl::Scan& scan, const std::vector<double>& means)
{
    const asl::Roles& roles = scan.roles;
    const auto add = [&](const asl::Pair& pair, bool dropped) {
        PairCell cell{.control = static_cast<int>(pair.control),
                      .label = static_cast<int>(pair.label),
                      .dropped = dropped};
        if (pair.control < roles.table.size()) cell.delay = roles.table[pair.control].delay;
        if (std::max(pair.control, pair.label) < means.size())
            cell.difference = means[pair.control] - means[pair.label];
        cell.group = groupOf(cell.delay, overview.delays);
        judge(cell, scan);
        overview.pairCells.push_back(cell);
    };
    for (const asl::Pair& pair : roles.pairs)
        add(pair, false);
    for (const asl::Pair& pair : roles.dropped)
        add(pair, true);
    std::sort(overview.pairCells.begin(), overview.pairCells.end(),
              [](const PairCell& a, const PairCell& b) {
                  return std::min(a.control, a.label) < std::min(b.control, b.label);
              });
}

void takeRoles(AslOverview& overview, const asl::Scan& scan, const std::vector<double>& means)
{
    // The strip shows the volumes of the file, whatever they are decoded into.
    const asl::Decoding* encoded = scan.decoding.get();
    const VolumeTable& table = encoded == nullptr ? scan.roles.table : encoded->table;
    overview.cells.resize(scan.file().series.frames());
    overview.delays = asl::delaysOf(table);
    for (std::size_t i = 0; i < overview.cells.size(); ++i) {
        VolumeCell& cell = overview.cells[i];
        if (i < table.size()) {
            cell.type = table[i].type;
            cell.group = groupOf(table[i].delay, overview.delays);
            if (!std::isnan(table[i].delay))
                cell.note =
                    translated(text("overview", "delay %1 s")).arg(shownNumber(table[i].delay, 2));
        }
        if (i < means.size()) cell.mean = means[i];
    }
    for (const asl::LeftOut& one : encoded == nullptr ? scan.roles.left_out : encoded->left_out) {
        if (one.volume >= overview.cells.size()) continue;
        overview.cells[one.volume].dropped = true;
        overview.cells[one.volume].note = translated(one.reason);
    }
    takePairs(overview, scan, means);
    overview.pairs = scan.roles.pairs.size();
    overview.m0 = scan.roles.m0.size();
    overview.dropped = static_cast<std::size_t>(
        std::count_if(overview.cells.begin(), overview.cells.end(),
                      [](const VolumeCell& cell) { return cell.dropped; }));
}

/// The difference in colours around grey zero, the same range for both orders.
QImage differencePicture(const Volume<float>& deltam, float sign, int slice, bool radiological)
{
    Layer layer;
    const Range robust = robustRange(deltam.values.span());
    const double reach = std::max(std::abs(robust.minimum), std::abs(robust.maximum));
    layer.range = {-reach, reach};
    layer.colors = "difference";
    layer.volume = {
        deltam.grid, Buffer<float>::make(deltam.values.size(), [&](std::span<float> out) {
            for (std::size_t v = 0; v < out.size(); ++v)
                out[v] = std::isfinite(deltam.values[v]) ? sign * deltam.values[v] : 0.0F;
        })};
    const SliceAxes axes = sliceAxes(deltam.grid, Plane::Axial, radiological);
    const QImage picture = sliceColors(layer, sliceValues(layer, axes, slice, 0));
    const double height = picture.height()
                          * deltam.grid.spacing[static_cast<std::size_t>(axes.down)]
                          / deltam.grid.spacing[static_cast<std::size_t>(axes.across)];
    return picture.scaled(picture.width() * 2, std::max(1, qRound(2 * height)),
                          Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QString titleOf(const std::string& order)
{
    const bool controlFirst = order == "control_first" || order == "as_listed";
    const bool fromList = order == "as_listed" || order == "swapped";
    if (fromList)
        return controlFirst ? translated(text("overview", "Control − label"))
                            : translated(text("overview", "Label − control"));
    return controlFirst ? translated(text("overview", "Control first"))
                        : translated(text("overview", "Label first"));
}

QString noteOf(const asl::OrderScore& score)
{
    const bool fromList = score.order == "as_listed" || score.order == "swapped";
    QString note = !fromList                    ? QString()
                   : score.order == "as_listed" ? translated(text("overview", "As listed."))
                                                : translated(text("overview", "Against the list."));
    if (score.chosen) return (note + " " + translated(text("overview", "Chosen."))).trimmed();
    if (score.mean_ratio < 0.0) note += " " + translated(text("overview", "Makes CBF negative."));
    return note.trimmed();
}

std::vector<Score> scoresOf(const asl::OrderScore& score)
{
    const auto length = [](double value, double full) {
        return std::isfinite(value) ? std::clamp(value / full, 0.0, 1.0) : 0.0;
    };
    const QString of = translated(text("overview", "%1 of %2"));
    return {
        {translated(text("overview", "brain voxels above 0")), percent(score.positive_share, 1),
         length(score.positive_share, 1.0)},
        {translated(text("overview", "pairs that agree")), of.arg(score.agreeing).arg(score.pairs),
         length(static_cast<double>(score.agreeing),
                static_cast<double>(std::max<std::size_t>(score.pairs, 1)))},
        {translated(text("overview", "mean ΔM / M0")), percent(score.mean_ratio, 2),
         length(score.mean_ratio, largeRatio)},
        {translated(text("overview", "t over pairs")), shownNumber(score.t, 1),
         length(score.t, largeT)},
    };
}

}  // namespace

AslOverview aslOverview(const Inputs& inputs, const Values& values, int slice, bool radiological,
                        Memo& memo, Job& job)
{
    AslOverview overview;
    const asl::Scan scan = asl::readScan(inputs, values, memo, job);
    // As the run takes them: without what a rule leaves out, put back where that is asked for. The
    // check has done the work.
    const asl::Scan prepared = scan.roles.pairs.empty()
                                   ? scan
                                   : asl::preparedScan(asl::readScan(inputs, values, memo, job));
    if (prepared.asl != scan.asl && prepared.decoding == nullptr) overview.placed = prepared.asl;
    takeRoles(overview, prepared, asl::frameMeans(scan.file(), memo, job)->means);
    if (overview.pairs == 0) return overview;
    const asl::Polarity polarity = asl::polarity(scan);
    const auto order = values.find("order");
    if (order != values.end()) overview.orderOrigin = order->second.origin;
    overview.hasPolarity = !polarity.deltam.empty();
    const double t = polarity.decided ? polarity.scores[0].t : 0.0;
    if (t > asl::decisive) overview.verdict = AslOverview::Verdict::Agree;
    if (t < -asl::decisive) overview.verdict = AslOverview::Verdict::Against;
    const int k = std::clamp(slice, 0, scan.series().grid.size[2] - 1);
    for (std::size_t i = 0; i < 2; ++i) {
        const asl::OrderScore& score = polarity.scores[i];
        PolarityChoice& choice = overview.choices[i];
        choice.key = QString::fromStdString(score.order);
        choice.title = titleOf(score.order);
        choice.note = noteOf(score);
        choice.scores = scoresOf(score);
        if (overview.hasPolarity)
            choice.preview =
                differencePicture(polarity.deltam, i == 0 ? 1.0F : -1.0F, k, radiological);
        if (score.chosen) overview.chosen = choice.key;
    }
    // Each order has its place, whichever is chosen.
    if (overview.choices[0].key == "swapped" || overview.choices[0].key == "label_first")
        std::swap(overview.choices[0], overview.choices[1]);
    return overview;
}

std::vector<std::string> typeWords(const std::vector<VolumeCell>& cells)
{
    std::vector<std::string> words;
    for (const VolumeCell& cell : cells) {
        const char* word = name(cell.type);
        words.emplace_back(*word == '\0' ? "n/a" : word);
    }
    return words;
}

}  // namespace kety
