// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_analysis.h"

namespace kety::relaxometry {
namespace {

constexpr Echoes kind = Echoes::Spin;

Match recognise(const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) return {};
    if (dataset.part == Part::Phase) return {};
    const std::size_t times = statedEchoes(dataset);
    const std::string sequence = dataset.text("ScanningSequence");
    const bool named = dataset.name.ends_with("_MESE") || sequence.starts_with("SE");
    if (times >= 2 && named)
        return {0.97, {text("relaxometry", "spin echoes of several echo times"), {}}};
    if (times >= 2) return {0.5, {text("relaxometry", "images of several echo times"), {}}};
    return {};
}

}  // namespace

Analysis t2();

Analysis t2()
{
    return {
        .id = "relaxometry.t2",
        .title = text("relaxometry", "T2 by spin echoes"),
        .summary =
            text("relaxometry", "T2 and S0 from spin echoes of several echo times, with SD maps"),
        .reference = "Golub & Pereyra 1973, SIAM J Numer Anal 10:413, doi:10.1137/0710036",
        .inputs = {{.role = "mese",
                    .label = text("relaxometry", "Spin echo images"),
                    .help = text("relaxometry",
                                 "A series with one frame for each echo, or a file for each"),
                    .required = true,
                    .several = true}},
        .parameters = echoSchema(kind).parameters(),
        .outputs = echoQuantities(kind),
        .sample = "t2",
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
