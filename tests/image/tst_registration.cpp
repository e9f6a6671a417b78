// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "image/brain_mask.h"
#include "image/contrast_offset.h"
#include "image/minimise.h"
#include "image/motion.h"
#include "image/registration.h"
#include "image/smooth.h"
#include "sample/head.h"
#include "sample/random.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace kety;

/// Rigid motion: found by mutual information, described, undone (SCIENCE.md A15, A16).
class Registration : public QObject {
    Q_OBJECT

private slots:
    void framewiseDisplacementOfTheExample();
    void rotationsTurnAboutTheirCentre();
    void splinePassesThroughTheSamples();
    void splineKnowsASmoothFunctionBetweenThem();
    void whatTheMotionTookOutHasNoValue();
    void aVoxelWithoutValueCostsItsSurroundingsOnly();
    void valleyIsDescendedToItsEnd();
    void knownMotionIsFound();
    void seriesIsPutBackWithTheSameBitsOnAnyNumberOfThreads();
    void sliceTimesFollowTheSignal();
    void whatIsSubtractedFromNothingKeepsItsEdge();
    void errorsSayWhatRegistrationIsWrongBy();
    void oneVolumeThatFailsStaysWhereItIs();
    void cancelIsHeard();
    void offsetIsSeenThroughAnotherContrast();
    void withoutItkItSaysSo();
};

namespace {

constexpr double degree = M_PI / 180.0;
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

/// A head without structure finer than a voxel: what a scanner's limited band leaves of it.
const Volume<float>& fineHead()
{
    static const Volume<float> head = [] {
        // Higher than what is scanned: what comes in from above and below is head too.
        Grid grid = headGrid({96, 96, 56});
        grid.size[2] = 72;
        grid.origin[2] -= 8.0 * grid.spacing[2];
        Job job;
        const Volume<float> sharp{
            grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto [i, j, k] = grid.place(voxel);
                    const Tissue tissue = headAt(toWorld(grid, {double(i), double(j), double(k)}));
                    out[voxel] = static_cast<float>(860.0 * tissue.grey + 720.0 * tissue.white
                                                    + 1000.0 * tissue.csf + 330.0 * tissue.scalp);
                }
            })};
        const Mask whole{grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)};
        return smoothedInside(sharp, whole, 7.0, job);
    }();
    return head;
}

/// The head after `motion`, with noise.
Volume<float> scanned(const Grid& grid, const RigidMotion& motion, double noise, std::uint64_t seed)
{
    static const SplineImage head(fineHead());
    const Noise random(seed);
    RigidMotion back = motion;
    for (double& r : back.rotation)
        r = -r;
    back.translation = {};
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto [i, j, k] = grid.place(voxel);
                    auto world = toWorld(grid, {double(i), double(j), double(k)});
                    for (std::size_t a = 0; a < 3; ++a)
                        world[a] -= motion.translation[a];
                    const double value = head.at(toIndex(head.grid(), moved(back, world)), 0.5);
                    out[voxel] = static_cast<float>((std::isnan(value) ? 0.0 : value)
                                                    + noise * random.normal(voxel));
                }
            })};
}

std::array<double, 3> middle(const Grid& grid)
{
    return toWorld(grid,
                   {0.5 * (grid.size[0] - 1), 0.5 * (grid.size[1] - 1), 0.5 * (grid.size[2] - 1)});
}

RigidMotion motionOf(const Grid& grid, std::array<double, 3> degrees, std::array<double, 3> mm)
{
    for (double& angle : degrees)
        angle *= degree;
    return {.rotation = degrees, .translation = mm, .centre = middle(grid)};
}

Series seriesOf(const Grid& grid, const std::vector<RigidMotion>& motions, double noise)
{
    std::vector<Buffer<float>> frames;
    std::vector<double> times;
    for (std::size_t i = 0; i < motions.size(); ++i) {
        frames.push_back(scanned(grid, motions[i], noise, 100 + i).values);
        times.push_back(4.0 * static_cast<double>(i));
    }
    return interleave(grid, frames, times);
}

}  // namespace

void Registration::framewiseDisplacementOfTheExample()
{
    // T-A15
    RigidMotion before{.rotation = {0.01, -0.02, 0.0}, .translation = {1.0, 2.0, 3.0}};
    RigidMotion after = before;
    after.translation = {1.1, 1.95, 3.02};
    after.rotation = {0.011, -0.022, 0.0005};
    QVERIFY(std::abs(framewiseDisplacement(before, after) - 0.345) < 1e-9);
    QCOMPARE(framewiseDisplacement(before, before), 0.0);
}

