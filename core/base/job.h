// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/backend.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>

namespace kety {

/// How a piece of work hears "stop" and says how far it is. Made from two callables, so that the
/// window, the command and a test each bring their own. `advance` and `cancelled` may be called
/// from any thread of a parallelFor; the progress callable is never called concurrently.
class Job {
public:
    using Progress = std::function<void(std::size_t done, std::size_t total)>;
    using CancelQuery = std::function<bool()>;

    Job() = default;
    explicit Job(Progress progress, CancelQuery cancelled = {}, int threads = 0,
                 Backend backend = Backend::Auto);
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    /// Number of threads to use, at least 1. 0 at construction means all cores.
    int threads() const;
    Backend backend() const { return backend_; }

    void begin(std::size_t total);
    void advance(std::size_t steps = 1);
    bool cancelled() const;
    void throwIfCancelled() const;

private:
    Progress progress_;
    CancelQuery cancelled_;
    int threads_ = 0;
    Backend backend_ = Backend::Auto;
    std::atomic<std::size_t> done_{0};
    std::size_t total_ = 0;
    std::mutex reporting_;
};

}  // namespace kety
