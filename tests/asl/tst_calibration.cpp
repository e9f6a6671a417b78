// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/calibrated_m0.h"
#include "asl/edge_fill.h"
#include "asl/reference_region.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// M0 in every form (SCIENCE.md A7).
class CalibrationTest : public QObject {
    Q_OBJECT

private slots:
    void correctionFactors_data();
    void correctionFactors();
    void referenceRegionGivesBlood_data();
    void referenceRegionGivesBlood();
    void singleIsTheMeanOfPositiveVoxels();
    void estimateIsM0OfBlood();
    void estimateNeedsNoLambda();
    void meanControlRecoversOverTheRepetitionTime();
    void presaturatedControlRecoversUntilTheReadout();
    void m0OfShapeXYZ1AndOfSeveralFrames();
    void protonDensityIsCorrectedForBoth();
    void includedM0IsTakenFromTheSeries();
    void decayIsOffUnlessAskedFor();
    void edgeFillReplacesTheRim();
    void edgeFillLeavesWhatErosionWouldEmpty();
    void smoothingStaysInsideTheMask();
    void referenceMaskFromAFile();
    void percentilesAsOsipyTakesThem();
    void aRegionFoundByARuleWaitsForAgreement();
};

namespace {

float first(const Result& result, const char* key)
{
    return result.maps.find(key)->values.values[0];
}

Calibration withTime(double tr, double t1)
{
    Calibration settings;
    settings.repetition_time = tr;
    settings.t1_tissue = t1;
    return settings;
}

Volume<float> ball(float inside, float rim)
{
    Grid grid;
    grid.size = {15, 15, 9};
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto [i, j, k] = grid.place(voxel);
                    const double r = std::hypot(i - 7, j - 7, 1.5 * (k - 4));
                    out[voxel] = r < 4.0 ? inside : (r < 6.0 ? rim : 0.0F);
                }
            })};
}

}  // namespace

void CalibrationTest::correctionFactors_data()
{
    QTest::addColumn<double>("found");
    QTest::addColumn<double>("expected");
    QTest::newRow("T-A7 TR 2, T1 1.33") << tissueFactor(withTime(2.0, 1.33), 2.0) << 1.285831;
    QTest::newRow("T-A7 TR 6, T1 1.33") << tissueFactor(withTime(6.0, 1.33), 6.0) << 1.011106;
    QTest::newRow("T-A7 TR 6, CSF") << tissueFactor(withTime(6.0, 4.3), 6.0) << 1.329339;
    QTest::newRow("T-A7 TR 2, white matter") << tissueFactor(withTime(2.0, 0.83), 2.0) << 1.098717;
    QTest::newRow("T-A7c TR 4.5") << tissueFactor(withTime(4.5, 1.33), 4.5) << 1.035122;
    Calibration density = withTime(6.0, 1.33);
    density.decay = Decay::T2;
    density.echo_time = 0.013;
    QTest::newRow("T-A7 PD") << 1000.0 * tissueFactor(density, 6.0) << 1189.514434;
    QTest::newRow("unknown TR") << tissueFactor(withTime(unknown, 1.33), unknown) << 1.0;
}

void CalibrationTest::correctionFactors()
{
    QFETCH(double, found);
    QFETCH(double, expected);
    QVERIFY2(near(found, expected), qPrintable(QString::number(found, 'g', 12)));
}

void CalibrationTest::referenceRegionGivesBlood_data()
{
    QTest::addColumn<QString>("decay");
    QTest::addColumn<double>("acquisition");
    QTest::addColumn<double>("expected");
    QTest::newRow("T-A7r no TE terms") << "off" << 0.0 << 1733.920807;
    QTest::newRow("T-A7r T2") << "t2" << 0.0 << 1617.775202;
    QTest::newRow("T-A7r T2*") << "t2star" << 0.0 << 1381.106800;
    QTest::newRow("T-A7r TR - TAQ") << "off" << 0.5 << 1733.920807 / 1.329339 * 1.385610;
}

