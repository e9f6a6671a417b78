// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/suppressed_control.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

double relaxed(double magnetisation, double time, double t1)
{
    return 1.0 - (1.0 - magnetisation) * std::exp(-time / t1);
}

}  // namespace

double residual(const SuppressionTiming& timing, double t1, double slice_time)
{
    const double read = timing.read + slice_time;
    if (!(read >= timing.saturated)) return unknown;
    double magnetisation = 0.0, now = timing.saturated;
    for (const double pulse : timing.pulses) {
        if (pulse < now || pulse > read) continue;
        magnetisation = (1.0 - 2.0 * timing.inversion) * relaxed(magnetisation, pulse - now, t1);
        now = pulse;
    }
    return relaxed(magnetisation, read - now, t1);
}

SuppressionTiming suppressionTiming(const Scan& scan)
{
    const Protocol& protocol = scan.settings.protocol;
    const Calibration& calibration = scan.settings.calibration;
    const Group group = scan.roles.groups.empty() ? Group{} : scan.roles.groups.front();
    const bool pulsed = protocol.scheme == Scheme::Pulsed;
    const double labelling = pulsed ? 0.0 : protocol.label_duration.value_or(group.label_duration);
    SuppressionTiming timing{.pulses = calibration.suppression_times,
                             .read = labelling + protocol.delay.value_or(group.delay),
                             .inversion = calibration.suppression_inversion};
    std::sort(timing.pulses.begin(), timing.pulses.end());
    timing.saturated = calibration.presaturation.value_or(false)
                           ? 0.0
                           : timing.read - calibration.repetition_time.value_or(unknown)
                                 + calibration.acquisition_time;
    return timing;
}

double suppressionFactor(const Scan& scan, double t1, double slice_time)
{
    const double left = std::abs(residual(suppressionTiming(scan), t1, slice_time));
    return left >= least_residual ? 1.0 / left : 0.0;
}

}  // namespace kety::asl
