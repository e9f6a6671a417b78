// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/resample.h"
#include "image/smooth.h"
#include "image/spatial_prior.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace kety;

/// What a voxel takes from its neighbours: regularisation (SCIENCE.md A18), smoothing, averaging.
class SpatialPriorTest : public QObject {
    Q_OBJECT

private slots:
    void pathOfThreeVoxels();
    void certainVoxelsHardlyMove();
    void missingValuesStayMissingAndTakeNoPart();
    void nothingCrossesTheMask();
    void theEvidenceFindsTheRoughness();
    void aConstantImageStays();
    void anyNumberOfThreadsGivesTheSameBytes();
    void averagingKeepsTheTotal();
    void averagingIsNoInterpolation();
    void smoothedSeriesKeepsDifferencesOfStaticTissue();
};

namespace {

Grid boxOf(std::array<int, 3> size)
{
    Grid grid;
    grid.size = size;
    return grid;
}

template <class Value>
Volume<float> imageOf(const Grid& grid, const Value& value)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = static_cast<float>(value(voxel));
            })};
}

Mask everything(const Grid& grid)
{
    return {grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)};
}

/// Repeatable noise of standard deviation 1, next to normal.
double noise(std::size_t voxel)
{
    std::uint64_t state = voxel * 0x9E3779B97F4A7C15ULL + 0x1234567ULL;
    double sum = 0.0;
    for (int i = 0; i < 12; ++i) {
        state ^= state >> 27U;
        state *= 0x94D049BB133111EBULL;
        state ^= state >> 31U;
        sum += static_cast<double>(state >> 11U) / 9007199254740992.0;
    }
    return sum - 6.0;
}

}  // namespace

void SpatialPriorTest::pathOfThreeVoxels()
{
    Job job;
    const Grid grid = boxOf({3, 1, 1});
    const std::array<double, 3> data{50.0, 70.0, 60.0}, expected{56.25, 62.5, 61.25};
    const Volume<float> image = imageOf(grid, [&](std::size_t v) { return data[v]; });
    const SpatialPrior found = spatiallyRegularised(image, imageOf(grid, [](auto) { return 1.0; }),
                                                    everything(grid), 1.0, job);
    for (std::size_t v = 0; v < 3; ++v)
        QVERIFY(std::abs(found.image.values[v] - expected[v]) < 1e-5);
}

void SpatialPriorTest::certainVoxelsHardlyMove()
{
    Job job;
    const Grid grid = boxOf({3, 1, 1});
    const Volume<float> image = imageOf(grid, [](std::size_t v) { return v == 1 ? 90.0 : 50.0; });
    const Volume<float> sd = imageOf(grid, [](std::size_t v) { return v == 1 ? 1e-3 : 10.0; });
    const SpatialPrior found = spatiallyRegularised(image, sd, everything(grid), 1.0, job);
    QVERIFY(std::abs(found.image.values[1] - 90.0F) < 1e-2F);
    QVERIFY(found.image.values[0] > 85.0F);
}

void SpatialPriorTest::missingValuesStayMissingAndTakeNoPart()
{
    Job job;
    const Grid grid = boxOf({5, 1, 1});
    const Volume<float> image =
        imageOf(grid, [](std::size_t v) { return v == 2 ? std::nan("") : (v < 2 ? 50.0 : 80.0); });
    const Volume<float> sd =
        imageOf(grid, [](std::size_t v) { return v == 4 ? std::nan("") : 1.0; });
    const SpatialPrior found = spatiallyRegularised(image, sd, everything(grid), 1.0, job);
    QVERIFY(std::isnan(found.image.values[2]));
    QCOMPARE(found.voxels, 3U);
    QCOMPARE(found.image.values[1], 50.0F);  // nothing comes through the hole
    QCOMPARE(found.image.values[4], 80.0F);  // of unknown certainty: as it was
}

void SpatialPriorTest::nothingCrossesTheMask()
{
    Job job;
    const Grid grid = boxOf({4, 1, 1});
    const Volume<float> image = imageOf(grid, [](std::size_t v) { return v < 2 ? 50.0 : 500.0; });
    Mask mask{grid, Buffer<std::uint8_t>::make(4, [](auto out) {
                  for (std::size_t v = 0; v < 4; ++v)
                      out[v] = v < 2 ? 1 : 0;
              })};
    const SpatialPrior found =
        spatiallyRegularised(image, imageOf(grid, [](auto) { return 5.0; }), mask, 1.0, job);
    QVERIFY(std::abs(found.image.values[1] - 50.0F) < 1e-4F);
    QCOMPARE(found.image.values[2], 500.0F);
}

void SpatialPriorTest::theEvidenceFindsTheRoughness()
{
    Job job;
    const Grid grid = boxOf({24, 24, 6});
    const auto truth = [&](std::size_t v) {
        const auto [i, j, k] = grid.place(v);
        return 50.0 + 15.0 * std::sin(0.3 * i) * std::cos(0.25 * j) + k;
    };
    const Volume<float> image =
        imageOf(grid, [&](std::size_t v) { return truth(v) + 10.0 * noise(v); });
    const SpatialPrior found = spatiallyRegularised(image, imageOf(grid, [](auto) { return 10.0; }),
                                                    everything(grid), std::nullopt, job);
    double before = 0.0, after = 0.0;
    for (std::size_t v = 0; v < grid.voxels(); ++v) {
        before += std::pow(image.values[v] - truth(v), 2);
        after += std::pow(found.image.values[v] - truth(v), 2);
    }
    QVERIFY(found.weight > 0.0);
    QVERIFY2(after < 0.3 * before, qPrintable(QString::number(after / before)));
}

