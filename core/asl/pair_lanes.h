// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#ifdef __FMA__  // AVX comes with it
#include <immintrin.h>
#endif

namespace kety::asl {

/// Differences of four neighbouring pairs of samples at a time, in double. Which pair goes to which
/// lane is fixed, so that sums have the same bits with and without vector instructions; compilers
/// do not find these instructions by themselves, and the sums are what the time of a CBF map goes
/// into.
#ifdef __FMA__
struct PairLanes {
    __m256d lanes = _mm256_setzero_pd();

    static PairLanes all(double value) { return {_mm256_set1_pd(value)}; }
    /// samples[0] − samples[1], samples[2] − samples[3]...: lanes hold pairs 0, 2, 1, 3.
    static PairLanes of(const float* samples)
    {
        return {_mm256_hsub_pd(_mm256_cvtps_pd(_mm_loadu_ps(samples)),
                               _mm256_cvtps_pd(_mm_loadu_ps(samples + 4)))};
    }
    PairLanes minus(const PairLanes& other) const { return {_mm256_sub_pd(lanes, other.lanes)}; }
    void add(const PairLanes& other) { lanes = _mm256_add_pd(lanes, other.lanes); }
    void addSquare(const PairLanes& other)
    {
        lanes = _mm256_fmadd_pd(other.lanes, other.lanes, lanes);
    }
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

    static PairLanes all(double value) { return {{value, value, value, value}}; }
    static PairLanes of(const float* samples)
    {
        const auto pair = [samples](std::size_t i) {
            return static_cast<double>(samples[2 * i]) - static_cast<double>(samples[2 * i + 1]);
        };
        return {{pair(0), pair(2), pair(1), pair(3)}};
    }
    PairLanes minus(const PairLanes& other) const
    {
        return {{lanes[0] - other.lanes[0], lanes[1] - other.lanes[1], lanes[2] - other.lanes[2],
                 lanes[3] - other.lanes[3]}};
    }
    void add(const PairLanes& other)
    {
        for (std::size_t lane = 0; lane < 4; ++lane)
            lanes[lane] += other.lanes[lane];
    }
    void addSquare(const PairLanes& other)
    {
        for (std::size_t lane = 0; lane < 4; ++lane)
            lanes[lane] = std::fma(other.lanes[lane], other.lanes[lane], lanes[lane]);
    }
    std::array<double, 4> values() const { return lanes; }
};
#endif

/// Of the differences of neighbouring samples, each less the first of them.
struct PairSums {
    double first = 0.0;    ///< the first difference
    double sum = 0.0;      ///< Σ (d − first)
    double squares = 0.0;  ///< Σ (d − first)²
};

/// Sums over `pairs` > 0 pairs in one pass, which is all the memory has time for. The first
/// difference is one of the sample, so n (mean − first)² is at most (n − 1) times the squared
/// deviations from the mean: taking the one from the other later costs log₂ n bits of 53, never
/// more, however large the mean is.
inline PairSums sumsOverPairs(const float* samples, std::size_t pairs)
{
    const auto difference = [samples](std::size_t i) {
        return static_cast<double>(samples[2 * i]) - static_cast<double>(samples[2 * i + 1]);
    };
    PairSums sums{.first = difference(0)};
    const PairLanes first = PairLanes::all(sums.first);
    PairLanes sum, sum_odd, squares, squares_odd;  // two chains of additions, half as long each
    const auto take = [&](std::size_t at, PairLanes& to_sum, PairLanes& to_squares) {
        const PairLanes shifted = PairLanes::of(samples + 2 * at).minus(first);
        to_sum.add(shifted);
        to_squares.addSquare(shifted);
    };
    std::size_t i = 0;
    for (; i + 8 <= pairs; i += 8) {
        take(i, sum, squares);
        take(i + 4, sum_odd, squares_odd);
    }
    if (i + 4 <= pairs) {
        take(i, sum, squares);
        i += 4;
    }
    sum.add(sum_odd);
    squares.add(squares_odd);
    const auto across = [](const PairLanes& lanes) {
        const std::array<double, 4> lane = lanes.values();
        return (lane[0] + lane[1]) + (lane[2] + lane[3]);
    };
    sums.sum = across(sum);
    sums.squares = across(squares);
    for (; i < pairs; ++i) {
        const double shifted = difference(i) - sums.first;
        sums.sum += shifted;
        sums.squares = std::fma(shifted, shifted, sums.squares);
    }
    return sums;
}

}  // namespace kety::asl
