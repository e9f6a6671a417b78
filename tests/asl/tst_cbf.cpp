// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/asl_case.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace kety;
using namespace kety::test;

/// asl.cbf as the command runs it: the edge cases of SCIENCE.md L, and what must never yield a map.
class Cbf : public QObject {
    Q_OBJECT

private slots:
    void tenInAThousandIsTheNumberOfTheConsensus();
    void everySchemeByItsSidecar_data();
    void everySchemeByItsSidecar();
    void valuesSayWhereTheyComeFrom();
    // edge cases
    void allZeroVoxelIsNaNForALackOfM0();
    void notANumberDropsThePairOfThatVoxel();
    void infinityDropsThePairToo();
    void noPairLeftIsNaNWithItsReason();
    void negativeSignalsAreKept();
    void constantSeriesGivesZeroFlow();
    void m0ThatIsNotPositiveNeverStopsTheRun();
    void onePairHasFlowButNoSpread();
    void repeatedPairsAreAveraged();
    void implausibleFlowIsMarkedAndKept();
    void voxelsOutsideTheMaskHaveNoValue();
    void lowTemporalSnrIsMarkedOnRequest();
};

namespace {

/// The plain signal, changed for one voxel.
auto changed(const AslCase& scan, std::size_t voxel,
             const std::function<float(std::size_t volume, float plain)>& change)
{
    return [types = scan.types, voxel, change](std::size_t v, std::size_t volume) {
        const float signal = types[volume] == VolumeType::Label ? 990.0F : 1000.0F;
        return v == voxel ? change(volume, signal) : signal;
    };
}

}  // namespace

void Cbf::tenInAThousandIsTheNumberOfTheConsensus()
{
    const Result result = runCbf(AslCase().inputs());
    for (const std::size_t voxel : {0, 57, 119}) {
        QVERIFY(near(at(result, "cbf", voxel), plain));
        QCOMPARE(at(result, "deltam", voxel), 10.0F);
        QCOMPARE(at(result, "m0", voxel), 1000.0F);
        QCOMPARE(bitsOf(result, voxel), std::uint16_t{0});
    }
}

void Cbf::everySchemeByItsSidecar_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("cutoff");
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("ti1");
    QTest::addColumn<double>("expected");
    QTest::newRow("pCASL") << "PCASL"
                           << "" << 1.8 << 0.0 << plain;
    QTest::newRow("CASL") << "CASL"
                          << "" << 1.8 << 0.0 << 107.874900;
    QTest::newRow("QUIPSS II") << "PASL"
                               << "QUIPSSII" << 1.8 << 0.8 << 102.523518;
    // The second delay of Q2TIPS is its last saturation pulse, not the inversion time.
    QTest::newRow("Q2TIPS") << "PASL"
                            << "Q2TIPS" << 1.8 << 0.8 << 102.523518;
    QTest::newRow("QUIPSS") << "PASL"
                            << "QUIPSS" << 1.4 << 0.6 << 80.452583;
}

void Cbf::everySchemeByItsSidecar()
{
    QFETCH(QString, scheme);
    QFETCH(QString, cutoff);
    QFETCH(double, delay);
    QFETCH(double, ti1);
    QFETCH(double, expected);
    AslCase scan;
    scan.fact("ArterialSpinLabelingType", scheme.toStdString()).fact("PostLabelingDelay", delay);
    if (!cutoff.isEmpty()) {
        scan.fact("BolusCutOffTechnique", cutoff.toStdString());
        scan.fact("BolusCutOffDelayTime", std::vector<double>{ti1, 1.2});
    }
    QVERIFY(near(at(runCbf(scan.inputs()), "cbf", 0), expected));
}

void Cbf::valuesSayWhereTheyComeFrom()
{
    Memo memo;
    Job job;
    AslCase scan;
    const Values values =
        resolve(aslCbf(), scan.inputs(), typed(aslCbf(), {{"lambda", "0.98"}}), memo, job);
    QCOMPARE(values.at("delay").origin, Origin::Sidecar);
    QCOMPARE(values.at("delay").source, std::string("PostLabelingDelay in test.json"));
    QCOMPARE(values.at("label_efficiency").origin, Origin::Default);
    QVERIFY(values.at("label_efficiency").source.find("Alsop") != std::string::npos);
    QVERIFY(values.at("t1_blood").source.find("3 T") != std::string::npos);
    QCOMPARE(values.at("lambda").origin, Origin::User);
    QCOMPARE(values.at("m0_source").origin, Origin::Sidecar);
}

void Cbf::allZeroVoxelIsNaNForALackOfM0()
{
    AslCase scan;
    scan.signal = changed(scan, 7, [](std::size_t, float) { return 0.0F; });
    scan.m0 = [](std::size_t voxel) { return voxel == 7 ? 0.0F : 1000.0F; };
    const Result result = runCbf(scan.inputs());
    QVERIFY(std::isnan(at(result, "cbf", 7)));
    QCOMPARE(bitsOf(result, 7), quality::noReference);
    QVERIFY(near(at(result, "cbf", 8), plain));
}

void Cbf::notANumberDropsThePairOfThatVoxel()
{
    AslCase scan;
    scan.signal = changed(
        scan, 7, [](std::size_t volume, float signal) { return volume == 2 ? bad : signal; });
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(at(result, "cbf", 7), plain));
    QCOMPARE(bitsOf(result, 7), std::uint16_t{0});
    QVERIFY(find(result.issues, "asl.not_finite") != nullptr);
}

