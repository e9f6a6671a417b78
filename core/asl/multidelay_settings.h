// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/delay_list.h"
#include "asl/look_locker.h"
#include "asl/multidelay_search.h"
#include "asl/scan_settings.h"

namespace kety::asl {

enum class LabelDecay { Tissue, Blood };
enum class FlowInT1 { Found, Fixed };

/// How the curve over the delays is read.
struct Kinetics {
    LabelDecay decay = LabelDecay::Tissue;
    FlowInT1 flow = FlowInT1::Found;
    double fixed_flow = 60.0;  // mL/100g/min
    bool nonnegative = false;
    double att_minimum = 0.1, att_maximum = 4.0;  // s
    DelayMethod method = DelayMethod::LeastSquares;
    bool prior = false;
    double prior_mean = 1.3, prior_sd = 1.0;  // s
    bool artery = false;
    bool trust_delays = false;
};

/// Every setting of asl.multidelay.
struct MultidelaySettings {
    ScanSettings scan;
    DelayList list;
    LookLocker look_locker;
    Kinetics kinetics;
};

const Schema<MultidelaySettings>& multidelaySchema();

}  // namespace kety::asl
