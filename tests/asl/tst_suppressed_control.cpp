// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/suppressed_control.h"
#include "base/error.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// M0 from controls that background suppression left something of (SCIENCE.md A7b).
class SuppressedControl : public QObject {
    Q_OBJECT

private slots:
    void residualOfTissue_data();
    void residualOfTissue();
    void imperfectPulsesLeaveMore();
    void pseudoM0GivesTheCbfOfTheTrueM0();
    void everySliceHasItsOwnResidual();
    void withoutPresaturationTheLastExcitationCounts();
    void saturationIsAskedForAndNeverAssumed();
    void referenceTissueHasItsOwnResidual();
    void slicesNearTheNullHaveNoM0();
    void refused_data();
    void refused();
    void theRefusedControlProposesIt();
    void typedTimesCountThePulses();
};

namespace {

const SuppressionTiming published{.pulses = {1.9, 3.0}, .saturated = 0.0, .read = 3.6};

/// Control and label of a suppressed series whose M0 is 1000: label duration and delay 1.8 s.
AslCase suppressed(double left)
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Absent")).fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionPulseTime", std::vector<double>{1.9, 3.0});
    scan.fact("LabelingEfficiency", 0.85);
    scan.signal = [left](std::size_t, std::size_t volume) {
        return static_cast<float>(1000.0 * left) - (volume % 2 == 1 ? 10.0F : 0.0F);
    };
    return scan;
}

using Typed = std::vector<std::pair<std::string, std::string>>;
const Typed wanted{{"m0_source", "suppressed_control"}, {"presaturation", "true"}};

Typed with(Typed more)
{
    more.insert(more.begin(), wanted.begin(), wanted.end());
    return more;
}

}  // namespace

void SuppressedControl::residualOfTissue_data()
{
    QTest::addColumn<double>("t1");
    QTest::addColumn<double>("expected");
    QTest::newRow("T-A7b grey matter") << 1.33 << 0.216508;
    QTest::newRow("T-A7b white matter") << 0.83 << 0.274171;
    QTest::newRow("T-A7b CSF") << 4.3 << 0.174448;
}

void SuppressedControl::residualOfTissue()
{
    QFETCH(double, t1);
    QFETCH(double, expected);
    const double found = residual(published, t1);
    QVERIFY2(std::abs(found - expected) < 5e-7, qPrintable(QString::number(found, 'g', 12)));
}

void SuppressedControl::imperfectPulsesLeaveMore()
{
    SuppressionTiming weak = published;
    weak.inversion = 0.95;
    const auto relax = [](double m, double time) {
        return 1.0 - (1.0 - m) * std::exp(-time / 1.33);
    };
    const double expected = relax(-0.9 * relax(-0.9 * relax(0.0, 1.9), 1.1), 0.6);
    QVERIFY(near(residual(weak, 1.33), expected, 1e-12));
    QVERIFY(std::abs(expected - residual(published, 1.33)) > 1e-3);
}

void SuppressedControl::pseudoM0GivesTheCbfOfTheTrueM0()
{
    const Result result = runCbf(suppressed(0.216508).inputs(), wanted);
    QVERIFY(near(at(result, "m0"), 1000.0, 1e-5));
    QVERIFY(near(at(result, "cbf"), plain, 1e-5));
    QCOMPARE(find(result.issues, "asl.suppression_residual")->value, std::string("0.217"));
    QVERIFY(find(result.findings, "mean_deltam_m0")->unavailable.text.source[0] != '\0');
}

void SuppressedControl::everySliceHasItsOwnResidual()
{
    AslCase scan = suppressed(0.3);
    scan.fact("MRAcquisitionType", std::string("2D"));
    const Result result = runCbf(scan.inputs(), with({{"slice_interval", "0.05"}}));
    for (std::size_t slice = 0; slice < 4; ++slice) {
        const double left = residual(published, 1.33, 0.05 * static_cast<double>(slice));
        QVERIFY(near(at(result, "m0", slice * 30), 300.0 / left, 1e-5));
    }
}

void SuppressedControl::withoutPresaturationTheLastExcitationCounts()
{
    AslCase scan = suppressed(0.3);
    const Typed source{{"m0_source", "suppressed_control"}, {"presaturation", "false"}};
    QVERIFY(blockedBy(issuesOf(scan.inputs(), source), "asl.suppression_tr"));
    scan.fact("RepetitionTimePreparation", 5.0);
    SuppressionTiming timing = published;
    timing.saturated = 3.6 - 5.0;
    QVERIFY(near(at(runCbf(scan.inputs(), source), "m0"), 300.0 / residual(timing, 1.33), 1e-5));
}

