// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

class Checks;

/// All delays read after one labelling by a train of small flip angles (SCIENCE.md A12).
struct LookLocker {
    bool used = false;
    std::optional<double> flip_angle;  // rad
    std::optional<double> interval;    // s, between two readouts of the train
};

const Schema<LookLocker>& lookLockerSchema();

/// T1 of label that the train excites: 1 / (1/T1 − ln(cos FA) / Δt), all times in s. Label in blood
/// is excited once it is in the slab: until it arrives it decays with the T1 of blood alone. `t1`
/// as it is where no train is used; NaN where its angle or interval is unknown.
double lookLockerT1(double t1, const LookLocker& train);

/// Flip angle and interval from the data, with where they come from.
Values deriveLookLocker(const Scan& scan, const LookLocker& settings);

/// That the readouts are evenly spaced by the interval, that the angle is one, and that M0 was
/// excited alike. Where no train is named: whether the file reads like one.
void checkLookLocker(const Scan& scan, const LookLocker& train, const Values& values,
                     Checks& checks);

}  // namespace kety::asl
