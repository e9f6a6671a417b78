// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/image_checks.h"
#include "relaxometry/inversion.h"

namespace kety::relaxometry {

enum class TrInModel { Auto, None, Shape, Exact };

/// Settings of the analyses of a recovery: inversion, saturation, Look-Locker.
struct RecoverySettings {
    std::vector<double> times, repetitions;  // s
    RecoveryModel model = RecoveryModel::Auto;
    TrInModel finite_tr = TrInModel::Auto;
    double t1_minimum = 0.02, t1_maximum = 6.0;  // s
    bool start_map = false;
    std::optional<double> readout_angle;     // rad
    std::optional<double> readout_interval;  // s
    Region region;
};

/// Which recovery an analysis reads.
enum class Recovery { Inversion, Saturation, LookLocker };

const Schema<RecoverySettings>& recoverySchema(Recovery kind);
const char* roleOf(Recovery kind);
std::vector<Quantity> recoveryQuantities(Recovery kind);

Values deriveRecovery(Recovery kind, const Inputs& inputs);
std::vector<Issue> checkRecovery(Recovery kind, const Inputs& inputs, const Values& values,
                                 Memo& memo, Job& job);
Plan prepareRecovery(Recovery kind, const Inputs& inputs, const Values& values, Memo& memo,
                     Job& job);

/// The analysis, its words and functions.
Analysis recoveryAnalysis(Recovery kind);

}  // namespace kety::relaxometry