void CalibrationTest::referenceRegionGivesBlood()
{
    QFETCH(QString, decay);
    QFETCH(double, acquisition);
    QFETCH(double, expected);
    AslCase scan;
    scan.m0 = [](std::size_t) { return 1500.0F; };
    scan.m0Fact("RepetitionTimePreparation", 6.0).m0Fact("EchoTime", 0.013);
    Inputs inputs = scan.inputs();
    auto region = std::make_shared<Dataset>();
    region->series = {scan.grid, {0.0}, Buffer<float>::filled(scan.grid.voxels(), 1.0F), {}};
    inputs.roles["reference"] = {region};
    const Result result = runCbf(inputs, {{"m0_method", "reference_region"},
                                          {"m0_decay", decay.toStdString()},
                                          {"m0_acquisition_time", std::to_string(acquisition)}});
    QVERIFY(near(number(result.findings, "m0_blood"), expected));
    // λ/M0 of tissue gives way to 1/M0 of blood.
    QVERIFY(near(first(result, "cbf"), plain / 0.9 * 1000.0 / expected));
}

void CalibrationTest::singleIsTheMeanOfPositiveVoxels()
{
    AslCase scan;
    scan.m0 = [](std::size_t voxel) {
        return voxel == 0 ? 0.0F
                          : (voxel == 1 ? std::nanf("") : (voxel % 2 == 0 ? 900.0F : 1100.0F));
    };
    const Result result = runCbf(scan.inputs(), {{"m0_method", "single"}});
    const double expected = (59 * 900.0 + 59 * 1100.0) / 118.0;
    QVERIFY(near(number(result.findings, "m0_reference"), expected));
    QVERIFY(near(first(result, "cbf"), plain * 1000.0 / expected));
}

void CalibrationTest::estimateIsM0OfBlood()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Estimate")).fact("M0Estimate", 1000.0 / 0.9);
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(first(result, "cbf"), plain));
}

void CalibrationTest::estimateNeedsNoLambda()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Estimate")).fact("M0Estimate", 1200.0);
    const double one = first(runCbf(scan.inputs(), {{"lambda", "0.9"}}), "cbf");
    const double other = first(runCbf(scan.inputs(), {{"lambda", "1.0"}}), "cbf");
    QVERIFY(near(one, other));
}

void CalibrationTest::meanControlRecoversOverTheRepetitionTime()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Absent")).fact("RepetitionTimePreparation", 4.5);
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(first(result, "m0"), 1035.122, 1e-6));
    QVERIFY(near(first(result, "cbf"), plain / 1.035122, 1e-6));
}

void CalibrationTest::presaturatedControlRecoversUntilTheReadout()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Absent")).fact("RepetitionTimePreparation", 4.5);
    const Result result = runCbf(scan.inputs(), {{"presaturation", "true"}});
    QVERIFY(near(first(result, "m0"), 1000.0 / (1.0 - std::exp(-3.6 / 1.33)), 1e-6));
}

void CalibrationTest::m0OfShapeXYZ1AndOfSeveralFrames()
{
    AslCase scan;
    Inputs inputs = scan.inputs();
    auto several = std::make_shared<Dataset>(*inputs.find("m0"));
    several->series.times = {0.0, 6.0};
    several->series.values = Buffer<float>::make(2 * scan.grid.voxels(), [](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = i % 2 == 0 ? 800.0F : 1200.0F;
    });
    const double one = first(runCbf(inputs), "cbf");
    inputs.roles["m0"] = {several};
    QVERIFY(near(one, plain));
    QVERIFY(near(first(runCbf(inputs), "cbf"), plain));
}

void CalibrationTest::protonDensityIsCorrectedForBoth()
{
    AslCase scan;
    scan.m0Fact("RepetitionTimePreparation", 6.0).m0Fact("EchoTime", 0.013);
    Inputs inputs = scan.inputs();
    inputs.roles["pd"] = inputs.roles["m0"];
    inputs.roles.erase("m0");
    const Result result = runCbf(inputs);
    QVERIFY(near(first(result, "m0"), 1189.514434, 1e-6));
}

