// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <type_traits>

namespace kety {

/// Reads one value at `at`, which need not be aligned; `swap`: the bytes are in the other order.
template <class T>
T load(const std::byte* at, bool swap)
{
    static_assert(std::is_arithmetic_v<T>);
    std::array<std::byte, sizeof(T)> bytes;
    std::memcpy(bytes.data(), at, sizeof(T));
    if (swap) std::reverse(bytes.begin(), bytes.end());
    return std::bit_cast<T>(bytes);
}

template <class T>
void store(std::byte* at, T value, bool swap = false)
{
    static_assert(std::is_arithmetic_v<T>);
    auto bytes = std::bit_cast<std::array<std::byte, sizeof(T)>>(value);
    if (swap) std::reverse(bytes.begin(), bytes.end());
    std::memcpy(at, bytes.data(), sizeof(T));
}

}  // namespace kety
