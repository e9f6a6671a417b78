// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/normalise.h"
#include "dsc/stroke.h"
#include "image/morphology.h"
#include "support/asl_case.h"

#include <QTest>

using namespace kety;
using namespace kety::dsc;
using namespace kety::test;

/// What is made of complete maps: volumes of late tissue and maps over white matter.
class DscSummaries : public QObject {
    Q_OBJECT

private slots:
    void volumesOfLateTissue();
    void nothingLateHasNoRatio();
    void smallPiecesAreLeftOut();
    void levelOfWhiteMatter_data();
    void levelOfWhiteMatter();
    void maskIsTurnedLeftToRight();
};

namespace {

struct Brain {
    Volume<float> tmax, cbf;
    Mask mask;
};

/// So many voxels of 1.7 × 1.7 × 5 mm in a row; the rest is in time.
Brain brainOf(std::size_t later, std::size_t core, std::size_t late)
{
    Grid grid{.size = {30000, 1, 1}};
    grid.spacing = {1.7, 1.7, 5.0};
    std::vector<float> tmax(30000, 1.0F), cbf(30000, 50.0F);
    for (std::size_t v = 0; v < late; ++v) {
        tmax[v] = v < later ? 12.0F : 8.0F;
        if (v < core) cbf[v] = 5.0F;
    }
    return {{grid, Buffer<float>::from(tmax)},
            {grid, Buffer<float>::from(cbf)},
            {grid, Buffer<std::uint8_t>::filled(30000, 1)}};
}

}  // namespace

/// T-B9.
void DscSummaries::volumesOfLateTissue()
{
    const Brain brain = brainOf(4800, 2500, 12000);
    const StrokeVolumes found = strokeVolumes(brain.tmax, brain.cbf, brain.mask, {});
    QVERIFY(near(found.late, 173.4));
    QVERIFY(near(found.core, 36.125));
    QVERIFY(near(found.mismatch(), 137.275));
    QVERIFY(near(found.ratio(), 4.8));
    QVERIFY(near(found.intensityRatio(), 0.4));
    QVERIFY(near(found.normal_cbf, 50.0));
    // With 20 % of the normal flow as limit 5 of 50 is still low, with 5 % it is not.
    QVERIFY(strokeVolumes(brain.tmax, brain.cbf, brain.mask, {.core_limit = 0.05}).core == 0.0);
}

void DscSummaries::nothingLateHasNoRatio()
{
    const Brain brain = brainOf(0, 0, 0);
    const StrokeVolumes found = strokeVolumes(brain.tmax, brain.cbf, brain.mask, {});
    QCOMPARE(found.late, 0.0);
    QVERIFY(std::isnan(found.ratio()) && std::isnan(found.intensityRatio()));
    const StrokeVolumes no_core{.late = 20.0, .later = 5.0};
    QVERIFY(std::isinf(no_core.ratio()));
    for (const Finding& finding : strokeFindings(found, {}))
        QCOMPARE(finding.unavailable.text.empty(),
                 finding.key != "mismatch_ratio" && finding.key != "hir");
}

void DscSummaries::smallPiecesAreLeftOut()
{
    // 100 voxels of 14.45 µL are 1.4 mL: fewer than the 3 mL that count.
    const Brain brain = brainOf(0, 0, 100);
    QCOMPARE(strokeVolumes(brain.tmax, brain.cbf, brain.mask, {}).late, 0.0);
    QVERIFY(
        near(strokeVolumes(brain.tmax, brain.cbf, brain.mask, {.least_lesion = 1.0}).late, 1.445));
    const Grid grid{.size = {7, 1, 1}};
    const Mask pieces{grid,
                      Buffer<std::uint8_t>::from(std::vector<std::uint8_t>{1, 0, 1, 1, 0, 1, 0})};
    const Mask left = withoutSmallComponents(pieces, 2);
    QCOMPARE(std::vector<std::uint8_t>(left.values.begin(), left.values.end()),
             (std::vector<std::uint8_t>{0, 0, 1, 1, 0, 0, 0}));
}

void DscSummaries::levelOfWhiteMatter_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("level");
    QTest::newRow("mean") << int(NormaliseBy::Mean) << 23.0;
    QTest::newRow("median") << int(NormaliseBy::Median) << 3.0;
    QTest::newRow("robust mean") << int(NormaliseBy::RobustMean) << 3.0;
}

void DscSummaries::levelOfWhiteMatter()
{
    QFETCH(int, method);
    QFETCH(double, level);
    const float none = std::numeric_limits<float>::quiet_NaN();
    // A vessel of 105 draws the mean alone; what is no number or not above 0 does not count.
    const std::vector<float> values{1.0F, 105.0F, none, 2.0F, 3.0F, -7.0F, 4.0F, 0.0F};
    QVERIFY(near(levelBy(static_cast<NormaliseBy>(method), values), level));
    QVERIFY(std::isnan(levelBy(static_cast<NormaliseBy>(method), {none, -1.0F})));
}

void DscSummaries::maskIsTurnedLeftToRight()
{
    // Index j runs along left and right here.
    Grid grid{.size = {2, 3, 1}};
    grid.direction = {0.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0};
    std::vector<std::uint8_t> values(6, 0);
    values[grid.index(1, 0, 0)] = 1;
    const Mask turned = mirrored({grid, Buffer<std::uint8_t>::from(values)});
    for (std::size_t v = 0; v < 6; ++v)
        QCOMPARE(int(turned.values[v]), v == grid.index(1, 2, 0) ? 1 : 0);
}

QTEST_APPLESS_MAIN(DscSummaries)
#include "tst_dsc_summaries.moc"
