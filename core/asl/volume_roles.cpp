// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/volume_roles.h"

#include "base/contains.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double tolerance = 1e-4;  // s

bool equal(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= tolerance;
}

bool labelled(VolumeType type)
{
    return type == VolumeType::Control || type == VolumeType::Label;
}

/// One pass over the table, and the pairing inside each group.
class Assignment {
public:
    Assignment(VolumeTable table, const std::vector<std::size_t>& leave_out,
               std::optional<double> use_delay)
        : leave_out_(leave_out), use_delay_(use_delay)
    {
        roles_.table = std::move(table);
        has_pairs_ = std::any_of(roles_.table.begin(), roles_.table.end(),
                                 [](const VolumeRow& row) { return labelled(row.type); });
    }

    Roles make()
    {
        for (std::size_t volume = 0; volume < roles_.table.size(); ++volume)
            take(volume);
        for (const Group& group : roles_.groups)
            pairGroup(group);
        std::sort(roles_.pairs.begin(), roles_.pairs.end(), [](const Pair& a, const Pair& b) {
            return std::min(a.control, a.label) < std::min(b.control, b.label);
        });
        for (const Pair& pair : roles_.pairs) {
            roles_.controls.push_back(pair.control);
            roles_.labels.push_back(pair.label);
        }
        std::erase_if(roles_.groups, [this](const Group& group) { return !used(group); });
        std::sort(roles_.left_out.begin(), roles_.left_out.end(),
                  [](const LeftOut& a, const LeftOut& b) { return a.volume < b.volume; });
        return std::move(roles_);
    }

private:
    /// A group all of whose volumes are left out by hand is no setting of the series any more.
    bool used(const Group& group) const
    {
        return std::any_of(group.volumes.begin(), group.volumes.end(), [this](std::size_t volume) {
            return contains(roles_.controls, volume) || contains(roles_.labels, volume)
                   || contains(roles_.deltam, volume) || contains(roles_.lone, volume);
        });
    }

    void leave(std::size_t volume, Text reason, std::vector<std::string> arguments = {})
    {
        roles_.left_out.push_back({volume, {reason, std::move(arguments)}});
    }

    void take(std::size_t volume)
    {
        const VolumeRow& row = roles_.table[volume];
        switch (row.type) {
        case VolumeType::M0:
            roles_.m0.push_back(volume);
            return;
        case VolumeType::Unknown:
            leave(volume, text("asl", "its type is unknown"));
            return;
        case VolumeType::NotUsed:
            leave(volume, text("asl", "n/a in the list of volumes"));
            return;
        case VolumeType::NoRf:
            leave(volume, text("asl", "a noise volume"));
            return;
        case VolumeType::Cbf:
            leave(volume, text("asl", "already a CBF map"));
            return;
        case VolumeType::DeltaM:
            if (has_pairs_) {
                leave(volume, text("asl", "control and label volumes are used instead"));
                return;
            }
            break;
        default:
            break;
        }
        if (use_delay_ && !equal(row.delay, *use_delay_)) {
            std::isnan(row.delay)
                ? leave(volume, text("asl", "its delay is unknown"))
                : leave(volume, text("asl", "its delay is %1 s"), {formatNumber(row.delay)});
            return;
        }
        groupFor(row).volumes.push_back(volume);
        if (row.type != VolumeType::DeltaM) return;
        if (contains(leave_out_, volume)) {
            leave(volume, text("asl", "left out by hand"));
        } else {
            roles_.deltam.push_back(volume);
        }
    }

    Group& groupFor(const VolumeRow& row)
    {
        for (Group& group : roles_.groups) {
            if (equal(group.delay, row.delay) && equal(group.label_duration, row.label_duration)
                && equal(group.echo_time, row.echo_time) && equal(group.venc, row.venc)) {
                return group;
            }
        }
        roles_.groups.push_back(
            {row.delay, row.label_duration, row.echo_time, row.venc, std::vector<std::size_t>()});
        return roles_.groups.back();
    }

    /// Whether nothing but volumes marked n/a lies between two volumes of the file: they would be
    /// neighbours, but a measurement is missing there.
    bool gapBetween(std::size_t first, std::size_t second) const
    {
        if (second == first + 1) return false;
        for (std::size_t volume = first + 1; volume < second; ++volume) {
            if (roles_.table[volume].type != VolumeType::NotUsed) return false;
        }
        return true;
    }

    void pairGroup(const Group& group)
    {
        std::vector<std::vector<std::size_t>> runs;
        for (const std::size_t volume : group.volumes) {
            if (roles_.table[volume].type == VolumeType::DeltaM) continue;
            const bool goes_on =
                !runs.empty() && roles_.table[runs.back().back()].type != roles_.table[volume].type
                && !gapBetween(runs.back().back(), volume);
            if (!goes_on) runs.emplace_back();
            runs.back().push_back(volume);
        }
        if (runs.empty()) return;
        // Complete runs show which type leads; without one the longest does.
        auto shown = std::find_if(runs.begin(), runs.end(),
                                  [](const auto& run) { return run.size() % 2 == 0; });
        if (shown == runs.end()) {
            shown = std::max_element(runs.begin(), runs.end(), [](const auto& a, const auto& b) {
                return a.size() < b.size();
            });
        }
        const VolumeType lead = roles_.table[shown->front()].type;
        for (const std::vector<std::size_t>& run : runs)
            pairRun(run, lead);
    }

