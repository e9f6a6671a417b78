// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/brain_mask.h"
#include "image/morphology.h"
#include "image/resample.h"
#include "image/smooth.h"
#include "image/threshold.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace kety;

/// Thresholds, morphology, masks, smoothing and resampling (SCIENCE.md D8, D9).
class BrainMask : public QObject {
    Q_OBJECT

private slots:
    void otsuSeparatesTwoClusters();
    void liAndTriangleSeparateThemToo();
    void openingRemovesSpecksAndKeepsASingleSlice();
    void largestComponentAndHoles();
    void scalpIsLeftOut();
    void airAroundABrainOfOneTissueIsLeftOut();
    void percentileKeepsTheTopNinetyPercent();
    void otherUnitsHaveTheSameMask();
    void nonFiniteVoxelsAreOutside();
    void imageOfOneValueIsInside();
    void smoothingKeepsAConstantAndIgnoresOutside();
    void resamplingIsLinearInSpace();
    void outsideTheImageThereIsNoValue();
};

namespace {

using Value = std::function<float(int, int, int)>;

Volume<float> imageOf(std::array<int, 3> size, const Value& value)
{
    Grid grid;
    grid.size = size;
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto [i, j, k] = grid.place(voxel);
                    out[voxel] = value(i, j, k);
                }
            })};
}

Mask maskOf(std::array<int, 3> size, const std::function<bool(int, int, int)>& inside)
{
    const Volume<float> image =
        imageOf(size, [&](int i, int j, int k) { return inside(i, j, k) ? 1.0F : 0.0F; });
    return {image.grid, Buffer<std::uint8_t>::make(image.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] = image.values[voxel] > 0.0F ? 1 : 0;
                }
            })};
}

double radius(int i, int j, double centre)
{
    return std::hypot(i - centre, j - centre);
}

/// T-D8
std::vector<float> twoClusters()
{
    std::vector<float> values(6, 5.0F);
    values.insert(values.end(), {6.0F, 6.0F, 50.0F, 50.0F, 50.0F});
    values.insert(values.end(), 5, 60.0F);
    return values;
}

}  // namespace

void BrainMask::otsuSeparatesTwoClusters()
{
    const Histogram plain = histogram(twoClusters(), 5.0, 60.0, 256);
    QVERIFY(otsuThreshold(plain) >= 6.0 && otsuThreshold(plain) < 50.0);
    std::vector<float> logs;
    for (const float value : twoClusters())
        logs.push_back(std::log1p(value));
    const double level =
        std::expm1(otsuThreshold(histogram(logs, std::log1p(5.0F), std::log1p(60.0F), 256)));
    QVERIFY(level >= 6.0 && level < 50.0);
}

void BrainMask::liAndTriangleSeparateThemToo()
{
    const Histogram plain = histogram(twoClusters(), 5.0, 60.0, 256);
    QVERIFY(liThreshold(plain) >= 6.0 && liThreshold(plain) < 50.0);
    QVERIFY(triangleThreshold(plain) >= 5.0 && triangleThreshold(plain) < 50.0);
}

void BrainMask::openingRemovesSpecksAndKeepsASingleSlice()
{
    const Mask mask = maskOf({12, 12, 1}, [](int i, int j, int) {
        return (i >= 2 && i < 8 && j >= 2 && j < 8) || (i == 10 && j == 10);
    });
    const Mask opened = dilated(eroded(mask));
    QCOMPARE(opened.values[mask.grid.index(10, 10, 0)], std::uint8_t{0});
    QCOMPARE(opened.values[mask.grid.index(4, 4, 0)], std::uint8_t{1});
    QCOMPARE(opened.values[mask.grid.index(2, 4, 0)], std::uint8_t{1});
}

void BrainMask::largestComponentAndHoles()
{
    const Mask mask = maskOf({14, 8, 1}, [](int i, int j, int) {
        const bool ring = i < 6 && j < 6 && !(i > 1 && i < 4 && j > 1 && j < 4);
        return ring || (i > 9 && j > 5);
    });
    const Mask largest = largestComponent(mask);
    QCOMPARE(countInside(largest), std::size_t{32});
    QCOMPARE(countInside(holesFilled(largest)), std::size_t{36});
}

