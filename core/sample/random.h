// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>

namespace kety {

/// Noise that is a function of (seed, counter) alone: the same for any order and number of threads.
class Noise {
public:
    explicit Noise(std::uint64_t seed) : seed_(mixed(seed)) {}

    /// A sample of the standard normal distribution (Box and Muller 1958).
    double normal(std::uint64_t counter) const
    {
        const double radius = std::sqrt(-2.0 * std::log(uniform(2 * counter)));
        return radius * std::cos(6.283185307179586 * uniform(2 * counter + 1));
    }

    /// In (0, 1).
    double uniform(std::uint64_t counter) const
    {
        const std::uint64_t bits = mixed(seed_ + counter * 0x9E3779B97F4A7C15ULL) >> 11;
        return (static_cast<double>(bits) + 0.5) * 0x1p-53;
    }

private:
    /// Finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    static std::uint64_t mixed(std::uint64_t x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }

    std::uint64_t seed_;
};

}  // namespace kety