void Registration::rotationsTurnAboutTheirCentre()
{
    const RigidMotion turn{.rotation = {0.0, 0.0, 90.0 * degree},
                           .translation = {0.0, 0.0, 5.0},
                           .centre = {10.0, 20.0, 30.0}};
    const auto place = moved(turn, {11.0, 20.0, 30.0});
    QVERIFY(std::abs(place[0] - 10.0) < 1e-12);
    QVERIFY(std::abs(place[1] - 21.0) < 1e-12);
    QVERIFY(std::abs(place[2] - 35.0) < 1e-12);
    // A shift moves all of a sphere; a small turn its points by √(2/5) radius times the angle.
    QVERIFY(std::abs(displacement({.translation = {3.0, 4.0, 0.0}}) - 5.0) < 1e-12);
    QVERIFY(std::abs(displacement({.rotation = {0.0, 0.001, 0.0}}) - 0.08 * std::sqrt(0.4)) < 1e-6);
}

void Registration::splinePassesThroughTheSamples()
{
    for (const std::array<int, 3> size : {std::array{9, 40, 5}, std::array{7, 2, 1}}) {
        Grid grid;
        grid.size = size;
        const Noise random(5);
        const Volume<float> image{grid, Buffer<float>::make(grid.voxels(), [&](auto out) {
                                      for (std::size_t i = 0; i < out.size(); ++i)
                                          out[i] = static_cast<float>(100 * random.normal(i));
                                  })};
        const SplineImage spline(image);
        for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
            const auto [i, j, k] = grid.place(voxel);
            QVERIFY(
                std::abs(spline.at({double(i), double(j), double(k)}, 0.0) - image.values[voxel])
                < 1e-9);
        }
        const Volume<float> same = motionUndone(spline, grid, {.centre = {3.0, 4.0, 1.0}});
        for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel)
            QVERIFY(std::abs(same.values[voxel] - image.values[voxel]) < 1e-4F);
    }
}

void Registration::splineKnowsASmoothFunctionBetweenThem()
{
    Grid grid;
    grid.size = {24, 24, 24};
    const auto wave = [](double x, double y, double z) {
        return std::sin(0.3 * x) * std::cos(0.25 * y) + 0.1 * z;
    };
    const SplineImage spline({grid, Buffer<float>::make(grid.voxels(), [&](auto out) {
                                  for (std::size_t v = 0; v < out.size(); ++v) {
                                      const auto [i, j, k] = grid.place(v);
                                      out[v] = static_cast<float>(wave(i, j, k));
                                  }
                              })});
    std::array<double, 3> slope{};
    QVERIFY(std::abs(spline.at({11.3, 12.7, 10.4}, slope) - wave(11.3, 12.7, 10.4)) < 1e-4);
    QVERIFY(std::abs(slope[0] - 0.3 * std::cos(0.3 * 11.3) * std::cos(0.25 * 12.7)) < 1e-3);
    QVERIFY(std::abs(slope[1] + 0.25 * std::sin(0.3 * 11.3) * std::sin(0.25 * 12.7)) < 1e-3);
    QVERIFY(std::abs(slope[2] - 0.1) < 1e-3);
    // A slope goes on to the ends: nothing is mirrored there.
    Grid line;
    line.size = {6, 1, 2};
    const SplineImage ramp({line, Buffer<float>::make(line.voxels(), [&](auto out) {
                                for (std::size_t v = 0; v < out.size(); ++v)
                                    out[v] = static_cast<float>(10 * line.place(v)[0]
                                                                + 3 * line.place(v)[2]);
                            })});
    for (const double x : {0.0, 0.3, 1.4, 4.8, 5.0})
        QVERIFY(std::abs(ramp.at({x, 0.0, 0.5}, 0.0) - 10.0 * x - 1.5) < 1e-9);
}

