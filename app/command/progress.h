// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "params/json.h"

#include <chrono>
#include <string>

namespace kety::command {

/// How far a run is: a bar on a terminal, one JSON object per line for programs, or nothing.
class Progress {
public:
    enum class Mode { None, Bar, JsonLines };

    /// "auto", "none" or "jsonl"; auto is a bar when stderr is a terminal.
    explicit Progress(const std::string& mode);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    bool jsonLines() const { return mode_ == Mode::JsonLines; }

    /// What comes next: "read", "check", "compute", "write".
    void stage(const std::string& name);
    void advance(std::size_t done, std::size_t total);
    /// One line of JSON with an "event" and members of its own.
    void event(const std::string& name, Json members);
    /// Takes the bar away, so that a message has a line of its own.
    void clear();

    /// What a Job calls.
    Job::Progress listener()
    {
        return [this](std::size_t done, std::size_t total) { advance(done, total); };
    }

private:
    Mode mode_ = Mode::None;
    std::string stage_;
    bool bar_shown_ = false;
    std::chrono::steady_clock::time_point last_{};
};

}  // namespace kety::command
