// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace kety::dicom {

// The import worker and the program that started it talk over one socket, both on one machine:
//
//   frame   = u32 size of what follows the kind, u8 kind, payload
//   request = Scan | Pixels, payload: the path
//   answer  = Record (a FileRecord) | Samples (raw bytes) | Refused (why, as text)
//
// One answer to each request, in order. Numbers are those of the machine.
enum class Message : std::uint8_t { Scan = 1, Pixels = 2, Record = 3, Samples = 4, Refused = 5 };

constexpr std::size_t frameHeader = 5;                          // bytes
constexpr std::uint32_t largestFrame = std::uint32_t{3} << 30;  // bytes

class Writer {
public:
    template <class T>
    void number(T value)
    {
        const auto* at = reinterpret_cast<const std::byte*>(&value);
        bytes_.insert(bytes_.end(), at, at + sizeof value);
    }
    void count(std::size_t value) { number(static_cast<std::uint32_t>(value)); }
    void text(std::string_view value)
    {
        count(value.size());
        const auto* at = reinterpret_cast<const std::byte*>(value.data());
        bytes_.insert(bytes_.end(), at, at + value.size());
    }
    const std::vector<std::byte>& bytes() const { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

/// Reads what a Writer wrote; anything that does not add up throws std::runtime_error.
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : left_(bytes) {}

    [[noreturn]] static void fail() { throw std::runtime_error("the import worker sent nonsense"); }

    template <class T>
    T number()
    {
        if (left_.size() < sizeof(T)) fail();
        T value;
        std::memcpy(&value, left_.data(), sizeof value);
        left_ = left_.subspan(sizeof value);
        return value;
    }
    /// A count of things that take at least a byte each.
    std::size_t count()
    {
        const auto value = number<std::uint32_t>();
        if (value > left_.size()) fail();
        return value;
    }
    std::string text()
    {
        const std::size_t size = count();
        std::string value(reinterpret_cast<const char*>(left_.data()), size);
        left_ = left_.subspan(size);
        return value;
    }

private:
    std::span<const std::byte> left_;
};

inline std::array<std::byte, frameHeader> headerOf(Message kind, std::uint32_t size)
{
    std::array<std::byte, frameHeader> header;
    std::memcpy(header.data(), &size, sizeof size);
    header[4] = static_cast<std::byte>(kind);
    return header;
}

}  // namespace kety::dicom
