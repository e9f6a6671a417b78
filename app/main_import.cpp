// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// kety-import: reads DICOM for kety and kety-cli in a process of its own, so that a file which
// crashes it, hangs or asks for all memory costs that file. It is started by them (see
// io/dicom/wire.h for what they say to each other) and of no use by itself.
#include "io/dicom/dcmtk_reader.h"
#include "io/dicom/wire.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

using namespace kety::dicom;

constexpr int channel = 0;  // stdin is the socket of the parent

bool receive(void* to, std::size_t size)
{
    auto* at = static_cast<char*>(to);
    while (size > 0) {
        const ssize_t got = ::read(channel, at, size);
        if (got <= 0) return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

void send(const void* from, std::size_t size)
{
    const auto* at = static_cast<const char*>(from);
    while (size > 0) {
        const ssize_t sent = ::send(channel, at, size, MSG_NOSIGNAL);
        if (sent <= 0) std::_Exit(1);  // nobody listens any more
        at += sent;
        size -= static_cast<std::size_t>(sent);
    }
}

void answer(Message kind, const void* payload, std::size_t size)
{
    const auto header = headerOf(kind, static_cast<std::uint32_t>(size));
    send(header.data(), header.size());
    send(payload, size);
}

void serve(Message kind, const std::string& path)
{
    try {
        if (kind == Message::Pixels) {
            const std::vector<std::byte> samples = readSamples(path);
            if (samples.size() > largestFrame) throw std::bad_alloc();
            answer(Message::Samples, samples.data(), samples.size());
        } else {
            const std::vector<std::byte> record = encode(readHeader(path));
            answer(Message::Record, record.data(), record.size());
        }
    } catch (const std::bad_alloc&) {
        const std::string reason = "it asks for more memory than the import worker may have";
        answer(Message::Refused, reason.data(), reason.size());
    } catch (const std::exception& error) {
        const std::string reason = error.what();
        answer(Message::Refused, reason.data(), reason.size());
    }
}

/// What the system refuses to limit, the parent still watches: it counts the seconds.
void limit(int resource, const char* value)
{
    const auto amount = static_cast<rlim_t>(std::strtoull(value, nullptr, 10));
    const rlimit limits{amount, amount};
    if (amount > 0 || resource == RLIMIT_CORE)
        (void)setrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &limits);
}

}  // namespace

/// kety-import BYTES SECONDS: memory the process may map and processor time it may use, 0: any.
int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("kety-import is started by kety and kety-cli\n", stderr);
        return 2;
    }
#ifndef KETY_SHADOW_MEMORY  // the sanitizers map terabytes for themselves
    limit(RLIMIT_AS, argv[1]);
#endif
    limit(RLIMIT_CPU, argv[2]);
    limit(RLIMIT_CORE, "0");
    prepareDcmtk();
    for (;;) {
        std::array<std::byte, frameHeader> header;
        if (!receive(header.data(), header.size())) return 0;
        std::uint32_t size = 0;
        std::memcpy(&size, header.data(), sizeof size);
        if (size > 65536) return 1;
        std::string path(size, '\0');
        if (!receive(path.data(), size)) return 0;
        serve(static_cast<Message>(header[4]), path);
    }
}
