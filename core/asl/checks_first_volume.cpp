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
/// those.
double firstAway(const std::vector<double>& means)
{
    std::vector<double> rest(means.begin() + 1, means.end());
    const double centre = median(rest);
    double furthest = 0.0;
    for (const double mean : rest)
        furthest = std::max(furthest, std::abs(mean - centre));
    return std::abs(means.front() - centre) / furthest;
}

/// "n/a" for the first volume, the others as they are.
std::vector<std::string> typesWithoutFirst(const VolumeTable& table)
{
    std::vector<std::string> types{name(VolumeType::NotUsed)};
    for (std::size_t volume = 1; volume < table.size(); ++volume)
        types.emplace_back(name(table[volume].type));
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
    const bool odd_one_out = count % 2 == 1 && table.size() >= fewest_volumes
                             && labelled(table.front()) && scan.decoding == nullptr;
    if (!odd_one_out || originOf(values, "volume_types") == Origin::User) return;
    const auto seen = frameMeans(scan.file(), scan.memo, scan.job);
    std::vector<double> means;
    for (std::size_t volume = 0; volume < table.size(); ++volume) {
        if (labelled(table[volume])) means.push_back(seen->means[volume]);
    }
    const double away = firstAway(means);
    if (!(away > most_alike)) return;
    Issue& issue = checks.add(
        "asl.first_volume", Severity::Warns,
        {text("asl",
              "One volume of %1 has no partner, and the first is unlike all others (%2 times "
              "as far from them as any other): is it one that belongs to no pair?"),
         {std::to_string(count), formatFixed(std::min(away, 999.0), 1)}},
        "volume_types");
    Proposal without = proposal(text("asl", "Leave out volume 0; pairs begin with volume 1"), {},
                                "volume_types", typesWithoutFirst(table));
    without.changes["order"] = {std::string("as_listed"), Origin::User,
                                text("sources", "accepted proposal").source};
    issue.proposals = {std::move(without)};
}

}  // namespace kety::asl
