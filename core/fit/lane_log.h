// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/lanes.h"

namespace kety {

#ifdef __AVX2__
/// x = 2^exponent · mantissa with the mantissa in [1, 2), for normal positive x.
inline void splitExponent(Lanes x, Lanes& exponent, Lanes& mantissa)
{
    const __m256i bits = _mm256_castpd_si256(x.v);
    const __m256i magic = _mm256_set1_epi64x(0x4330000000000000);  // 2^52: its low bits are free
    const __m256i biased = _mm256_or_si256(_mm256_srli_epi64(bits, 52), magic);
    exponent = Lanes(_mm256_castsi256_pd(biased)) - (0x1p52 + 1023.0);
    const __m256i fraction = _mm256_and_si256(bits, _mm256_set1_epi64x(0x000fffffffffffff));
    mantissa = Lanes(
        _mm256_castsi256_pd(_mm256_or_si256(fraction, _mm256_set1_epi64x(0x3ff0000000000000))));
}
#else
inline void splitExponent(Lanes x, Lanes& exponent, Lanes& mantissa)
{
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const auto bits = std::bit_cast<std::uint64_t>(x.v[lane]);
        exponent.v[lane] = static_cast<double>(bits >> 52U) - 1023.0;
        mantissa.v[lane] =
            std::bit_cast<double>((bits & 0x000fffffffffffffU) | 0x3ff0000000000000U);
    }
}
#endif

/// Natural logarithm to a few 1e-16, for normal positive numbers: ln x = k ln 2 + 2 artanh(s),
/// s = (m − 1) / (m + 1) with m between √½ and √2, where |s| < 0.172 and eleven terms of the
/// series leave 1e-18. What is not positive or not normal gives a number that means nothing.
inline Lanes log(Lanes x)
{
    Lanes exponent, mantissa;
    splitExponent(x, exponent, mantissa);
    const LaneMask above = Lanes(1.4142135623730951) < mantissa;
    mantissa = select(above, mantissa * 0.5, mantissa);
    exponent = select(above, exponent + 1.0, exponent);
    const Lanes s = (mantissa - 1.0) / (mantissa + 1.0), square = s * s;
    constexpr std::array<double, 11> terms{2.0,      2.0 / 3,  2.0 / 5,  2.0 / 7,
                                           2.0 / 9,  2.0 / 11, 2.0 / 13, 2.0 / 15,
                                           2.0 / 17, 2.0 / 19, 2.0 / 21};
    Lanes sum = terms[10];
    for (std::size_t i = 10; i-- > 0;)
        sum = fma(sum, square, terms[i]);
    // ln 2 in two parts: the first times an exponent is exact.
    return fma(exponent, 0x1.62e42fee00000p-1,
               fma(s, sum, exponent * Lanes(0x1.a39ef35793c76p-33)));
}

}  // namespace kety
