// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/tissue.h"

namespace kety::asl {
namespace {

constexpr double least_covered = 0.3;  // of the mask, by grey and white matter

/// The maps hold shares, and lie where the brain lies.
void checkTissueMaps(const Scan& scan, Checks& checks)
{
    const auto shares = tissue(scan);
    if (shares->gm.empty() && shares->wm.empty() && shares->csf.empty()) return;
    if (shares->greatest > 1.01) {
        Issue& issue = checks.add("asl.tissue_range", Severity::Blocks,
                                  {text("asl", "A tissue map reaches %1: shares from 0 to 1 are "
                                               "needed"),
                                   {formatNumber(shares->greatest)}});
        issue.value = formatNumber(shares->greatest);
        issue.expected = "0 to 1";
        return;
    }
    if (!shares->both()) return;
    const std::string covered = percentText(shares->covered, 0);
    if (shares->covered < least_covered) {
        Issue& issue = checks.add(
            "asl.tissue_misplaced", Severity::Blocks,
            {text("asl", "The tissue maps hold grey or white matter in %1 of the brain mask only: "
                         "do they lie in the space of the series?"),
             {covered}});
        issue.value = covered;
        issue.expected = "≥ 30 %";
        return;
    }
    checks.passed("asl.tissue_maps",
                  {shares->resampled
                       ? text("asl", "Tissue maps, averaged over the voxels of the series")
                       : text("asl", "Tissue maps"),
                   {}},
                  covered, "≥ 30 %");
}

}  // namespace

void checkSpatial(const Scan& scan, std::size_t differences, Checks& checks)
{
    const Spatial& settings = scan.settings.spatial;
    checkTissueMaps(scan, checks);
    if (settings.partial_volume) {
        if (scan.inputs.find("gm") == nullptr || scan.inputs.find("wm") == nullptr) {
            checks.add("asl.tissue_missing", Severity::Blocks,
                       {text("asl", "Partial volume correction needs maps of grey and white "
                                    "matter: --in gm=PATH --in wm=PATH"),
                        {}},
                       "partial_volume");
        }
        if (settings.partial_volume_window % 2 == 0) {
            checks.add("asl.window_even", Severity::Blocks,
                       {text("asl", "The window of the partial volume correction needs a middle: "
                                    "an odd number, not %1"),
                        {std::to_string(settings.partial_volume_window)}},
                       "partial_volume_window");
        }
    }
    if (settings.regularise && differences < 2) {
        checks.add("asl.no_spread", Severity::Blocks,
                   {text("asl", "Spatial regularisation needs the uncertainty of every voxel: at "
                                "least two differences"),
                    {}},
                   "spatial_regularisation");
    }
}

}  // namespace kety::asl
