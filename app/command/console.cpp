// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/console.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace kety::command {
namespace {

// The only thing a signal handler may touch.
volatile std::sig_atomic_t asked_to_end = 0;

extern "C" void onInterrupt(int signal)
{
    asked_to_end = 1;
    std::signal(signal, SIG_DFL);
}

/// Characters as they appear, not bytes.
std::size_t shownWidth(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

void say(std::string_view kind, std::string_view sentence)
{
    std::string line = "kety-cli: " + std::string(kind) + ": " + std::string(sentence);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    line += '\n';
    // On a terminal a progress bar may stand in this line: it makes room.
    if (isatty(STDERR_FILENO) != 0) line = "\r\x1b[K" + line;
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

std::string aligned(const std::vector<std::vector<std::string>>& rows,
                    const std::vector<std::size_t>& right)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t c = 0; c < row.size(); ++c) {
            widths[c] = std::max(widths[c], shownWidth(row[c]));
        }
    }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string blanks(widths[c] - shownWidth(row[c]), ' ');
            const bool number = std::find(right.begin(), right.end(), c) != right.end();
            line += (c > 0 ? "  " : "") + (number ? blanks + row[c] : row[c] + blanks);
        }
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return out;
}

void listenForInterrupts()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    // Past a limit on file sizes a write fails, and says so; the signal would end the program.
    std::signal(SIGXFSZ, SIG_IGN);
}

bool interrupted()
{
    return asked_to_end != 0;
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

}  // namespace kety::command