void Registration::whatTheMotionTookOutHasNoValue()
{
    Grid grid;
    grid.size = {6, 5, 4};
    grid.spacing = {2.0, 2.0, 3.0};
    const SplineImage ones({grid, Buffer<float>::filled(grid.voxels(), 1.0F)});
    const Volume<float> shifted = motionUndone(ones, grid, {.translation = {0.0, 0.0, 4.0}});
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        const auto [i, j, k] = grid.place(voxel);
        // 4 mm are 1.33 slices: slice 2 comes from 0.33 beyond the last centre. Nothing is made up.
        QCOMPARE(std::isnan(shifted.values[voxel]), k >= 2);
        if (k < 2) QVERIFY(std::abs(shifted.values[voxel] - 1.0F) < 1e-6F);
    }
    const Volume<float> held = motionUndone(ones, grid, {.translation = {0.0, 0.0, 4.0}}, 0.5);
    QVERIFY(!std::isnan(held.values[grid.index(0, 0, 2)]));
    QVERIFY(std::isnan(held.values[grid.index(0, 0, 3)]));
    // Motion below what registration knows costs no slice.
    const Volume<float> still = motionUndone(ones, grid, {.translation = {0.0, 0.0, 0.1}});
    QVERIFY(!std::isnan(still.values[grid.index(0, 0, 3)]));
}

void Registration::aVoxelWithoutValueCostsItsSurroundingsOnly()
{
    Grid grid;
    grid.size = {9, 9, 9};
    const Volume<float> image{grid, Buffer<float>::make(grid.voxels(), [&](auto out) {
                                  for (float& value : out)
                                      value = 500.0F;
                                  out[grid.index(4, 4, 4)] = notANumber;
                              })};
    const Volume<float> shifted =
        motionUndone(SplineImage(image), grid, {.translation = {0.5, 0.0, 0.0}});
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        const auto [i, j, k] = grid.place(voxel);
        const bool beside = (i == 3 || i == 4) && j == 4 && k == 4;
        if (i == 8) continue;
        QCOMPARE(std::isnan(shifted.values[voxel]), beside);
        if (!beside) QVERIFY(std::abs(shifted.values[voxel] - 500.0F) < 1e-3F);
    }
}

void Registration::valleyIsDescendedToItsEnd()
{
    // Rosenbrock's valley: bent and narrow.
    int calls = 0;
    const auto valley = [&](const std::array<double, 2>& p, std::array<double, 2>& slope) {
        ++calls;
        const double a = 1.0 - p[0], b = p[1] - p[0] * p[0];
        slope = {-2.0 * a - 400.0 * p[0] * b, 200.0 * b};
        return a * a + 100.0 * b * b;
    };
    const auto end = minimised<2>(valley, {-1.2, 1.0}, {.enough = 1e-9, .most_steps = 200});
    QVERIFY(std::abs(end[0] - 1.0) < 1e-6 && std::abs(end[1] - 1.0) < 1e-6);
    QVERIFY2(calls < 100, qPrintable(QString::number(calls)));
}

void Registration::knownMotionIsFound()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
    const Grid grid = headGrid({64, 64, 24});
    std::vector<RigidMotion> truth{motionOf(grid, {0, 0, 0}, {0, 0, 0})};
    for (int i = 0; i < 6; ++i) {
        truth.push_back(motionOf(grid, {0.8 * i - 1.5, 1.1 - 0.7 * i, 0.5 * i},
                                 {1.1 * i - 2.0, 0.6 * i, 2.3 - 0.9 * i}));
    }
    const Series series = seriesOf(grid, truth, 10.0);
    Job job;
    const MotionEstimate found =
        estimatedMotion(series, {.target = {0}, .moving = {0, 1, 2, 3, 4, 5, 6}}, job);
    // Against the volume that lay still: what is common to all of them is the target's place.
    const RigidMotion& still = found.motions[0];
    for (std::size_t i = 1; i < truth.size(); ++i) {
        for (std::size_t a = 0; a < 3; ++a) {
            const double mm =
                found.motions[i].translation[a] - still.translation[a] - truth[i].translation[a];
            const double turn =
                (found.motions[i].rotation[a] - still.rotation[a] - truth[i].rotation[a]) / degree;
            QVERIFY2(std::abs(mm) < 0.1, qPrintable(QString("%1: %2 mm").arg(i).arg(mm)));
            QVERIFY2(std::abs(turn) < 0.1, qPrintable(QString("%1: %2 degrees").arg(i).arg(turn)));
        }
    }
    QVERIFY(displacement(still) < 0.1);
}