    /// An alternating run of odd length has one volume too many: that which breaks the order of the
    /// others, at its beginning or its end.
    void pairRun(const std::vector<std::size_t>& run, VolumeType lead)
    {
        const bool odd = run.size() % 2 == 1;
        const std::size_t skip = odd && roles_.table[run.front()].type != lead ? 1 : 0;
        if (odd) alone(skip == 1 ? run.front() : run.back());
        for (std::size_t i = skip; i + 1 < run.size(); i += 2) {
            const bool control_first = roles_.table[run[i]].type == VolumeType::Control;
            addPair(control_first ? Pair{run[i], run[i + 1]} : Pair{run[i + 1], run[i]});
        }
    }

    void alone(std::size_t volume)
    {
        if (contains(leave_out_, volume)) {
            leave(volume, text("asl", "left out by hand"));
            return;
        }
        roles_.lone.push_back(volume);
        leave(volume, text("asl", "no neighbour of the other type"));
    }

    void addPair(const Pair& pair)
    {
        const bool no_control = contains(leave_out_, pair.control);
        const bool no_label = contains(leave_out_, pair.label);
        if (!no_control && !no_label) {
            roles_.pairs.push_back(pair);
            return;
        }
        roles_.dropped.push_back(pair);
        constexpr Text by_hand = text("asl", "left out by hand");
        constexpr Text partner = text("asl", "its partner is left out by hand");
        leave(pair.control, no_control ? by_hand : partner);
        leave(pair.label, no_label ? by_hand : partner);
    }

    Roles roles_;
    const std::vector<std::size_t>& leave_out_;
    std::optional<double> use_delay_;
    bool has_pairs_ = false;
};

}  // namespace

VolumeType volumeType(std::string_view word)
{
    constexpr std::array all{VolumeType::Control, VolumeType::Label, VolumeType::M0,
                             VolumeType::DeltaM,  VolumeType::Cbf,   VolumeType::NoRf,
                             VolumeType::NotUsed};
    const auto same_letters = [](char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
        return lower(a) == lower(b);
    };
    for (const VolumeType type : all) {
        const std::string_view known = name(type);
        if (std::equal(word.begin(), word.end(), known.begin(), known.end(), same_letters)) {
            return type;
        }
    }
    return VolumeType::Unknown;
}

VolumeTable volumeTable(const Dataset& dataset, const std::vector<std::string>& types)
{
    // An image that cannot be read has as many volumes as its list.
    const std::size_t frames =
        dataset.series.times.empty() ? dataset.volumes.size() : dataset.series.frames();
    VolumeTable table = dataset.volumes.size() == frames ? dataset.volumes : VolumeTable(frames);
    if (types.size() == frames || types.size() == 1) {
        for (std::size_t volume = 0; volume < frames; ++volume) {
            table[volume].type = volumeType(types.size() == 1 ? types.front() : types[volume]);
        }
    }
    return table;
}

std::vector<double> delaysOf(const VolumeTable& table)
{
    std::vector<double> delays;
    for (const VolumeRow& row : table) {
        const bool counts = labelled(row.type) || row.type == VolumeType::DeltaM;
        const bool known = std::any_of(delays.begin(), delays.end(),
                                       [&](double delay) { return equal(delay, row.delay); });
        if (counts && !std::isnan(row.delay) && !known) delays.push_back(row.delay);
    }
    std::sort(delays.begin(), delays.end());
    return delays;
}

Roles assignRoles(VolumeTable table, const std::vector<std::size_t>& leave_out,
                  std::optional<double> use_delay)
{
    return Assignment(std::move(table), leave_out, use_delay).make();
}

std::vector<std::size_t> usedAlone(const Roles& roles)
{
    std::vector<std::size_t> used;
    for (const std::size_t volume : roles.lone) {
        if (contains(roles.controls, volume) || contains(roles.labels, volume))
            used.push_back(volume);
    }
    std::sort(used.begin(), used.end());
    return used;
}

std::size_t halfUsed(const Roles& roles)
{
    const auto out = [&](std::size_t volume) {
        return std::any_of(roles.left_out.begin(), roles.left_out.end(),
                           [volume](const LeftOut& left) { return left.volume == volume; });
    };
    return static_cast<std::size_t>(
        std::count_if(roles.pairs.begin(), roles.pairs.end(),
                      [&](const Pair& pair) { return out(pair.control) || out(pair.label); }));
}

}  // namespace kety::asl
