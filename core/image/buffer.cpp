// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/buffer.h"

#include <atomic>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace kety {

std::shared_ptr<void> allocateBlock(std::size_t bytes)
{
    constexpr std::size_t hugePage = std::size_t{2} << 20;
    const bool huge = bytes >= (std::size_t{8} << 20);
    const std::size_t alignment = huge ? hugePage : 64;
    void* memory = ::operator new(bytes == 0 ? 1 : bytes, std::align_val_t(alignment));
#ifdef __linux__
    if (huge) {
        // Advice only: where the system refuses, small pages do.
        (void)madvise(memory, bytes, MADV_HUGEPAGE);
    }
#endif
    return {memory,
            [alignment](void* block) { ::operator delete(block, std::align_val_t(alignment)); }};
}

std::uint64_t nextBufferId()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace kety
