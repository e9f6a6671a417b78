// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/csa.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace kety::dicom {
namespace {

/// Walks through bytes and never beyond their end.
class Walk {
public:
    explicit Walk(std::span<const std::byte> bytes) : left_(bytes) {}

    bool ended() const { return ended_; }

    std::uint32_t integer()
    {
        std::uint32_t value = 0;
        if (left_.size() < sizeof value) return end();
        std::memcpy(&value, left_.data(), sizeof value);
        left_ = left_.subspan(sizeof value);
        return value;
    }
    /// `size` bytes up to their first zero.
    std::string text(std::size_t size)
    {
        if (left_.size() < size) {
            end();
            return {};
        }
        const char* start = reinterpret_cast<const char*>(left_.data());
        const std::string found(start, std::find(start, start + size, '\0'));
        left_ = left_.subspan(size);
        return found;
    }
    void skip(std::size_t size)
    {
        if (left_.size() < size) {
            end();
        } else {
            left_ = left_.subspan(size);
        }
    }

private:
    std::uint32_t end()
    {
        ended_ = true;
        left_ = {};
        return 0;
    }

    std::span<const std::byte> left_;
    bool ended_ = false;
};

std::string trimmedText(std::string_view text)
{
    constexpr std::string_view blank(" \t\r\n\"\0", 6);
    const auto begin = text.find_first_not_of(blank);
    if (begin == text.npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(blank) - begin + 1));
}

/// Reads the values of an entry. The older form states lengths that are off by those of the first.
std::string valuesOf(Walk& walk, std::uint32_t items, bool newer, std::uint32_t& base)
{
    std::string values;
    for (std::uint32_t item = 0; item < items && !walk.ended(); ++item) {
        std::array<std::uint32_t, 4> lengths;
        for (std::uint32_t& length : lengths)
            length = walk.integer();
        if (!newer && base == 0) base = lengths[0];
        const std::uint32_t length = newer ? lengths[1] : lengths[0] - base;
        if (walk.ended() || length > (std::uint32_t{1} << 28)) return values;
        const std::string value = trimmedText(walk.text(length));
        walk.skip((4 - length % 4) % 4);
        if (!value.empty()) values += (values.empty() ? "" : "\\") + value;
    }
    return values;
}

constexpr std::array<std::string_view, 14> wanted{"sAsl.",
                                                  "sWipMemBlock.",
                                                  "sWiPMemBlock.",
                                                  "alTI[",
                                                  "alTE[",
                                                  "alTR[",
                                                  "tSequenceFileName",
                                                  "lContrasts",
                                                  "lRepetitions",
                                                  "lAverages",
                                                  "lInvContrasts",
                                                  "sKSpace.ucDimension",
                                                  "sSliceArray.lSize",
                                                  "sPrepPulses.ucInversion"};

}  // namespace

std::map<std::string, std::string> parseCsa(std::span<const std::byte> bytes)
{
    std::map<std::string, std::string> entries;
    const bool newer = bytes.size() > 4 && std::memcmp(bytes.data(), "SV10", 4) == 0;
    Walk walk(bytes);
    if (newer) walk.skip(8);
    const std::uint32_t count = walk.integer();
    walk.skip(4);
    constexpr std::uint32_t most = 512;  // a real header has about 100
    std::uint32_t base = 0;
    for (std::uint32_t entry = 0; entry < count && count <= most && !walk.ended(); ++entry) {
        const std::string name = walk.text(64);
        walk.skip(12);  // multiplicity, representation, syngo data type
        const std::uint32_t items = walk.integer();
        walk.skip(4);
        if (!newer) base = 0;
        const std::string values = valuesOf(walk, items, newer, base);
        if (!name.empty() && !values.empty()) entries[name] = values;
    }
    return entries;
}

std::map<std::string, std::string> parsePhoenix(std::string_view protocol)
{
    std::map<std::string, std::string> lines;
    const auto begin = protocol.find("### ASCCONV BEGIN");
    if (begin == protocol.npos) return lines;
    protocol.remove_prefix(begin);
    protocol = protocol.substr(0, protocol.find("### ASCCONV END"));
    while (!protocol.empty()) {
        const auto end = std::min(protocol.find('\n'), protocol.size());
        const std::string_view line = protocol.substr(0, end);
        protocol.remove_prefix(std::min(end + 1, protocol.size()));
        const auto equals = line.find('=');
        const bool counts = std::any_of(wanted.begin(), wanted.end(), [&](std::string_view start) {
            return line.starts_with(start);
        });
        if (!counts || equals == line.npos || line.find("__attribute__") != line.npos) continue;
        lines[trimmedText(line.substr(0, equals))] = trimmedText(line.substr(equals + 1));
    }
    return lines;
}

std::string contextOfCsa(std::string_view base64)
{
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char letter : base64) {
        constexpr std::string_view alphabet =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const auto value = alphabet.find(letter);
        if (value == alphabet.npos) continue;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 255U);
    }
    // The element (0018,9257) of that data set: tag, then CS and a length of two bytes.
    const auto place = bytes.find(std::string_view("\x18\x00\x57\x92"
                                                   "CS",
                                                   6));
    if (place == bytes.npos || place + 8 > bytes.size()) return {};
    return trimmedText(
        std::string_view(bytes).substr(place + 8, static_cast<unsigned char>(bytes[place + 6])));
}

}  // namespace kety::dicom
