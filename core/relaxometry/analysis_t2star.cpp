// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_analysis.h"

namespace kety::relaxometry {
namespace {

constexpr Echoes kind = Echoes::Gradient;

/// Gradient and spin echoes look alike in a list of times; a name or sequence tells them apart.
Match recognise(const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) return {};
    if (dataset.part == Part::Phase) return {};
    const std::size_t times = statedEchoes(dataset);
    const std::string sequence = dataset.text("ScanningSequence");
    const bool named = dataset.name.ends_with("_MEGRE") || dataset.name.ends_with("_T2starw")
                       || sequence.starts_with("GR");
    if (times >= 2 && named)
        return {0.97, {text("relaxometry", "gradient echoes of several echo times"), {}}};
    if (times >= 2) return {0.55, {text("relaxometry", "images of several echo times"), {}}};
    return {};
}

}  // namespace

Analysis t2star();

Analysis t2star()
{
    return {
        .id = "relaxometry.t2star",
        .title = text("relaxometry", "T2* by gradient echoes"),
        .summary = text("relaxometry",
                        "T2* and S0 from gradient echoes of several echo times, with SD maps"),
        .reference = "Pei 2015, Magn Reson Med 73:843, doi:10.1002/mrm.25137",
        .inputs = {{.role = "megre",
                    .label = text("relaxometry", "Gradient echo images"),
                    .help = text("relaxometry",
                                 "A series with one frame for each echo, or a file for each"),
                    .required = true,
                    .several = true}},
        .parameters = echoSchema(kind).parameters(),
        .outputs = echoQuantities(kind),
        .sample = "t2star",
        .recognise = recognise,
        .derive = [](const Inputs& inputs, const Values&, Memo&,
                     Job&) { return deriveEchoes(kind, inputs); },
        .check = [](const Inputs& inputs, const Values& values, Memo& memo,
                    Job& job) { return checkEchoes(kind, inputs, values, memo, job); },
        .prepare = [](const Inputs& inputs, const Values& values, Memo& memo,
                      Job& job) { return prepareEchoes(kind, inputs, values, memo, job); },
    };
}

}  // namespace kety::relaxometry