void Registration::seriesIsPutBackWithTheSameBitsOnAnyNumberOfThreads()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
    const Grid grid = headGrid({32, 32, 12});
    std::vector<RigidMotion> truth;
    for (int i = 0; i < 8; ++i)
        truth.push_back(motionOf(grid, {0.3 * i, -0.2 * i, 0.1}, {0.2 * i, 0.4, -0.3 * i}));
    const Series series = seriesOf(grid, truth, 15.0);
    const MotionFrames frames{.target = {0, 2, 4, 6}, .moving = {0, 1, 2, 3, 4, 5, 6, 7}};
    QByteArray first;
    for (const int threads : {1, 1, 2, 7}) {
        Job job({}, {}, threads);
        const MotionEstimate found = estimatedMotion(series, frames, job);
        const Series placed = motionUndone(series, frames.moving, found.motions, {}, job);
        QByteArray bytes(reinterpret_cast<const char*>(placed.values.data()),
                         qsizetype(placed.values.size() * sizeof(float)));
        for (const RigidMotion& motion : found.motions)
            bytes.append(reinterpret_cast<const char*>(&motion), sizeof motion);
        if (first.isEmpty()) first = bytes;
        QVERIFY2(bytes == first, qPrintable(QString::number(threads)));
    }
}

void Registration::sliceTimesFollowTheSignal()
{
    Grid grid;
    grid.size = {3, 3, 8};
    grid.spacing = {3.0, 3.0, 5.0};
    Series series{.grid = grid,
                  .times = {0.0, 4.0, 8.0},
                  .values = Buffer<float>::filled(grid.voxels() * 3, 1.0F)};
    series.slice_time =
        Volume<float>{grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                          for (std::size_t v = 0; v < out.size(); ++v)
                              out[v] = 0.1F * static_cast<float>(grid.place(v)[2]);
                      })};
    // Volume 1 was acquired half a slice further up, volume 2 lies outside what counts.
    const std::vector<RigidMotion> motions{
        {}, {.translation = {0.0, 0.0, 2.5}}, {.translation = {0.0, 0.0, 10.0}}};
    Job job;
    const Series placed = motionUndone(series, {0, 1, 2}, motions, {0, 1}, job);
    QVERIFY(std::abs(placed.slice_time->values[grid.index(1, 1, 3)] - 0.325F) < 1e-6F);
    QVERIFY(std::abs(placed.slice_time->values[grid.index(1, 1, 7)] - 0.7F) < 1e-6F);
}

void Registration::whatIsSubtractedFromNothingKeepsItsEdge()
{
    Grid grid;
    grid.size = {3, 3, 8};
    grid.spacing = {3.0, 3.0, 5.0};
    const Series series{.grid = grid,
                        .times = {0.0, 4.0},
                        .values = Buffer<float>::filled(grid.voxels() * 2, 7.0F)};
    const RigidMotion third{.translation = {0.0, 0.0, 1.7}};
    Job job;
    const Series placed = motionUndone(series, {0, 1}, {third, third}, {1}, job);
    const std::span<const float> top = placed.curve(grid.index(1, 1, 7));
    QVERIFY(std::abs(top[0] - 7.0F) < 1e-5F);
    QVERIFY(std::isnan(top[1]));
}

void Registration::errorsSayWhatRegistrationIsWrongBy()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
    const Grid grid = headGrid({32, 32, 12});
    const std::vector<RigidMotion> still(12, motionOf(grid, {0, 0, 0}, {0, 0, 0}));
    const Series series = seriesOf(grid, still, 150.0);
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < still.size(); ++i)
        all.push_back(i);
    Job job;
    const MotionEstimate found = estimatedMotion(series, {.target = all, .moving = all}, job);
    QCOMPARE(found.errors.size(), all.size());
    // What a head that lay still seems to have moved by is what registration is wrong by: twelve of
    // them know either to a fifth, and the two halves of a small head are a little worse than it.
    double moved = 0.0, error = 0.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t a = 0; a < 3; ++a) {
            moved += std::pow(found.motions[i].translation[a], 2.0);
            error += std::pow(found.errors[i][3 + a], 2.0);
        }
    }
    const double ratio = std::sqrt(error / moved);
    qInfo("seems to move by %g mm, says it is wrong by %g mm", std::sqrt(moved / 12.0),
          std::sqrt(error / 12.0));
    QVERIFY2(ratio > 0.5 && ratio < 2.0, qPrintable(QString::number(ratio)));
}

