// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/worker.h"

#include "base/error.h"
#include "base/process.h"
#include "base/unit.h"
#include "io/dicom/wire.h"

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <set>

namespace kety::dicom {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t inFlight = 32;         // requests a worker may have: it never waits for us
constexpr std::size_t filesPerWorker = 100;  // a second worker pays from so many on

struct Answer {
    Message kind = Message::Refused;
    std::vector<std::byte> payload;
};

/// One worker and what it was asked. Requests are answered in order: the file a dead worker was at
/// is the first that has no answer.
class Line {
public:
    explicit Line(const WorkerLimits& limits) : limits_(limits) {}

    std::deque<std::size_t> asked;
    Clock::time_point since = Clock::now();  ///< when the first of `asked` became the first

    void start(const std::string& program)
    {
        process_ = std::make_unique<Process>(
            program, std::vector<std::string>{std::to_string(limits_.memory),
                                              std::to_string(limits_.processor)});
        incoming_.clear();
        outgoing_.clear();
    }
    bool running() const { return process_ != nullptr; }
    int socket() const { return process_->socket(); }
    bool hasToSend() const { return !outgoing_.empty(); }
    bool overdue() const
    {
        return !asked.empty()
               && std::chrono::duration<double>(Clock::now() - since).count() > limits_.answer;
    }

    void ask(Message kind, std::size_t index, const std::string& path)
    {
        if (asked.empty()) since = Clock::now();
        asked.push_back(index);
        const auto header = headerOf(kind, static_cast<std::uint32_t>(path.size()));
        outgoing_.insert(outgoing_.end(), header.begin(), header.end());
        const auto* at = reinterpret_cast<const std::byte*>(path.data());
        outgoing_.insert(outgoing_.end(), at, at + path.size());
    }

    /// Sends and receives what can be; false when the worker has gone.
    bool exchange()
    {
        if (!outgoing_.empty()) {
            const auto sent = process_->send(outgoing_);
            if (sent < 0) return false;
            outgoing_.erase(outgoing_.begin(), outgoing_.begin() + sent);
        }
        for (;;) {
            const std::size_t there = incoming_.size();
            incoming_.resize(there + chunk());
            const auto got = process_->receive(std::span(incoming_).subspan(there));
            incoming_.resize(there + static_cast<std::size_t>(std::max<std::ptrdiff_t>(got, 0)));
            if (got < 0) return false;
            if (got == 0 || complete()) return true;
        }
    }

    /// The next answer that has arrived whole. Throws std::runtime_error for what is none.
    std::optional<Answer> take()
    {
        if (!complete()) return std::nullopt;
        const std::uint32_t size = announced();
        Answer answer{.kind = static_cast<Message>(incoming_[4]), .payload = {}};
        const auto begin = incoming_.begin() + frameHeader;
        answer.payload.assign(begin, begin + size);
        incoming_.erase(incoming_.begin(), begin + size);
        since = Clock::now();
        return answer;
    }

    std::string end()
    {
        process_->kill();
        std::string how = process_->ending();
        process_.reset();
        return how;
    }

private:
    std::uint32_t announced() const
    {
        std::uint32_t size = 0;
        std::memcpy(&size, incoming_.data(), sizeof size);
        if (size > largestFrame) Reader::fail();
        return size;
    }
    bool complete() const
    {
        return incoming_.size() >= frameHeader
               && incoming_.size() >= frameHeader + std::size_t{announced()};
    }
    std::size_t chunk() const
    {
        constexpr std::size_t least = 65536;
        if (incoming_.size() < frameHeader) return least;
        return std::max(least, frameHeader + std::size_t{announced()} - incoming_.size());
    }

    WorkerLimits limits_;
    std::unique_ptr<Process> process_;
    std::vector<std::byte> outgoing_, incoming_;
};

/// Hands files to workers and their answers to the caller; survives the death of any of them.
class Pool {
public:
    using Take = std::function<void(std::size_t index, Answer answer)>;

    Pool(Message kind, const std::vector<std::string>& paths, Take take, const WorkerLimits& limits,
         Job& job)
        : kind_(kind), paths_(paths), take_(std::move(take)), limits_(limits), job_(job),
          program_(programBeside("kety-import", "KETY_IMPORT"))
    {
        for (std::size_t index = 0; index < paths.size(); ++index)
            waiting_.push_back(index);
        const std::size_t wanted = 1 + paths.size() / filesPerWorker;
        const auto most = static_cast<std::size_t>(std::clamp(job.threads(), 1, 8));
        for (std::size_t i = 0; i < std::min(wanted, most); ++i)
            lines_.push_back(std::make_unique<Line>(limits));
    }

    void run()
    {
        while (left() > 0) {
            job_.throwIfCancelled();
            for (auto& line : lines_)
                feed(*line);
            wait();
            for (auto& line : lines_)
                serve(*line);
        }
    }

private:
    std::size_t left() const { return paths_.size() - done_; }

