// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace kety {

/// Four voxels side by side, in double. Every operation is one of IEEE 754 on each lane by itself,
/// so a voxel gets the same bits in any lane, beside any neighbour, and with or without vector
/// instructions. A model written over lanes does the same work for every voxel: what does not apply
/// to one is computed and not selected.
struct Lanes;
struct LaneMask;

inline constexpr std::size_t lane_count = 4;

#ifdef __AVX2__
struct LaneMask {
    __m256d bits;
};

struct Lanes {
    __m256d v = _mm256_setzero_pd();

    Lanes() = default;
    Lanes(double value) : v(_mm256_set1_pd(value)) {}
    explicit Lanes(__m256d value) : v(value) {}
    explicit Lanes(const std::array<double, lane_count>& values) : v(_mm256_loadu_pd(values.data()))
    {
    }
    std::array<double, lane_count> values() const
    {
        std::array<double, lane_count> out;
        _mm256_storeu_pd(out.data(), v);
        return out;
    }
};

inline Lanes operator+(Lanes a, Lanes b)
{
    return Lanes(_mm256_add_pd(a.v, b.v));
}
inline Lanes operator-(Lanes a, Lanes b)
{
    return Lanes(_mm256_sub_pd(a.v, b.v));
}
inline Lanes operator*(Lanes a, Lanes b)
{
    return Lanes(_mm256_mul_pd(a.v, b.v));
}
inline Lanes operator/(Lanes a, Lanes b)
{
    return Lanes(_mm256_div_pd(a.v, b.v));
}
/// a · b + c, rounded once.
inline Lanes fma(Lanes a, Lanes b, Lanes c)
{
    return Lanes(_mm256_fmadd_pd(a.v, b.v, c.v));
}
/// a < b ? a : b, so b where one is no number.
inline Lanes least(Lanes a, Lanes b)
{
    return Lanes(_mm256_min_pd(a.v, b.v));
}
inline Lanes most(Lanes a, Lanes b)
{
    return Lanes(_mm256_max_pd(a.v, b.v));
}
inline Lanes root(Lanes x)
{
    return Lanes(_mm256_sqrt_pd(x.v));
}
inline LaneMask operator<(Lanes a, Lanes b)
{
    return {_mm256_cmp_pd(a.v, b.v, _CMP_LT_OQ)};
}
inline LaneMask operator&(LaneMask a, LaneMask b)
{
    return {_mm256_and_pd(a.bits, b.bits)};
}
inline Lanes select(LaneMask mask, Lanes yes, Lanes no)
{
    return Lanes(_mm256_blendv_pd(no.v, yes.v, mask.bits));
}
inline bool any(LaneMask mask)
{
    return _mm256_movemask_pd(mask.bits) != 0;
}
/// 2^k, where the low bits of `shifted` hold the integer k (see exp).
inline Lanes powerOfTwo(Lanes shifted)
{
    const __m256i k = _mm256_castpd_si256(shifted.v);
    return Lanes(
        _mm256_castsi256_pd(_mm256_slli_epi64(_mm256_add_epi64(k, _mm256_set1_epi64x(1023)), 52)));
}
#else
struct LaneMask {
    std::array<bool, lane_count> bits;
};

struct Lanes {
    std::array<double, lane_count> v{};

    Lanes() = default;
    Lanes(double value) { v.fill(value); }
    explicit Lanes(const std::array<double, lane_count>& values) : v(values) {}
    std::array<double, lane_count> values() const { return v; }
};

