// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/phantom.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

std::shared_ptr<const Dataset> m0Scan(const std::string& file, float value, double tr)
{
    AslCase scan;
    scan.m0 = [value](std::size_t) { return value; };
    std::isnan(tr) ? scan.noFact("RepetitionTimePreparation")
                   : scan.m0Fact("RepetitionTimePreparation", tr);
    auto image = std::make_shared<Dataset>(*scan.inputs().find("m0"));
    image->files = {"data/" + file};
    return image;
}

/// Two scans, the second twice as bright and with a repetition time of its own, or none.
Inputs twoScans(double second_tr = 60.0)
{
    Inputs inputs = AslCase().inputs();
    inputs.roles["m0"] = {m0Scan("sub-01_run-1_m0scan.nii", 1000.0F, 60.0),
                          m0Scan("sub-01_run-2_m0scan.nii", 2000.0F, second_tr)};
    return inputs;
}

/// A scan of 1000 beside a series whose first volume is an M0 of 4000.
AslCase withVolume()
{
    AslCase scan;
    scan.types.insert(scan.types.begin(), VolumeType::M0);
    scan.signal = [](std::size_t, std::size_t volume) {
        return volume == 0 ? 4000.0F : volume % 2 == 1 ? 1000.0F : 990.0F;
    };
    return scan;
}

Values accepted(const Issue& issue, std::size_t proposal = 0)
{
    return issue.proposals.at(proposal).changes;
}

bool says(const Issue& issue, const std::string& part)
{
    return english(issue.message).find(part) != std::string::npos;
}

Result runWith(const Inputs& inputs, const Values& user)
{
    Memo memo;
    Job job;
    return run(aslCbf(), inputs, user, memo, job);
}

}  // namespace

/// Several images that could be M0: which one counts is said, and the others can be taken.
class M0Choice : public QObject {
    Q_OBJECT

private slots:
    void ofSeveralScansTheFirstIsUsedWithAWarning();
    void anotherScanIsTakenWithItsOwnTimes();
    void whatTheFirstScanSaysIsNotSaidOfAnother();
    void aScanThatIsNotThereIsRefused();
    void aVolumeBesideAScanIsSaid();
    void theVolumeIsTakenWithoutTheTimesOfTheScan();
    void oneScanAloneIsNoQuestion();
    void aMissingScanIsReplacedByAVolume();
    void severalDelaysAskToo();
};

void M0Choice::ofSeveralScansTheFirstIsUsedWithAWarning()
{
    const auto issues = issuesOf(twoScans());
    const Issue* issue = find(issues, "asl.m0_several");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, Severity::Warns);
    QVERIFY(says(*issue, "sub-01_run-1_m0scan.nii, sub-01_run-2_m0scan.nii"));
    QVERIFY(says(*issue, "sub-01_run-1_m0scan.nii is used, as it is the first by name"));
    QCOMPARE(issue->proposals.size(), std::size_t{1});
    QCOMPARE(english(issue->proposals.front().label), std::string("Use sub-01_run-2_m0scan.nii"));
    QVERIFY(near(at(runCbf(twoScans()), "cbf"), plain));
}

void M0Choice::anotherScanIsTakenWithItsOwnTimes()
{
    const Inputs inputs = twoScans(1.33);  // one T1 of tissue: M0 is divided by 1 - 1/e
    const auto issues = issuesOf(inputs);
    const Result result = runWith(inputs, accepted(*find(issues, "asl.m0_several")));
    QVERIFY(near(at(result, "cbf"), plain / 2.0 * (1.0 - std::exp(-1.0)), 1e-5));
    QCOMPARE(find(result.issues, "asl.m0_several")->severity, Severity::Passed);
    // Taken back: as before.
    QVERIFY(near(at(runWith(inputs, {}), "cbf"), plain));
}

void M0Choice::whatTheFirstScanSaysIsNotSaidOfAnother()
{
    const Inputs inputs = twoScans(NAN);
    QVERIFY(find(issuesOf(inputs), "asl.m0_tr_missing") == nullptr);
    QVERIFY(find(issuesOf(inputs, {{"m0_scan", "2"}}), "asl.m0_tr_missing") != nullptr);
}

void M0Choice::aScanThatIsNotThereIsRefused()
{
    const auto issues = issuesOf(twoScans(), {{"m0_scan", "3"}});
    QVERIFY(blockedBy(issues, "values.m0_scan_refused"));
    QVERIFY(says(*find(issues, "values.m0_scan_refused"), "no M0 scan number 3: there are 2"));
    QVERIFY(find(issues, "asl.m0_missing") == nullptr);
}

void M0Choice::aVolumeBesideAScanIsSaid()
{
    for (const char* type : {"", "Separate", "Included"}) {
        AslCase scan = withVolume();
        if (*type != '\0') scan.fact("M0Type", std::string(type));
        const auto issues = issuesOf(scan.inputs());
        const Issue* issue = find(issues, "asl.m0_several");
        QVERIFY2(issue != nullptr && issue->severity == Severity::Warns, type);
        QVERIFY(says(*issue, "An M0 scan is there (test_m0scan), and volume 0 of the series"));
        QVERIFY(near(at(runCbf(scan.inputs()), "cbf"), plain));
    }
}

void M0Choice::theVolumeIsTakenWithoutTheTimesOfTheScan()
{
    AslCase scan = withVolume();
    scan.m0Fact("RepetitionTimePreparation", 1.33);  // of the scan, not of the volume
    const Inputs inputs = scan.inputs();
    const auto issues = issuesOf(inputs);
    const Result result = runWith(inputs, accepted(*find(issues, "asl.m0_several")));
    QVERIFY(near(at(result, "cbf"), plain / 4.0));
    QVERIFY(find(result.issues, "asl.m0_tr_missing") != nullptr);
    const Issue* issue = find(result.issues, "asl.m0_several");
    QVERIFY(issue == nullptr || issue->severity == Severity::Passed);
}

void M0Choice::oneScanAloneIsNoQuestion()
{
    const auto issues = issuesOf(AslCase().inputs());
    QCOMPARE(find(issues, "asl.m0_several")->severity, Severity::Passed);
}

void M0Choice::aMissingScanIsReplacedByAVolume()
{
    AslCase scan = withVolume();
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Separate"));
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.m0_missing"));
    const Result result = runWith(scan.inputs(), accepted(*find(issues, "asl.m0_missing")));
    QVERIFY(near(at(result, "cbf"), plain / 4.0));
}

void M0Choice::severalDelaysAskToo()
{
    Inputs inputs;
    for (const auto& [role, data] :
         makePhantom("asl-multidelay", {.size = {24, 24, 8}, .pairs = 12, .snr = 30.0}).inputs)
        inputs.roles[role].push_back(data);
    inputs.roles["m0"].push_back(inputs.roles["m0"].front());
    const Analysis& analysis = *findAnalysis("asl.multidelay");
    Memo memo;
    Job job;
    const Values values = resolve(analysis, inputs, {}, memo, job);
    const auto issues = checkAll(analysis, inputs, values, memo, job);
    QCOMPARE(find(issues, "asl.m0_several")->severity, Severity::Warns);
}

QTEST_GUILESS_MAIN(M0Choice)
#include "tst_m0_choice.moc"
