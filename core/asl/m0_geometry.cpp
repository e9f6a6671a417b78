// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Whether the header of a separate M0 is right about where it lies. A converter that flips an image
// and not its header, or the reverse, leaves an M0 that covers the head just as well from the wrong
// side: only the images tell.
#include "asl/checks.h"
#include "base/unit.h"
#include "image/frames.h"
#include "image/resample.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kety::asl {
namespace {

/// By how much the correlation with the series has to be greater to tell one place from the other.
/// Over the thousands of voxels of a head the noise of a correlation near 1 is far below it.
constexpr double clearly_better = 0.02;

/// How an M0 agrees with the series, voxel by voxel as stored, and where its header puts it.
struct Agreement {
    double stored = unknown, placed = unknown;

    bool storedBetter() const { return stored > placed + clearly_better; }
    bool placedBetter() const { return placed > stored + clearly_better; }
};

/// Pearson's, of what both images show; what a volume does not cover has no signal there.
double likeness(const Volume<float>& a, const Volume<float>& b)
{
    const auto signal = [](float value) { return std::isfinite(value) ? double{value} : 0.0; };
    const std::size_t n = a.values.size();
    double sum_a = 0.0, sum_b = 0.0, ab = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t voxel = 0; voxel < n; ++voxel) {
        sum_a += signal(a.values[voxel]);
        sum_b += signal(b.values[voxel]);
    }
    const double mean_a = sum_a / static_cast<double>(n), mean_b = sum_b / static_cast<double>(n);
    for (std::size_t voxel = 0; voxel < n; ++voxel) {
        const double x = signal(a.values[voxel]) - mean_a, y = signal(b.values[voxel]) - mean_b;
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return ab / std::sqrt(aa * bb);
}

/// Whether the axes of two grids are the same lines in another order or sense, with the same
/// voxels.
bool turnedAxes(const Grid& a, const Grid& b)
{
    constexpr double parallel = 0.99;  // 8°
    bool other = false;
    for (std::size_t i = 0; i < 3; ++i) {
        std::size_t on = 3;
        double along = 0.0;
        for (std::size_t j = 0; j < 3; ++j) {
            double dot = 0.0;
            for (std::size_t row = 0; row < 3; ++row)
                dot += a.direction[3 * row + i] * b.direction[3 * row + j];
            if (std::abs(dot) <= parallel) continue;
            on = j;
            along = dot;
        }
        if (on == 3 || std::abs(a.spacing[i] - b.spacing[on]) > 0.01 * a.spacing[i]) return false;
        other = other || on != i || along < 0.0;
    }
    return other;
}

const Dataset* separateImage(const Scan& scan)
{
    const auto source = scan.settings.calibration.source;
    if (source == M0Source::Separate) return m0Image(scan.inputs, scan.settings.calibration);
    return source == M0Source::ProtonDensity ? scan.inputs.find("pd") : nullptr;
}

/// What the volumes of the series show: mean control, or all there is.
Volume<float> shownBy(const Scan& scan)
{
    const Series& series = scan.file().series;
    std::vector<std::size_t> frames =
        scan.decoding == nullptr ? scan.roles.controls : std::vector<std::size_t>{};
    if (frames.empty()) {
        frames.resize(series.frames());
        std::iota(frames.begin(), frames.end(), std::size_t{0});
    }
    return meanOfFrames(series, frames, scan.job);
}

std::shared_ptr<const Agreement> agreementOf(const Scan& scan, const Dataset& m0)
{
    Used used;
    used.add(m0.series.values).add(scan.file().series.values);
    for (const std::size_t volume : scan.roles.controls)
        used.add(volume);
    return scan.memo.get("asl.m0.geometry", used, [&] {
        const Volume<float> shown = shownBy(scan);
        const Volume<float> image = meanOfFrames(m0.series, m0FramesOf(m0), scan.job);
        return Agreement{.stored = likeness(image, shown),
                         .placed = likeness(resampled(image, shown.grid, scan.job), shown)};
    });
}

std::vector<Proposal> places(bool series_first)
{
    std::vector<Proposal> both{
        proposal(text("asl", "Lay M0 on the series voxel by voxel: its header is wrong"), {},
                 "m0_geometry", std::string("series")),
        proposal(text("asl", "The header of M0 is right"), {}, "m0_geometry", std::string("own"))};
    if (!series_first) std::swap(both[0], both[1]);
    return both;
}

void checkAsStored(const Agreement& seen, const std::string& value, Checks& checks)
{
    if (!seen.placedBetter()) {
        checks.passed("asl.m0_geometry",
                      {text("asl", "M0 is laid on the series voxel by voxel, as chosen"), {}},
                      value);
        return;
    }
    Issue& issue = checks.add(
        "asl.m0_geometry", Severity::Warns,
        {text("asl", "M0 is laid on the series voxel by voxel, as chosen, but agrees better with "
                     "it where its header says it lies"),
         {}},
        "m0_geometry");
    issue.value = value;
    issue.proposals = {places(false).front()};
}

}  // namespace

void checkM0Geometry(const Scan& scan, const Values& values, Checks& checks)
{
    const Dataset* m0 = separateImage(scan);
    if (m0 == nullptr || m0FramesOf(*m0).empty()) return;
    const Grid &own = m0->series.grid, &grid = scan.file().series.grid;
    const bool as_stored = scan.settings.calibration.geometry == M0Geometry::OfSeries;
    if (own.size != grid.size) {
        if (!as_stored) return;
        checks
            .add("asl.m0_geometry", Severity::Blocks,
                 {text("asl", "M0 cannot be laid on the series voxel by voxel: it has %1, the "
                              "series %2"),
                  {describe(own), describe(grid)}},
                 "m0_geometry")
            .proposals = {places(false).front()};
        return;
    }
    if (same(own, grid)) return;
    const auto seen = agreementOf(scan, *m0);
    const std::string value =
        "r = " + formatFixed(seen->stored, 3) + " / " + formatFixed(seen->placed, 3);
    if (as_stored) return checkAsStored(*seen, value, checks);
    const bool turned = turnedAxes(own, grid);
    if (!seen->storedBetter() && (!turned || seen->placedBetter())) {
        checks.passed("asl.m0_geometry",
                      {text("asl", "M0 agrees with the series where its header says it lies; "
                                   "correlation voxel by voxel / there"),
                       {}},
                      value);
        return;
    }
    const bool by_hand = originOf(values, "m0_geometry") == Origin::User;
    const Text words =
        !turned ? text("asl", "M0 has the matrix of the series and agrees with it voxel by voxel, "
                              "but its header puts it elsewhere: is the geometry of one of them "
                              "wrong?")
        : seen->storedBetter()
            ? text("asl", "M0 looks flipped: its header has other axes than that of the series, "
                          "but voxel by voxel both images agree")
            : text("asl", "M0 may be flipped: its header has other axes than that of the series, "
                          "and the images do not tell which is right");
    Issue& issue =
        checks.add(turned ? "asl.m0_flipped" : "asl.m0_displaced",
                   by_hand ? Severity::Warns : Severity::Blocks, {words, {}}, "m0_geometry");
    issue.value = value;
    issue.detail = {text("asl", "Correlation with the series voxel by voxel / where the header of "
                                "M0 says it lies"),
                    {}};
    issue.proposals = places(seen->storedBetter());
}

}  // namespace kety::asl
