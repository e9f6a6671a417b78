// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/circle.h"

#include <cmath>
#include <numbers>

namespace kety::dsc {
namespace {

/// Sums of `count` frequencies over all samples, held in registers.
template <std::size_t count>
void sums(const Lanes* curve, std::size_t samples, const std::array<const double*, count>& cosines,
          const std::array<const double*, count>& sines, Lanes* real, Lanes* imaginary)
{
    std::array<Lanes, count> re{}, im{};
    for (std::size_t t = 0; t < samples; ++t) {
        const Lanes x = curve[t];
        for (std::size_t i = 0; i < count; ++i) {
            re[i] = fma(x, cosines[i][t], re[i]);
            im[i] = fma(x, sines[i][t], im[i]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        real[i] = re[i];
        imaginary[i] = Lanes(0.0) - im[i];
    }
}

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
    : samples_(samples), length_(circleLength(samples)), cosines_((half() + 1) * (half() + 1)),
      sines_(cosines_.size())
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

void Circle::transform(const Lanes* curve, std::span<const std::size_t> frequencies, Lanes* real,
                       Lanes* imaginary) const
{
    constexpr std::size_t block = 4;
    std::size_t i = 0;
    for (; i + block <= frequencies.size(); i += block) {
        std::array<const double*, block> c{}, s{};
        for (std::size_t j = 0; j < block; ++j) {
            c[j] = cosines(frequencies[i + j]);
            s[j] = sines(frequencies[i + j]);
        }
        sums<block>(curve, samples_, c, s, real + i, imaginary + i);
    }
    for (; i < frequencies.size(); ++i) {
        sums<1>(curve, samples_, {cosines(frequencies[i])}, {sines(frequencies[i])}, real + i,
                imaginary + i);
    }
}

void Circle::addSignals(const Lanes* real, const Lanes* imaginary,
                        std::span<const std::size_t> frequencies, Lanes* evens, Lanes* odds) const
{
    const double unit = 1.0 / static_cast<double>(length_);
    constexpr std::size_t block = 4;  // times held in registers
    for (std::size_t t = 0; t <= half(); t += block) {
        const std::size_t count = std::min(block, half() + 1 - t);
        std::array<Lanes, block> e{}, o{};
        for (std::size_t j = 0; j < count; ++j) {
            e[j] = evens[t + j];
            o[j] = odds[t + j];
        }
        for (std::size_t i = 0; i < frequencies.size(); ++i) {
            const std::size_t k = frequencies[i];
            const double weight = multiplicity(k) * unit;
            const Lanes re = real[i] * weight, im = imaginary[i] * (-weight);
            const double *c = cosines(k) + t, *s = sines(k) + t;
            for (std::size_t j = 0; j < count; ++j) {
                e[j] = fma(re, c[j], e[j]);
                o[j] = fma(im, s[j], o[j]);
            }
        }
        for (std::size_t j = 0; j < count; ++j) {
            evens[t + j] = e[j];
            odds[t + j] = o[j];
        }
    }
}

void Circle::subtractSignal(std::size_t frequency, Lanes real, Lanes imaginary, Lanes* evens,
                            Lanes* odds) const
{
    const double weight = multiplicity(frequency) / static_cast<double>(length_);
    const Lanes re = real * (-weight), im = imaginary * weight;
    const double *c = cosines(frequency), *s = sines(frequency);
    for (std::size_t t = 0; t <= half(); ++t) {
        evens[t] = fma(re, c[t], evens[t]);
        odds[t] = fma(im, s[t], odds[t]);
    }
}

}  // namespace kety::dsc