void SpatialPriorTest::aConstantImageStays()
{
    Job job;
    const Grid grid = boxOf({6, 5, 4});
    const Volume<float> image = imageOf(grid, [](auto) { return 42.0; });
    const SpatialPrior found = spatiallyRegularised(image, imageOf(grid, [](auto) { return 3.0; }),
                                                    everything(grid), std::nullopt, job);
    for (const float value : found.image.values)
        QVERIFY(std::abs(value - 42.0F) < 1e-4F);
    const Grid one = boxOf({1, 1, 1});
    const SpatialPrior alone =
        spatiallyRegularised(imageOf(one, [](auto) { return 42.0; }),
                             imageOf(one, [](auto) { return 3.0; }), everything(one), {}, job);
    QCOMPARE(alone.image.values[0], 42.0F);
}

void SpatialPriorTest::anyNumberOfThreadsGivesTheSameBytes()
{
    const Grid grid = boxOf({40, 40, 10});
    const Volume<float> image = imageOf(grid, [](std::size_t v) { return 50.0 + 10.0 * noise(v); });
    const Volume<float> sd =
        imageOf(grid, [](std::size_t v) { return 5.0 + std::abs(noise(v + 7)); });
    Job one({}, {}, 1), seven({}, {}, 7);
    const SpatialPrior a = spatiallyRegularised(image, sd, everything(grid), std::nullopt, one);
    const SpatialPrior b = spatiallyRegularised(image, sd, everything(grid), std::nullopt, seven);
    QCOMPARE(std::memcmp(a.image.values.data(), b.image.values.data(),
                         a.image.values.size() * sizeof(float)),
             0);
}

void SpatialPriorTest::averagingKeepsTheTotal()
{
    Job job;
    Grid fine = boxOf({12, 12, 6});
    Grid coarse = boxOf({4, 4, 2});
    coarse.spacing = {3.0, 3.0, 3.0};
    coarse.origin = {1.0, 1.0, 1.0};  // its first voxel covers the first 3 × 3 × 3
    const Volume<float> image =
        imageOf(fine, [](std::size_t v) { return v % 3 == 0 ? 1.0 : (v % 7 == 0 ? 0.5 : 0.0); });
    const Volume<float> mean = averaged(image, coarse, job);
    double before = 0.0, after = 0.0;
    for (const float value : image.values)
        before += value;
    for (const float value : mean.values)
        after += 27.0 * value;
    QVERIFY2(std::abs(after - before) < 1e-5 * before,
             qPrintable(QString::number(after) + " " + QString::number(before)));
}

void SpatialPriorTest::averagingIsNoInterpolation()
{
    Job job;
    Grid fine = boxOf({9, 9, 9});
    Grid coarse = boxOf({1, 1, 1});
    coarse.spacing = {9.0, 9.0, 9.0};
    coarse.origin = {4.0, 4.0, 4.0};
    // One voxel in the middle: a ninth of a ninth of a ninth of the whole.
    const std::size_t middle = fine.index(4, 4, 4);
    const Volume<float> image =
        imageOf(fine, [&](std::size_t v) { return v == middle ? 1.0 : 0.0; });
    QVERIFY(std::abs(averaged(image, coarse, job).values[0] - 1.0 / 729.0) < 1e-4 / 729.0);
    QCOMPARE(resampled(image, coarse, job).values[0], 1.0F);
    coarse.origin = {100.0, 4.0, 4.0};
    QVERIFY(std::isnan(averaged(image, coarse, job).values[0]));
}

void SpatialPriorTest::smoothedSeriesKeepsDifferencesOfStaticTissue()
{
    Job job;
    const Grid grid = boxOf({10, 10, 3});
    // Static tissue with a steep gradient, the same in both frames; one sample is missing.
    const std::size_t hole = grid.index(5, 5, 1);
    Series series{grid,
                  {0.0, 4.0},
                  Buffer<float>::make(2 * grid.voxels(),
                                      [&](std::span<float> out) {
                                          for (std::size_t v = 0; v < grid.voxels(); ++v) {
                                              const double tissue =
                                                  100.0 * std::pow(1.5, grid.place(v)[0]);
                                              out[2 * v] = static_cast<float>(tissue);
                                              out[2 * v + 1] = static_cast<float>(tissue);
                                          }
                                          out[2 * hole + 1] = std::nanf("");
                                      }),
                  {}};
    const Series smooth = smoothedInside(series, everything(grid), 5.0, job);
    for (std::size_t v = 0; v < grid.voxels(); ++v) {
        if (v == hole) continue;
        QCOMPARE(smooth.values[2 * v], smooth.values[2 * v + 1]);
    }
    QVERIFY(std::isnan(smooth.values[2 * hole + 1]));
    QCOMPARE(smooth.values[2 * hole], series.values[2 * hole]);
    QVERIFY(smooth.values[0] > series.values[0]);
}

QTEST_APPLESS_MAIN(SpatialPriorTest)
#include "tst_spatial_prior.moc"
