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

namespace kety::dsc {

/// Eight floats side by side, each lane by itself as in fit/lanes.h: for sums over thousands of
/// atoms, where half the precision is twice the speed.
inline constexpr std::size_t float_lanes = 8;

#ifdef __AVX2__
struct Floats {
    __m256 v = _mm256_setzero_ps();

    Floats() = default;
    Floats(float value) : v(_mm256_set1_ps(value)) {}
    explicit Floats(__m256 value) : v(value) {}
    static Floats load(const float* from) { return Floats(_mm256_loadu_ps(from)); }
    void store(float* to) const { _mm256_storeu_ps(to, v); }
};
inline Floats operator+(Floats a, Floats b)
{
    return Floats(_mm256_add_ps(a.v, b.v));
}
inline Floats operator-(Floats a, Floats b)
{
    return Floats(_mm256_sub_ps(a.v, b.v));
}
inline Floats operator*(Floats a, Floats b)
{
    return Floats(_mm256_mul_ps(a.v, b.v));
}
inline Floats operator/(Floats a, Floats b)
{
    return Floats(_mm256_div_ps(a.v, b.v));
}
inline Floats fma(Floats a, Floats b, Floats c)
{
    return Floats(_mm256_fmadd_ps(a.v, b.v, c.v));
}
inline Floats most(Floats a, Floats b)
{
    return Floats(_mm256_max_ps(a.v, b.v));
}
inline Floats least(Floats a, Floats b)
{
    return Floats(_mm256_min_ps(a.v, b.v));
}
/// Whether a lane of a is above the same lane of b.
inline bool anyAbove(Floats a, Floats b)
{
    return _mm256_movemask_ps(_mm256_cmp_ps(a.v, b.v, _CMP_GT_OQ)) != 0;
}
/// `value` where `test` is above 0, else 0.
inline Floats wherePositive(Floats test, Floats value)
{
    return Floats(_mm256_and_ps(value.v, _mm256_cmp_ps(test.v, _mm256_setzero_ps(), _CMP_GT_OQ)));
}
inline Floats rounded(Floats x)
{
    return Floats(_mm256_round_ps(x.v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
}
/// 2^k for whole k from −126 to 127.
inline Floats powerOfTwo(Floats k)
{
    const __m256i biased = _mm256_add_epi32(_mm256_cvtps_epi32(k.v), _mm256_set1_epi32(127));
    return Floats(_mm256_castsi256_ps(_mm256_slli_epi32(biased, 23)));
}
/// x = 2^exponent · mantissa, mantissa in [1, 2), for normal positive x.
inline void splitExponent(Floats x, Floats& exponent, Floats& mantissa)
{
    const __m256i bits = _mm256_castps_si256(x.v);
    exponent = Floats(
        _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_srli_epi32(bits, 23), _mm256_set1_epi32(127))));
    mantissa = Floats(_mm256_castsi256_ps(_mm256_or_si256(
        _mm256_and_si256(bits, _mm256_set1_epi32(0x007fffff)), _mm256_set1_epi32(0x3f800000))));
}
#else
struct Floats {
    std::array<float, float_lanes> v{};

    Floats() = default;
    Floats(float value) { v.fill(value); }
    static Floats load(const float* from)
    {
        Floats out;
        for (std::size_t i = 0; i < float_lanes; ++i)
            out.v[i] = from[i];
        return out;
    }
    void store(float* to) const
    {
        for (std::size_t i = 0; i < float_lanes; ++i)
            to[i] = v[i];
    }
};
template <class Operation>
Floats eachFloat(const Operation& operation)
{
    Floats out;
    for (std::size_t i = 0; i < float_lanes; ++i)
        out.v[i] = operation(i);
    return out;
}
inline Floats operator+(Floats a, Floats b)
{
    return eachFloat([&](std::size_t i) { return a.v[i] + b.v[i]; });
}
inline Floats operator-(Floats a, Floats b)
{
    return eachFloat([&](std::size_t i) { return a.v[i] - b.v[i]; });
}
inline Floats operator*(Floats a, Floats b)
{
    return eachFloat([&](std::size_t i) { return a.v[i] * b.v[i]; });
}
inline Floats operator/(Floats a, Floats b)
{
    return eachFloat([&](std::size_t i) { return a.v[i] / b.v[i]; });
}
inline Floats fma(Floats a, Floats b, Floats c)
{
    return eachFloat([&](std::size_t i) { return std::fma(a.v[i], b.v[i], c.v[i]); });
}
inline Floats most(Floats a, Floats b)
{
    return eachFloat([&](std::size_t i) { return a.v[i] > b.v[i] ? a.v[i] : b.v[i]; });
}
inline Floats least(Floats a, Floats b)
{
    return eachFloat([&](std::size_t i) { return a.v[i] < b.v[i] ? a.v[i] : b.v[i]; });
}
inline bool anyAbove(Floats a, Floats b)
{
    bool found = false;
    for (std::size_t i = 0; i < float_lanes; ++i)
        found = found || a.v[i] > b.v[i];
    return found;
}
inline Floats wherePositive(Floats test, Floats value)
{
    return eachFloat([&](std::size_t i) { return test.v[i] > 0.0F ? value.v[i] : 0.0F; });
}
inline Floats rounded(Floats x)
{
    return eachFloat([&](std::size_t i) { return std::nearbyint(x.v[i]); });
}
inline Floats powerOfTwo(Floats k)
{
    return eachFloat([&](std::size_t i) {
        return std::bit_cast<float>(
            (static_cast<std::uint32_t>(static_cast<std::int32_t>(k.v[i]) + 127)) << 23U);
    });
}
inline void splitExponent(Floats x, Floats& exponent, Floats& mantissa)
{
    for (std::size_t i = 0; i < float_lanes; ++i) {
        const auto bits = std::bit_cast<std::uint32_t>(x.v[i]);
        exponent.v[i] = static_cast<float>(static_cast<std::int32_t>(bits >> 23U) - 127);
        mantissa.v[i] = std::bit_cast<float>((bits & 0x007fffffU) | 0x3f800000U);
    }
}
#endif

/// e^x to 2e-7 for x from −87 to 87; beyond, that of the nearer end.
inline Floats exp(Floats x)
{
    x = most(least(x, 87.0F), -87.0F);
    const Floats k = rounded(x * 1.44269504F);
    Floats r = fma(k, -0.693359375F, x);
    r = fma(k, 2.12194440e-4F, r);
    Floats sum = 1.0F / 5040;
    for (const float term : {1.0F / 720, 1.0F / 120, 1.0F / 24, 1.0F / 6, 0.5F, 1.0F, 1.0F})
        sum = fma(sum, r, term);
    return sum * powerOfTwo(k);
}

/// Sum of the lanes, in order.
inline double total(Floats x)
{
    std::array<float, float_lanes> values{};
    x.store(values.data());
    double sum = 0.0;
    for (const float value : values)
        sum += static_cast<double>(value);
    return sum;
}

inline float greatest(Floats x)
{
    std::array<float, float_lanes> values{};
    x.store(values.data());
    float best = values[0];
    for (const float value : values)
        best = value > best ? value : best;
    return best;
}

}  // namespace kety::dsc
