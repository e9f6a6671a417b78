// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kety::dicom {

using Tag = std::uint32_t;

constexpr Tag tag(unsigned group, unsigned element)
{
    return static_cast<Tag>(group) << 16 | element;
}

/// "0018,9258", as people quote tags.
std::string number(Tag tag);

/// Values by tag, each as the text DICOM would write: several joined by a backslash, numbers in
/// decimal. What lies in functional groups stands here by its own tag.
class Attributes {
public:
    void set(Tag tag, std::string value) { values_[tag] = std::move(value); }
    bool has(Tag tag) const { return values_.contains(tag); }
    /// Without blanks at both ends; empty where there is none.
    std::string text(Tag tag) const;
    /// One of the values of a list, counted from 0.
    std::string part(Tag tag, std::size_t index) const;
    /// The first number; none where there is no value, no number, or a sentinel (beyond 1e30).
    std::optional<double> number(Tag tag) const;
    /// All numbers; empty where one of them is none.
    std::vector<double> numbers(Tag tag) const;

    const std::map<Tag, std::string>& all() const { return values_; }

private:
    std::map<Tag, std::string> values_;
};

/// Numbers of a text whose parts are joined by backslashes.
std::vector<double> numbersOf(std::string_view text);

enum class SampleKind : std::uint8_t { Unsigned, Signed, Float, Double };

/// How the samples of a file are stored, and where, when they can be taken straight from it.
struct PixelLayout {
    std::uint32_t rows = 0, columns = 0, frames = 1;
    std::uint32_t samples_per_pixel = 1;
    std::uint32_t bits_allocated = 0, bits_stored = 0;
    SampleKind kind = SampleKind::Unsigned;
    bool big_endian = false;
    bool encapsulated = false;  ///< compressed: only the worker can unpack it
    std::uint64_t offset = 0;   ///< of the first sample in the file; 0: not known, ask the worker
    std::uint64_t length = 0;   ///< bytes of samples the file says it holds; 0: no pixels
    std::uint64_t frameBytes() const;
};

/// What the header scan tells of one file.
struct FileRecord {
    std::string path;
    std::string refused;  ///< why the file is no part of any series; empty: it is
    std::string transfer_syntax;
    Attributes common;                          ///< of all frames
    std::vector<Attributes> frames;             ///< multi-frame: what each has of its own
    std::map<std::string, std::string> vendor;  ///< "csa.SliceNormalVector", "phoenix.alTI[2]"
    PixelLayout pixels;

    /// The value for a frame: its own, else the common one.
    const Attributes& holder(Tag tag, std::size_t frame) const;
    std::string text(Tag tag, std::size_t frame = 0) const { return holder(tag, frame).text(tag); }
    std::optional<double> number(Tag tag, std::size_t frame = 0) const
    {
        return holder(tag, frame).number(tag);
    }
    std::vector<double> numbers(Tag tag, std::size_t frame = 0) const
    {
        return holder(tag, frame).numbers(tag);
    }
    /// A value of a vendor's own header; empty where there is none.
    std::string vendorText(std::string_view key) const;
    std::optional<double> vendorNumber(std::string_view key) const;
};

/// The record as the worker sends it, and back. `decode` throws std::runtime_error on bytes that
/// are no record: the worker is not trusted.
std::vector<std::byte> encode(const FileRecord& record);
FileRecord decode(std::span<const std::byte> bytes);

}  // namespace kety::dicom
