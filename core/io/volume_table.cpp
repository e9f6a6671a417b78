// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/volume_table.h"

#include "base/unit.h"
#include "io/bids.h"
#include "io/bids_name.h"
#include "io/image_path.h"
#include "io/input_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <tuple>

namespace kety {
namespace {

struct PerVolume {
    const char* key;
    double VolumeRow::*member;
    bool zero_is_missing;  ///< an echo time of 0 is metadata that were not filled in
    bool zero_for_m0;      ///< nothing is labelled in an M0 volume
};

constexpr std::array perVolume{
    PerVolume{"PostLabelingDelay", &VolumeRow::delay, false, true},
    PerVolume{"LabelingDuration", &VolumeRow::label_duration, false, true},
    PerVolume{"EchoTime", &VolumeRow::echo_time, true, false},
    PerVolume{"FlipAngle", &VolumeRow::flip_angle, true, false},
    PerVolume{"RepetitionTimePreparation", &VolumeRow::repetition_time, true, false},
    PerVolume{"VascularCrushingVENC", &VolumeRow::venc, false, false},
};

std::vector<double> numbersOf(const Setting* setting)
{
    if (setting == nullptr) return {};
    if (const auto* one = std::get_if<double>(&setting->value)) return {*one};
    if (const auto* one = std::get_if<std::int64_t>(&setting->value))
        return {static_cast<double>(*one)};
    if (const auto* list = std::get_if<std::vector<double>>(&setting->value)) return *list;
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&setting->value))
        return {list->begin(), list->end()};
    return {};
}

std::string_view trimmed(std::string_view cell)
{
    constexpr std::string_view space = " \t\r\"";
    const std::size_t begin = cell.find_first_not_of(space);
    if (begin == cell.npos) return {};
    return cell.substr(begin, cell.find_last_not_of(space) - begin + 1);
}

