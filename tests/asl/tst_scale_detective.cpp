// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/scale_detective.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// M0 scaled differently from the series: named, with its evidence, and never applied unasked.
class ScaleDetective : public QObject {
    Q_OBJECT

private slots:
    void geDifferencesAreScaledByTheirAverages();
    void geOldGainIsTheSecondProposal();
    void withoutAveragesGeIsAskedForThem();
    void siemensM0AtATenthIsProposedAndReversible();
    void nothingIsAppliedUnasked();
    void philipsSlopesComeFromTheHeaders();
    void slopesAlreadyAppliedAreLeftAlone();
    void anotherVendorsFactorIsNotProposed();
    void aFactorThatDoesNotHelpIsNotProposed();
    void likeScalesPass();
    void timesInMillisecondsSayNothingOfTheScale();
    void figuresBeyondAllMeasureAreShort();
};

namespace {

Result with(const Inputs& inputs, Values user)
{
    Memo memo;
    Job job;
    return run(aslCbf(), inputs, user, memo, job);
}

float first(const Result& result, const char* key)
{
    return result.maps.find(key)->values.values[0];
}

/// T-A7g: a perfusion image of 100, a proton density image of 2000, three averages.
AslCase ge()
{
    AslCase scan;
    scan.types.assign(1, VolumeType::DeltaM);
    scan.signal = [](std::size_t, std::size_t) { return 100.0F; };
    scan.m0 = [](std::size_t) { return 2000.0F; };
    scan.fact("Manufacturer", std::string("GE MEDICAL SYSTEMS")).fact("TotalAcquiredPairs", 3.0);
    scan.fact("PostLabelingDelay", 2.025).fact("LabelingDuration", 1.45);
    scan.fact("LabelingEfficiency", 0.6);
    scan.noFact("RepetitionTimePreparation");
    return scan;
}

Inputs withDensity(const AslCase& scan)
{
    Inputs inputs = scan.inputs();
    inputs.roles["pd"] = inputs.roles["m0"];
    inputs.roles.erase("m0");
    return inputs;
}

/// A separate M0 that the scanner stored at a tenth.
AslCase siemens()
{
    AslCase scan;
    scan.m0 = [](std::size_t) { return 100.0F; };
    scan.fact("Manufacturer", std::string("Siemens"));
    return scan;
}

const Issue& scaleIssue(const std::vector<Issue>& issues)
{
    const Issue* issue = find(issues, "asl.scale");
    if (issue == nullptr) qFatal("no check of the scale");
    return *issue;
}

}  // namespace

void ScaleDetective::geDifferencesAreScaledByTheirAverages()
{
    const Inputs inputs = withDensity(ge());
    const auto issues = issuesOf(inputs, {{"t1_blood", "1.6"}, {"m0_te", "0.01"}});
    const Issue& issue = scaleIssue(issues);
    QCOMPARE(issue.severity, Severity::Warns);
    QVERIFY(!issue.proposals.empty());
    const Values& changes = issue.proposals.front().changes;
    QCOMPARE(std::get<double>(changes.at("m0_scale").value), 96.0);  // ΔM = PW / 96 = 1.041667
    Values user = changes;
    user["t1_blood"] = {1.6, Origin::User, "typed"};
    const Result result = with(inputs, user);
    QVERIFY(near(first(result, "m0") / 96.0, 2465.713036));
    QVERIFY(near(first(result, "deltam") / 96.0, 1.041667, 1e-6));
    QVERIFY2(near(first(result, "cbf"), 7.068269),
             qPrintable(QString::number(first(result, "cbf"))));
    const std::string words = english(issue.proposals.front().label);
    QVERIFY2(words.find("about 7.1") != std::string::npos, words.c_str());
}

void ScaleDetective::geOldGainIsTheSecondProposal()
{
    AslCase scan = ge();
    scan.signal = [](std::size_t, std::size_t) { return 700.0F; };
    const auto issues = issuesOf(withDensity(scan), {{"m0_te", "0.01"}});
    const Issue& issue = scaleIssue(issues);
    QCOMPARE(issue.proposals.size(), 2U);
    QVERIFY(near(std::get<double>(issue.proposals[1].changes.at("m0_scale").value), 3 * 45.24));
}

void ScaleDetective::withoutAveragesGeIsAskedForThem()
{
    AslCase scan = ge();
    scan.noFact("TotalAcquiredPairs");
    const auto issues = issuesOf(withDensity(scan), {{"m0_te", "0.01"}});
    QVERIFY(scaleIssue(issues).proposals.empty());
    QVERIFY(english(scaleIssue(issues).detail).find("averages=N") != std::string::npos);
    const auto typed = issuesOf(withDensity(scan), {{"m0_te", "0.01"}, {"averages", "3"}});
    QVERIFY(!scaleIssue(typed).proposals.empty());
}

void ScaleDetective::siemensM0AtATenthIsProposedAndReversible()
{
    const Inputs inputs = siemens().inputs();
    const auto issues = issuesOf(inputs);
    const Issue& issue = scaleIssue(issues);
    QCOMPARE(issue.severity, Severity::Warns);
    QVERIFY(issue.value.find("M0 / control 0.10") != std::string::npos);
    QCOMPARE(issue.proposals.size(), 1U);
    const Result result = with(inputs, issue.proposals.front().changes);
    QVERIFY(near(first(result, "cbf"), plain));
    const Issue& after = scaleIssue(result.issues);
    QCOMPARE(after.severity, Severity::Notes);
    QCOMPARE(after.proposals.size(), 1U);
    const Result back = with(inputs, after.proposals.front().changes);
    QVERIFY(near(first(back, "cbf"), 10.0 * plain));
}

