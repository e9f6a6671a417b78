// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery_analysis.h"

#include <algorithm>
#include <cctype>

namespace kety::relaxometry {
namespace {

/// Whether a name that the scanner or its user gave contains one of these words, in any case.
bool named(const Dataset& dataset, std::initializer_list<const char*> words)
{
    for (std::string name : {dataset.name, dataset.text("SeriesDescription"),
                             dataset.text("ProtocolName"), dataset.text("SequenceName")}) {
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char letter) { return char(std::tolower(letter)); });
        for (const char* word : words)
            if (name.find(word) != std::string::npos) return true;
    }
    return false;
}

/// Times alone do not tell a recovery from below zero from one from zero, nor a train of pulses
/// from one image for each inversion: only names do.
Match recognise(Recovery kind, const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) return {};
    const std::size_t times = statedNumbers(dataset, "InversionTime");
    if (kind == Recovery::Saturation) {
        if (times < 3 || !named(dataset, {"_srt1", "saturation", "sasha"})) return {};
        return {0.98, {text("relaxometry", "images of several saturation times"), {}}};
    }
    if (kind == Recovery::LookLocker) {
        if (times < 3 || !named(dataset, {"_llt1", "look-locker", "looklocker", "molli"}))
            return {};
        return {0.98, {text("relaxometry", "a Look-Locker or MOLLI series"), {}}};
    }
    if (times >= 3) return {0.97, {text("relaxometry", "images of several inversion times"), {}}};
    if (dataset.name.ends_with("_IRT1"))
        return {0.6, {text("relaxometry", "one image of an inversion recovery"), {}}};
    return {};
}

struct Words {
    const char* id;
    Text title, summary, input, help;
    const char *reference, *sample;
};

Words wordsOf(Recovery kind)
{
    const Text each =
        text("relaxometry", "A series with one frame for each inversion time, or a file for each");
    switch (kind) {
    case Recovery::Saturation:
        return {"relaxometry.t1_sr",
                text("relaxometry", "T1 by saturation recovery"),
                text("relaxometry", "T1, M0 and saturation efficiency from images of several "
                                    "saturation times"),
                text("relaxometry", "Saturation recovery images"),
                text("relaxometry",
                     "A series with one frame for each saturation time, or a file for each"),
                "Chow 2014, Magn Reson Med 71:2082, doi:10.1002/mrm.24878",
                "t1-sr"};
    case Recovery::LookLocker:
        return {"relaxometry.t1_looklocker",
                text("relaxometry", "T1 by Look-Locker or MOLLI"),
                text("relaxometry", "T1, apparent T1 and M0 from images read out after one "
                                    "inversion, magnitude, real or complex"),
                text("relaxometry", "Look-Locker images"),
                each,
                "Messroghli 2004, Magn Reson Med 52:141, doi:10.1002/mrm.20110",
                "t1-looklocker"};
    case Recovery::Inversion:
        break;
    }
    return {"relaxometry.t1_ir",
            text("relaxometry", "T1 by inversion recovery"),
            text("relaxometry", "T1, M0 and inversion efficiency from images of several "
                                "inversion times, magnitude, real or complex"),
            text("relaxometry", "Inversion recovery images"),
            each,
            "Barral 2010, Magn Reson Med 64:1057, doi:10.1002/mrm.22497",
            "t1-ir"};
}

}  // namespace

Analysis recoveryAnalysis(Recovery kind)
{
    const Words words = wordsOf(kind);
    return {
        .id = words.id,
        .title = words.title,
        .summary = words.summary,
        .reference = words.reference,
        .inputs = {{.role = roleOf(kind),
                    .label = words.input,
                    .help = words.help,
                    .required = true,
                    .several = true}},
        .parameters = recoverySchema(kind).parameters(),
        .outputs = recoveryQuantities(kind),
        .sample = words.sample,
        .recognise = [kind](const Dataset& dataset) { return recognise(kind, dataset); },
        .derive = [kind](const Inputs& inputs, const Values&, Memo&,
                         Job&) { return deriveRecovery(kind, inputs); },
        .check = [kind](const Inputs& inputs, const Values& values, Memo& memo,
                        Job& job) { return checkRecovery(kind, inputs, values, memo, job); },
        .prepare = [kind](const Inputs& inputs, const Values& values, Memo& memo,
                          Job& job) { return prepareRecovery(kind, inputs, values, memo, job); },
    };
}

}  // namespace kety::relaxometry