void CalibrationTest::includedM0IsTakenFromTheSeries()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.types.insert(scan.types.begin(), VolumeType::M0);
    scan.signal = [](std::size_t, std::size_t volume) {
        return volume == 0 ? 2000.0F : (volume % 2 == 1 ? 1000.0F : 990.0F);
    };
    scan.fact("M0Type", std::string("Included")).fact("RepetitionTimePreparation", 3.48);
    const Result result = runCbf(scan.inputs());
    const double recovery = 1.0 - std::exp(-3.48 / 1.33);
    QVERIFY(near(first(result, "cbf"), plain / 2.0 * recovery, 1e-6));
}

void CalibrationTest::decayIsOffUnlessAskedFor()
{
    AslCase scan;
    scan.m0Fact("EchoTime", 0.013);
    QVERIFY(near(first(runCbf(scan.inputs()), "m0"), 1000.0));
    const Result corrected = runCbf(scan.inputs(), {{"m0_decay", "t2star"}, {"m0_t2star", "0.06"}});
    QVERIFY(near(first(corrected, "m0"), 1000.0 * std::exp(0.013 / 0.06)));
    QVERIFY(
        blockedBy(issuesOf(scan.inputs(), {{"m0_decay", "t2star"}}), "values.m0_t2star_missing"));
    AslCase silent;
    // 1 ms after its excitation M0 would have to be multiplied by 1300: noise, not M0.
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"m0_tr", "0.001"}}), "asl.m0_tr_too_short"));
    QVERIFY(blockedBy(issuesOf(silent.inputs(), {{"m0_decay", "t2"}}), "values.m0_te_missing"));
}

void CalibrationTest::edgeFillReplacesTheRim()
{
    Job job;
    const Volume<float> m0 = ball(1000.0F, 400.0F);
    const Mask mask{m0.grid, Buffer<std::uint8_t>::make(m0.values.size(), [&](auto out) {
                        for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                            out[voxel] = m0.values[voxel] > 0.0F ? 1 : 0;
                        }
                    })};
    const Volume<float> filled = edgeFilled(m0, mask, job);
    double rim_before = 0.0, rim_after = 0.0;
    for (std::size_t voxel = 0; voxel < m0.values.size(); ++voxel) {
        if (mask.values[voxel] == 0) {
            QCOMPARE(filled.values[voxel], 0.0F);
            continue;
        }
        QVERIFY(filled.values[voxel] > 0.0F);
        if (m0.values[voxel] == 400.0F) {
            rim_before += 400.0;
            rim_after += filled.values[voxel];
        }
    }
    QVERIFY(rim_after > 1.5 * rim_before);
    QCOMPARE(filled.values[m0.grid.index(7, 7, 4)], 1000.0F);
}

void CalibrationTest::edgeFillLeavesWhatErosionWouldEmpty()
{
    Job job;
    Grid grid;
    grid.size = {6, 6, 1};
    const Volume<float> m0{grid, Buffer<float>::filled(36, 500.0F)};
    const Mask thin{grid, Buffer<std::uint8_t>::make(36, [](auto out) {
                        for (std::size_t voxel = 0; voxel < 36; ++voxel)
                            out[voxel] = voxel / 6 == 2;
                    })};
    const Volume<float> filled = edgeFilled(m0, thin, job);
    QCOMPARE(filled.values[13], 500.0F);
}

void CalibrationTest::smoothingStaysInsideTheMask()
{
    AslCase scan(2, {12, 12, 4});
    scan.m0 = [](std::size_t voxel) { return voxel % 12 < 6 ? 1000.0F : 1e5F; };
    Inputs inputs = scan.inputs();
    inputs.mask = std::make_shared<const Mask>(
        Mask{scan.grid, Buffer<std::uint8_t>::make(scan.grid.voxels(), [](auto out) {
                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                     out[voxel] = voxel % 12 < 6;
             })});
    const Result result = runCbf(inputs, {{"m0_smoothing", "8"}});
    QVERIFY(near(first(result, "m0"), 1000.0, 1e-5));
}