/// With a repetition time beside it nothing is missing, and CBF would be a sixth too large in
/// silence where the protocol saturates.
void SuppressedControl::saturationIsAskedForAndNeverAssumed()
{
    AslCase scan = suppressed(0.216508);
    scan.fact("RepetitionTimePreparation", 4.5);
    const Typed source{{"m0_source", "suppressed_control"}};
    const auto issues = issuesOf(scan.inputs(), source);
    const Issue* asked = find(issues, "asl.suppression_start");
    QVERIFY(asked != nullptr && asked->severity == Severity::Blocks);
    QCOMPARE(asked->parameter, std::string("presaturation"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(scan.inputs(), source));
    QCOMPARE(asked->proposals.size(), 2U);
    std::vector<double> found;
    for (const Proposal& proposal : asked->proposals) {
        const Value& chosen = proposal.changes.at("presaturation").value;
        Typed said = source;
        said.emplace_back("presaturation", toText(chosen));
        found.push_back(at(runCbf(scan.inputs(), said), "cbf"));
    }
    QVERIFY(near(found[0], plain, 1e-5));
    SuppressionTiming open = published;
    open.saturated = 3.6 - 4.5;
    QVERIFY(near(found[1] / found[0], residual(open, 1.33) / residual(published, 1.33), 1e-5));
    QVERIFY(std::abs(found[1] / found[0] - 1.0) > 0.1);
}

void SuppressedControl::referenceTissueHasItsOwnResidual()
{
    AslCase scan = suppressed(0.3);
    Inputs inputs = scan.inputs();
    auto region = std::make_shared<Dataset>();
    region->series = {scan.grid, {0.0}, Buffer<float>::filled(scan.grid.voxels(), 1.0F), {}};
    inputs.roles["reference"] = {region};
    const Result result = runCbf(inputs, with({{"m0_method", "reference_region"}}));
    QVERIFY(near(number(result.findings, "m0_blood"), 300.0 / 0.174448 / 1.15, 1e-5));
}

void SuppressedControl::slicesNearTheNullHaveNoM0()
{
    AslCase scan = suppressed(0.3);
    scan.fact("MRAcquisitionType", std::string("2D"));
    scan.fact("BackgroundSuppressionPulseTime", std::vector<double>{1.9, 3.3});
    const Result result = runCbf(scan.inputs(), with({{"slice_interval", "0.1"}}));
    const Issue* issue = find(result.issues, "asl.suppression_residual");
    QCOMPARE(issue->severity, Severity::Warns);
    std::size_t without = 0;
    for (std::size_t slice = 0; slice < 4; ++slice) {
        SuppressionTiming timing{.pulses = {1.9, 3.3}, .saturated = 0.0, .read = 3.6};
        const bool lost =
            std::abs(residual(timing, 1.33, 0.1 * static_cast<double>(slice))) < least_residual;
        without += lost ? 1 : 0;
        QCOMPARE(std::isnan(at(result, "cbf", slice * 30)), lost);
        QCOMPARE((result.maps.quality.values[slice * 30] & quality::noReference) != 0, lost);
    }
    QVERIFY(without > 0 && without < 4);
}

void SuppressedControl::refused_data()
{
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("recovery");
    QTest::addColumn<QString>("issue");
    QTest::newRow("next to nothing left") << "[1.9, 3.25]"
                                          << "true"
                                          << "asl.suppression_null";
    QTest::newRow("pulse after the readout") << "[1.9, 3.7]"
                                             << "true"
                                             << "asl.suppression_times";
    QTest::newRow("recovery not undone") << "[1.9, 3.0]"
                                         << "false"
                                         << "asl.suppression_not_undone";
    QTest::newRow("times in ms") << "[1900, 3000]"
                                 << "true"
                                 << "values.suppression_pulse_times_refused";
    QTest::newRow("no times") << "none"
                              << "true"
                              << "values.suppression_pulse_times_missing";
}

void SuppressedControl::refused()
{
    QFETCH(QString, times);
    QFETCH(QString, recovery);
    QFETCH(QString, issue);
    AslCase scan = suppressed(0.2);
    if (times == "none") scan.noFact("BackgroundSuppressionPulseTime");
    Typed values = with({{"m0_recovery", recovery.toStdString()}});
    if (times != "none") values.emplace_back("suppression_pulse_times", times.toStdString());
    const auto issues = issuesOf(scan.inputs(), values);
    QVERIFY2(blockedBy(issues, issue.toStdString()), qPrintable(issue));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(scan.inputs(), values));
}

void SuppressedControl::theRefusedControlProposesIt()
{
    const Inputs inputs = suppressed(0.216508).inputs();
    const auto issues = issuesOf(inputs);
    const Issue* refusal = find(issues, "asl.control_suppressed");
    QVERIFY(refusal != nullptr && refusal->severity == Severity::Blocks);
    QCOMPARE(refusal->proposals.size(), 1U);
    const auto& changes = refusal->proposals.front().changes;
    QVERIFY(changes.contains("m0_source"));
    QCOMPARE(std::get<std::string>(changes.at("m0_source").value),
             std::string("suppressed_control"));
}

void SuppressedControl::typedTimesCountThePulses()
{
    AslCase scan = suppressed(0.3);
    scan.noFact("BackgroundSuppressionPulseTime").noFact("LabelingEfficiency");
    const Result result = runCbf(scan.inputs(), with({{"suppression_pulse_times", "[1.9, 3.0]"}}));
    QVERIFY(near(number(result.findings, "label_efficiency_used"), 0.85 * 0.95 * 0.95));
}

QTEST_APPLESS_MAIN(SuppressedControl)
#include "tst_suppressed_control.moc"