template <class Operation>
Lanes eachLane(const Operation& operation)
{
    Lanes out;
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        out.v[lane] = operation(lane);
    return out;
}
inline Lanes operator+(Lanes a, Lanes b)
{
    return eachLane([&](std::size_t i) { return a.v[i] + b.v[i]; });
}
inline Lanes operator-(Lanes a, Lanes b)
{
    return eachLane([&](std::size_t i) { return a.v[i] - b.v[i]; });
}
inline Lanes operator*(Lanes a, Lanes b)
{
    return eachLane([&](std::size_t i) { return a.v[i] * b.v[i]; });
}
inline Lanes operator/(Lanes a, Lanes b)
{
    return eachLane([&](std::size_t i) { return a.v[i] / b.v[i]; });
}
inline Lanes fma(Lanes a, Lanes b, Lanes c)
{
    return eachLane([&](std::size_t i) { return std::fma(a.v[i], b.v[i], c.v[i]); });
}
inline Lanes least(Lanes a, Lanes b)
{
    return eachLane([&](std::size_t i) { return a.v[i] < b.v[i] ? a.v[i] : b.v[i]; });
}
inline Lanes most(Lanes a, Lanes b)
{
    return eachLane([&](std::size_t i) { return a.v[i] > b.v[i] ? a.v[i] : b.v[i]; });
}
inline Lanes root(Lanes x)
{
    return eachLane([&](std::size_t i) { return std::sqrt(x.v[i]); });
}
inline LaneMask operator<(Lanes a, Lanes b)
{
    LaneMask out;
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        out.bits[lane] = a.v[lane] < b.v[lane];
    return out;
}
inline LaneMask operator&(LaneMask a, LaneMask b)
{
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        a.bits[lane] = a.bits[lane] && b.bits[lane];
    return a;
}
inline Lanes select(LaneMask mask, Lanes yes, Lanes no)
{
    return eachLane([&](std::size_t i) { return mask.bits[i] ? yes.v[i] : no.v[i]; });
}
inline bool any(LaneMask mask)
{
    bool found = false;
    for (const bool bit : mask.bits)
        found = found || bit;
    return found;
}
inline Lanes powerOfTwo(Lanes shifted)
{
    return eachLane([&](std::size_t i) {
        return std::bit_cast<double>((std::bit_cast<std::uint64_t>(shifted.v[i]) + 1023U) << 52U);
    });
}
#endif

inline Lanes& operator+=(Lanes& a, Lanes b)
{
    return a = a + b;
}

/// e^x to the last bit or two, for x from −700 to 700; beyond, that of the nearer end. x = k·ln 2 +
/// r, |r| ≤ ln 2 / 2, where Taylor's polynomial of degree 12 leaves 2e-16.
inline Lanes exp(Lanes x)
{
    x = most(least(x, 700.0), -700.0);
    constexpr double round = 0x1.8p52;  // adding it leaves the integer in the low bits
    const Lanes shifted = fma(x, 1.4426950408889634, round);
    const Lanes k = shifted - round;
    Lanes r = fma(k, -0x1.62e42fee00000p-1, x);  // ln 2 in two parts: the first times k is exact
    r = fma(k, -0x1.a39ef35793c76p-33, r);
    constexpr std::array<double, 13> one_over_factorial{1.0,
                                                        1.0,
                                                        1.0 / 2,
                                                        1.0 / 6,
                                                        1.0 / 24,
                                                        1.0 / 120,
                                                        1.0 / 720,
                                                        1.0 / 5040,
                                                        1.0 / 40320,
                                                        1.0 / 362880,
                                                        1.0 / 3628800,
                                                        1.0 / 39916800,
                                                        1.0 / 479001600};
    Lanes sum = one_over_factorial[12];
    for (std::size_t i = 12; i-- > 0;)
        sum = fma(sum, r, one_over_factorial[i]);
    return sum * powerOfTwo(shifted);
}

/// (e^x − 1) / x, which is 1 at 0; to 1e-14.
inline Lanes expm1Over(Lanes x)
{
    constexpr std::array<double, 6> series{1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720};
    Lanes sum = series[5];
    for (std::size_t i = 5; i-- > 0;)
        sum = fma(sum, x, series[i]);
    const LaneMask small = x * x < Lanes(4e-4);
    return select(small, sum, (exp(x) - 1.0) / x);
}

}  // namespace kety
