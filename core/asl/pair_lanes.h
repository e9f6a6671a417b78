// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>

#ifdef __AVX__
#include <immintrin.h>
#endif

namespace kety::asl {

/// Differences of four neighbouring pairs of samples at a time, in double. Which pair goes to which
/// lane is fixed, so that sums have the same bits with and without vector instructions; compilers
/// do not find these instructions by themselves, and the sums are what the time of a CBF map goes
/// into.
#ifdef __AVX__
struct PairLanes {
    __m256d lanes = _mm256_setzero_pd();

    /// samples[0] − samples[1], samples[2] − samples[3]...: lanes hold pairs 0, 2, 1, 3.
    static PairLanes of(const float* samples)
    {
        return {_mm256_hsub_pd(_mm256_cvtps_pd(_mm_loadu_ps(samples)),
                               _mm256_cvtps_pd(_mm_loadu_ps(samples + 4)))};
    }
    PairLanes minus(double value) const { return {_mm256_sub_pd(lanes, _mm256_set1_pd(value))}; }
    PairLanes squared() const { return {_mm256_mul_pd(lanes, lanes)}; }
    void add(const PairLanes& other) { lanes = _mm256_add_pd(lanes, other.lanes); }
    std::array<double, 4> values() const
    {
        std::array<double, 4> out;
        _mm256_storeu_pd(out.data(), lanes);
        return out;
    }
};
#else
struct PairLanes {
    std::array<double, 4> lanes{};

    static PairLanes of(const float* samples)
    {
        const auto pair = [samples](std::size_t i) {
            return static_cast<double>(samples[2 * i]) - static_cast<double>(samples[2 * i + 1]);
        };
        return {{pair(0), pair(2), pair(1), pair(3)}};
    }
    PairLanes minus(double value) const
    {
        return {{lanes[0] - value, lanes[1] - value, lanes[2] - value, lanes[3] - value}};
    }
    PairLanes squared() const
    {
        return {
            {lanes[0] * lanes[0], lanes[1] * lanes[1], lanes[2] * lanes[2], lanes[3] * lanes[3]}};
    }
    void add(const PairLanes& other)
    {
        for (std::size_t lane = 0; lane < 4; ++lane)
            lanes[lane] += other.lanes[lane];
    }
    std::array<double, 4> values() const { return lanes; }
};
#endif

/// Sum of `each(lanes of four pairs)` and, for the up to three pairs left, of `rest(difference)`.
template <class Each, class Rest>
double sumOverPairs(const float* samples, std::size_t pairs, const Each& each, const Rest& rest)
{
    PairLanes even, odd;
    std::size_t i = 0;
    for (; i + 8 <= pairs; i += 8) {
        even.add(each(PairLanes::of(samples + 2 * i)));
        odd.add(each(PairLanes::of(samples + 2 * i + 8)));
    }
    if (i + 4 <= pairs) {
        even.add(each(PairLanes::of(samples + 2 * i)));
        i += 4;
    }
    even.add(odd);
    const std::array<double, 4> lane = even.values();
    double sum = (lane[0] + lane[1]) + (lane[2] + lane[3]);
    for (; i < pairs; ++i) {
        sum += rest(static_cast<double>(samples[2 * i]) - static_cast<double>(samples[2 * i + 1]));
    }
    return sum;
}

}  // namespace kety::asl
