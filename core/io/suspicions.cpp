// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/suspicions.h"

#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace kety {
namespace {

struct TimeLimit {
    const char* key;
    double most;  ///< s: above it somebody typed ms
};

constexpr std::array timeLimits{
    TimeLimit{"PostLabelingDelay", 10.0},
    TimeLimit{"LabelingDuration", 10.0},
    TimeLimit{"BolusCutOffDelayTime", 10.0},
    TimeLimit{"BackgroundSuppressionPulseTime", 20.0},
    TimeLimit{"InversionTime", 20.0},
    TimeLimit{"EchoTime", 0.5},
    TimeLimit{"RepetitionTimePreparation", 60.0},
    TimeLimit{"RepetitionTimeExcitation", 60.0},
    TimeLimit{"RepetitionTime", 60.0},
};

/// Smallest and largest of a number or list of numbers.
std::optional<std::pair<double, double>> rangeOf(const Setting& setting)
{
    std::vector<double> values;
    if (const auto* one = std::get_if<double>(&setting.value)) values = {*one};
    if (const auto* one = std::get_if<std::int64_t>(&setting.value))
        values = {static_cast<double>(*one)};
    if (const auto* list = std::get_if<std::vector<double>>(&setting.value)) values = *list;
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&setting.value))
        values.assign(list->begin(), list->end());
    if (values.empty()) return std::nullopt;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return std::pair(*low, *high);
}

/// dcm2niix writes the label duration of Siemens XA and UIH as PostLabelingDelay (its issue 748).
void remarkOnConverter(Dataset& data)
{
    const bool converter = data.text("ConversionSoftware") == "dcm2niix";
    const std::string maker = data.text("Manufacturer");
    const bool siemens_xa =
        maker == "Siemens" && data.text("SoftwareVersions").find("XA") != std::string::npos;
    if (converter && (siemens_xa || maker == "UIH") && data.fact("PostLabelingDelay")
        && !data.fact("LabelingDuration")) {
        data.remarks.push_back(
            {"dcm2niix.delay_may_be_label_duration",
             {text("io",
                   "PostLabelingDelay without LabelingDuration, from dcm2niix for this scanner: "
                   "the value may be the label duration"),
              {}},
             true});
    }
}

/// Stored values at which data are cut off: 12 bits of the converter, and what the type can hold.
std::vector<double> ceilingsOf(NiftiType type)
{
    switch (type) {
    case NiftiType::UInt8:
        return {255.0};
    case NiftiType::Int8:
        return {127.0};
    default:
        return {4095.0, 32767.0, 65535.0};
    }
}

}  // namespace

void remarkOnFacts(Dataset& data)
{
    for (const TimeLimit& limit : timeLimits) {
        const Setting* setting = data.fact(limit.key);
        const auto range = setting == nullptr || setting->origin == Origin::Header
                               ? std::nullopt
                               : rangeOf(*setting);
        if (!range) continue;
        if (range->second > limit.most) {
            data.remarks.push_back({"bids.time_in_ms",
                                    {text("io", "%1 is %2 s (%3): did you mean ms?"),
                                     {limit.key, formatNumber(range->second), setting->source}},
                                    true});
        }
        if (range->first < 0.0) {
            data.remarks.push_back({"bids.time_negative",
                                    {text("io", "%1 is negative: %2 s (%3)"),
                                     {limit.key, formatNumber(range->first), setting->source}},
                                    true});
        }
    }
    remarkOnConverter(data);
}

void remarkOnClipping(const NiftiHeader& header, Dataset& data)
{
    // One voxel at 4095 may be chance; a plateau is not.
    constexpr std::size_t plateau = 8;
    for (std::size_t t = 0; t < data.volumes.size(); ++t) {
        if (data.volumes[t].type != VolumeType::M0) continue;
        const Volume<float> volume = frame(data.series, t);
        float largest = -std::numeric_limits<float>::infinity();
        for (const float value : volume.values)
            largest = std::max(largest, value);
        const auto count = static_cast<std::size_t>(
            std::count(volume.values.begin(), volume.values.end(), largest));
        const auto ceilings = ceilingsOf(header.type);
        const bool at_ceiling = std::any_of(ceilings.begin(), ceilings.end(), [&](double stored) {
            return largest == static_cast<float>(stored * header.slope + header.intercept);
        });
        if (at_ceiling && count >= plateau) {
            data.remarks.push_back(
                {"io.m0_clipped",
                 {text("io", "M0 (volume %1): %2 voxels have the largest value that can be stored, "
                             "%3: they are clipped"),
                  {std::to_string(t), std::to_string(count),
                   formatNumber(static_cast<double>(largest))}},
                 true});
        }
    }
}

}  // namespace kety
