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

/// What a file put into a message must not fill the screen: a megabyte in quotes is cut inside.
std::string shortened(std::string_view sentence)
{
    constexpr std::size_t most = 2000, end = 400;
    if (sentence.size() <= most) return std::string(sentence);
    return std::string(sentence.substr(0, most - end)) + " ... "
           + std::string(sentence.substr(sentence.size() - end));
}

/// Bytes of the UTF-8 character that begins here; 0: none does, or one that steers a terminal.
std::size_t characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return first < 0x20 || first == 0x7F ? 0 : 1;
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size) return 0;
    for (std::size_t i = 1; i < size; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    return first == 0xC2 && byte(1) < 0xA0 ? 0 : size;  // C1 controls
}

/// A line as any terminal may have it, whatever stood in a name or a file: the ends of lines become
/// blanks, other control characters and bytes that are no UTF-8 become \\x1b.
std::string printable(const std::string& line)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (std::string_view rest = line; !rest.empty();) {
        const std::size_t size = characterAt(rest);
        const auto byte = static_cast<unsigned char>(rest.front());
        if (size > 0)
            out += rest.substr(0, size);
        else if (byte == '\n' || byte == '\r' || byte == '\t')
            out += ' ';
        else
            out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
        rest.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return out;
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
    std::string line =
        "kety-cli: " + std::string(kind) + ": " + printable(shortened(sentence)) + "\n";
    // On a terminal a progress bar may stand in this line: it makes room.
    if (isatty(STDERR_FILENO) != 0) line = "\r\x1b[K" + line;
    // Else a full buffer of stdout would end, and this line begin, in the midst of another.
    std::fflush(stdout);
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
