// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/tissue.h"
#include "base/unit.h"

namespace kety::asl {
namespace {

// Of the voxels of the mask.
constexpr double least_covered = 0.3;    // by grey and white matter
constexpr double usually_covered = 0.6;  // a mask of the brain has some 0.9
constexpr double few_above_one = 0.01;   // rounding and resampling of maps do that much
constexpr double many_above_one = 0.1;   // two maps that do not belong together
constexpr double few_outside = 0.05;     // the rim of a mask

constexpr double highest_value = 1.01, lowest_value = -0.05;  // splines overshoot

std::string ofTheMask(std::size_t voxels, const Tissue& tissue)
{
    return percentText(static_cast<double>(voxels) / static_cast<double>(tissue.inside), 0);
}

/// The maps hold shares.
bool checkTissueRange(const Tissue& shares, Checks& checks)
{
    const bool high = shares.greatest > highest_value;
    if (!high && shares.least >= lowest_value) return true;
    const double value = high ? shares.greatest : shares.least;
    Issue& issue = checks.add(
        "asl.tissue_range", Severity::Blocks,
        {high ? text("asl", "The tissue map given as %1 reaches %2: shares from 0 to 1 are needed. "
                            "Divide a map in percent by 100, one in steps of a byte by 255")
              : text("asl", "The tissue map given as %1 goes down to %2: shares from 0 to 1 are "
                            "needed"),
         {high ? shares.greatest_role : shares.least_role, formatNumber(value)}});
    issue.value = formatNumber(value);
    issue.expected = "0 to 1";
    return false;
}

/// The maps are those of different tissues: a voxel cannot hold more than itself.
bool checkTissueSum(const Tissue& shares, Checks& checks)
{
    if (shares.alike) {
        checks.add("asl.tissue_alike", Severity::Blocks,
                   {text("asl", "The tissue maps given as gm and wm are the same map: give the one "
                                "of grey matter as gm and the one of white matter as wm"),
                    {}});
        return false;
    }
    const double above = static_cast<double>(shares.above_one) / static_cast<double>(shares.inside);
    if (above <= few_above_one) return true;
    Issue& issue = checks.add(
        "asl.tissue_sum", above >= many_above_one ? Severity::Blocks : Severity::Warns,
        {text("asl", "The shares of the tissue maps add up to more than 1.05 in %1 of %2 voxels of "
                     "the mask: are they maps of different tissues, from one segmentation?"),
         {std::to_string(shares.above_one), std::to_string(shares.inside)}});
    issue.value = ofTheMask(shares.above_one, shares);
    issue.expected = "≤ 1 %";
    return above < many_above_one;
}

/// The maps lie where the brain lies, and hold all of it.
void checkTissuePlace(const Tissue& shares, Checks& checks)
{
    const double all = static_cast<double>(shares.inside);
    const double covered = static_cast<double>(shares.covered) / all;
    const bool one = !shares.both();
    if (static_cast<double>(shares.outside) > few_outside * all) {
        Issue& issue = checks.add(
            "asl.tissue_field", Severity::Warns,
            {text("asl", "%1 of %2 voxels of the mask lie outside the image of a tissue map: they "
                         "count for no tissue. Does the map show the whole head, in the space of "
                         "the series?"),
             {std::to_string(shares.outside), std::to_string(shares.inside)}});
        issue.value = ofTheMask(shares.outside, shares);
        issue.expected = "≤ 5 %";
    }
    if (covered < (one ? least_covered : usually_covered)) {
        const bool elsewhere = !one && covered < least_covered;
        Issue& issue = checks.add(
            elsewhere ? "asl.tissue_misplaced" : "asl.tissue_partly",
            elsewhere ? Severity::Blocks : Severity::Warns,
            {text("asl", "The tissue maps hold grey or white matter in %1 of %2 voxels of the mask "
                         "only: do they show the whole brain, in the space of the series, and is "
                         "the mask one of the brain?"),
             {std::to_string(shares.covered), std::to_string(shares.inside)}});
        issue.value = ofTheMask(shares.covered, shares);
        issue.expected = one || elsewhere ? "≥ 30 %" : "≥ 60 %";
        return;
    }
    checks.passed("asl.tissue_maps",
                  {shares.resampled
                       ? text("asl", "Tissue maps, averaged over the voxels of the series")
                       : text("asl", "Tissue maps"),
                   {}},
                  ofTheMask(shares.covered, shares), one ? "≥ 30 %" : "≥ 60 %");
}

void checkTissueMaps(const Scan& scan, Checks& checks)
{
    const auto shares = tissue(scan);
    if (shares->gm.empty() && shares->wm.empty() && shares->csf.empty()) return;
    if (!checkTissueRange(*shares, checks) || shares->inside == 0) return;
    if (!checkTissueSum(*shares, checks)) return;
    if (!shares->gm.empty() || !shares->wm.empty()) checkTissuePlace(*shares, checks);
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
                                    "matter: give them as inputs gm and wm"),
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
