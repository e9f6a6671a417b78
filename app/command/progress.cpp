// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/progress.h"

#include "app/command/console.h"

#include <unistd.h>

#include <cstdio>

namespace kety::command {
namespace {

constexpr std::chrono::milliseconds between_reports{50};

Progress::Mode modeOf(const std::string& name)
{
    if (name == "jsonl") return Progress::Mode::JsonLines;
    return name == "auto" && isatty(STDERR_FILENO) != 0 ? Progress::Mode::Bar
                                                        : Progress::Mode::None;
}

}  // namespace

Progress::Progress(const std::string& mode) : mode_(modeOf(mode)) {}

Progress::~Progress()
{
    clear();
}

void Progress::stage(const std::string& name)
{
    clear();
    stage_ = name;
    last_ = {};
    if (mode_ == Mode::JsonLines) event("stage", Json::object().set("stage", name));
}

void Progress::advance(std::size_t done, std::size_t total)
{
    const auto now = std::chrono::steady_clock::now();
    if (mode_ == Mode::None || total == 0 || (done < total && now - last_ < between_reports))
        return;
    last_ = now;
    if (mode_ == Mode::JsonLines) {
        event("progress",
              Json::object().set("stage", stage_).set("done", done).set("total", total));
        return;
    }
    constexpr std::size_t cells = 30;
    const std::size_t full = done * cells / total;
    std::string bar(full, '=');
    bar.resize(cells, ' ');
    std::fprintf(stderr, "\r%-8s [%s] %3zu %%", stage_.c_str(), bar.c_str(), done * 100 / total);
    bar_shown_ = true;
}

void Progress::event(const std::string& name, Json members)
{
    if (mode_ != Mode::JsonLines) return;
    // "event" comes first: a reader looks at it before anything else.
    print(Json::object().set("event", name).text(-1).substr(0, name.size() + 12));
    const std::string rest = members.text(-1);
    print(rest == "{}" ? "}\n" : ", " + rest.substr(1) + "\n");
    flushOutput();
}

void Progress::clear()
{
    if (bar_shown_) std::fprintf(stderr, "\r%60s\r", "");
    bar_shown_ = false;
}

}  // namespace kety::command
