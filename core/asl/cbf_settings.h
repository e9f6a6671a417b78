// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/arrival.h"

namespace kety::asl {

/// What asl.cbf asks for beside the settings of the family.
struct CbfSettings {
    ScanSettings scan;
    Arrival arrival;
};

const Schema<CbfSettings>& cbfSchema();

}  // namespace kety::asl