void ScaleDetective::nothingIsAppliedUnasked()
{
    const Result result = runCbf(siemens().inputs());
    QVERIFY(near(first(result, "cbf"), 10.0 * plain));
    QCOMPARE(first(result, "m0"), 100.0F);
}

void ScaleDetective::philipsSlopesComeFromTheHeaders()
{
    AslCase scan;
    scan.fact("Manufacturer", std::string("Philips"));
    scan.fact("PhilipsRescaleSlope", 2.0).fact("PhilipsScaleSlope", 0.05);
    scan.m0Fact("PhilipsRescaleSlope", 1.0).m0Fact("PhilipsScaleSlope", 0.02);
    scan.m0 = [](std::size_t) { return 200.0F; };  // floating point 200 / 0.02, as 1000 / 0.1
    const auto issues = issuesOf(scan.inputs());
    const Issue& issue = scaleIssue(issues);
    QCOMPARE(issue.severity, Severity::Warns);
    QCOMPARE(issue.proposals.size(), 1U);
    QVERIFY(near(std::get<double>(issue.proposals[0].changes.at("m0_scale").value), 5.0));
    QVERIFY(near(first(with(scan.inputs(), issue.proposals[0].changes), "cbf"), plain));
    // Plausible as it is: said, because the headers differ, and left to the user.
    scan.m0 = [](std::size_t) { return 1000.0F; };
    scan.m0Fact("PhilipsScaleSlope", 0.08);
    const auto quiet = issuesOf(scan.inputs());
    QCOMPARE(scaleIssue(quiet).severity, Severity::Notes);
    QCOMPARE(scaleIssue(quiet).proposals.size(), 1U);
}

void ScaleDetective::slopesAlreadyAppliedAreLeftAlone()
{
    AslCase scan;
    scan.fact("Manufacturer", std::string("Philips")).fact("PhilipsRescaleSlope", 2.0);
    scan.fact("PhilipsScaleSlope", 0.05).fact("UsePhilipsFloatNotDisplayScaling", 1.0);
    scan.m0Fact("PhilipsRescaleSlope", 1.0).m0Fact("PhilipsScaleSlope", 0.08);
    scan.m0Fact("UsePhilipsFloatNotDisplayScaling", 1.0);
    const auto issues = issuesOf(scan.inputs());
    QCOMPARE(scaleIssue(issues).severity, Severity::Passed);
    QVERIFY(scaleIssue(issues).proposals.empty());
}

void ScaleDetective::anotherVendorsFactorIsNotProposed()
{
    AslCase scan = siemens();
    scan.fact("Manufacturer", std::string("Philips"));
    const auto issues = issuesOf(scan.inputs());
    QCOMPARE(scaleIssue(issues).severity, Severity::Warns);
    QVERIFY(scaleIssue(issues).proposals.empty());
    scan.noFact("Manufacturer");
    const auto anybody = issuesOf(scan.inputs());
    QCOMPARE(scaleIssue(anybody).severity, Severity::Warns);
    QVERIFY(scaleIssue(anybody).proposals.empty());
    QVERIFY(english(scaleIssue(anybody).detail).find("manufacturer") != std::string::npos);
}

void ScaleDetective::aFactorThatDoesNotHelpIsNotProposed()
{
    AslCase scan = siemens();
    scan.m0 = [](std::size_t) { return 1.0F; };
    const auto issues = issuesOf(scan.inputs());
    QCOMPARE(scaleIssue(issues).severity, Severity::Warns);
    QVERIFY(scaleIssue(issues).proposals.empty());
}

void ScaleDetective::likeScalesPass()
{
    AslCase scan;
    scan.fact("Manufacturer", std::string("Siemens"));
    const auto issues = issuesOf(scan.inputs());
    QCOMPARE(scaleIssue(issues).severity, Severity::Passed);
    QVERIFY(scaleIssue(issues).proposals.empty());
    QVERIFY(scaleIssue(issues).value.find("CBF 86.3") != std::string::npos);
}

void ScaleDetective::timesInMillisecondsSayNothingOfTheScale()
{
    for (const char* key : {"PostLabelingDelay", "LabelingDuration"}) {
        AslCase scan;
        scan.fact(key, 1800.0);
        const auto issues = issuesOf(scan.inputs());
        QVERIFY(blocks(issues));
        const Issue& issue = scaleIssue(issues);
        QCOMPARE(issue.severity, Severity::Passed);
        QCOMPARE(issue.value, std::string("M0 / control 1.00"));
    }
}

void ScaleDetective::figuresBeyondAllMeasureAreShort()
{
    AslCase scan;
    scan.m0 = [](std::size_t) { return 1e-30F; };
    const auto issues = issuesOf(scan.inputs());
    const Issue& issue = scaleIssue(issues);
    QCOMPARE(issue.severity, Severity::Warns);
    QVERIFY2(issue.value.size() < 40, issue.value.c_str());
}

QTEST_APPLESS_MAIN(ScaleDetective)
#include "tst_scale_detective.moc"
