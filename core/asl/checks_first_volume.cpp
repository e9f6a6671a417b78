// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Some sequences start with a volume that belongs to no pair. Taken for the first control it shifts
// every pair by one: each is made of neighbours of two repetitions, and the last volume is left
// over.
#include "asl/checks.h"
#include "asl/differences.h"
#include "base/unit.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr std::size_t fewest_volumes = 7;
constexpr double most_alike = 3.0;  // times the furthest of the others from their median

/// How far the first of the means lies from the median of the others, in units of the furthest of
/// those. All are of one type: control and label differ by ΔM.
double firstAway(const std::vector<double>& means)
{
    if (means.size() < 3) return unknown;
    std::vector<double> rest(means.begin() + 1, means.end());
    const double centre = median(rest);
    double furthest = 0.0;
    for (const double mean : rest)
        furthest = std::max(furthest, std::abs(mean - centre));
    return std::abs(means.front() - centre) / furthest;
}

/// "n/a" for that volume, the others as they are.
std::vector<std::string> typesWithout(const VolumeTable& table, std::size_t left_out)
{
    std::vector<std::string> types;
    for (std::size_t volume = 0; volume < table.size(); ++volume)
        types.emplace_back(name(volume == left_out ? VolumeType::NotUsed : table[volume].type));
    return types;
}

}  // namespace

void checkFirstVolume(const Scan& scan, const Values& values, Checks& checks)
{
    const VolumeTable& table = scan.roles.table;
    const auto labelled = [](const VolumeRow& row) {
        return row.type == VolumeType::Control || row.type == VolumeType::Label;
    };
    const auto count = std::count_if(table.begin(), table.end(), labelled);
    const bool one_too_many = count % 2 == 1 && static_cast<std::size_t>(count) >= fewest_volumes
                              && scan.decoding == nullptr;
    if (!one_too_many || originOf(values, "volume_types") == Origin::User) return;
    const auto first = static_cast<std::size_t>(std::find_if(table.begin(), table.end(), labelled)
                                                - table.begin());
    const auto seen = frameMeans(scan.file(), scan.memo, scan.job);
    std::vector<double> means;
    for (std::size_t volume = first; volume < table.size(); ++volume) {
        if (table[volume].type == table[first].type) means.push_back(seen->means[volume]);
    }
    const double away = firstAway(means);
    if (!(away > most_alike)) return;
    Issue& issue = checks.add(
        "asl.first_volume", Severity::Warns,
        {text("asl",
              "One volume of %1 has no partner, and volume %2 is unlike all others of its type "
              "(%3 times as far from them as any other): is it one that belongs to no "
              "pair?"),
         {std::to_string(count), std::to_string(first), formatFixed(std::min(away, 999.0), 1)}},
        "volume_types");
    Proposal without =
        proposal(text("asl", "Leave out volume %1; pairs begin after it"), {std::to_string(first)},
                 "volume_types", typesWithout(table, first));
    without.changes["order"] = {std::string("as_listed"), Origin::User,
                                text("sources", "accepted proposal").source};
    issue.proposals = {std::move(without)};
}

}  // namespace kety::asl
