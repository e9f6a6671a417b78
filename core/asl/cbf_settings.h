// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/calibration.h"
#include "asl/masking.h"
#include "asl/protocol.h"
#include "asl/subtraction.h"

namespace kety::asl {

/// Every setting of asl.cbf. Each part is shared with the other analyses of the family.
struct CbfSettings {
    Protocol protocol;
    Subtraction subtraction;
    Calibration calibration;
    Masking masking;
};

inline const Schema<CbfSettings>& cbfSchema()
{
    static const Schema<CbfSettings> schema =
        Schema<CbfSettings>()
            .include(&CbfSettings::protocol, protocolSchema())
            .include(&CbfSettings::subtraction, subtractionSchema())
            .include(&CbfSettings::calibration, calibrationSchema())
            .include(&CbfSettings::masking, maskingSchema());
    return schema;
}

}  // namespace kety::asl
