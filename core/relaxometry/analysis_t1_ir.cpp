// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery_analysis.h"

namespace kety::relaxometry {
namespace {

constexpr Recovery kind = Recovery::Inversion;

Match recognise(const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) return {};
    const std::size_t times = statedTimes(dataset, "InversionTime");
    if (times >= 3) return {0.97, {text("relaxometry", "images of several inversion times"), {}}};
    if (dataset.name.ends_with("_IRT1"))
        return {0.6, {text("relaxometry", "one image of an inversion recovery"), {}}};
    return {};
}

}  // namespace

Analysis t1_ir();

Analysis t1_ir()
{
    return {
        .id = "relaxometry.t1_ir",
        .title = text("relaxometry", "T1 by inversion recovery"),
        .summary = text("relaxometry", "T1, M0 and inversion efficiency from images of several "
                                       "inversion times, magnitude, real or complex"),
        .reference = "Barral 2010, Magn Reson Med 64:1057, doi:10.1002/mrm.22497",
        .inputs = {{.role = "ir",
                    .label = text("relaxometry", "Inversion recovery images"),
                    .help = text("relaxometry", "A series with one frame for each inversion time, "
                                                "or a file for each"),
                    .required = true,
                    .several = true}},
        .parameters = recoverySchema(kind).parameters(),
        .outputs = recoveryQuantities(kind),
        .sample = "t1-ir",
        .recognise = recognise,
        .derive = [](const Inputs& inputs, const Values&, Memo&,
                     Job&) { return deriveRecovery(kind, inputs); },
        .check = [](const Inputs& inputs, const Values& values, Memo& memo,
                    Job& job) { return checkRecovery(kind, inputs, values, memo, job); },
        .prepare = [](const Inputs& inputs, const Values& values, Memo& memo,
                      Job& job) { return prepareRecovery(kind, inputs, values, memo, job); },
    };
}

}  // namespace kety::relaxometry