void BrainMask::scalpIsLeftOut()
{
    // A brain of 1000, a dark skull, a ring of 300 around it, noise of 5 in the air.
    const Volume<float> head = imageOf({48, 48, 3}, [](int i, int j, int k) {
        const double r = radius(i, j, 23.5);
        const float noise = 3.0F + static_cast<float>((i * 7 + j * 13 + k * 5) % 5);
        return r < 14.0 ? 1000.0F : (r > 17.0 && r < 20.0 ? 300.0F : noise);
    });
    for (const MaskMethod method : {MaskMethod::Brain, MaskMethod::Otsu, MaskMethod::Li}) {
        const Mask mask = brainMask(head, method);
        QCOMPARE(mask.values[head.grid.index(23, 23, 1)], std::uint8_t{1});
        QCOMPARE(mask.values[head.grid.index(23, 5, 1)], std::uint8_t{0});
    }
    // Without the dark gap Otsu takes the scalp for head; looking inside finds the brain.
    const Volume<float> touching = imageOf({48, 48, 3}, [](int i, int j, int k) {
        const double r = radius(i, j, 23.5);
        const float noise = 3.0F + static_cast<float>((i * 7 + j * 13 + k * 5) % 5);
        return r < 14.0 ? 1000.0F : (r < 20.0 ? 300.0F : noise);
    });
    const std::size_t scalp = head.grid.index(23, 5, 1);
    QCOMPARE(brainMask(touching, MaskMethod::Otsu).values[scalp], std::uint8_t{1});
    QCOMPARE(brainMask(touching, MaskMethod::Brain).values[scalp], std::uint8_t{0});
}

void BrainMask::airAroundABrainOfOneTissueIsLeftOut()
{
    // Nothing but a brain, and air whose noise has a sign: beyond the edge M0 is next to nothing.
    const auto inside = [](int i, int j) { return radius(i, j, 9.5) < 7.0; };
    const auto head = [&](float air) {
        return imageOf({20, 20, 4}, [=](int i, int j, int k) {
            return inside(i, j) ? 1000.0F : air * static_cast<float>((i + 2 * j + 3 * k) % 5 - 2);
        });
    };
    const Mask expected = maskOf({20, 20, 4}, [&](int i, int j, int) { return inside(i, j); });
    for (const float air : {0.0F, 1.0F}) {
        const Mask found = brainMask(head(air), MaskMethod::Brain);
        QCOMPARE(countInside(found), countInside(expected));
        QCOMPARE(countInside(intersection(found, expected)), countInside(expected));
    }
}

void BrainMask::percentileKeepsTheTopNinetyPercent()
{
    const Volume<float> ramp =
        imageOf({10, 10, 1}, [](int i, int j, int) { return static_cast<float>(i + 10 * j + 1); });
    QCOMPARE(countInside(brainMask(ramp, MaskMethod::Percentile, 10.0)), std::size_t{90});
    const Volume<float> half = imageOf({10, 10, 1}, [](int i, int j, int) {
        return j < 5 ? 0.0F : static_cast<float>(i + 10 * j + 1);
    });
    QCOMPARE(countInside(brainMask(half, MaskMethod::Percentile, 10.0)), std::size_t{45});
}

void BrainMask::otherUnitsHaveTheSameMask()
{
    // A receive field, a ring around the brain and noise: thresholds fall between values.
    const auto head = [](float unit) {
        return imageOf({48, 48, 3}, [unit](int i, int j, int k) {
            const double r = radius(i, j, 23.5);
            const float noise = static_cast<float>((i * 7 + j * 13 + k * 5) % 97);
            const float field = 1.0F - 0.012F * static_cast<float>(i);
            return unit * field * ((r < 14.0 ? 900.0F : r < 20.0 ? 250.0F : 0.0F) + noise);
        });
    };
    for (const MaskMethod method :
         {MaskMethod::Brain, MaskMethod::Otsu, MaskMethod::Li, MaskMethod::Triangle}) {
        const Mask mask = brainMask(head(1.0F), method);
        QVERIFY(countInside(mask) > 500 && countInside(mask) < mask.values.size());
        for (const float unit : {0x1p-12F, 0x1p14F}) {
            const Mask other = brainMask(head(unit), method);
            QVERIFY(std::equal(mask.values.begin(), mask.values.end(), other.values.begin()));
        }
    }
}

