// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "image/volume.h"

#include <array>
#include <memory>
#include <vector>

namespace kety {

/// Curves whose flow, transit time, delay and residue are known, to hold methods of deconvolution
/// against each other: TR 1.5 s, MTT 3 to 8 s, CBV 2 and 4 mL/100g, delays 0 to 4 s, nine draws of
/// the noise each.
struct DscStudy {
    static constexpr std::array<const char*, 5> shapes{"exponential", "gamma 2", "gamma 4",
                                                       "boxcar", "bi-exponential"};
    struct Truth {
        std::size_t shape = 0;
        double cbf = 0.0, mtt = 0.0, delay = 0.0;  // mL/100g/min, s, s
    };

    std::shared_ptr<const Dataset> series;  ///< of role "dsc"
    std::shared_ptr<const Dataset> artery;  ///< of role "aif": a curve without noise
    std::shared_ptr<const Mask> mask;
    std::vector<Truth> truth;  ///< of each voxel
};

/// `contrast`: the greatest fall of the signal of a grey matter voxel (CBF 60, MTT 4 s,
/// exponential) over the noise. The same bytes each time.
DscStudy makeDscStudy(double contrast);

}  // namespace kety
