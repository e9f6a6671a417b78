// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/perfusion.h"
#include "asl/scan.h"
#include "asl/spatial.h"
#include "asl/tissue.h"

namespace kety::asl {

/// What is done with complete maps, whatever analysis made them. Each function replaces values of
/// the maps it names, keeps NaN where a value is missing, and says in the quality map why.

/// What the regression divides by tissue.
struct PureFlow {
    Volume<float> signal;                           ///< ΔM, or CBF itself
    Volume<float> m0 = {};                          ///< of tissue; empty: none, or one number
    std::function<double(std::size_t)> scale = {};  ///< of signal / (M0 / λ), or of the signal
};

/// From ΔM and M0 of asl.cbf: both are divided, and CBF of a tissue is that of its ΔM and its M0
/// with its partition coefficient, 0.98 mL/g grey and 0.82 white (Herscovitch 1985,
/// doi:10.1038/jcbfm.1985.9). With one M0 for all voxels only ΔM is.
PureFlow pureFlow(const Maps& maps, const Perfusion& perfusion);

/// From the map of CBF, where it does not depend on ΔM linearly: several delays.
PureFlow pureFlow(const Maps& maps);

/// Fills "cbf_gm" and "cbf_wm" by regression over windows; `quality::illConditioned` where a voxel
/// has no solution of its own. Maps without these two stay as they are. Before `regulariseFlow`:
/// the regression wants independent voxels.
void splitFlow(Maps& maps, const PureFlow& flow, const Tissue& tissue, const Mask& mask,
               const Spatial& settings, Job& job);

/// Draws "cbf" to its neighbours by its uncertainty (SD in mL/100g/min per voxel) and says with
/// what weight; the mark of implausible values follows the new ones.
std::vector<Finding> regulariseFlow(Maps& maps, const Volume<float>& sd, const Mask& mask,
                                    const Spatial& settings, Job& job);

/// What an analysis of the family brings to its plan; the rest is the same for all.
struct PlanParts {
    std::vector<Quantity> quantities;  ///< as a tile holds them, those filled in the end last
    std::vector<Finding> findings;     ///< known before the maps
    std::function<Tile(std::span<const std::size_t> voxels, Job&)> compute;
    std::function<Explanation(std::size_t voxel)> explain;          ///< over the volumes it fits
    std::function<PureFlow(const Maps&)> flow;                      ///< for the partial volumes
    std::function<Volume<float>(const Maps&, Job&)> sd;             ///< of CBF, mL/100g/min
    std::function<std::vector<Finding>(const Maps&)> figures = {};  ///< of complete maps
};

/// The plan of a prepared series: tiles have room for the maps made in the end, explanations name
/// the volumes of the file, and complete maps are split by tissue, drawn to their neighbours and
/// summed up.
Plan planOf(const Scan& scan, std::shared_ptr<const Mask> mask, PlanParts parts);

}  // namespace kety::asl
