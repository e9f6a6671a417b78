// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/record.h"

#include "io/dicom/wire.h"

#include <charconv>
#include <cmath>

namespace kety::dicom {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank(" \t\r\n\0", 5);
    const auto begin = text.find_first_not_of(blank);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

/// DICOM's decimal strings may have a leading plus, which std::from_chars does not take.
std::optional<double> numberOf(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string_view partOf(std::string_view text, std::size_t index)
{
    for (; index > 0; --index) {
        const auto next = text.find('\\');
        if (next == text.npos) return {};
        text.remove_prefix(next + 1);
    }
    return text.substr(0, text.find('\\'));
}

void put(Writer& out, const Attributes& attributes)
{
    out.count(attributes.all().size());
    for (const auto& [tag, value] : attributes.all()) {
        out.number<std::uint32_t>(tag);
        out.text(value);
    }
}

Attributes takeAttributes(Reader& in)
{
    Attributes attributes;
    for (std::size_t left = in.count(); left > 0; --left) {
        const auto tag = in.number<std::uint32_t>();
        attributes.set(tag, in.text());
    }
    return attributes;
}

void put(Writer& out, const PixelLayout& pixels)
{
    for (const std::uint32_t value :
         {pixels.rows, pixels.columns, pixels.frames, pixels.samples_per_pixel,
          pixels.bits_allocated, pixels.bits_stored})
        out.number(value);
    out.number(static_cast<std::uint8_t>(pixels.kind));
    out.number<std::uint8_t>(pixels.big_endian);
    out.number<std::uint8_t>(pixels.encapsulated);
    out.number(pixels.offset);
    out.number(pixels.length);
}

PixelLayout takePixels(Reader& in)
{
    PixelLayout pixels;
    for (std::uint32_t* value :
         {&pixels.rows, &pixels.columns, &pixels.frames, &pixels.samples_per_pixel,
          &pixels.bits_allocated, &pixels.bits_stored})
        *value = in.number<std::uint32_t>();
    const auto kind = in.number<std::uint8_t>();
    if (kind > static_cast<std::uint8_t>(SampleKind::Double)) in.fail();
    pixels.kind = static_cast<SampleKind>(kind);
    pixels.big_endian = in.number<std::uint8_t>() != 0;
    pixels.encapsulated = in.number<std::uint8_t>() != 0;
    pixels.offset = in.number<std::uint64_t>();
    pixels.length = in.number<std::uint64_t>();
    return pixels;
}

}  // namespace

std::string number(Tag tag)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) {
        if (shift == 12) text += ',';
        text += digits[tag >> shift & 15U];
    }
    return text;
}

std::string Attributes::text(Tag tag) const
{
    const auto found = values_.find(tag);
    return found == values_.end() ? std::string() : std::string(trimmed(found->second));
}

std::string Attributes::part(Tag tag, std::size_t index) const
{
    const auto found = values_.find(tag);
    return found == values_.end() ? std::string()
                                  : std::string(trimmed(partOf(found->second, index)));
}

std::optional<double> Attributes::number(Tag tag) const
{
    const auto found = values_.find(tag);
    if (found == values_.end()) return std::nullopt;
    const auto value = numberOf(partOf(found->second, 0));
    constexpr double sentinel = 1e30;  // Philips writes 1.79e308, 7.23e75 and 1.7e38 for "none"
    return value && std::abs(*value) < sentinel ? value : std::nullopt;
}

std::vector<double> Attributes::numbers(Tag tag) const
{
    const auto found = values_.find(tag);
    return found == values_.end() ? std::vector<double>() : numbersOf(found->second);
}

std::vector<double> numbersOf(std::string_view text)
{
    std::vector<double> values;
    while (!trimmed(text).empty()) {
        const auto end = text.find('\\');
        const auto value = numberOf(text.substr(0, end));
        if (!value) return {};
        values.push_back(*value);
        if (end == text.npos) break;
        text.remove_prefix(end + 1);
    }
    return values;
}

std::uint64_t PixelLayout::frameBytes() const
{
    return std::uint64_t{rows} * columns * samples_per_pixel * (bits_allocated / 8);
}

const Attributes& FileRecord::holder(Tag tag, std::size_t frame) const
{
    return frame < frames.size() && frames[frame].has(tag) ? frames[frame] : common;
}

std::string FileRecord::vendorText(std::string_view key) const
{
    const auto found = vendor.find(std::string(key));
    return found == vendor.end() ? std::string() : found->second;
}

std::optional<double> FileRecord::vendorNumber(std::string_view key) const
{
    const std::vector<double> values = numbersOf(vendorText(key));
    return values.empty() ? std::nullopt : std::optional(values.front());
}

std::vector<std::byte> encode(const FileRecord& record)
{
    Writer out;
    out.text(record.path);
    out.text(record.refused);
    out.text(record.transfer_syntax);
    put(out, record.common);
    out.count(record.frames.size());
    for (const Attributes& frame : record.frames)
        put(out, frame);
    out.count(record.vendor.size());
    for (const auto& [key, value] : record.vendor) {
        out.text(key);
        out.text(value);
    }
    put(out, record.pixels);
    return out.bytes();
}

FileRecord decode(std::span<const std::byte> bytes)
{
    Reader in(bytes);
    FileRecord record;
    record.path = in.text();
    record.refused = in.text();
    record.transfer_syntax = in.text();
    record.common = takeAttributes(in);
    for (std::size_t left = in.count(); left > 0; --left)
        record.frames.push_back(takeAttributes(in));
    for (std::size_t left = in.count(); left > 0; --left) {
        std::string key = in.text();
        record.vendor[std::move(key)] = in.text();
    }
    record.pixels = takePixels(in);
    return record;
}

}  // namespace kety::dicom
