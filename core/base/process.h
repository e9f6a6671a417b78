// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kety {

/// Another program, joined to this one by a socket that is its standard input. It ends with the
/// object: killed, if it has not ended by itself.
class Process {
public:
    /// Starts `program` with `arguments`. Throws std::runtime_error when it cannot be started.
    Process(const std::string& program, const std::vector<std::string>& arguments);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// The socket, non-blocking, for poll().
    int socket() const { return socket_; }

    /// Sends what the socket takes at once; the number of bytes, or -1 when nobody listens.
    std::ptrdiff_t send(std::span<const std::byte> bytes);
    /// Receives what is there; 0 when nothing is, -1 when the other side has gone.
    std::ptrdiff_t receive(std::span<std::byte> bytes);

    void kill();
    /// Waits for the end and says how it came: "killed by signal 11 (Segmentation fault)".
    std::string ending();

private:
    int socket_ = -1;
    int id_ = -1;
    std::string ending_;
};

/// The path of a program beside the one that runs, or in the environment variable `override`.
std::string programBeside(const std::string& name, const char* override);

}  // namespace kety
