// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/flip_angle_analysis.h"

namespace kety::relaxometry {
namespace {

Match recognise(const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) return {};
    if (dataset.part == Part::Phase || statedNumbers(dataset, "InversionTime") > 0) return {};
    if (statedNumbers(dataset, "FlipAngle") >= 2)
        return {0.97, {text("relaxometry", "gradient echoes of several flip angles"), {}}};
    if (dataset.name.ends_with("_VFA"))
        return {0.6, {text("relaxometry", "one image of several flip angles"), {}}};
    return {};
}

}  // namespace

Analysis t1_vfa();

Analysis t1_vfa()
{
    return {
        .id = "relaxometry.t1_vfa",
        .title = text("relaxometry", "T1 by variable flip angles"),
        .summary = text("relaxometry", "T1 and M0 from spoiled gradient echoes of several flip "
                                       "angles and one TR, with a B1 map where there is one"),
        .reference = "Chang 2008, Magn Reson Med 60:496, doi:10.1002/mrm.21669",
        .inputs = {{.role = "vfa",
                    .label = text("relaxometry", "Spoiled gradient echo images"),
                    .help = text("relaxometry", "A series with one frame for each flip angle, or a "
                                                "file for each"),
                    .required = true,
                    .several = true},
                   {.role = "b1",
                    .label = text("relaxometry", "B1 map"),
                    .help = text("relaxometry", "Flip angle over its nominal value, in percent or "
                                                "as a fraction")}},
        .parameters = flipAngleSchema().parameters(),
        .outputs = flipAngleQuantities(),
        .sample = "t1-vfa",
        .recognise = recognise,
        .derive = [](const Inputs& inputs, const Values&, Memo&,
                     Job&) { return deriveFlipAngles(inputs); },
        .check = checkFlipAngles,
        .prepare = prepareFlipAngles,
    };
}

}  // namespace kety::relaxometry
