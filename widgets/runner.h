// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/job.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kety {

/// Why a piece of work ended without a result, ready to be shown.
struct Failed {
    Message message;
    Failure failure = Failure::Internal;
    std::string detail = {};
};

/// The exception in flight (call it in a catch block) as something to show.
Failed describeException();

/// Sends something to the window while the work goes on; safe from any thread, keeps the order.
/// What is sent must own its data. Nothing arrives once the receiver is gone.
using Deliver = std::function<void(std::function<void()>)>;

/// One piece of work. `compute` runs in a lane; all others are called in the window's thread.
template <class Result>
struct Work {
    std::function<Result(Job&, const Deliver&)> compute;
    std::function<void(Result)> done;  ///< also after a cancel that kept a partial result
    std::function<void(const Failed&)> failed = {};
    std::function<void()> cancelled = {};
    std::function<void(int done, int total)> progress = {};
};

/// A started piece of work: asks it to stop, and tells whether it still runs. Cheap to copy.
class Task {
public:
    Task() = default;
    void cancel() const;
    bool running() const;
    bool cancelling() const;

private:
    friend class Runner;
    struct State {
        std::atomic<bool> cancel{false};
        bool running = true;
        QPointer<QObject> receiver;
        QMetaObject::Connection receiver_gone;
        QElapsedTimer since;
    };
    std::shared_ptr<State> state_;
    friend class LatestOnly;
};

/// The place where the window's work is done: one thread that never expires (so that its team of
/// helpers stays) for computing, another for reading. Results come back by value in the window's
/// thread. Work whose receiver is gone is cancelled and never reported.
class Runner : public QObject {
    Q_OBJECT

public:
    enum class Lane { Compute, Reading };

    explicit Runner(QObject* parent = nullptr);
    ~Runner() override;  ///< cancels everything and waits

    template <class Result>
    Task start(QObject* receiver, Lane lane, Work<Result> work)
    {
        Task task = newTask(receiver);
        const Deliver deliver = delivery(task);
        auto* watcher = new QFutureWatcher<Outcome<Result>>(this);
        connectProgress(watcher, task, work.progress);
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, watcher, task, work] { report(watcher, task, work); });
        watcher->setFuture(
            QtConcurrent::run(pool(lane), [state = task.state_, compute = work.compute, deliver,
                                           threads = threads_](QPromise<Outcome<Result>>& promise) {
                promise.addResult(carryOut<Result>(promise, *state, compute, deliver, threads));
            }));
        return task;
    }

    /// Threads a piece of work may use; 0 means all cores. Counts from the next start on.
    void setThreads(int threads) { threads_ = threads; }
    bool busy() const { return running_ > 0; }
    void cancelAll();

signals:
    void busyChanged(bool busy);

private:
    /// Exceptions stay ours: Qt would wrap them, and a cancelled future would drop partial results.
    template <class Result>
    struct Outcome {
        std::optional<Result> result;
        std::optional<Failed> failed;
    };

    template <class Result>
    static Outcome<Result> carryOut(QPromise<Outcome<Result>>& promise, const Task::State& state,
                                    const std::function<Result(Job&, const Deliver&)>& compute,
                                    const Deliver& deliver, int threads)
    {
        std::size_t range = 0;
        Job job(
            [&promise, &range](std::size_t done, std::size_t total) {
                constexpr std::size_t most = 1000000;
                const std::size_t step = total / most + 1;
                if (total != range || done == 0) {
                    promise.setProgressRange(0, static_cast<int>(total / step));
                    range = total;
                }
                promise.setProgressValue(static_cast<int>(done / step));
            },
            [&state] { return state.cancel.load(std::memory_order_relaxed); }, threads);
        try {
            job.throwIfCancelled();  // it may have waited for its turn
            return {compute(job, deliver), std::nullopt};
        } catch (const Cancelled&) {
            return {};
        } catch (...) {
            return {std::nullopt, describeException()};
        }
    }

    template <class Result>
    void report(QFutureWatcher<Outcome<Result>>* watcher, const Task& task,
                const Work<Result>& work)
    {
        Outcome<Result> outcome = watcher->future().takeResult();
        watcher->deleteLater();
        const bool wanted = task.state_->receiver != nullptr;
        finish(task);
        if (!wanted) return;
        if (outcome.result) {
            if (work.done) work.done(std::move(*outcome.result));
        } else if (outcome.failed) {
            if (work.failed) work.failed(*outcome.failed);
        } else if (work.cancelled) {
            work.cancelled();
        }
    }

    Task newTask(QObject* receiver);
    Deliver delivery(const Task& task);
    void connectProgress(QFutureWatcherBase* watcher, const Task& task,
                         const std::function<void(int, int)>& progress);
    void finish(const Task& task);
    QThreadPool* pool(Lane lane) { return lane == Lane::Reading ? &reading_ : &computing_; }

    QThreadPool computing_;
    QThreadPool reading_;
    std::vector<std::weak_ptr<Task::State>> tasks_;
    int running_ = 0;
    int threads_ = 0;
};

/// For sliders and previews: while one request is computed only the newest other one is kept. A
/// computation is let finish, so that the picture follows the hand, unless it has taken long
/// already.
class LatestOnly {
public:
    explicit LatestOnly(Runner* runner, int patienceMs = 250)
        : runner_(runner), patience_(patienceMs)
    {
    }
    LatestOnly(const LatestOnly&) = delete;
    LatestOnly& operator=(const LatestOnly&) = delete;

    template <class Result>
    void request(QObject* receiver, Work<Result> work)
    {
        submit([this, receiver = QPointer<QObject>(receiver), work = std::move(work)] {
            if (!receiver) return;
            Work<Result> chained = work;
            const auto alive = std::weak_ptr<bool>(alive_);
            chained.done = [this, alive, done = work.done](Result result) {
                if (done) done(std::move(result));
                if (!alive.expired()) next();
            };
            chained.failed = [this, alive, failed = work.failed](const Failed& why) {
                if (failed) failed(why);
                if (!alive.expired()) next();
            };
            chained.cancelled = [this, alive, cancelled = work.cancelled] {
                if (cancelled) cancelled();
                if (!alive.expired()) next();
            };
            task_ = runner_->start(receiver.data(), Runner::Lane::Compute, std::move(chained));
        });
    }

    void cancel();  ///< drops what waits and stops what runs
    bool running() const { return task_.running(); }

private:
    void submit(std::function<void()> start);
    void next();

    Runner* runner_;
    int patience_;
    Task task_;
    std::function<void()> waiting_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace kety
