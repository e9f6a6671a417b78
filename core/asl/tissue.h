// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

/// Shares of the tissues in each voxel of the series, 0 to 1; empty where no map is given. Without
/// a map of CSF what is neither grey nor white counts as CSF.
struct Tissue {
    Volume<float> gm, wm, csf;
    bool resampled = false;  ///< a map lay on another grid: averaged over the voxels of the series
    /// Values in the maps as given, and the role of the map they are in.
    double least = 0.0, greatest = 0.0;
    std::string least_role = {}, greatest_role = {};
    bool alike = false;  ///< grey and white are one map
    /// Voxels of the mask: all; where grey and white add up to a tenth or more; where all shares
    /// add up to more than 1.05; outside the image of a map.
    std::size_t inside = 0, covered = 0, above_one = 0, outside = 0;

    bool both() const { return !gm.empty() && !wm.empty(); }
};

/// From the inputs "gm", "wm" and "csf".
std::shared_ptr<const Tissue> tissue(const Scan& scan);

/// What an image would be in pure grey and pure white matter, voxel by voxel.
struct PureTissue {
    Volume<float> gm, wm;
    /// Voxels of the mask without a solution of their own: next to no tissue, or a window in which
    /// the shares do not tell the tissues apart (values of the nearest voxel that has one).
    std::vector<std::uint8_t> ill;
};

/// Needs maps of grey and white matter. Linear regression over `window` × `window` × 1 voxels:
/// image = Σ p_t x_t (Asllani 2008, doi:10.1002/mrm.21670). `with_csf`: CSF has a signal of its own
/// (M0), else none (ΔM, CBF). Voxels with p_GM + p_WM below a tenth, outside the mask or without a
/// finite value are no samples; a window with det(AᵀA) / trace² below 1e-3 has no solution and
/// takes that of the nearest voxel of the slice within ten voxels that has one.
PureTissue pureTissue(const Volume<float>& image, const Tissue& tissue, const Mask& mask,
                      int window, bool with_csf, Job& job);

}  // namespace kety::asl
