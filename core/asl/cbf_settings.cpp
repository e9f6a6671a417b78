// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/cbf_settings.h"

namespace kety::asl {

const Schema<CbfSettings>& cbfSchema()
{
    static const Schema<CbfSettings> schema =
        Schema<CbfSettings>()
            .include(&CbfSettings::scan,
                     scanSchema().change("t1_tissue",
                                         [](Parameter& parameter) {
                                             // The arrival model needs it too, with any M0.
                                             parameter.when.clear();
                                             parameter.help =
                                                 text("asl", "Of grey matter at 3 T, 1.33 s: for "
                                                             "the recovery of M0, and for the "
                                                             "decay after an arrival time.");
                                         }))
            .include(&CbfSettings::arrival, arrivalSchema());
    return schema;
}

}  // namespace kety::asl
