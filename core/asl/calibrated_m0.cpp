// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/calibrated_m0.h"

#include "asl/edge_fill.h"
#include "asl/kinetic_model.h"
#include "asl/reference_region.h"
#include "asl/suppressed_control.h"
#include "base/parallel.h"
#include "image/smooth.h"

namespace kety::asl {
namespace {

struct Mean {
    double value = unknown;
    std::size_t count = 0;
};

/// Over voxels inside with a finite, positive value, in order of the voxels.
Mean meanInside(const Volume<float>& image, const Mask& mask)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t voxel = 0; voxel < image.values.size(); ++voxel) {
        const float value = image.values[voxel];
        if (mask.values[voxel] != 0 && std::isfinite(value) && value > 0.0F) {
            sum += value;
            ++count;
        }
    }
    return {sum / static_cast<double>(count), count};
}

/// Inside and positive: what smoothing may take in.
Mask positive(const Volume<float>& image, const Mask& mask)
{
    return {mask.grid, Buffer<std::uint8_t>::make(image.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] = mask.values[voxel] != 0 && image.values[voxel] > 0.0F ? 1 : 0;
                }
            })};
}

/// The measured image, filled and smoothed as asked for.
std::shared_ptr<const Volume<float>> preparedM0(const Scan& scan, const MeasuredM0& measured)
{
    const Calibration& calibration = scan.settings.calibration;
    const auto mask = brain(scan);
    Used used;
    used.add(measured.image.values).add(mask->values);
    used.add(calibration.edge_fill).add(calibration.smoothing);
    return scan.memo.get(scan.stage("asl.m0.prepared"), used, [&] {
        Volume<float> image = measured.image;
        if (calibration.edge_fill) image = edgeFilled(image, *mask, scan.job);
        if (calibration.smoothing > 0.0) {
            image = smoothedInside(image, positive(image, *mask), calibration.smoothing, scan.job);
        }
        return image;
    });
}

/// s over which M0 has recovered at a voxel; NaN: unknown, or not to be corrected.
double recoveryTime(const Scan& scan, double slice_time)
{
    const Calibration& calibration = scan.settings.calibration;
    const Protocol& protocol = scan.settings.protocol;
    if (!calibration.recovery) return unknown;
    if (calibration.source == M0Source::Control && calibration.presaturation.value_or(false)
        && protocol.delay) {
        // Saturated before labelling: recovers from there to the readout, not over TR.
        return protocol.label_duration.value_or(0.0) + protocol.delay.value_or(unknown)
               + slice_time;
    }
    return calibration.repetition_time.value_or(unknown) - calibration.acquisition_time;
}

/// By what the signal is multiplied in a slice read `slice_time` s after the first; 0: M0 cannot be
/// had there.
double tissueFactorAt(const Scan& scan, double slice_time)
{
    const Calibration& calibration = scan.settings.calibration;
    if (calibration.source != M0Source::SuppressedControl) {
        return tissueFactor(calibration, recoveryTime(scan, slice_time));
    }
    return tissueFactor(calibration, unknown)
           * suppressionFactor(scan, calibration.t1_tissue, slice_time);
}

/// The image times a factor that depends on the slice time.
template <class Factor>
Volume<float> scaled(const Scan& scan, const Volume<float>& image, const Factor& factor)
{
    const Calibration& calibration = scan.settings.calibration;
    const bool by_slice = calibration.presaturation.value_or(false)
                          || calibration.source == M0Source::SuppressedControl;
    const Buffer<float> slice_times =
        by_slice ? sliceTimes(*scan.asl, scan.settings.protocol) : Buffer<float>();
    const double common = factor(0.0);
    return {image.grid, Buffer<float>::make(image.values.size(), [&](std::span<float> out) {
                parallelFor(out.size(), 16384, scan.job, [&](std::size_t begin, std::size_t end) {
                    float time = 0.0F;  // neighbours share their slice, and its factor
                    double by = common;
                    for (std::size_t voxel = begin; voxel < end; ++voxel) {
                        if (!slice_times.empty() && slice_times[voxel] != time) {
                            time = slice_times[voxel];
                            by = factor(double{time});
                        }
                        out[voxel] = static_cast<float>(image.values[voxel] * by);
                    }
                });
            })};
}

/// M0 of blood from the mean signal of the reference tissue.
void calibrateByRegion(const Scan& scan, const Volume<float>& prepared, const Mask& mask,
                       CalibratedM0& result)
{
    Calibration calibration = scan.settings.calibration;
    result.region = std::make_shared<const Mask>(referenceVoxels(scan, prepared, mask));
    if (result.region->empty()) return;
    const bool suppressed = calibration.source == M0Source::SuppressedControl;
    const double t1 = calibration.reference_t1.value_or(unknown);
    const Mean mean = meanInside(
        suppressed
            ? scaled(scan, prepared, [&](double time) { return suppressionFactor(scan, t1, time); })
            : prepared,
        *result.region);
    result.reference = mean.value;
    result.voxels = mean.count;
    calibration.recovery = calibration.recovery && !suppressed;
    result.blood = mean.value * referenceFactor(calibration);
}