void Cbf::infinityDropsThePairToo()
{
    AslCase scan;
    scan.signal = changed(scan, 7, [](std::size_t volume, float signal) {
        return volume == 5 ? -HUGE_VALF : signal;
    });
    QVERIFY(near(at(runCbf(scan.inputs()), "cbf", 7), plain));
}

void Cbf::noPairLeftIsNaNWithItsReason()
{
    AslCase scan;
    scan.signal = changed(
        scan, 7, [](std::size_t volume, float signal) { return volume % 2 == 0 ? bad : signal; });
    const Result result = runCbf(scan.inputs());
    QVERIFY(std::isnan(at(result, "cbf", 7)));
    QCOMPARE(bitsOf(result, 7), quality::nonFinite);
}

void Cbf::negativeSignalsAreKept()
{
    AslCase scan;
    scan.signal = changed(
        scan, 7, [](std::size_t volume, float) { return volume % 2 == 0 ? -20.0F : -15.0F; });
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(at(result, "cbf", 7), -plain / 2.0));
    QCOMPARE(bitsOf(result, 7), std::uint16_t{0});
}

void Cbf::constantSeriesGivesZeroFlow()
{
    AslCase scan;
    scan.signal = changed(scan, 7, [](std::size_t, float) { return 1000.0F; });
    const Result result = runCbf(scan.inputs());
    QCOMPARE(at(result, "cbf", 7), 0.0F);
    QCOMPARE(bitsOf(result, 7), std::uint16_t{0});
    QVERIFY(std::isnan(at(result, "tsnr", 7)));
    // A whole series without a difference warns; it is no failure.
    scan.signal = [](std::size_t, std::size_t) { return 1000.0F; };
    const Result flat = runCbf(scan.inputs());
    QCOMPARE(at(flat, "cbf", 0), 0.0F);
    QVERIFY(find(flat.issues, "asl.positive_voxels")->severity == Severity::Warns);
}

void Cbf::m0ThatIsNotPositiveNeverStopsTheRun()
{
    AslCase scan;
    scan.m0 = [](std::size_t voxel) {
        const std::array<float, 6> values{1000.0F, 0.0F, -5.0F, bad, 1e-40F, 1000.0F};
        return values[std::min<std::size_t>(voxel, 5)];
    };
    const Result result = runCbf(scan.inputs());
    QCOMPARE(bitsOf(result, 1), quality::noReference);
    // A flow of more than a map can hold is none.
    QCOMPARE(bitsOf(result, 4), quality::noReference);
    QVERIFY(std::isnan(at(result, "cbf", 4)));
    QCOMPARE(bitsOf(result, 2), quality::noReference);
    QCOMPARE(bitsOf(result, 3), quality::nonFinite);
    for (const std::size_t voxel : {1, 2, 3}) {
        QVERIFY(std::isnan(at(result, "cbf", voxel)));
        QVERIFY(std::isnan(at(result, "m0", voxel)));
        QCOMPARE(at(result, "deltam", voxel), 10.0F);
    }
    QVERIFY(near(at(result, "cbf", 5), plain));
}

void Cbf::onePairHasFlowButNoSpread()
{
    const Result result = runCbf(AslCase(1).inputs());
    QVERIFY(near(at(result, "cbf", 0), plain));
    QVERIFY(std::isnan(at(result, "tsnr", 0)));
    QCOMPARE(bitsOf(result, 0), std::uint16_t{0});
}

void Cbf::repeatedPairsAreAveraged()
{
    AslCase scan(5);
    const std::vector<float> differences{9, 11, 10, 8, 12};
    scan.signal = [&](std::size_t, std::size_t volume) {
        return volume % 2 == 0 ? 1000.0F : 1000.0F - differences[volume / 2];
    };
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(at(result, "cbf", 0), plain));
    QVERIFY(near(at(result, "tsnr", 0), 6.324555));
}

void Cbf::implausibleFlowIsMarkedAndKept()
{
    AslCase scan;
    scan.signal = changed(
        scan, 7, [](std::size_t volume, float) { return volume % 2 == 0 ? 1000.0F : 970.0F; });
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(at(result, "cbf", 7), 3.0 * plain));
    QCOMPARE(bitsOf(result, 7), quality::implausible);
}

void Cbf::voxelsOutsideTheMaskHaveNoValue()
{
    AslCase scan;
    Inputs inputs = scan.inputs();
    inputs.mask = std::make_shared<const Mask>(
        Mask{scan.grid, Buffer<std::uint8_t>::make(scan.grid.voxels(), [](auto out) {
                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                     out[voxel] = voxel > 10;
             })});
    const Result result = runCbf(inputs);
    for (const char* key : {"cbf", "deltam", "m0", "tsnr"})
        QVERIFY(std::isnan(at(result, key, 3)));
    QCOMPARE(bitsOf(result, 3), quality::outsideMask);
    QVERIFY(near(at(result, "cbf", 11), plain));
}

void Cbf::lowTemporalSnrIsMarkedOnRequest()
{
    AslCase scan(5);
    const std::vector<float> differences{9, 11, 10, 8, 12};
    scan.signal = [&](std::size_t, std::size_t volume) {
        return volume % 2 == 0 ? 1000.0F : 1000.0F - differences[volume / 2];
    };
    QCOMPARE(bitsOf(runCbf(scan.inputs(), {{"tsnr_limit", "6"}}), 0), std::uint16_t{0});
    const Result result = runCbf(scan.inputs(), {{"tsnr_limit", "7"}});
    QCOMPARE(bitsOf(result, 0), quality::lowSignal);
    QVERIFY(near(at(result, "cbf", 0), plain));
}

QTEST_APPLESS_MAIN(Cbf)
#include "tst_cbf.moc"
