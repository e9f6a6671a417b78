// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/job.h"

#include "base/error.h"

#include <algorithm>
#include <thread>

namespace kety {

Job::Job(Progress progress, CancelQuery cancelled, int threads, Backend backend)
    : progress_(std::move(progress)), cancelled_(std::move(cancelled)), threads_(threads),
      backend_(backend)
{
}

int Job::threads() const
{
    if (threads_ > 0) {
        return threads_;
    }
    return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

void Job::begin(std::size_t total)
{
    done_ = 0;
    total_ = total;
    if (progress_) {
        const std::lock_guard lock(reporting_);
        progress_(0, total);
    }
}

void Job::advance(std::size_t steps)
{
    const std::size_t done = done_.fetch_add(steps) + steps;
    // A thread that finds another one reporting goes on: only the last step must be reported.
    std::unique_lock lock(reporting_, std::defer_lock);
    if (progress_ && (done >= total_ ? (lock.lock(), true) : lock.try_lock())) {
        // Not `done`: a thread that was held up before the lock would report steps long past.
        progress_(std::min(done_.load(), total_), total_);
    }
}

bool Job::cancelled() const
{
    return cancelled_ && cancelled_();
}

void Job::throwIfCancelled() const
{
    if (cancelled()) {
        throw Cancelled();
    }
}

}  // namespace kety
