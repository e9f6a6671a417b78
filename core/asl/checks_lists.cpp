// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/stated.h"
#include "base/unit.h"

#include <algorithm>
#include <array>

namespace kety::asl {
namespace {

/// What BIDS gives once for all volumes or once for each, and the parameter that takes its place.
struct PerVolume {
    const char* bids;
    const char* parameter;
    bool encodes = false;  ///< what time encoding takes from its own parameters
};

constexpr std::array perVolume{
    PerVolume{"PostLabelingDelay", "delay", true},
    PerVolume{"LabelingDuration", "label_duration", true},
    PerVolume{"RepetitionTimePreparation", "m0_tr"},
    PerVolume{"EchoTime", ""},
    PerVolume{"VascularCrushingVENC", ""},
};

std::size_t entries(const Value& value)
{
    if (const auto* list = std::get_if<std::vector<double>>(&value)) return list->size();
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value)) return list->size();
    return 1;
}

/// Elsewhere the repetition time of the series is not used.
bool m0RecoversInSeries(const Scan& scan)
{
    const Calibration& calibration = scan.settings.calibration;
    const bool inside =
        calibration.source == M0Source::Included || calibration.source == M0Source::Control;
    return inside && correctsRecovery(calibration);
}

/// A list of volume types for another number of volumes: a guess from the data may take an M0 or a
/// dummy for a control.
void checkTypeList(const Scan& scan, const Values& values, Checks& checks)
{
    for (const Remark& remark : scan.asl->remarks) {
        if (remark.key != "bids.aslcontext_count") continue;
        const bool by_hand = originOf(values, "volume_types") == Origin::User
                             || originOf(values, "order") == Origin::User;
        Issue& issue =
            checks.add("asl.type_list_length", by_hand ? Severity::Notes : Severity::Blocks,
                       remark.message, "volume_types");
        issue.detail = {text("asl", "Mend the table, or say what the volumes are "
                                    "(volume_types=[...] or order=control_first)"),
                        {}};
        const auto delays = statedNumbers(scan.file(), "PostLabelingDelay");
        if (delays.size() > 1 && delays.size() == scan.file().series.frames()) {
            issue.detail = {text("asl", "The sidecar has %1 delays for %1 volumes: only what is "
                                        "control and what label is missing. Mend the table, or say "
                                        "it (volume_types=[...] or order=control_first)"),
                            {std::to_string(delays.size())}};
        }
        if (by_hand) continue;
        issue.proposals = {
            proposal(text("asl", "Control first"), {}, "order", std::string("control_first")),
            proposal(text("asl", "Label first"), {}, "order", std::string("label_first"))};
        if (scan.settings.subtraction.order == Order::LabelFirst)
            std::swap(issue.proposals[0], issue.proposals[1]);
    }
}

/// Nothing is read before its label is made: a delay below 0 is no delay. One value for all is
/// refused as the range of its parameter is.
void checkNegativeDelays(const Scan& scan, const Values& values, Checks& checks)
{
    if (scan.decoding != nullptr) return;
    if (originOf(values, "delay") == Origin::User && scan.roles.groups.size() < 2) return;
    const VolumeTable& table = scan.roles.table;
    const std::vector<std::int64_t>& left_out = scan.settings.subtraction.leave_out;
    std::vector<std::size_t> volumes;
    double least = 0.0;
    for (std::size_t volume = 0; volume < table.size(); ++volume) {
        if (table[volume].type == VolumeType::M0 || !(table[volume].delay < 0.0)) continue;
        if (std::count(left_out.begin(), left_out.end(), std::int64_t(volume)) > 0) continue;
        volumes.push_back(volume);
        least = std::min(least, table[volume].delay);
    }
    if (volumes.empty()) return;
    Issue& issue = checks.add(
        "asl.delay_negative", Severity::Blocks,
        {text("asl", "PostLabelingDelay goes down to %1 s, which no delay can be, in these "
                     "volumes: %2"),
         {formatNumber(least), listText(volumes)}},
        values.contains("delays") ? "delays" : "delay");
    issue.value = formatNumber(least) + " s";
    issue.expected = "0 to 10 s";
    issue.detail = {text("asl", "Mend the sidecar, leave the volumes out (leave_out), or set the "
                                "delays"),
                    {}};
}

