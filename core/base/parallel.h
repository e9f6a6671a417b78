// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/job.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>

namespace kety {

/// Runs `body(begin, end)` over [0, n) in blocks of `grain`, on the job's threads. Blocks do not
/// depend on the number of threads, so whatever a body computes per block is the same for any
/// number of them. The first exception is rethrown here; cancel is asked for before every block.
template <class Body>
void parallelFor(std::size_t n, std::size_t grain, Job& job, const Body& body)
{
    const auto blocks = static_cast<std::ptrdiff_t>((n + grain - 1) / grain);
    std::exception_ptr failure;
    std::mutex guard;
    std::atomic<bool> stop{false};
    const int threads =
        std::max(1, std::min<int>(job.threads(),
                                  static_cast<int>(std::min<std::ptrdiff_t>(blocks, 1 << 20))));
#pragma omp parallel for schedule(dynamic, 1) num_threads(threads)
    for (std::ptrdiff_t block = 0; block < blocks; ++block) {
        if (stop.load(std::memory_order_relaxed)) {
            continue;
        }
        try {
            job.throwIfCancelled();
            const std::size_t begin = static_cast<std::size_t>(block) * grain;
            body(begin, std::min(n, begin + grain));
        } catch (...) {
            const std::lock_guard lock(guard);
            if (!failure) {
                failure = std::current_exception();
            }
            stop = true;
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace kety