    void feed(Line& line)
    {
        if (waiting_.empty() && alone_.empty()) return;
        if (!line.running()) start(line);
        // A file that has cost one worker already is asked for alone.
        if (!alone_.empty() && line.asked.empty()) {
            line.ask(kind_, alone_.front(), paths_[alone_.front()]);
            alone_.pop_front();
            return;
        }
        const bool lonely = line.asked.size() == 1 && retried_.contains(line.asked.front());
        const std::size_t most = kind_ == Message::Pixels ? 1 : inFlight;
        while (!lonely && !waiting_.empty() && line.asked.size() < most) {
            line.ask(kind_, waiting_.front(), paths_[waiting_.front()]);
            waiting_.pop_front();
        }
    }

    void start(Line& line)
    {
        try {
            line.start(program_);
        } catch (const std::exception& error) {
            throw Error(Failure::Internal,
                        {text("dicom", "DICOM cannot be read: the program kety-import, which "
                                       "belongs beside Kety, cannot be started (%1): install Kety "
                                       "again"),
                         {error.what()}});
        }
    }

    void wait()
    {
        std::vector<pollfd> sockets;
        for (const auto& line : lines_) {
            if (!line->running()) continue;
            const short events = line->hasToSend() ? POLLIN | POLLOUT : POLLIN;
            sockets.push_back({line->socket(), events, 0});
        }
        constexpr int patience = 100;  // ms until cancel and the clock are looked at again
        (void)::poll(sockets.data(), sockets.size(), patience);
    }

    void serve(Line& line)
    {
        if (!line.running()) return;
        std::string why;
        try {
            const bool alive = line.exchange();
            while (auto answer = line.take()) {
                if (line.asked.empty()) Reader::fail();
                const std::size_t index = line.asked.front();
                line.asked.pop_front();
                deliver(index, std::move(*answer));
            }
            if (alive && !line.overdue()) return;
            why = alive ? "it gave no answer within " + formatNumber(limits_.answer) + " s" : "";
        } catch (const Error&) {
            throw;  // of the one who takes the answers: no fault of the worker
        } catch (const std::runtime_error& error) {
            why = error.what();
        }
        const std::string how = line.end();
        blame(line, why.empty() ? "the import worker was " + how : why);
    }

    /// The first file without an answer did it; the others are asked for again.
    void blame(Line& line, const std::string& why)
    {
        if (line.asked.empty()) {
            if (++vain_ > 3) throw std::runtime_error("kety-import ends at once: " + why);
            return;
        }
        const std::size_t culprit = line.asked.front();
        line.asked.pop_front();
        waiting_.insert(waiting_.begin(), line.asked.begin(), line.asked.end());
        line.asked.clear();
        if (retried_.insert(culprit).second) {
            alone_.push_back(culprit);
            return;
        }
        Answer answer;
        const auto* at = reinterpret_cast<const std::byte*>(why.data());
        answer.payload.assign(at, at + why.size());
        deliver(culprit, std::move(answer));
    }

    void deliver(std::size_t index, Answer answer)
    {
        take_(index, std::move(answer));
        ++done_;
        job_.advance();
    }

    Message kind_;
    const std::vector<std::string>& paths_;
    Take take_;
    WorkerLimits limits_;
    Job& job_;
    std::string program_;
    std::vector<std::unique_ptr<Line>> lines_;
    std::deque<std::size_t> waiting_, alone_;
    std::set<std::size_t> retried_;
    std::size_t done_ = 0;
    int vain_ = 0;
};

std::string textOf(const Answer& answer)
{
    return {reinterpret_cast<const char*>(answer.payload.data()), answer.payload.size()};
}

}  // namespace

std::vector<FileRecord> scanHeaders(const std::vector<std::string>& paths, Job& job,
                                    const WorkerLimits& limits)
{
    std::vector<FileRecord> records(paths.size());
    const auto take = [&](std::size_t index, const Answer& answer) {
        if (answer.kind == Message::Record) {
            records[index] = decode(answer.payload);
        } else {
            records[index].refused = textOf(answer);
        }
        records[index].path = paths[index];
    };
    Pool(Message::Scan, paths, take, limits, job).run();
    return records;
}

void unpackSamples(const std::vector<std::string>& paths, const TakeSamples& take, Job& job,
                   const WorkerLimits& limits)
{
    const auto deliver = [&](std::size_t index, Answer answer) {
        const bool samples = answer.kind == Message::Samples;
        const std::string refused = samples ? std::string() : textOf(answer);
        take(index, samples ? std::move(answer.payload) : std::vector<std::byte>(), refused);
    };
    Pool(Message::Pixels, paths, deliver, limits, job).run();
}

}  // namespace kety::dicom