void BrainMask::nonFiniteVoxelsAreOutside()
{
    const float bad = std::numeric_limits<float>::quiet_NaN();
    const Volume<float> image =
        imageOf({8, 8, 1}, [bad](int i, int, int) { return i == 0 ? bad : 100.0F; });
    const Mask mask = brainMask(image, MaskMethod::Percentile, 0.0);
    QCOMPARE(mask.values[0], std::uint8_t{0});
    const Volume<float> nothing = imageOf({4, 4, 1}, [bad](int, int, int) { return bad; });
    for (const MaskMethod method : {MaskMethod::Brain, MaskMethod::Otsu, MaskMethod::Percentile}) {
        QCOMPARE(countInside(brainMask(nothing, method)), std::size_t{0});
    }
}

void BrainMask::imageOfOneValueIsInside()
{
    const Volume<float> flat = imageOf({4, 4, 2}, [](int, int, int) { return 7.0F; });
    QCOMPARE(countInside(brainMask(flat, MaskMethod::Brain)), std::size_t{32});
    const Volume<float> empty = imageOf({4, 4, 2}, [](int, int, int) { return 0.0F; });
    QCOMPARE(countInside(brainMask(empty, MaskMethod::Brain)), std::size_t{0});
}

void BrainMask::smoothingKeepsAConstantAndIgnoresOutside()
{
    Job job;
    const Volume<float> image =
        imageOf({16, 16, 4}, [](int i, int, int) { return i < 8 ? 10.0F : 1e6F; });
    const Mask mask = maskOf({16, 16, 4}, [](int i, int, int) { return i < 8; });
    const Volume<float> smooth = smoothedInside(image, mask, 3.0, job);
    QVERIFY(std::abs(smooth.values[image.grid.index(7, 8, 2)] - 10.0F) < 1e-5F);
    QCOMPARE(smooth.values[image.grid.index(12, 8, 2)], 0.0F);
    // A point spreads with σ = FWHM / 2.354820.
    const Volume<float> point =
        imageOf({21, 1, 1}, [](int i, int, int) { return i == 10 ? 1.0F : 0.0F; });
    const Mask all = maskOf({21, 1, 1}, [](int, int, int) { return true; });
    const Volume<float> spread = smoothedInside(point, all, 2.354820, job);
    QVERIFY(std::abs(spread.values[11] / spread.values[10] - std::exp(-0.5)) < 1e-5);
}

void BrainMask::resamplingIsLinearInSpace()
{
    Job job;
    Volume<float> ramp =
        imageOf({10, 8, 6}, [](int i, int j, int k) { return float(i + 10 * j + 100 * k); });
    Grid fine = ramp.grid;
    fine.size = {9, 7, 5};
    fine.origin = {0.25, 0.5, 0.75};
    const Volume<float> moved = resampled(ramp, fine, job);
    for (const auto& [i, j, k] : {std::array{0, 0, 0}, std::array{3, 4, 2}, std::array{8, 6, 4}}) {
        const double expected = i + 0.25 + 10 * (j + 0.5) + 100 * (k + 0.75);
        QVERIFY(std::abs(moved.values[fine.index(i, j, k)] - expected) < 1e-3);
    }
    const Volume<float> same_grid = resampled(ramp, ramp.grid, job);
    QCOMPARE(same_grid.values[ramp.grid.index(9, 7, 5)], 579.0F);
}

void BrainMask::outsideTheImageThereIsNoValue()
{
    Job job;
    const Volume<float> image = imageOf({4, 4, 4}, [](int, int, int) { return 5.0F; });
    Grid away = image.grid;
    away.origin = {-0.4, 0.0, 3.0};
    const Volume<float> moved = resampled(image, away, job);
    QCOMPARE(moved.values[away.index(0, 0, 0)], 5.0F);
    QVERIFY(std::isnan(moved.values[away.index(0, 0, 1)]));
}

QTEST_APPLESS_MAIN(BrainMask)
#include "tst_brain_mask.moc"
