// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/scan.h"

#include "asl/delay_list.h"
#include "asl/differences.h"
#include "asl/motion.h"
#include "asl/order.h"
#include "asl/outliers.h"
#include "image/frames.h"
#include "image/resample.h"
#include "image/smooth.h"
#include "image/spline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace kety::asl {
namespace {

/// Where M0 comes from: a series and the frames to average.
struct M0Frames {
    const Series* series = nullptr;
    std::vector<std::size_t> frames;
};

/// The pulses of BackgroundSuppressionPulseTime are those of the first delay, as BIDS says.
std::vector<std::size_t> controlsOfFirstDelay(const Roles& roles)
{
    std::vector<std::size_t> controls = roles.controls;
    const double delay = roles.groups.empty() ? unknown : roles.groups.front().delay;
    if (std::isnan(delay)) return controls;
    std::erase_if(controls, [&](std::size_t volume) {
        return std::abs(roles.table[volume].delay - delay) > 1e-4;
    });
    return controls;
}

M0Frames findM0(const Scan& scan)
{
    const auto from = [&](const Dataset* dataset) {
        return dataset == nullptr ? M0Frames{} : M0Frames{&dataset->series, m0FramesOf(*dataset)};
    };
    if (!scan.settings.calibration.source) return {};
    switch (*scan.settings.calibration.source) {
    case M0Source::Separate:
        return from(m0Image(scan.inputs, scan.settings.calibration));
    case M0Source::ProtonDensity:
        return from(scan.inputs.find("pd"));
    case M0Source::Included:
        return {&scan.series(), scan.roles.m0};
    case M0Source::Control:
        return {&scan.series(), scan.roles.controls};
    case M0Source::SuppressedControl:
        return {&scan.series(), controlsOfFirstDelay(scan.roles)};
    case M0Source::Estimate:
        return {};
    }
    return {};
}

/// Voxels that share the greatest value, where that is the end of an integer range: clipped.
void findClipping(const M0Frames& m0, MeasuredM0& found)
{
    constexpr std::array<float, 3> ends{4095.0F, 32767.0F, 65535.0F};
    const Series& series = *m0.series;
    for (const std::size_t frame : m0.frames) {
        float greatest = 0.0F;
        std::size_t count = 0;
        for (std::size_t voxel = 0; voxel < series.grid.voxels(); ++voxel) {
            const float value = series.values[voxel * series.frames() + frame];
            if (value > greatest) {
                greatest = value;
                count = 0;
            }
            count += value == greatest ? 1 : 0;
        }
        const bool end = std::find(ends.begin(), ends.end(), greatest) != ends.end();
        if (end && count > 1) {
            found.clipped += count;
            found.ceiling = greatest;
        }
    }
}

/// The same frames in the file. A volume that was put back lies between samples, and no value of it
/// is at the end of a range any more.
M0Frames asRead(const Scan& scan, const M0Frames& m0)
{
    if (m0.series != &scan.series()) return m0;
    M0Frames read{&scan.file().series, m0.frames};
    if (scan.decoding != nullptr) {
        for (std::size_t& frame : read.frames)
            frame = scan.decoding->origins[frame];
    }
    return read;
}

Used usedFrames(const M0Frames& m0)
{
    Used used;
    if (m0.series == nullptr) return used;
    used.add(m0.series->values);
    for (const std::size_t frame : m0.frames)
        used.add(frame);
    return used;
}

/// What the mask is made from.
Volume<float> maskImage(const Scan& scan, const MeasuredM0& m0)
{
    if (!m0.image.empty()) return m0.image;
    if (!scan.roles.controls.empty()) {
        return meanOfFrames(scan.series(), scan.roles.controls, scan.job);
    }
    if (scan.decoding != nullptr) {
        std::vector<std::size_t> encoded;
        for (const auto& block : scan.decoding->blocks)
            encoded.insert(encoded.end(), block.begin(), block.end());
        return meanOfFrames(scan.acquired().series, encoded, scan.job);
    }
    std::vector<std::size_t> all(scan.series().frames());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return meanOfFrames(scan.series(), scan.roles.deltam.empty() ? all : scan.roles.deltam,
                        scan.job);
}

/// A train of labelling can be cut; a single pulse cannot.
bool timeEncoded(const ScanSettings& settings)
{
    const auto scheme = settings.protocol.scheme;
    const bool train = scheme == Scheme::Continuous || scheme == Scheme::PseudoContinuous;
    return train && settings.encoding.encoding != Encoding::Off;
}

/// What cannot be decoded is neither control nor label.
VolumeTable undecoded(VolumeTable table)
{
    for (VolumeRow& row : table)
        row.type = row.type == VolumeType::M0 ? row.type : VolumeType::Unknown;
    return table;
}

/// What is said by hand holds for volumes of which the list of the file knows nothing; what the
/// list knows of others stays. Without a list it is a number for all, and no row's.
void fillByHand(VolumeTable& table, const Values& values, const char* key,
                double VolumeRow::*column)
{
    const auto typed = values.find(key);
    if (typed == values.end() || typed->second.origin != Origin::User) return;
    const auto* value = std::get_if<double>(&typed->second.value);
    const auto counts = [](const VolumeRow& row) {
        return row.type == VolumeType::Control || row.type == VolumeType::Label
               || row.type == VolumeType::DeltaM;
    };
    const bool list = std::any_of(table.begin(), table.end(), [&](const VolumeRow& row) {
        return counts(row) && !std::isnan(row.*column);
    });
    if (value == nullptr || !list) return;
    for (VolumeRow& row : table) {
        if (counts(row) && std::isnan(row.*column)) row.*column = *value;
    }
}

std::vector<std::size_t> unsignedList(const std::vector<std::int64_t>& list)
{
    std::vector<std::size_t> result;
    for (const std::int64_t value : list) {
        if (value >= 0) result.push_back(static_cast<std::size_t>(value));
    }
    return result;
}

/// The M0 volumes that are named, where M0 is to come from volumes or nobody has said from where.
/// Another source asks for none and shows no field: what is named then counts for nothing, and the
/// volumes too bright for a pair are found as where none was named.
std::vector<std::size_t> m0Volumes(const Dataset& series, const ScanSettings& settings,
                                   const VolumeTable& table, Memo& memo, Job& job)
{
    const auto& source = settings.calibration.source;
    if (!source || source == M0Source::Included)
        return unsignedList(settings.calibration.m0_volumes);
    if (timeEncoded(settings) || listed(table) || series.series.frames() < 2) return {};
    return guessOrder(frameMeans(series, memo, job)->means).m0;
}

}  // namespace

