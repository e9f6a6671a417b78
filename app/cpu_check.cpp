// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Everything else is compiled for AVX2 and FMA and would end in SIGILL on an older processor. This
// file alone is compiled for any x86-64 and runs before all other initialisers; it stays clear of
// the C++ library, whose inline functions another file may have brought in for AVX2.
#if defined(__x86_64__)

#include <string.h>
#include <unistd.h>

namespace {

void say(const char* words)
{
    if (write(STDERR_FILENO, words, strlen(words)) < 0) _exit(1);
}

}  // namespace

__attribute__((constructor(101))) static void stopOnOldProcessor()
{
    __builtin_cpu_init();
    const bool avx2 = __builtin_cpu_supports("avx2");
    const bool fma = __builtin_cpu_supports("fma");
    const bool bmi2 = __builtin_cpu_supports("bmi2");
    if (avx2 && fma && bmi2) return;
    say("kety: this processor lacks");
    if (!avx2) say(" AVX2");
    if (!fma) say(" FMA");
    if (!bmi2) say(" BMI2");
    say("; Kety needs an x86-64 processor from about 2013 (Intel Haswell, AMD Excavator) or "
        "later\n");
    _exit(1);
}

#endif
