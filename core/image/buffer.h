// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace kety {

/// Uninitialised memory for `bytes`, 64-byte aligned; from 8 MB on 2 MB aligned with huge pages,
/// where the system has them (first touch of small pages costs more than reading a file does).
std::shared_ptr<void> allocateBlock(std::size_t bytes);

/// A number no other buffer of this run has: what a memo compares instead of the contents.
std::uint64_t nextBufferId();

/// Values that are written once, by `make`'s callable, and then shared and constant for ever.
template <class T>
class Buffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    Buffer() = default;

    /// A buffer of `size` values that `fill(std::span<T>)` writes: every one of them, memory is
    /// uninitialised.
    template <class Fill>
    static Buffer make(std::size_t size, Fill&& fill)
    {
        Buffer buffer;
        buffer.block_ = allocateBlock(size * sizeof(T));
        buffer.size_ = size;
        buffer.id_ = nextBufferId();
        std::forward<Fill>(fill)(std::span<T>(static_cast<T*>(buffer.block_.get()), size));
        return buffer;
    }

    static Buffer filled(std::size_t size, T value)
    {
        return make(size, [value](std::span<T> out) {
            for (T& element : out) {
                element = value;
            }
        });
    }

    static Buffer from(std::span<const T> values)
    {
        return make(values.size(), [values](std::span<T> out) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                out[i] = values[i];
            }
        });
    }
    static Buffer from(const std::vector<T>& values) { return from(std::span<const T>(values)); }

    /// Shares memory owned by something else (a mapped file); `block` keeps it alive.
    static Buffer share(std::shared_ptr<void> block, std::size_t size)
    {
        Buffer buffer;
        buffer.block_ = std::move(block);
        buffer.size_ = size;
        buffer.id_ = nextBufferId();
        return buffer;
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const T* data() const { return static_cast<const T*>(block_.get()); }
    std::span<const T> span() const { return {data(), size_}; }
    const T& operator[](std::size_t index) const { return data()[index]; }
    const T* begin() const { return data(); }
    const T* end() const { return data() + size_; }
    std::uint64_t id() const { return id_; }

private:
    std::shared_ptr<void> block_;
    std::size_t size_ = 0;
    std::uint64_t id_ = 0;
};

}  // namespace kety