bool isNumber(const Values& values, const char* key)
{
    const auto found = values.find(key);
    return found != values.end() && std::holds_alternative<double>(found->second.value);
}

/// The angle of a train of readouts is that of all volumes, or one is listed for each.
void checkAngleList(const Scan& scan, const Values& values, Checks& checks)
{
    const auto train = values.find("look_locker");
    const bool* on = train == values.end() ? nullptr : std::get_if<bool>(&train->second.value);
    if (on == nullptr || !*on || originOf(values, "look_locker_flip_angle") == Origin::User) return;
    const std::vector<double> angles = statedNumbers(scan.file(), "FlipAngle");
    if (angles.size() < 2) return;
    const std::size_t volumes = scan.file().series.frames();
    const bool alike = std::all_of(angles.begin(), angles.end(),
                                   [&](double angle) { return angle == angles.front(); });
    if (angles.size() != volumes) {
        Issue& issue = checks.add(
            "asl.list_length", alike ? Severity::Warns : Severity::Blocks,
            {text("asl", "%1 has %2 entries for %3 volumes: which entry is whose is unknown"),
             {"FlipAngle", std::to_string(angles.size()), std::to_string(volumes)}},
            "look_locker_flip_angle");
        issue.detail = alike ? Message{text("asl", "All entries are %1°, which is taken"),
                                       {formatNumber(angles.front())}}
                             : Message{text("asl", "Mend the sidecar, or set %1 for all volumes"),
                                       {"look_locker_flip_angle"}};
    } else if (!alike && !isNumber(values, "look_locker_flip_angle")) {
        checks.add("asl.look_locker_angles", Severity::Blocks,
                   {text("asl", "FlipAngle names several angles for the labelled volumes (%1 to "
                                "%2°): a train of one angle is computed"),
                    {formatNumber(*std::min_element(angles.begin(), angles.end())),
                     formatNumber(*std::max_element(angles.begin(), angles.end()))}},
                   "look_locker_flip_angle");
    }
}

}  // namespace

void checkLists(const Scan& scan, const Values& values, Checks& checks)
{
    checkTypeList(scan, values, checks);
    checkNegativeDelays(scan, values, checks);
    checkAngleList(scan, values, checks);
    const std::size_t volumes = scan.file().series.frames();
    for (const PerVolume& list : perVolume) {
        const Setting* fact = scan.asl->fact(list.bids);
        const std::size_t count = fact == nullptr ? 1 : entries(fact->value);
        if (count == 1 || count == volumes) continue;
        // The sub-boli of a time-encoded series have parameters of their own.
        if (scan.decoding != nullptr && list.encodes) continue;
        if (originOf(values, list.parameter) == Origin::User) continue;
        const bool delays = list.parameter == std::string_view("delay");
        if (delays && originOf(values, "delays") == Origin::User) continue;
        if (list.bids == std::string_view("RepetitionTimePreparation") && !m0RecoversInSeries(scan))
            continue;
        Issue& issue = checks.add(
            "asl.list_length", Severity::Blocks,
            {text("asl", "%1 has %2 entries for %3 volumes: which entry is whose is unknown"),
             {list.bids, std::to_string(count), std::to_string(volumes)}},
            list.parameter);
        issue.detail =
            *list.parameter == '\0'
                ? Message{text("asl", "Mend the sidecar: one value, or one per volume"), {}}
                : Message{text("asl", "Mend the sidecar, or set %1 for all volumes"),
                          {list.parameter}};
    }
}

}  // namespace kety::asl