std::vector<std::size_t> m0FramesOf(const Dataset& dataset)
{
    std::vector<std::size_t> frames;
    const bool known = dataset.volumes.size() == dataset.series.frames();
    for (std::size_t frame = 0; frame < dataset.series.frames(); ++frame) {
        const VolumeType type = known ? dataset.volumes[frame].type : VolumeType::Unknown;
        if (type == VolumeType::Unknown || type == VolumeType::M0) frames.push_back(frame);
    }
    return frames;
}

Scan readScan(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    return scanOf(inputs.share("asl"), inputs, values, memo, job);
}

Scan scanOf(std::shared_ptr<const Dataset> series, const Inputs& inputs, const Values& values,
            Memo& memo, Job& job)
{
    ScanSettings settings = scanSchema().read(values);
    const Subtraction& subtraction = settings.subtraction;
    const std::vector<std::size_t> leave_out = unsignedList(subtraction.leave_out);
    const bool encoded = timeEncoded(settings);
    VolumeTable table = volumeTable(*series, subtraction.volume_types);
    const std::vector<std::size_t> m0 = m0Volumes(*series, settings, table, memo, job);
    table = orderedTable(std::move(table), encoded ? std::nullopt : subtraction.order, m0);
    if (!encoded) {
        fillByHand(table, values, "delay", &VolumeRow::delay);
        fillByHand(table, values, "label_duration", &VolumeRow::label_duration);
        table = withDelays(std::move(table), delayListSchema().read(values));
        Roles roles =
            settled(assignRoles(std::move(table), leave_out, subtraction.use_delay), subtraction);
        return {.inputs = inputs,
                .asl = std::move(series),
                .settings = std::move(settings),
                .roles = std::move(roles),
                .memo = memo,
                .job = job};
    }
    // The matrix says what a sub-bolus is (encoding_sign); a list has no say in the decoded ones.
    settings.subtraction.order = Order::AsListed;
    const auto decoding = std::make_shared<const Decoding>(
        planDecoding(settings.encoding, std::move(table), leave_out));
    std::shared_ptr<const Dataset> acquired = series;
    if (decoding->usable()) series = decodedSeries(*acquired, *decoding, "asl.decoded", memo, job);
    VolumeTable decoded = decoding->usable() ? series->volumes : undecoded(decoding->table);
    Roles roles = settled(assignRoles(std::move(decoded), {}, subtraction.use_delay), subtraction);
    return {.inputs = inputs,
            .asl = std::move(series),
            .settings = std::move(settings),
            .roles = std::move(roles),
            .memo = memo,
            .job = job,
            .decoding = decoding,
            .encoded = std::move(acquired)};
}

