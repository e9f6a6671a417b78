// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/analysis.h"
#include "asl/cbf_settings.h"
#include "asl/quantities.h"
#include "base/error.h"

namespace kety::asl {
namespace {

Plan prepare(const Inputs&, const Values&, Memo&, Job&)
{
    throw Error(Failure::Internal, {text("asl", "asl.cbf is not finished"), {}});
}

}  // namespace

Analysis cbf();

Analysis cbf()
{
    return {
        .id = "asl.cbf",
        .title = text("asl", "ASL perfusion"),
        .summary = text("asl", "Cerebral blood flow from arterial spin labelling with one delay"),
        .reference = "Alsop 2015, Magn Reson Med 73:102, doi:10.1002/mrm.25197",
        .inputs = cbfInputs(),
        .parameters = cbfSchema().parameters(),
        .outputs = cbfQuantities(),
        .sample = "asl",
        .recognise = [](const Dataset&) { return Match{}; },
        .derive = {},
        .check = {},
        .prepare = prepare,
    };
}

}  // namespace kety::asl
