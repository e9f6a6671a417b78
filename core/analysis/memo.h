// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/buffer.h"
#include "params/parameter.h"

#include <any>
#include <concepts>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace kety {

/// Everything a stage used, as bytes to compare. Buffers count by their id, not by their contents.
class Used {
public:
    Used& add(std::string_view text);
    Used& add(const char* text) { return add(std::string_view(text)); }
    Used& add(const std::string& text) { return add(std::string_view(text)); }
    Used& add(double value);
    template <std::integral T>
    Used& add(T value)
    {
        return addInteger(static_cast<std::int64_t>(value));
    }
    Used& add(const Value& value);
    Used& add(const std::vector<double>& values);
    template <class T>
    Used& add(const Buffer<T>& buffer)
    {
        return add(buffer.id());
    }
    const std::string& bytes() const { return bytes_; }

private:
    Used& addInteger(std::int64_t value);
    std::string bytes_;
};

/// The last result of each stage of `prepare`, so that a slider never repeats a registration.
/// Results are shared and constant. Safe from several threads; a stage is computed outside the
/// lock.
class Memo {
public:
    template <class Compute>
    auto get(const std::string& stage, const Used& used, Compute&& compute)
        -> std::shared_ptr<const std::decay_t<decltype(compute())>>
    {
        using Result = std::decay_t<decltype(compute())>;
        {
            const std::lock_guard lock(guard_);
            const auto found = entries_.find(stage);
            if (found != entries_.end() && found->second.used == used.bytes()) {
                return std::any_cast<std::shared_ptr<const Result>>(found->second.result);
            }
        }
        auto result = std::make_shared<const Result>(std::forward<Compute>(compute)());
        const std::lock_guard lock(guard_);
        ++computed_;
        entries_[stage] = Entry{used.bytes(), std::shared_ptr<const Result>(result)};
        return result;
    }
    void clear();

    /// How many results were computed so far; a second call with the same values adds none.
    std::size_t computed() const;

private:
    struct Entry {
        std::string used;
        std::any result;
    };
    mutable std::mutex guard_;
    std::map<std::string, Entry> entries_;
    std::size_t computed_ = 0;
};

}  // namespace kety
