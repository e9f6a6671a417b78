// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/delay_list.h"

#include <algorithm>

namespace kety::asl {
namespace {

constexpr Text delay_list_group = text("asl", "Protocol");

bool counts(const VolumeRow& row)
{
    return row.type == VolumeType::Control || row.type == VolumeType::Label
           || row.type == VolumeType::DeltaM;
}

/// Volumes that share a delay by being one difference: control and label, or a ΔM alone.
std::size_t volumesOfOne(const VolumeTable& table)
{
    return std::any_of(table.begin(), table.end(),
                       [](const VolumeRow& row) {
                           return row.type == VolumeType::Control || row.type == VolumeType::Label;
                       })
               ? 2
               : 1;
}

std::size_t labelledVolumes(const VolumeTable& table)
{
    return static_cast<std::size_t>(std::count_if(table.begin(), table.end(), counts));
}

/// Which entry of the list belongs to the volume, the `labelled`th of its kind.
std::size_t placeOf(const DelayList& list, std::size_t volume, std::size_t labelled,
                    std::size_t frames, std::size_t differences, std::size_t of_one)
{
    const std::size_t entries = list.delays.size(), difference = labelled / of_one;
    switch (*list.order) {
    case DelayOrder::EveryVolume:
        return entries == frames ? volume : labelled;
    case DelayOrder::InTurn:
        return difference % entries;
    default:
        return difference / (differences / entries);
    }
}

}  // namespace

const Schema<DelayList>& delayListSchema()
{
    const std::vector<Condition> typed{{"delay_order", {"in_turn", "in_blocks", "every_volume"}}};
    static const Schema<DelayList> schema =
        Schema<DelayList>()
            .add(&DelayList::order,
                 {.key = "delay_order",
                  .label = text("asl", "Order of the delays"),
                  .help = text("asl", "As listed: every volume has its delay in the file. "
                                      "Otherwise the delays are typed in: one pair of each in "
                                      "turn; all pairs of the first, then of the next; or one "
                                      "entry for every volume."),
                  .choices = {{"as_listed", text("asl", "as listed in the file"), {}},
                              {"in_turn", text("asl", "one pair of each in turn"), {}},
                              {"in_blocks", text("asl", "all pairs of one, then the next"), {}},
                              {"every_volume", text("asl", "an entry for every volume"), {}}},
                  .required = true,
                  .group = delay_list_group})
            .add(&DelayList::delays,
                 {.key = "delays",
                  .label = text("asl", "Post-labelling delays"),
                  .help = text("asl", "From the end of labelling to the excitation of the first "
                                      "slice; for PASL the inversion times. Later slices of a 2-D "
                                      "readout add their slice time."),
                  .shown = unit::second,
                  .minimum = 0.0,
                  .maximum = 10.0,
                  .when = typed,
                  .role = "asl",
                  .required = true,
                  .group = delay_list_group})
            .add(&DelayList::label_durations,
                 {.key = "label_durations",
                  .label = text("asl", "Labelling durations"),
                  .help = text("asl", "One for each delay, where they differ."),
                  .shown = unit::second,
                  .minimum = 0.0,
                  .maximum = 10.0,
                  .when = {typed.front(), {"scheme", {"casl", "pcasl"}}},
                  .role = "asl",
                  .advanced = true,
                  .group = delay_list_group});
    return schema;
}

Message misfit(const VolumeTable& table, const DelayList& list)
{
    if (!list.order || *list.order == DelayOrder::AsListed || list.delays.empty()) return {};
    const std::size_t entries = list.delays.size(), labelled = labelledVolumes(table);
    const std::size_t of_one = volumesOfOne(table), differences = labelled / of_one;
    const std::size_t durations = list.label_durations.size();
    if (durations > 1 && durations != entries) {
        return {text("asl", "label_durations has %1 entries for %2 delays"),
                {std::to_string(durations), std::to_string(entries)}};
    }
    if (*list.order == DelayOrder::EveryVolume) {
        if (entries == table.size() || entries == labelled) return {};
        return {text("asl", "delays has %1 entries for %2 volumes, %3 of them labelled or control"),
                {std::to_string(entries), std::to_string(table.size()), std::to_string(labelled)}};
    }
    // A series that was stopped in the middle of a turn looks like a list that is too short.
    if (labelled % of_one == 0 && differences >= entries && differences % entries == 0) return {};
    return {text("asl", "%1 pairs or differences cannot be shared among %2 delays: give an entry "
                        "for every volume (delay_order=every_volume)"),
            {std::to_string(differences), std::to_string(entries)}};
}

VolumeTable withDelays(VolumeTable table, const DelayList& list)
{
    const bool typed = list.order && *list.order != DelayOrder::AsListed && !list.delays.empty();
    if (!typed || !misfit(table, list).text.empty()) return table;
    const std::size_t of_one = volumesOfOne(table), labelled = labelledVolumes(table);
    std::size_t count = 0;
    for (std::size_t volume = 0; volume < table.size(); ++volume) {
        if (!counts(table[volume])) continue;
        const std::size_t place =
            placeOf(list, volume, count++, table.size(), labelled / of_one, of_one);
        table[volume].delay = list.delays[place];
        const auto& durations = list.label_durations;
        if (!durations.empty()) {
            table[volume].label_duration = durations[durations.size() == 1 ? 0 : place];
        }
    }
    return table;
}

}  // namespace kety::asl