void CalibrationTest::referenceMaskFromAFile()
{
    AslCase scan;
    scan.m0 = [](std::size_t voxel) { return voxel < 10 ? 2000.0F : 1000.0F; };
    Inputs inputs = scan.inputs();
    auto region = std::make_shared<Dataset>();
    region->series = {scan.grid,
                      {0.0},
                      Buffer<float>::make(scan.grid.voxels(),
                                          [](auto out) {
                                              for (std::size_t voxel = 0; voxel < out.size();
                                                   ++voxel) {
                                                  out[voxel] = voxel < 10 ? 1.0F : 0.0F;
                                              }
                                          }),
                      {}};
    inputs.roles["reference"] = {region};
    const Result result =
        runCbf(inputs, {{"m0_method", "reference_region"}, {"m0_recovery", "false"}});
    QVERIFY(near(number(result.findings, "m0_reference"), 2000.0));
    QVERIFY(near(number(result.findings, "m0_blood"), 2000.0 / 1.15));
    const auto custom =
        issuesOf(inputs, {{"m0_method", "reference_region"}, {"reference_region", "custom"}});
    QVERIFY(blockedBy(custom, "values.reference_lambda_missing"));
    QVERIFY(blockedBy(custom, "values.reference_t1_missing"));
    const auto no_file = issuesOf(
        scan.inputs(), {{"m0_method", "reference_region"}, {"reference_region", "white_matter"}});
    QVERIFY(blockedBy(no_file, "values.reference_selection_missing"));
}

void CalibrationTest::percentilesAsOsipyTakesThem()
{
    AslCase scan(2, {10, 10, 10});
    scan.m0 = [](std::size_t voxel) { return static_cast<float>(voxel + 1); };
    const Result csf = runCbf(scan.inputs(), {{"m0_method", "reference_region"},
                                              {"m0_recovery", "false"},
                                              {"reference_selection", "percentile"}});
    QVERIFY(near(number(csf.findings, "m0_reference"), 975.5, 1e-3));
    // The user named the rule: nothing is left to be agreed to.
    QCOMPARE(find(csf.issues, "asl.reference_found")->severity, Severity::Passed);
    const Result white = runCbf(scan.inputs(), {{"m0_method", "reference_region"},
                                                {"m0_recovery", "false"},
                                                {"reference_region", "white_matter"},
                                                {"reference_selection", "percentile"}});
    QVERIFY(near(number(white.findings, "m0_reference"), 375.5, 1e-2));
}

void CalibrationTest::aRegionFoundByARuleWaitsForAgreement()
{
    // Ventricles: bright voxels in the middle.
    AslCase scan(2, {16, 16, 16});
    scan.m0 = [grid = scan.grid](std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        const auto inner = [](int x) { return x >= 5 && x < 11; };
        const bool middle = inner(i) && inner(j) && inner(k);
        return middle ? 2000.0F : 1000.0F;
    };
    std::vector<std::pair<std::string, std::string>> values{{"m0_method", "reference_region"}};
    const auto issues = issuesOf(scan.inputs(), values);
    const Issue* issue = find(issues, "asl.reference_found");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(issue->message.arguments, (std::vector<std::string>{"216", "9, 9, 9", "2000.0"}));
    // Both ways out: agreeing to it, and M0 of every voxel.
    QCOMPARE(issue->proposals.size(), std::size_t{2});
    values.emplace_back("reference_selection", "automatic");
    QCOMPARE(find(issuesOf(scan.inputs(), values), "asl.reference_found")->severity,
             Severity::Passed);
    QVERIFY(find(issuesOf(scan.inputs(), {{"m0_method", "voxelwise"}}), "asl.reference_found")
            == nullptr);
}

QTEST_APPLESS_MAIN(CalibrationTest)
#include "tst_calibration.moc"