CalibratedM0 calibrate(const Scan& scan, const MeasuredM0& measured)
{
    const Calibration& calibration = scan.settings.calibration;
    CalibratedM0 result;
    if (calibration.source == M0Source::Estimate) {
        result.blood = result.reference = calibration.estimate.value_or(unknown);
        return result;
    }
    const auto prepared = preparedM0(scan, measured);
    const auto mask = brain(scan);
    if (calibration.method == M0Method::ReferenceRegion) {
        calibrateByRegion(scan, *prepared, *mask, result);
        return result;
    }
    const Volume<float> image =
        scaled(scan, *prepared, [&](double time) { return tissueFactorAt(scan, time); });
    const Mean mean = meanInside(image, *mask);
    result.reference = mean.value;
    result.voxels = mean.count;
    if (calibration.method == M0Method::Single) {
        result.tissue = mean.value;
    } else {
        result.image = image;
    }
    return result;
}

/// All that `calibrate` looks at beside the images.
Used usedBy(const Scan& scan, const MeasuredM0& measured)
{
    const Calibration& c = scan.settings.calibration;
    const Dataset* region = scan.inputs.find("reference");
    Used used;
    used.add(measured.image.values).add(brain(scan)->values);
    used.add(region == nullptr ? std::uint64_t{0} : region->series.values.id());
    used.add(c.source ? static_cast<int>(*c.source) : -1).add(c.estimate.value_or(unknown));
    used.add(static_cast<int>(c.method)).add(c.recovery).add(c.presaturation.value_or(false));
    used.add(c.repetition_time.value_or(unknown)).add(c.acquisition_time).add(c.t1_tissue);
    used.add(static_cast<int>(c.decay)).add(c.echo_time.value_or(unknown));
    used.add(c.t2star.value_or(unknown)).add(c.t2).add(static_cast<int>(c.region));
    used.add(c.region_choice ? static_cast<int>(*c.region_choice) : -1);
    used.add(c.reference_t1.value_or(unknown)).add(c.reference_t2.value_or(unknown));
    used.add(c.reference_t2star.value_or(unknown)).add(c.reference_lambda.value_or(unknown));
    used.add(c.blood_t2).add(c.blood_t2star).add(c.scale).add(c.edge_fill).add(c.smoothing);
    const bool suppressed = c.source == M0Source::SuppressedControl;
    if (suppressed) {
        const SuppressionTiming timing = suppressionTiming(scan);
        used.add(timing.pulses).add(timing.saturated).add(timing.read).add(timing.inversion);
    }
    if (c.presaturation.value_or(false) || suppressed) {
        const Protocol& protocol = scan.settings.protocol;
        used.add(protocol.delay.value_or(unknown)).add(protocol.label_duration.value_or(unknown));
        used.add(protocol.slice_interval.value_or(unknown)).add(protocol.slices_per_band);
        used.add(protocol.readout ? static_cast<int>(*protocol.readout) : -1);
    }
    return used;
}

double decayFactor(Decay decay, double echo_time, double t2, double t2star)
{
    switch (decay) {
    case Decay::None:
        return 1.0;
    case Decay::T2:
        return std::exp(echo_time / t2);
    case Decay::T2star:
        return std::exp(echo_time / t2star);
    }
    return 1.0;
}

}  // namespace

double recoveryFactor(double recovery_time, double t1)
{
    return std::isnan(recovery_time) ? 1.0 : 1.0 / recovered(recovery_time, t1);
}

double tissueFactor(const Calibration& calibration, double recovery_time)
{
    return calibration.scale * recoveryFactor(recovery_time, calibration.t1_tissue)
           * decayFactor(calibration.decay, calibration.echo_time.value_or(unknown), calibration.t2,
                         calibration.t2star.value_or(unknown));
}

double referenceFactor(const Calibration& calibration)
{
    const double recovery_time =
        calibration.recovery
            ? calibration.repetition_time.value_or(unknown) - calibration.acquisition_time
            : unknown;
    const double echo_time = calibration.echo_time.value_or(unknown);
    const double tissue_decay =
        decayFactor(calibration.decay, echo_time, calibration.reference_t2.value_or(unknown),
                    calibration.reference_t2star.value_or(unknown));
    const double blood_decay =
        decayFactor(calibration.decay, echo_time, calibration.blood_t2, calibration.blood_t2star);
    return calibration.scale
           * recoveryFactor(recovery_time, calibration.reference_t1.value_or(unknown))
           * tissue_decay / blood_decay / calibration.reference_lambda.value_or(unknown);
}

std::shared_ptr<const CalibratedM0> calibratedM0(const Scan& scan)
{
    const auto measured = measuredM0(scan);
    return scan.memo.get(scan.stage("asl.m0.calibrated"), usedBy(scan, *measured),
                         [&] { return calibrate(scan, *measured); });
}

}  // namespace kety::asl
