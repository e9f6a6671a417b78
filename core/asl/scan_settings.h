// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/calibration.h"
#include "asl/masking.h"
#include "asl/preparation.h"
#include "asl/protocol.h"
#include "asl/spatial.h"
#include "asl/subtraction.h"
#include "asl/time_encoding.h"

namespace kety::asl {

/// The settings every analysis of the family shares: how the data were acquired, which volumes
/// count, what they are divided by and where. Each analysis adds its own beside them.
struct ScanSettings {
    Protocol protocol;
    Subtraction subtraction;
    Preparation preparation;
    Calibration calibration;
    Masking masking;
    TimeEncoding encoding;
    Spatial spatial;
};

inline const Schema<ScanSettings>& scanSchema()
{
    static const Schema<ScanSettings> schema =
        Schema<ScanSettings>()
            .include(&ScanSettings::protocol, protocolSchema())
            .include(&ScanSettings::encoding, timeEncodingSchema())
            .include(&ScanSettings::subtraction, subtractionSchema())
            .include(&ScanSettings::preparation, preparationSchema())
            .include(&ScanSettings::calibration, calibrationSchema())
            .include(&ScanSettings::masking, maskingSchema())
            .include(&ScanSettings::spatial, spatialSchema());
    return schema;
}

}  // namespace kety::asl
