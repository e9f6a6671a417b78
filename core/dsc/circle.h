// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/lanes.h"

#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace kety::dsc {

/// Length of the circle that n samples are padded to: the smallest 2^a 3^b 5^c from 2 n on
/// (SCIENCE.md J3).
std::size_t circleLength(std::size_t samples);

/// The discrete Fourier transform of a few samples padded with zeros to a circle, and back, four
/// voxels at a time. At these lengths (80 to 300) a product with tables, halved by symmetry, is as
/// quick as a fast transform and the same for every length.
///
/// A real signal R on the circle is kept as its even and odd halves: R(t) = E(t) + O(t) and
/// R(L − t) = E(t) − O(t) for t = 0..half(). E is what cosines make, O what sines make.
class Circle {
public:
    explicit Circle(std::size_t samples);

    std::size_t samples() const { return samples_; }
    std::size_t length() const { return length_; }
    std::size_t half() const { return length_ / 2; }
    bool even() const { return length_ % 2 == 0; }
    /// 1 where a frequency is its own conjugate, else 2: it stands for itself and its conjugate.
    double multiplicity(std::size_t k) const
    {
        return k == 0 || (even() && k == half()) ? 1.0 : 2.0;
    }

    /// Σ x(t) e^{−iωt} of one real signal of at most `samples` samples, for k = 0..half().
    std::vector<std::complex<double>> transform(std::span<const double> signal) const;

    /// The same for four voxels, half() + 1 entries each.
    void transform(const Lanes* curve, Lanes* real, Lanes* imaginary) const;

    /// One frequency of four voxels: scratch of `curvesOf`.
    struct Wave {
        Lanes real, imaginary;
        const double *cosines, *sines;
    };

    /// The signals whose spectrum is real + i·imaginary at the frequencies of a list and 0 at
    /// others, summed in the order of the list. `waves` has half() + 1 entries.
    void curvesOf(const Lanes* real, const Lanes* imaginary,
                  std::span<const std::size_t> frequencies, std::vector<Wave>& waves, Lanes* evens,
                  Lanes* odds) const;

    /// Takes the signals of a list of frequencies out.
    void subtract(const Lanes* real, const Lanes* imaginary,
                  std::span<const std::size_t> frequencies, Lanes* evens, Lanes* odds) const;

private:
    const double* cosines(std::size_t k) const { return cosines_.data() + k * (half() + 1); }
    const double* sines(std::size_t k) const { return sines_.data() + k * (half() + 1); }

    std::size_t samples_, length_;
    std::vector<double> cosines_, sines_;
};

}  // namespace kety::dsc
