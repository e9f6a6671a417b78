// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/volume_settings.h"

#include "asl/checks.h"
#include "base/nested.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

/// What volumes that are subtracted or averaged share.
struct VolumeSetting {
    double Group::*value;
    Text one, several;
    const char* by_hand;  ///< the parameter that says it for volumes without; null: none
};

constexpr std::array volume_settings{
    VolumeSetting{&Group::delay, text("asl", "post-labelling delay"), text("asl", "delays"),
                  "delay"},
    VolumeSetting{&Group::label_duration, text("asl", "label duration"),
                  text("asl", "label durations"), "label_duration"},
    VolumeSetting{&Group::echo_time, text("asl", "echo time"), text("asl", "echo times"), nullptr},
    VolumeSetting{&Group::venc, text("asl", "crusher setting"), text("asl", "crusher settings"),
                  nullptr},
};

/// Volumes of which a setting is unknown that others have: they are named, and asked for.
void askForUnknown(const Scan& scan, const VolumeSetting& setting, Checks& checks)
{
    std::vector<std::size_t> without;
    for (const Group& group : scan.roles.groups) {
        if (std::isnan(group.*setting.value))
            without.insert(without.end(), group.volumes.begin(), group.volumes.end());
    }
    std::sort(without.begin(), without.end());
    const std::string volumes = listText(without);
    if (setting.by_hand != nullptr) {
        checks.add("asl.unknown_for_some", Severity::Blocks,
                   {text("asl", "The %1 is unknown for volume %2 and known for others: say it by "
                                "hand (%3), or leave what has none out (leave_out)"),
                    {nested(setting.one), volumes, setting.by_hand}},
                   setting.by_hand);
    } else {
        checks.add("asl.unknown_for_some", Severity::Blocks,
                   {text("asl", "The %1 is unknown for volume %2 and known for others: mend the "
                                "file, or leave what has none out (leave_out)"),
                    {nested(setting.one), volumes}},
                   "leave_out");
    }
}

/// Each setting by its own name; of several known ones `refusal` says what cannot hold them.
void checkSetting(const Scan& scan, const VolumeSetting& setting, Text refusal, Checks& checks)
{
    double least = HUGE_VAL, most = -HUGE_VAL;
    bool gaps = false;
    for (const Group& group : scan.roles.groups) {
        const double value = group.*setting.value;
        gaps = gaps || std::isnan(value);
        least = std::min(least, std::isnan(value) ? least : value);
        most = std::max(most, std::isnan(value) ? most : value);
    }
    if (gaps && least <= most) askForUnknown(scan, setting, checks);
    if (most - least > 1e-4)
        checks.add("asl.several_settings", Severity::Blocks, {refusal, {nested(setting.several)}},
                   "leave_out");
}

}  // namespace

void checkOneMapSettings(const Scan& scan, Checks& checks)
{
    for (const VolumeSetting& setting : volume_settings) {
        checkSetting(scan, setting,
                     text("asl", "The series has several %1, which one CBF map cannot hold: leave "
                                 "the volumes of all but one out (leave_out)"),
                     checks);
    }
}

void checkOneCurveSettings(const Scan& scan, Checks& checks)
{
    for (const VolumeSetting& setting : volume_settings) {
        if (setting.by_hand != nullptr) continue;
        checkSetting(scan, setting,
                     text("asl", "The series has several %1, which one curve cannot hold: leave "
                                 "the volumes of all but one out (leave_out)"),
                     checks);
    }
}

}  // namespace kety::asl
