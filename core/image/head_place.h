// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

#include <array>
#include <vector>

namespace kety {

/// Where the head lies in some volumes of a series.
struct HeadPlaces {
    std::vector<std::array<double, 3>> centres;  ///< LPS mm; NaN: nothing bright, or not a number
    std::size_t usual =
        0;  ///< of these: the one the fewest mm from all others (the first of equal)

    /// mm from the usual one; NaN where the centre is.
    double away(std::size_t i) const;
    double farthest() const;  ///< NaN are left out
};

/// The centre of what is brighter than `dark` in each of `volumes`, weighted by how much brighter:
/// a head that moves takes it along, whatever lies between. The same bits for any number of
/// threads.
HeadPlaces headPlaces(const Series& series, const std::vector<std::size_t>& volumes, double dark,
                      Job& job);

/// A quarter of the mean of a head: what is darker is not of the head.
double darkOf(const Volume<float>& image, const Mask& head);

}  // namespace kety
