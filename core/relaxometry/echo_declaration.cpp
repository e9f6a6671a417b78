// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_analysis.h"

namespace kety::relaxometry {
namespace {

/// Gradient and spin echoes look alike in a list of times; a name or sequence tells them apart.
Match recognise(Echoes kind, const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) return {};
    if (dataset.part == Part::Phase) return {};
    const bool spin = kind == Echoes::Spin;
    const std::size_t times = statedEchoes(dataset);
    const std::string sequence = dataset.text("ScanningSequence");
    const bool of_collection = dataset.name.ends_with(spin ? "_MESE" : "_MEGRE");
    const bool named =
        spin ? of_collection || sequence.starts_with("SE")
             : of_collection || dataset.name.ends_with("_T2starw") || sequence.starts_with("GR");
    if (times >= 2 && named) {
        return {0.97,
                {spin ? text("relaxometry", "spin echoes of several echo times")
                      : text("relaxometry", "gradient echoes of several echo times"),
                 {}}};
    }
    if (of_collection) return {0.6, {text("relaxometry", "one image of several echo times"), {}}};
    if (times >= 2)
        return {spin ? 0.5 : 0.55, {text("relaxometry", "images of several echo times"), {}}};
    return {};
}

Input inputOf(Echoes kind)
{
    return {.role = roleOf(kind),
            .label = kind == Echoes::Spin ? text("relaxometry", "Spin echo images")
                                          : text("relaxometry", "Gradient echo images"),
            .help =
                text("relaxometry", "A series with one frame for each echo, or a file for each"),
            .required = true,
            .several = true};
}

}  // namespace

Analysis echoAnalysis(Echoes kind)
{
    const bool spin = kind == Echoes::Spin;
    return {
        .id = spin ? "relaxometry.t2" : "relaxometry.t2star",
        .title = spin ? text("relaxometry", "T2 by spin echoes")
                      : text("relaxometry", "T2* by gradient echoes"),
        .summary =
            spin ? text("relaxometry",
                        "T2 and S0 from spin echoes of several echo times, with SD maps")
                 : text("relaxometry",
                        "T2* and S0 from gradient echoes of several echo times, with SD maps"),
        .reference = spin ? "Golub & Pereyra 1973, SIAM J Numer Anal 10:413, doi:10.1137/0710036"
                          : "Pei 2015, Magn Reson Med 73:843, doi:10.1002/mrm.25137",
        .inputs = {inputOf(kind)},
        .parameters = echoSchema(kind).parameters(),
        .outputs = echoQuantities(kind),
        .sample = spin ? "t2" : "t2star",
        .recognise = [kind](const Dataset& dataset) { return recognise(kind, dataset); },
        .derive = [kind](const Inputs& inputs, const Values&, Memo&,
                         Job&) { return deriveEchoes(kind, inputs); },
        .check = [kind](const Inputs& inputs, const Values& values, Memo& memo,
                        Job& job) { return checkEchoes(kind, inputs, values, memo, job); },
        .prepare = [kind](const Inputs& inputs, const Values& values, Memo& memo,
                          Job& job) { return prepareEchoes(kind, inputs, values, memo, job); },
    };
}

}  // namespace kety::relaxometry
