// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/stack.h"

#include "base/nested.h"
#include "base/unit.h"
#include "io/dicom/stack_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <map>
#include <string_view>
#include <tuple>

namespace kety::dicom {
namespace {

constexpr Tag imageType = tag(0x0008, 0x0008), frameType = tag(0x0008, 0x9007);

/// What people call a SOP class, to stand in a sentence.
std::string kindOf(const std::string& sop_class)
{
    struct Known {
        const char* begins;
        Text name;
    };
    static const std::array known{
        Known{"1.2.840.10008.1.3.10", text("dicom", "a DICOMDIR")},
        Known{"1.2.840.10008.5.1.4.1.1.66.4", text("dicom", "a segmentation")},
        Known{"1.2.840.10008.5.1.4.1.1.66", text("dicom", "raw data")},
        Known{"1.2.840.10008.5.1.4.1.1.4.2", text("dicom", "a spectrum")},
        Known{"1.2.840.10008.5.1.4.1.1.7", text("dicom", "a secondary capture")},
        Known{"1.2.840.10008.5.1.4.1.1.11.1", text("dicom", "a presentation state")},
        Known{"1.2.840.10008.5.1.4.1.1.104.1", text("dicom", "a PDF document")},
        Known{"1.2.840.10008.5.1.4.1.1.88", text("dicom", "a structured report")},
        Known{"1.2.840.10008.5.1.4.1.1.481", text("dicom", "a radiotherapy object")},
        Known{"1.2.840.10008.5.1.4.1.1.9", text("dicom", "a waveform")},
        Known{"1.3.46.670589.11", text("dicom", "a private object of Philips")},
    };
    for (const Known& kind : known) {
        const std::string_view begins = kind.begins;
        const bool whole = sop_class.size() == begins.size()
                           || (sop_class.starts_with(begins) && sop_class[begins.size()] == '.');
        if (whole) return nested(kind.name);
    }
    if (sop_class.empty()) return nested(text("dicom", "of no stated kind"));
    return nested({text("dicom", "of SOP class %1"), {sop_class}});
}

/// Seconds of the day of a DICOM time or date-time.
double secondsOf(std::string text)
{
    if (text.size() >= 14 && text.find('.') != 6) text.erase(0, 8);  // a date stands before it
    if (text.size() < 6) return unknown;
    const auto digits = [&](std::size_t at) { return numbersOf(text.substr(at, 2)); };
    const auto hours = digits(0), minutes = digits(2);
    const auto seconds = numbersOf(text.substr(4, text.find_first_of("+-") - 4));
    if (hours.empty() || minutes.empty() || seconds.empty()) return unknown;
    return 3600.0 * hours[0] + 60.0 * minutes[0] + seconds[0];
}

double timeOf(const FileRecord& record, std::size_t frame)
{
    for (const Tag tag : {tag(0x0018, 0x9074), tag(0x0008, 0x0032), tag(0x0008, 0x002A)}) {
        const double seconds = secondsOf(record.text(tag, frame));
        if (!std::isnan(seconds)) return seconds;
    }
    return unknown;
}

VolumeType typeOf(const FileRecord& record, std::size_t frame)
{
    std::string word = record.text(tag(0x0018, 0x9257), frame);
    if (word.empty()) word = record.text(tag(0x2005, 0x1429), frame);
    if (word.empty()) word = record.vendorText("csa.MR_ASL");
    if (word == "CONTROL") return VolumeType::Control;
    if (word == "LABEL") return VolumeType::Label;
    if (word == "M_ZERO_SCAN") return VolumeType::M0;
    return VolumeType::Unknown;
}

Frame frameOf(const FileRecord& record, std::size_t file, std::size_t number)
{
    Frame frame{.file = file, .number = number};
    const auto value = [&](std::initializer_list<Tag> tags) {
        for (const Tag tag : tags)
            if (const auto found = record.number(tag, number)) return *found;
        return unknown;
    };
    const auto position = record.numbers(tag(0x0020, 0x0032), number);
    std::copy_n(position.begin(), std::min<std::size_t>(3, position.size()),
                frame.position.begin());
    frame.temporal = value({tag(0x0020, 0x9128), tag(0x0020, 0x0100)});
    frame.phase = value({tag(0x2001, 0x1008), tag(0x0020, 0x9153)});
    frame.echo_time = value({tag(0x0018, 0x9082), tag(0x0018, 0x0081)});
    frame.inversion_time = value({tag(0x0018, 0x9079), tag(0x0018, 0x0082)});
    frame.flip_angle = value({tag(0x0018, 0x1314)});
    frame.type = typeOf(record, number);
    frame.acquisition = record.number(tag(0x0020, 0x0012), number).value_or(0.0);
    frame.time = timeOf(record, number);
    frame.instance = record.frames.empty() ? record.number(tag(0x0020, 0x0013)).value_or(0.0)
                                           : static_cast<double>(number);
    return frame;
}

std::string rounded(const std::vector<double>& values)
{
    std::string text;
    for (const double value : values)
        text += formatFixed(value + 0.0, 3) + " ";
    // The sign of a zero is no other orientation.
    for (auto minus = text.find("-0.000"); minus != text.npos; minus = text.find("-0.000"))
        text.erase(minus, 1);
    return text;
}

/// What frames must share to lie on one grid.
std::string groupOf(const FileRecord& record, std::size_t frame)
{
    const std::string own = record.text(frameType, frame);
    std::string key = record.text(tag(0x0020, 0x000E)) + '|';
    key += (own.empty() ? record.text(imageType, frame) : own) + '|';
    for (const Tag tag : {tag(0x0008, 0x9208), tag(0x2005, 0x1011), tag(0x0051, 0x100F),
                          tag(0x0018, 0x1250), tag(0x0020, 0x9056)})
        key += record.text(tag, frame) + '|';
    key += std::to_string(record.pixels.rows) + 'x' + std::to_string(record.pixels.columns) + '|';
    key += rounded(record.numbers(tag(0x0020, 0x0037), frame)) + '|';
    return key + rounded(record.numbers(tag(0x0028, 0x0030), frame));
}

bool isMosaic(const FileRecord& record)
{
    return record.text(imageType).find("MOSAIC") != std::string::npos;
}

/// "402", and of several stacks in a series "402a", "402b"...
void nameStacks(std::vector<Stack>& stacks)
{
    std::map<std::string, int> total, seen;
    const auto series = [](const Stack& stack) {
        const std::string number = stack.record(0).text(tag(0x0020, 0x0011));
        return number.empty() ? std::string("0") : number;
    };
    for (const Stack& stack : stacks)
        ++total[series(stack)];
    for (Stack& stack : stacks) {
        stack.key = series(stack);
        if (total[stack.key] == 1) continue;
        const int count = seen[stack.key]++;
        stack.key += count < 26 ? std::string(1, static_cast<char>('a' + count))
                                : "-" + std::to_string(count + 1);
    }
}

}  // namespace

std::size_t Stack::leading(std::size_t volume) const
{
    const auto& slices = volumes[volume];
    const auto there =
        std::find_if(slices.begin(), slices.end(), [](std::size_t frame) { return frame != none; });
    return there == slices.end() ? 0 : *there;
}

std::string sentence(Text words, std::vector<std::string> arguments)
{
    return english({words, std::move(arguments)});
}

Unusable unusable(const FileRecord& record)
{
    const PixelLayout& pixels = record.pixels;
    const auto no = [&](Text words, std::vector<std::string> more, bool no_image = false) {
        more.insert(more.begin(), record.path);
        return Unusable{{words, std::move(more)}, no_image};
    };
    if (!record.refused.empty())
        return no(text("dicom", "%1: cannot be read as DICOM: %2"), {record.refused});
    const std::string kind = kindOf(record.text(tag(0x0008, 0x0016)));
    if (pixels.rows == 0 || pixels.columns == 0 || pixels.length == 0)
        return no(text("dicom", "%1: holds no image; it is %2"), {kind}, true);
    if (record.text(tag(0x0008, 0x0016)).starts_with("1.3.46.670589.11"))
        return no(text("dicom", "%1: holds no image; it is %2"), {kind}, true);
    if (pixels.samples_per_pixel != 1)
        return no(text("dicom", "%1: is a colour picture, no measurement"), {}, true);
    if (pixels.bits_allocated % 8 != 0 || pixels.bits_allocated > 32 || pixels.bits_allocated == 0)
        return no(text("dicom", "%1: has %2 bits per sample, which is not supported"),
                  {std::to_string(pixels.bits_allocated)});
    if (pixels.frames > 1 && record.frames.size() != pixels.frames)
        return no(text("dicom", "%1: says where %2 of its %3 frames lie: it cannot be placed"),
                  {std::to_string(record.frames.size()), std::to_string(pixels.frames)});
    const std::size_t frames = std::max<std::size_t>(1, record.frames.size());
    for (std::size_t frame = 0; frame < frames; ++frame)
        if (record.numbers(tag(0x0020, 0x0032), frame).size() != 3
            || record.numbers(tag(0x0020, 0x0037), frame).size() != 6)
            return no(text("dicom", "%1: does not say where its image lies in the patient"), {});
    const std::uint64_t needed = pixels.frameBytes() * frames;
    std::error_code ignored;
    const std::uint64_t size = std::filesystem::file_size(record.path, ignored);
    if (!pixels.encapsulated && pixels.offset > 0
        && (pixels.length < needed || pixels.offset + needed > size))
        return no(text("dicom", "%1: is cut off: its image takes %2 bytes, %3 are there"),
                  {std::to_string(needed),
                   std::to_string(std::min(pixels.length, size - std::min(size, pixels.offset)))});
    return {};
}

bool earlier(const Frame& a, const Frame& b)
{
    const auto place = [](double value) { return std::isnan(value) ? -1.0 : value; };
    const auto rank = [](VolumeType type) {
        return type == VolumeType::M0 ? 0 : type == VolumeType::Control ? 1 : 2;
    };
    const auto key = [&](const Frame& f) {
        return std::tuple(place(f.temporal), place(f.phase), place(f.inversion_time),
                          place(f.echo_time), place(f.flip_angle), f.acquisition, place(f.time),
                          f.instance, rank(f.type), f.file, f.number);
    };
    return key(a) < key(b);
}

std::string names(const Stack& stack, const std::vector<std::size_t>& frames)
{
    constexpr std::size_t most = 5;
    std::string list;
    for (std::size_t i = 0; i < frames.size() && i < most; ++i)
        list += (i > 0 ? ", " : "")
                + std::filesystem::path(stack.record(frames[i]).path).filename().string();
    return frames.size() > most ? list + "..." : list;
}

std::vector<Stack> stacksOf(std::shared_ptr<const Records> records)
{
    std::map<std::string, Stack> groups;
    for (std::size_t file = 0; file < records->size(); ++file) {
        const FileRecord& record = (*records)[file];
        if (!unusable(record).reason.text.empty()) continue;
        for (std::size_t n = 0; n < std::max<std::size_t>(1, record.frames.size()); ++n) {
            Stack& stack = groups[groupOf(record, n)];
            stack.records = records;
            stack.frames.push_back(frameOf(record, file, n));
        }
    }
    std::vector<Stack> stacks;
    for (auto& [key, stack] : groups) {
        std::sort(stack.frames.begin(), stack.frames.end(), earlier);
        isMosaic(stack.record(0)) ? arrangeMosaics(stack) : arrange(stack);
        stacks.push_back(std::move(stack));
    }
    const auto order = [](const Stack& stack) {
        return std::tuple(stack.record(0).number(tag(0x0020, 0x0011)).value_or(0.0),
                          stack.record(0).text(tag(0x0020, 0x000E)), stack.frames[0].echo_time,
                          stack.frames[0].number);
    };
    std::stable_sort(stacks.begin(), stacks.end(),
                     [&](const Stack& a, const Stack& b) { return order(a) < order(b); });
    nameStacks(stacks);
    return stacks;
}

}  // namespace kety::dicom
