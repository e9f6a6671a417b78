// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/circle.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kety::dsc {
namespace {

constexpr std::size_t at_once = 4;  // sums of cosines and of sines held in registers
using WaveTables = std::array<const double*, at_once>;

/// Σ x(t) cos and Σ x(t) sin over every `stride`th of some samples from `first` on.
struct WaveProducts {
    std::array<Lanes, at_once> cosines{}, sines{};

    WaveProducts(const Lanes* x, std::size_t first, std::size_t end, std::size_t stride,
                 const WaveTables& c, const WaveTables& s)
    {
        for (std::size_t t = first; t < end; t += stride) {
            const Lanes value = x[t];
            for (std::size_t i = 0; i < at_once; ++i) {
                cosines[i] = fma(value, c[i][t], cosines[i]);
                sines[i] = fma(value, s[i][t], sines[i]);
            }
        }
    }
};

/// Halves of a signal at a few neighbouring times.
struct HalfSums {
    std::array<Lanes, at_once> even{}, odd{};

    HalfSums(std::span<const Circle::Wave> waves, std::size_t first)
    {
        for (const Circle::Wave& wave : waves) {
            for (std::size_t j = 0; j < at_once; ++j) {
                even[j] = fma(wave.real, wave.cosines[first + j], even[j]);
                odd[j] = fma(wave.imaginary, wave.sines[first + j], odd[j]);
            }
        }
    }
};

}  // namespace

std::size_t circleLength(std::size_t samples)
{
    for (std::size_t length = 2 * samples;; ++length) {
        std::size_t rest = length;
        for (const std::size_t prime : {2UL, 3UL, 5UL}) {
            while (rest > 1 && rest % prime == 0)
                rest /= prime;
        }
        if (rest == 1) return length;
    }
}

Circle::Circle(std::size_t samples)
    : samples_(samples), length_(circleLength(samples)),
      cosines_((half() + 1) * (half() + 1) + at_once), sines_(cosines_.size())
{
    for (std::size_t k = 0; k <= half(); ++k) {
        for (std::size_t t = 0; t <= half(); ++t) {
            const double angle = 2.0 * std::numbers::pi * static_cast<double>(k * t % length_)
                                 / static_cast<double>(length_);
            cosines_[k * (half() + 1) + t] = std::cos(angle);
            sines_[k * (half() + 1) + t] = std::sin(angle);
        }
    }
}

std::vector<std::complex<double>> Circle::transform(std::span<const double> signal) const
{
    std::vector<std::complex<double>> spectrum(half() + 1);
    for (std::size_t k = 0; k <= half(); ++k) {
        for (std::size_t t = 0; t < signal.size(); ++t)
            spectrum[k] += signal[t] * std::complex<double>(cosines(k)[t], -sines(k)[t]);
    }
    return spectrum;
}

/// cos((L/2 − k)ωt) is (−1)^t cos(kωt), sin((L/2 − k)ωt) the negative of (−1)^t sin(kωt): with
/// even and odd samples apart, one frequency gives another.
void Circle::transform(const Lanes* curve, Lanes* real, Lanes* imaginary) const
{
    const std::size_t own = even() ? half() / 2 : half();
    for (std::size_t first = 0; first <= own; first += at_once) {
        WaveTables c{}, s{};
        for (std::size_t i = 0; i < at_once; ++i) {
            const std::size_t k = std::min(first + i, half());
            c[i] = cosines(k);
            s[i] = sines(k);
        }
        const std::size_t stride = even() ? 2 : 1;
        const WaveProducts at(curve, 0, samples_, stride, c, s);
        const WaveProducts between = even() ? WaveProducts(curve, 1, samples_, stride, c, s)
                                            : WaveProducts(curve, 0, 0, stride, c, s);
        for (std::size_t i = 0; i < at_once && first + i <= own; ++i) {
            const std::size_t k = first + i;
            real[k] = at.cosines[i] + between.cosines[i];
            imaginary[k] = Lanes(0.0) - (at.sines[i] + between.sines[i]);
            if (!even()) continue;
            real[half() - k] = at.cosines[i] - between.cosines[i];
            imaginary[half() - k] = at.sines[i] - between.sines[i];
        }
    }
}

/// Even and odd frequencies apart: what they give at t they give at L/2 − t too, the one or the
/// other with the opposite sign.
void Circle::curvesOf(const Lanes* real, const Lanes* imaginary,
                      std::span<const std::size_t> frequencies, std::vector<Wave>& waves,
                      Lanes* evens, Lanes* odds) const
{
    const double unit = 1.0 / static_cast<double>(length_);
    const std::size_t own = even() ? half() / 2 : half();
    // Those of the first class from the front on, those of the second from the back.
    std::size_t front = 0, back = waves.size();
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        const std::size_t k = frequencies[i];
        const double weight = multiplicity(k) * unit;
        waves[even() && k % 2 == 1 ? --back : front++] = {real[i] * weight, imaginary[i] * -weight,
                                                          cosines(k), sines(k)};
    }
    const std::span<const Wave> all(waves);
    for (std::size_t first = 0; first <= own; first += at_once) {
        const HalfSums one(all.first(front), first), other(all.subspan(back), first);
        for (std::size_t j = 0; j < at_once && first + j <= own; ++j) {
            const std::size_t t = first + j;
            evens[t] = one.even[j] + other.even[j];
            odds[t] = one.odd[j] + other.odd[j];
            if (!even()) continue;
            evens[half() - t] = one.even[j] - other.even[j];
            odds[half() - t] = other.odd[j] - one.odd[j];
        }
    }
}

void Circle::subtract(const Lanes* real, const Lanes* imaginary,
                      std::span<const std::size_t> frequencies, Lanes* evens, Lanes* odds) const
{
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        const std::size_t k = frequencies[i];
        const double weight = multiplicity(k) / static_cast<double>(length_);
        const Lanes re = real[i] * (-weight), im = imaginary[i] * weight;
        const double *c = cosines(k), *s = sines(k);
        for (std::size_t t = 0; t <= half(); ++t) {
            evens[t] = fma(re, c[t], evens[t]);
            odds[t] = fma(im, s[t], odds[t]);
        }
    }
}

}  // namespace kety::dsc
