// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/image_checks.h"

#include "base/nested.h"
#include "image/brain_mask.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::relaxometry {
namespace {

constexpr double least_described = 0.2;  // median relative error of voxels

Proposal proposal(Text label, const std::string& key, Value value)
{
    return {{label, {}},
            {{key, Setting{std::move(value), Origin::User,
                           text("sources", "accepted proposal").source}}}};
}

std::string percentText(double share)
{
    return formatFixed(100.0 * share, 1) + " %";
}

std::string listed(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::string words;
    for (std::size_t i = 0; i < times.size() && i < 12; ++i)
        words += (i > 0 ? ", " : "") + formatNumber(std::round(1e6 * times[i]) / 1e6);
    return times.size() > 12 ? words + ", ..." : words;
}

}  // namespace

Issue& ImageChecks::add(std::string key, Severity severity, Message message, std::string parameter)
{
    issues_.push_back({.key = std::move(key),
                       .message = std::move(message),
                       .severity = severity,
                       .parameter = std::move(parameter)});
    return issues_.back();
}

bool ImageChecks::parts()
{
    const std::size_t phase = images_.count(Part::Phase), real = images_.count(Part::Real),
                      imaginary = images_.count(Part::Imaginary),
                      magnitudes = images_.count(Part::Magnitude);
    if (phase > 0) {
        add("relaxometry.phase_images", Severity::Blocks,
            {text("relaxometry",
                  "%1 of the images are phase images: name the magnitude images only, "
                  "or real and imaginary ones"),
             {std::to_string(phase)}});
        return false;
    }
    if (magnitudes > 0 && real + imaginary > 0) {
        add("relaxometry.parts_mixed", Severity::Blocks,
            {text("relaxometry", "Magnitude and real images are mixed: name one kind"), {}});
        return false;
    }
    if (imaginary > 0 && imaginary != real) {
        add("relaxometry.imaginary_count", Severity::Blocks,
            {text("relaxometry", "%1 imaginary images for %2 real ones: each needs its own"),
             {std::to_string(imaginary), std::to_string(real)}});
        return false;
    }
    return true;
}

bool ImageChecks::times()
{
    const std::size_t count = images_.list.size();
    if (sampling_.times.empty()) return false;  // named as missing by its declaration
    if (sampling_.times.size() != count) {
        add("relaxometry.times_count", Severity::Blocks,
            {text("relaxometry", "%1: %2 numbers for %3 images"),
             {nested(rule_.label), std::to_string(sampling_.times.size()), std::to_string(count)}},
            rule_.parameter);
        return false;
    }
    if (sampling_.repetitions.size() > 1 && sampling_.repetitions.size() != count) {
        add("relaxometry.repetitions_count", Severity::Blocks,
            {text("relaxometry", "%1 repetition times for %2 images"),
             {std::to_string(sampling_.repetitions.size()), std::to_string(count)}},
            "repetition_times");
        return false;
    }
    std::vector<double> used, distinct;
    for (const std::size_t image : kept(images_, sampling_))
        used.push_back(sampling_.times[image]);
    distinct = used;
    distinct.erase(std::unique(distinct.begin(), distinct.end(),
                               [](double a, double b) { return b - a < 1e-9; }),
                   distinct.end());
    const std::string value = std::to_string(distinct.size());
    const std::string expected = "≥ " + std::to_string(rule_.least_count);
    if (distinct.size() < rule_.least_count) {
        Issue& issue = add("relaxometry.too_few", Severity::Blocks,
                           {text("relaxometry", "%1: %2 different ones, the model needs %3"),
                            {nested(rule_.label), value, std::to_string(rule_.least_count)}},
                           rule_.parameter);
        issue.value = value;
        issue.expected = expected;
        return false;
    }
    if (used.front() < 0.0 || used.back() > rule_.greatest) {
        otherUnit(used.back());
        return false;
    }
    Issue& issue = add("relaxometry.times", Severity::Passed, {rule_.label, {}});
    if (rule_.angles)
        for (double& angle : distinct)
            angle = toShown(angle, unit::degree);
    issue.value = listed(distinct) + (rule_.angles ? "°" : " s");
    issue.expected = expected;
    return true;
}

/// Milliseconds typed as seconds, degrees as radians.
void ImageChecks::otherUnit(double greatest)
{
    std::vector<double> meant;
    for (const double number : sampling_.times)
        meant.push_back(number * (rule_.angles ? unit::degree.factor : 1e-3));
    Issue& issue = add(rule_.angles ? "relaxometry.angles_in_degrees" : "relaxometry.times_in_ms",
                       Severity::Blocks,
                       {rule_.angles ? text("relaxometry", "%1 reach %2 rad: are they in degrees?")
                                     : text("relaxometry", "%1 reach %2 s: are they in ms?"),
                        {nested(rule_.label), formatNumber(greatest)}},
                       rule_.parameter);
    issue.proposals = {proposal(rule_.angles
                                    ? text("relaxometry", "They are in degrees: times pi / 180")
                                    : text("relaxometry", "They are in ms: divide by 1000"),
                                rule_.parameter, meant)};
}

bool ImageChecks::images()
{
    for (const auto& data : images_.datasets) {
        for (const Remark& remark : data->remarks)
            if (remark.suspicious) add(remark.key, Severity::Warns, remark.message);
    }
    if (!images_.oneGrid()) {
        for (const auto& data : images_.datasets) {
            if (same(data->series.grid, images_.grid(), 1e-2)) continue;
            add("relaxometry.grids_differ", Severity::Blocks,
                {text("relaxometry", "%1 lies on another grid (%2) than the first image (%3)"),
                 {data->name, describe(data->series.grid), describe(images_.grid())}});
            break;
        }
        return false;
    }
    return parts() && times();
}