Scan preparedScan(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    return preparedScan(readScan(inputs, values, memo, job));
}

Scan preparedScan(Scan scan)
{
    const Preparation& preparation = scan.settings.preparation;
    scan.motion = motionOf(scan);
    if (preparation.motion == MotionUse::Rigid) putBack(scan);
    const bool keep = preparation.outliers == OutlierRule::Keep;
    scan.judgement =
        judged(scan, keep ? OutlierRule::Score : preparation.outliers, scan.motion.get());
    if (!keep && scan.judgement->dropped() > 0) {
        scan.roles = settled(withoutDropped(std::move(scan.roles), *scan.judgement),
                             scan.settings.subtraction);
        scan.prepared = true;
    }
    return scan;
}

std::shared_ptr<const MeasuredM0> measuredM0(const Scan& scan)
{
    const M0Frames m0 = findM0(scan);
    Used used = usedFrames(m0);
    used.add(scan.series().values);
    const Calibration& calibration = scan.settings.calibration;
    const bool separate =
        calibration.source == M0Source::Separate || calibration.source == M0Source::ProtonDensity;
    const bool as_stored = separate && calibration.geometry == M0Geometry::OfSeries
                           && m0.series != nullptr
                           && m0.series->grid.size == scan.series().grid.size;
    used.add(as_stored);
    const bool align = putsBack(scan) && m0.series != &scan.series();
    if (align) used.add(scan.motion->estimate.target.values);
    return scan.memo.get(scan.stage("asl.m0"), used, [&] {
        MeasuredM0 found;
        if (m0.series == nullptr || m0.frames.empty()) return found;
        found.image = meanOfFrames(*m0.series, m0.frames, scan.job);
        findClipping(asRead(scan, m0), found);
        if (as_stored) {
            found.image.grid = scan.series().grid;
            found.as_stored = true;
        }
        if (align) {
            found.motion = estimatedMotion(scan.motion->estimate, found.image);
            found.resampled = !same(found.image.grid, scan.series().grid);
            found.image =
                motionUndone(SplineImage(found.image), scan.series().grid, *found.motion, 0.5);
        } else if (!same(found.image.grid, scan.series().grid)) {
            found.image = resampled(found.image, scan.series().grid, scan.job);
            found.resampled = true;
        }
        return found;
    });
}

std::shared_ptr<const Mask> brain(const Scan& scan)
{
    if (scan.inputs.mask) return scan.inputs.mask;
    const auto m0 = measuredM0(scan);
    const Masking& masking = scan.settings.masking;
    Used used;
    used.add(scan.series().values).add(m0->image.values).add(static_cast<int>(masking.method));
    used.add(masking.percentile);
    for (const std::size_t volume : scan.roles.controls)
        used.add(volume);
    if (scan.decoding != nullptr) used.add(scan.acquired().series.values);
    return scan.memo.get(scan.stage("asl.mask"), used, [&] {
        return brainMask(maskImage(scan, *m0), masking.method, masking.percentile);
    });
}

std::shared_ptr<const Dataset> subtractedData(const Scan& scan)
{
    const double fwhm = scan.settings.spatial.smoothing;
    if (!(fwhm > 0.0)) return scan.asl;
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values).add(fwhm);
    return scan.memo.get("asl.smoothed", used, [&] {
        Dataset smoothed = *scan.asl;
        smoothed.series = smoothedInside(scan.series(), *mask, fwhm, scan.job);
        return smoothed;
    });
}

}  // namespace kety::asl