std::vector<std::string> linesOf(std::string_view content)
{
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    std::vector<std::string> lines;
    while (!content.empty()) {
        const std::size_t end = std::min(content.find_first_of("\n\r"), content.size());
        if (const std::string_view line = content.substr(0, end); !trimmed(line).empty())
            lines.emplace_back(line);
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

std::string_view cell(std::string_view line, std::size_t column)
{
    for (; column > 0; --column) {
        const std::size_t tab = line.find('\t');
        if (tab == line.npos) return {};
        line.remove_prefix(tab + 1);
    }
    return trimmed(line.substr(0, line.find('\t')));
}

std::optional<std::size_t> typeColumn(const std::string& line)
{
    const auto columns = static_cast<std::size_t>(1 + std::count(line.begin(), line.end(), '\t'));
    for (std::size_t i = 0; i < columns; ++i)
        if (lowerCase(cell(line, i)) == "volume_type") return i;
    return std::nullopt;
}

std::optional<VolumeType> typeNamed(std::string_view spelling)
{
    for (const VolumeType type :
         {VolumeType::Control, VolumeType::Label, VolumeType::M0, VolumeType::DeltaM,
          VolumeType::Cbf, VolumeType::NoRf, VolumeType::NotUsed})
        if (lowerCase(spelling) == lowerCase(name(type))) return type;
    return std::nullopt;
}

void remark(Dataset& data, const char* key, Text words, std::vector<std::string> arguments,
            bool suspicious)
{
    data.remarks.push_back({key, {words, std::move(arguments)}, suspicious});
}

/// "0, 3, 4", at most a dozen of them.
std::string listed(const std::vector<std::size_t>& indices)
{
    std::string text;
    for (std::size_t i = 0; i < indices.size() && i < 12; ++i)
        text += (i > 0 ? ", " : "") + std::to_string(indices[i]);
    return indices.size() > 12 ? text + "..." : text;
}

/// Types from the table beside the image, when there is one and its length fits.
bool addTypes(const std::string& image, Dataset& data)
{
    const BidsName bids = parseBidsName(image);
    if (bids.suffix == "m0scan") {
        data.volumes.assign(data.series.frames(), {.type = VolumeType::M0});
        return true;
    }
    if (bids.suffix != "asl") return false;
    const auto tables = inheritedFiles(image, "aslcontext", ".tsv", data.remarks);
    if (tables.empty()) return false;
    const std::string& table = tables.back();
    const std::string file = std::filesystem::path(table).filename().string();
    data.files.push_back(table);
    const std::string content = readText(table);
    const bool wide = content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF")
                      || content.find('\0') != std::string::npos;
    if (wide) throw corrupt(table, text("io", "%1: is no UTF-8 text: save it as UTF-8"));
    const auto types = parseAslContext(content, file, data.remarks);
    const std::size_t frames = data.series.times.empty() ? types.size() : data.series.frames();
    data.volumes.assign(frames, {});
    if (types.size() != frames) {
        remark(data, "bids.aslcontext_count",
               text("io", "%1 has %2 rows for %3 volumes: the volume types are not used"),
               {file, std::to_string(types.size()), std::to_string(data.series.frames())}, true);
        return true;
    }
    std::vector<std::size_t> unused;
    for (std::size_t i = 0; i < types.size(); ++i) {
        data.volumes[i].type = types[i];
        if (types[i] != VolumeType::NotUsed) continue;
        data.volumes[i].weight = 0.0;
        unused.push_back(i);
    }
    if (!unused.empty()) {
        remark(data, "bids.volumes_not_used", text("io", "Volume %1 is marked n/a: left out"),
               {listed(unused)}, false);
    }
    return true;
}

void fillColumn(const PerVolume& column, const std::vector<double>& values, Dataset& data)
{
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < data.volumes.size(); ++i) {
        VolumeRow& row = data.volumes[i];
        double value = values.size() == 1 ? values.front() : values[i];
        if (values.size() == 1 && column.zero_for_m0 && row.type == VolumeType::M0) value = 0.0;
        if (column.zero_is_missing && value == 0.0) {
            missing.push_back(i);
            continue;
        }
        row.*column.member = value;
    }
    if (!missing.empty()) {
        remark(data, "bids.zero_means_missing",
               text("io", "%1 is 0 for volume %2: taken as not given"),
               {column.key, listed(missing)}, true);
    }
}

void addColumns(bool known, Dataset& data)
{
    // An image that cannot be read has as many volumes as its table has rows.
    const std::size_t frames =
        data.series.times.empty() ? data.volumes.size() : data.series.frames();
    if (frames == 0) return;
    for (const PerVolume& column : perVolume) {
        const auto values = numbersOf(data.fact(column.key));
        if (values.size() <= 1) continue;
        if (values.size() == frames) {
            known = true;
        } else {
            remark(data, "bids.per_volume_count",
                   text("io", "%1 has %2 entries for %3 volumes: not used per volume"),
                   {column.key, std::to_string(values.size()), std::to_string(frames)}, true);
        }
    }
    if (!known) return;
    data.volumes.resize(frames);
    for (const PerVolume& column : perVolume) {
        const auto values = numbersOf(data.fact(column.key));
        if (values.size() == 1 || (values.size() == frames && !values.empty()))
            fillColumn(column, values, data);
    }
}

bool isPairType(VolumeType type)
{
    return type == VolumeType::Control || type == VolumeType::Label;
}

/// Volumes of the same delay, label duration, echo time and crusher; "unknown" is one value here.
auto groupOf(const VolumeRow& row)
{
    const auto plain = [](double v) { return std::isnan(v) ? -1.0 : v; };
    return std::tuple(plain(row.delay), plain(row.label_duration), plain(row.echo_time),
                      plain(row.venc));
}

/// A pair is two neighbouring volumes of opposite type within a group, in the order acquired.
void remarkOnPairs(Dataset& data)
{
    std::map<decltype(groupOf({})), std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < data.volumes.size(); ++i)
        if (isPairType(data.volumes[i].type)) groups[groupOf(data.volumes[i])].push_back(i);
    std::size_t pairs = 0;
    std::vector<std::size_t> alone;
    for (const auto& [key, rows] : groups) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i + 1 < rows.size()
                && data.volumes[rows[i]].type != data.volumes[rows[i + 1]].type) {
                ++pairs;
                ++i;
            } else {
                alone.push_back(rows[i]);
            }
        }
    }
    std::sort(alone.begin(), alone.end());
    if (!alone.empty()) {
        remark(
            data, "bids.unpaired_volumes",
            text("io", "Volume %1 has no neighbour of the opposite type: it cannot be subtracted"),
            {listed(alone)}, true);
    }
    const auto stated = data.number("TotalAcquiredPairs");
    if (stated && pairs > 0 && *stated != static_cast<double>(pairs)) {
        remark(data, "bids.pair_count",
               text("io", "TotalAcquiredPairs is %1, but there are %2 pairs"),
               {formatNumber(*stated), std::to_string(pairs)}, true);
    }
}

}  // namespace

std::vector<VolumeType> parseAslContext(const std::string& content, const std::string& file,
                                        std::vector<Remark>& remarks)
{
    std::vector<std::string> lines = linesOf(content);
    std::vector<VolumeType> types;
    if (lines.empty()) return types;
    const auto column = typeColumn(lines.front());
    if (column) {
        lines.erase(lines.begin());
    } else {
        remarks.push_back(
            {"bids.aslcontext_header",
             {text("io", "%1 has no column volume_type: its first column is taken"), {file}},
             true});
    }
    for (const std::string& line : lines) {
        const auto type = typeNamed(cell(line, column.value_or(0)));
        if (!type) {
            remarks.push_back({"bids.volume_type_unknown",
                               {text("io", "%1: \"%2\" is not a volume type of BIDS"),
                                {file, std::string(cell(line, column.value_or(0)))}},
                               true});
        }
        types.push_back(type.value_or(VolumeType::Unknown));
    }
    return types;
}

void addVolumeTable(const std::string& image, Dataset& data)
{
    addColumns(addTypes(image, data), data);
    remarkOnPairs(data);
}

bool typesKnown(const VolumeTable& volumes)
{
    return std::any_of(volumes.begin(), volumes.end(),
                       [](const VolumeRow& row) { return row.type != VolumeType::Unknown; });
}

}  // namespace kety