void ImageChecks::doubled(const Curves& curves)
{
    const std::size_t n = curves.times.size(), voxels = curves.series.grid.voxels();
    for (std::size_t i = 0; i + 1 < n; ++i) {
        bool equal = true, any = false;
        for (std::size_t v = 0; equal && v < voxels; ++v) {
            const std::span<const float> curve = curves.series.curve(v);
            const bool finite = std::isfinite(curve[i]) && std::isfinite(curve[i + 1]);
            equal = !finite || curve[i] == curve[i + 1];
            any = any || (finite && curve[i] != curve[0] && curve[i] != 0.0F) || i == 0;
        }
        if (!equal || !any) continue;
        // Two equal images are one image given twice, unless every image is the same.
        bool constant = true;
        for (std::size_t v = 0; constant && v < voxels; ++v) {
            const std::span<const float> curve = curves.series.curve(v);
            constant = curve.front() == curve.back();
        }
        if (constant) return;
        add("relaxometry.doubled_image", Severity::Blocks,
            {text("relaxometry", "Images %1 and %2 are the same image: leave one of them out"),
             {std::to_string(curves.images[i]), std::to_string(curves.images[i + 1])}},
            "leave_out");
        return;
    }
}

void ImageChecks::negative(const VoxelRun& run)
{
    if (!run.curves->magnitude || !run.absolute) return;
    const Buffer<float>& values = run.curves->series.values;
    const double share = *memo_.get("relaxometry.negative", Used().add(values), [&] {
        const auto below =
            std::count_if(values.begin(), values.end(), [](float value) { return value < 0.0F; });
        return double(below) / std::max(double(values.size()), 1.0);
    });
    if (share == 0.0) return;
    Issue& issue = add(
        "relaxometry.negative_samples", share > 0.2 ? Severity::Blocks : Severity::Warns,
        {share > 0.2 ? text("relaxometry", "%1 of the samples are negative: these are no magnitude "
                                           "images. Real images say so in their name (part-real)")
                     : text("relaxometry", "%1 of the samples are negative in magnitude images: "
                                           "their absolute value is taken"),
         {percentText(share)}});
    issue.value = percentText(share);
    issue.expected = "0 %";
}

bool ImageChecks::mask(const VoxelRun& run, bool own_mask)
{
    if (!same(run.mask->grid, run.curves->series.grid, 1e-2)) {
        add("relaxometry.mask_grid", Severity::Blocks,
            {text("relaxometry", "The mask does not lie on the grid of the images"), {}});
        return false;
    }
    const std::size_t inside = countInside(*run.mask);
    if (inside == 0) {
        add("relaxometry.mask_empty", Severity::Blocks,
            {text("relaxometry", "No voxel is bright enough: choose another method or a mask"), {}},
            own_mask ? "" : "mask");
        return false;
    }
    Issue& issue =
        add("relaxometry.mask", Severity::Passed, {text("relaxometry", "Voxels to fit"), {}});
    issue.value = std::to_string(inside);
    return true;
}

double ImageChecks::medianError(const VoxelRun& run, std::size_t error_map)
{
    Used used;
    used.add(run.curves->series.values).add(run.mask->values).add(run.extra);
    if (run.curves->imaginary) used.add(run.curves->imaginary->values);
    for (const auto& [key, setting] : values_)
        if (key != "trust_data" && key != "rate_map") used.add(key).add(setting.value);
    return *memo_.get("relaxometry.median_error", used, [&] {
        std::vector<std::size_t> inside, some;
        for (std::size_t v = 0; v < run.mask->values.size(); ++v)
            if (run.mask->values[v] != 0) inside.push_back(v);
        constexpr std::size_t looked_at = 400;
        const std::size_t step = std::max<std::size_t>(1, inside.size() / looked_at);
        for (std::size_t i = 0; i < inside.size(); i += step)
            some.push_back(inside[i]);
        const Tile tile = run.compute(some, job_);
        std::vector<float> errors;
        for (const float error : tile.values[error_map])
            if (std::isfinite(error)) errors.push_back(error);
        return errors.empty() ? unknown : quantile(errors, 0.5);
    });
}

/// Fits some voxels: shuffled times, mixed scales or phase among magnitude leave large errors.
void ImageChecks::described(const VoxelRun& run, const Region& region, std::size_t error_map)
{
    const double median = medianError(run, error_map);
    if (std::isnan(median)) {
        add("relaxometry.no_fit", Severity::Blocks,
            {text("relaxometry", "No voxel that was tried has a value: do the images change with "
                                 "their times?"),
             {}},
            rule_.parameter);
        return;
    }
    const std::string value = percentText(median);
    const bool bad = median > least_described && !region.trust_data;
    Issue& issue =
        bad ? add("relaxometry.not_described", Severity::Blocks,
                  {text("relaxometry", "The model leaves %1 of the signal: are times and images in "
                                       "the same order, of one scale and all magnitude? If they "
                                       "are: trust_data=true"),
                   {value}},
                  rule_.parameter)
            : add("relaxometry.described", Severity::Passed,
                  {text("relaxometry", "What the model leaves of the signal"), {}});
    if (!bad && median > 0.08) issue.severity = Severity::Warns;
    issue.value = value;
    issue.expected = "≤ 8 %";
    if (bad)
        issue.proposals = {
            proposal(text("relaxometry", "The images are right"), "trust_data", true)};
}

void ImageChecks::data(const VoxelRun& run, const Region& region, std::size_t error_map,
                       bool own_mask)
{
    doubled(*run.curves);
    negative(run);
    if (mask(run, own_mask)) described(run, region, error_map);
}

}  // namespace kety::relaxometry
