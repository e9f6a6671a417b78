// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace kety {

/// out[v * out_stride + t] = in[t * in_stride + v] for 8 × 8 floats. Written out for the processor:
/// element by element this is what reading a series would spend its time on.
inline void transpose8x8(const float* in, std::size_t in_stride, float* out, std::size_t out_stride)
{
#ifdef __AVX2__
    const auto row = [&](std::size_t t) { return _mm256_loadu_ps(in + t * in_stride); };
    const __m256 a0 = _mm256_unpacklo_ps(row(0), row(1)), a1 = _mm256_unpackhi_ps(row(0), row(1));
    const __m256 a2 = _mm256_unpacklo_ps(row(2), row(3)), a3 = _mm256_unpackhi_ps(row(2), row(3));
    const __m256 a4 = _mm256_unpacklo_ps(row(4), row(5)), a5 = _mm256_unpackhi_ps(row(4), row(5));
    const __m256 a6 = _mm256_unpacklo_ps(row(6), row(7)), a7 = _mm256_unpackhi_ps(row(6), row(7));
    const __m256 b0 = _mm256_shuffle_ps(a0, a2, 0x44), b1 = _mm256_shuffle_ps(a0, a2, 0xEE);
    const __m256 b2 = _mm256_shuffle_ps(a1, a3, 0x44), b3 = _mm256_shuffle_ps(a1, a3, 0xEE);
    const __m256 b4 = _mm256_shuffle_ps(a4, a6, 0x44), b5 = _mm256_shuffle_ps(a4, a6, 0xEE);
    const __m256 b6 = _mm256_shuffle_ps(a5, a7, 0x44), b7 = _mm256_shuffle_ps(a5, a7, 0xEE);
    const auto put = [&](std::size_t v, __m256 curve) {
        _mm256_storeu_ps(out + v * out_stride, curve);
    };
    put(0, _mm256_permute2f128_ps(b0, b4, 0x20));
    put(1, _mm256_permute2f128_ps(b1, b5, 0x20));
    put(2, _mm256_permute2f128_ps(b2, b6, 0x20));
    put(3, _mm256_permute2f128_ps(b3, b7, 0x20));
    put(4, _mm256_permute2f128_ps(b0, b4, 0x31));
    put(5, _mm256_permute2f128_ps(b1, b5, 0x31));
    put(6, _mm256_permute2f128_ps(b2, b6, 0x31));
    put(7, _mm256_permute2f128_ps(b3, b7, 0x31));
#else
    for (std::size_t v = 0; v < 8; ++v)
        for (std::size_t t = 0; t < 8; ++t)
            out[v * out_stride + t] = in[t * in_stride + v];
#endif
}

}  // namespace kety