void Registration::oneVolumeThatFailsStaysWhereItIs()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
    const Grid grid = headGrid({32, 32, 8});
    std::vector<Buffer<float>> frames;
    for (std::size_t i = 0; i < 3; ++i)
        frames.push_back(scanned(grid, motionOf(grid, {0, 0, 0}, {0, 0, 0}), 10.0, i).values);
    frames.push_back(Buffer<float>::filled(grid.voxels(), notANumber));
    const Series series = interleave(grid, frames, {0.0, 4.0, 8.0, 12.0});
    Job job;
    const MotionEstimate found =
        estimatedMotion(series, {.target = {0, 1, 2}, .moving = {0, 1, 2, 3}}, job);
    QCOMPARE(found.failed, std::vector<std::size_t>{3});
    QCOMPARE(displacement(found.motions[3]), 0.0);
    QVERIFY(displacement(found.motions[0]) > 0.0);
    // With nothing that can be registered there is no motion.
    QVERIFY_EXCEPTION_THROWN(estimatedMotion(series, {.target = {0, 1, 2}, .moving = {3}}, job),
                             Error);
}

void Registration::cancelIsHeard()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
    const Grid grid = headGrid({32, 32, 8});
    const Series series =
        seriesOf(grid, std::vector<RigidMotion>(6, motionOf(grid, {0, 0, 0}, {0, 0, 0})), 10.0);
    std::size_t furthest = 0;
    Job job([&](std::size_t done, std::size_t) { furthest = std::max(furthest, done); },
            [&] { return furthest >= 2; }, 1);
    QVERIFY_EXCEPTION_THROWN(
        estimatedMotion(series, {.target = {0}, .moving = {0, 1, 2, 3, 4, 5}}, job), Cancelled);
    QVERIFY(furthest >= 2 && furthest < 6);
}

void Registration::offsetIsSeenThroughAnotherContrast()
{
    const Grid grid = headGrid({64, 64, 24});
    const RigidMotion motion = motionOf(grid, {0.04, -0.02, 0.05}, {0.03, -0.05, 0.04});
    const Volume<float> target = scanned(grid, RigidMotion{.centre = middle(grid)}, 0.0, 1);
    const Volume<float> same_contrast = scanned(grid, motion, 0.0, 1);
    // Darker by up to a twentieth, more behind than in front: what perfusion does to a label.
    const auto darker = [&](std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        const auto world = toWorld(grid, {double(i), double(j), double(k)});
        const double far = std::hypot(world[0], world[1], 1.5 * world[2]) / 70.0;
        return 0.05 * std::exp(-far * far) * (1.0 + 0.5 * world[1] / 84.0);
    };
    const Volume<float> label{grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                                  for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                                      out[voxel] = same_contrast.values[voxel]
                                                   * static_cast<float>(1.0 - darker(voxel));
                                  }
                              })};
    const Mask region = brainMask(target, MaskMethod::Otsu);
    Job job;
    for (const Volume<float>& image : {same_contrast, label}) {
        const auto found = contrastOffset(target, image, region, middle(grid), job);
        QVERIFY(found);
        for (const std::array<double, 3>& place :
             {std::array{0.0, 0.0, 0.0}, std::array{50.0, 0.0, 0.0}, std::array{0.0, 50.0, 0.0},
              std::array{0.0, 0.0, 30.0}}) {
            const auto a = moved(*found, place), b = moved(motion, place);
            const double off = std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
            // One linear step by central differences: a seventh of some 0.1 mm.
            QVERIFY2(off < 0.015, qPrintable(QString::number(off)));
        }
    }
    // Nothing to tell by.
    const Volume<float> flat{grid, Buffer<float>::filled(grid.voxels(), 100.0F)};
    QVERIFY(!contrastOffset(flat, flat, region, middle(grid), job));
}

void Registration::withoutItkItSaysSo()
{
    if (registrationAvailable()) QSKIP("this build has ITK");
    try {
        registeredRigidly({}, {}, {});
        QFAIL("registered by nothing");
    } catch (const Error& error) {
        QVERIFY(std::string(error.what()).find("KETY_ITK") != std::string::npos);
    }
}

QTEST_APPLESS_MAIN(Registration)
#include "tst_registration.moc"
