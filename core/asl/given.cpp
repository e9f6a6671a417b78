// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What was given beside the series: whether it is one image, and whether it is used.
#include "asl/given.h"

#include <array>

namespace kety::asl {
namespace {

/// Of several volumes nobody says which is meant: two tissues, or two echoes.
void refuseSeveralVolumes(const Scan& scan, const char* role, Checks& checks)
{
    const Dataset* given = scan.inputs.find(role);
    if (given == nullptr || given->series.frames() == 1) return;
    checks.add(std::string("asl.") + role + "_frames", Severity::Blocks,
               {text("asl", "The image given as %1 has %2 volumes: one is needed. Give the volume "
                            "that is meant as an image of its own"),
                {role, std::to_string(given->series.frames())}});
}

/// Somebody gave it, and nothing is computed with it.
void noteUnused(const Scan& scan, const char* role, bool used, const char* parameter,
                Checks& checks)
{
    if (used || scan.inputs.find(role) == nullptr) return;
    checks.add(
        std::string("asl.") + role + "_unused", Severity::Notes,
        {text("asl", "The image given as %1 is not used: %2 asks for none"), {role, parameter}},
        parameter);
}

}  // namespace

void checkGiven(const Scan& scan, Checks& checks)
{
    for (const char* role : std::array{"gm", "wm", "csf", "reference", "pd"})
        refuseSeveralVolumes(scan, role, checks);
    const Calibration& calibration = scan.settings.calibration;
    if (!calibration.source) return;
    const bool estimate = calibration.source == M0Source::Estimate;
    const bool file = !estimate && calibration.method == M0Method::ReferenceRegion
                      && calibration.region_choice == RegionChoice::File;
    noteUnused(scan, "m0", calibration.source == M0Source::Separate, "m0_source", checks);
    noteUnused(scan, "pd", calibration.source == M0Source::ProtonDensity, "m0_source", checks);
    noteUnused(scan, "reference", file,
               calibration.method == M0Method::ReferenceRegion ? "reference_selection"
                                                               : "m0_method",
               checks);
}

}  // namespace kety::asl
