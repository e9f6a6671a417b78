// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/runner.h"

#include <algorithm>
#include <new>

namespace kety {

Failed describeException()
{
    try {
        throw;
    } catch (const Error& error) {
        return {error.message(), error.failure(), error.detail()};
    } catch (const std::bad_alloc&) {
        return {
            {text("runner", "Not enough memory for this. Close other studies or use a mask."), {}},
            Failure::OutOfMemory};
    } catch (const std::exception& error) {
        return {{text("runner", "Internal error: %1"), {error.what()}},
                Failure::Internal,
                error.what()};
    } catch (...) {
        return {{text("runner", "Internal error: %1"), {"unknown"}}};
    }
}

void Task::cancel() const
{
    if (state_) state_->cancel = true;
}

bool Task::running() const
{
    return state_ && state_->running;
}

bool Task::cancelling() const
{
    return running() && state_->cancel;
}

Runner::Runner(QObject* parent) : QObject(parent)
{
    for (QThreadPool* lane : {&computing_, &reading_}) {
        lane->setMaxThreadCount(1);
        lane->setExpiryTimeout(-1);
    }
}

Runner::~Runner()
{
    cancelAll();
    computing_.waitForDone();
    reading_.waitForDone();
}

void Runner::cancelAll()
{
    for (const auto& weak : tasks_) {
        if (const auto state = weak.lock()) state->cancel = true;
    }
}

Task Runner::newTask(QObject* receiver)
{
    Task task;
    task.state_ = std::make_shared<Task::State>();
    task.state_->receiver = receiver;
    task.state_->since.start();
    std::erase_if(tasks_, [](const auto& weak) { return weak.expired(); });
    tasks_.push_back(task.state_);
    task.state_->receiver_gone = connect(receiver, &QObject::destroyed, this,
                                         [weak = std::weak_ptr<Task::State>(task.state_)] {
                                             if (const auto state = weak.lock())
                                                 state->cancel = true;
                                         });
    if (++running_ == 1) emit busyChanged(true);
    return task;
}

Deliver Runner::delivery(const Task& task)
{
    // The runner outlives its threads, the receiver need not: it is looked at here, in its thread.
    return [this, state = task.state_](std::function<void()> show) {
        QMetaObject::invokeMethod(
            this,
            [state, show = std::move(show)] {
                if (state->receiver) show();
            },
            Qt::QueuedConnection);
    };
}

void Runner::connectProgress(QFutureWatcherBase* watcher, const Task& task,
                             const std::function<void(int, int)>& progress)
{
    if (!progress) return;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [watcher, progress, state = task.state_](int value) {
                if (state->receiver) progress(value, watcher->progressMaximum());
            });
}

void Runner::finish(const Task& task)
{
    task.state_->running = false;
    disconnect(task.state_->receiver_gone);
    if (--running_ == 0) emit busyChanged(false);
}

void LatestOnly::submit(std::function<void()> start)
{
    if (!task_.running()) {
        start();
        return;
    }
    waiting_ = std::move(start);
    if (task_.state_->since.elapsed() > patience_) task_.cancel();
}

void LatestOnly::next()
{
    if (auto start = std::exchange(waiting_, {})) start();
}

void LatestOnly::cancel()
{
    waiting_ = {};
    task_.cancel();
}

}  // namespace kety
