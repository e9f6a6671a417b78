// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::test;

/// Files that say two things of one measurement: which of them holds is asked, or said.
class Contradictions : public QObject {
    Q_OBJECT

private slots:
    void said_data();
    void said();
    void soundFilesDrawNoneOfIt_data();
    void soundFilesDrawNoneOfIt();
    void bolusFlagAgainstItsTechniqueIsAsked();
    void unknownCutOffTechniqueIsAsked();
    void timesOfSaturationPulsesAscend();
    void wholeNumbersInListsCount();
    void suppressionDeniedIsNoM0FromTheControl();
    void unknownSuppressionIsNoM0FromTheControl();
    void m0OfSeveralRepetitionTimesIsRefused();
    void repetitionTimeOfEachVolumeCounts();
    void unknownFieldIsCalledUnknown();
    void negativeSliceTimesHaveTheirReason();
};

namespace {

using Change = std::function<void(AslCase&)>;
using Numbers = std::vector<double>;

AslCase pulsed()
{
    AslCase scan;
    scan.noFact("LabelingDuration").fact("ArterialSpinLabelingType", std::string("PASL"));
    scan.fact("BolusCutOffFlag", true).fact("BolusCutOffTechnique", std::string("Q2TIPS"));
    scan.fact("BolusCutOffDelayTime", Numbers{0.8, 1.2});
    return scan;
}

AslCase suppressed()
{
    AslCase scan;
    scan.fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{2});
    scan.fact("BackgroundSuppressionPulseTime", Numbers{1.9, 3.2});
    return scan;
}

const QStringList keys{"asl.bolus_contradicted",
                       "asl.bolus_assumed",
                       "asl.bolus_times",
                       "asl.bolus_time_count",
                       "asl.bolus_after_readout",
                       "asl.foreign_keys",
                       "asl.suppression_contradicted",
                       "asl.suppression_unsaid",
                       "asl.pulse_count",
                       "asl.suppression_no_pulse",
                       "asl.pulse_after_readout",
                       "asl.crusher_contradicted",
                       "asl.m0_several_tr",
                       "asl.m0_echo",
                       "asl.m0_field",
                       "asl.look_locker_unused"};

void addRow(const char* name, AslCase scan, const char* issue, Severity severity,
            const Change& change)
{
    change(scan);
    QTest::newRow(name) << scan << QString(issue) << static_cast<int>(severity);
}

}  // namespace

void Contradictions::said_data()
{
    QTest::addColumn<AslCase>("scan");
    QTest::addColumn<QString>("issue");
    QTest::addColumn<int>("severity");
    addRow("flag against technique", pulsed(), "asl.bolus_contradicted", Severity::Blocks,
           [](AslCase& s) { s.fact("BolusCutOffFlag", false); });
    addRow("cut-off without technique", pulsed(), "asl.bolus_assumed", Severity::Warns,
           [](AslCase& s) { s.noFact("BolusCutOffTechnique"); });
    addRow("Q2TIPS ends before it starts", pulsed(), "asl.bolus_times", Severity::Blocks,
           [](AslCase& s) {
               s.fact("BolusCutOffDelayTime", Numbers{1.2, 0.8});
           });
    addRow("Q2TIPS with one time", pulsed(), "asl.bolus_time_count", Severity::Warns,
           [](AslCase& s) { s.fact("BolusCutOffDelayTime", 0.8); });
    addRow("Q2TIPS with three times", pulsed(), "asl.bolus_time_count", Severity::Warns,
           [](AslCase& s) {
               s.fact("BolusCutOffDelayTime", Numbers{0.8, 1.0, 1.2});
           });
    addRow("QUIPSS II with two times", pulsed(), "asl.bolus_time_count", Severity::Notes,
           [](AslCase& s) { s.fact("BolusCutOffTechnique", std::string("QUIPSSII")); });
    addRow("saturated after the readout", pulsed(), "asl.bolus_after_readout", Severity::Warns,
           [](AslCase& s) {
               s.fact("BolusCutOffDelayTime", Numbers{0.8, 1.9});
           });
    addRow("PASL with a labelling train", pulsed(), "asl.foreign_keys", Severity::Notes,
           [](AslCase& s) { s.fact("LabelingDuration", 1.8); });
    addRow("PASL with a type of pCASL", pulsed(), "asl.foreign_keys", Severity::Warns,
           [](AslCase& s) { s.fact("PCASLType", std::string("balanced")); });
    addRow("pCASL with a bolus cut-off", AslCase(), "asl.foreign_keys", Severity::Warns,
           [](AslCase& s) { s.fact("BolusCutOffFlag", true); });
    addRow("pCASL with a type of PASL", AslCase(), "asl.foreign_keys", Severity::Warns,
           [](AslCase& s) { s.fact("PASLType", std::string("FAIR")); });
    addRow("pulses although suppression is off", suppressed(), "asl.suppression_contradicted",
           Severity::Warns, [](AslCase& s) { s.fact("BackgroundSuppression", false); });
    addRow("times of pulses, suppression unsaid", suppressed(), "asl.suppression_unsaid",
           Severity::Warns, [](AslCase& s) {
               s.noFact("BackgroundSuppression").noFact("BackgroundSuppressionNumberPulses");
           });
    addRow("three pulses at two times", suppressed(), "asl.pulse_count", Severity::Warns,
           [](AslCase& s) { s.fact("BackgroundSuppressionNumberPulses", std::int64_t{3}); });
    addRow("suppressed by no pulse", suppressed(), "asl.suppression_no_pulse", Severity::Warns,
           [](AslCase& s) {
               s.fact("BackgroundSuppressionNumberPulses", std::int64_t{0});
               s.noFact("BackgroundSuppressionPulseTime");
           });
    addRow("a pulse after the readout", suppressed(), "asl.pulse_after_readout", Severity::Warns,
           [](AslCase& s) {
               s.fact("BackgroundSuppressionPulseTime", Numbers{1.9, 3.7});
           });
    addRow("labelling longer than the repetition", AslCase(), "asl.repetition", Severity::Warns,
           [](AslCase& s) { s.fact("RepetitionTimePreparation", 3.5); });
    addRow("inversion time longer than the repetition", pulsed(), "asl.repetition", Severity::Warns,
           [](AslCase& s) { s.fact("RepetitionTimePreparation", 1.7); });
    addRow("crushers denied", AslCase(), "asl.crusher_contradicted", Severity::Warns,
           [](AslCase& s) {
               s.fact("VascularCrushing", false).fact("VascularCrushingVENC", Numbers(8, 4.0));
           });
    addRow("crushers of strength 0", AslCase(), "asl.crusher_contradicted", Severity::Warns,
           [](AslCase& s) { s.fact("VascularCrushing", true).fact("VascularCrushingVENC", 0.0); });
    addRow("M0 of another echo", AslCase(), "asl.m0_echo", Severity::Warns,
           [](AslCase& s) { s.fact("EchoTime", 0.012).m0Fact("EchoTime", 0.03); });
    addRow("M0 of another field", AslCase(), "asl.m0_field", Severity::Warns,
           [](AslCase& s) { s.m0Fact("MagneticFieldStrength", 1.5); });
    addRow("Look-Locker for one delay", AslCase(), "asl.look_locker_unused", Severity::Warns,
           [](AslCase& s) { s.fact("LookLocker", true); });
}

void Contradictions::said()
{
    QFETCH(AslCase, scan);
    QFETCH(QString, issue);
    QFETCH(int, severity);
    const auto issues = issuesOf(scan.inputs());
    const Issue* found = find(issues, issue.toStdString());
    QVERIFY2(found != nullptr, qPrintable(issue));
    QCOMPARE(int(found->severity), severity);
    // A warning does not stop a run, an objection does.
    QCOMPARE(blocks(issues), severity == int(Severity::Blocks));
}

void Contradictions::soundFilesDrawNoneOfIt_data()
{
    QTest::addColumn<AslCase>("scan");
    QTest::newRow("pCASL") << AslCase();
    QTest::newRow("Q2TIPS") << pulsed();
    QTest::newRow("suppressed") << suppressed();
    AslCase quipss = pulsed();
    quipss.fact("BolusCutOffTechnique", std::string("QUIPSSII")).fact("BolusCutOffDelayTime", 0.8);
    quipss.fact("LabelingDuration", 0.01).fact("PASLType", std::string("FAIR"));
    QTest::newRow("QUIPSS II, duration of the pulse itself") << quipss;
    AslCase before = suppressed();
    before.fact("BackgroundSuppressionPulseTime", Numbers{-0.1, 1.9, 3.2});
    QTest::newRow("a pulse before labelling is not counted") << before;
    AslCase tight;
    tight.fact("RepetitionTimePreparation", 3.6).fact("EchoTime", 0.012);
    tight.m0Fact("EchoTime", 0.013).fact("MagneticFieldStrength", 2.89);
    tight.m0Fact("MagneticFieldStrength", 3.0);
    tight.fact("VascularCrushing", true).fact("VascularCrushingVENC", 4.0);
    QTest::newRow("times that just fit") << tight;
}

void Contradictions::soundFilesDrawNoneOfIt()
{
    QFETCH(AslCase, scan);
    const auto issues = issuesOf(scan.inputs());
    for (const QString& key : keys)
        QVERIFY2(find(issues, key.toStdString()) == nullptr, qPrintable(key));
    const Issue* repetition = find(issues, "asl.repetition");
    QVERIFY(repetition == nullptr || repetition->severity == Severity::Passed);
}

void Contradictions::bolusFlagAgainstItsTechniqueIsAsked()
{
    AslCase scan = pulsed();
    scan.fact("BolusCutOffFlag", false);
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.bolus_contradicted");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->parameter, std::string("bolus_cutoff"));
    QCOMPARE(issue->proposals.size(), std::size_t{2});
    QCOMPARE(toText(issue->proposals[0].changes.at("bolus_cutoff").value), std::string("q2tips"));
    const auto cut = issuesOf(scan.inputs(), {{"bolus_cutoff", "q2tips"}});
    QVERIFY(!blocks(cut) && find(cut, "asl.bolus_contradicted") == nullptr);
    const auto whole = issuesOf(scan.inputs(), {{"bolus_cutoff", "no_cutoff"}});
    QVERIFY(!blocks(whole) && find(whole, "asl.bolus_estimated") != nullptr);
    // Without a technique the flag holds, and the time left over is named.
    scan.noFact("BolusCutOffTechnique");
    const auto estimated = issuesOf(scan.inputs());
    QVERIFY(!blocks(estimated));
    const std::string why = english(find(estimated, "asl.bolus_estimated")->detail);
    QVERIFY(why.find("BolusCutOffDelayTime") != std::string::npos);
    // A word for "none" agrees with the flag.
    scan.fact("BolusCutOffTechnique", std::string("n/a"));
    QVERIFY(!blocks(issuesOf(scan.inputs())));
}

void Contradictions::unknownCutOffTechniqueIsAsked()
{
    AslCase scan = pulsed();
    scan.fact("BolusCutOffTechnique", std::string("XYZ"));
    QVERIFY(blockedBy(issuesOf(scan.inputs()), "values.bolus_cutoff_missing"));
    Memo memo;
    Job job;
    std::vector<Issue> read;
    resolve(aslCbf(), scan.inputs(), {}, memo, job, &read);
    const Issue* unread = find(read, "values.bolus_cutoff_not_read");
    QVERIFY(unread != nullptr);
    QVERIFY(english(unread->message).find("XYZ") != std::string::npos);
}

void Contradictions::timesOfSaturationPulsesAscend()
{
    AslCase scan = pulsed();
    scan.fact("BolusCutOffDelayTime", Numbers{1.2, 0.8});
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.bolus_times");
    QVERIFY(issue != nullptr && issue->severity == Severity::Blocks);
    QCOMPARE(toText(issue->proposals.front().changes.at("ti1").value), std::string("0.8"));
    // T-A5: what accepting it computes.
    QVERIFY(near(at(runCbf(scan.inputs(), {{"ti1", "0.8"}}), "cbf", 0), 102.523518));
}

void Contradictions::wholeNumbersInListsCount()
{
    // JSON has [1, 2] for 1.0 and 2.0.
    AslCase scan = pulsed();
    scan.fact("BolusCutOffDelayTime", std::vector<std::int64_t>{1, 1});
    QVERIFY(near(at(runCbf(scan.inputs()), "cbf", 0), 102.523518 * 0.8));
    AslCase pulses = suppressed();
    pulses.noFact("BackgroundSuppressionNumberPulses");
    pulses.fact("BackgroundSuppressionPulseTime", std::vector<std::int64_t>{2, 3});
    QVERIFY(near(at(runCbf(pulses.inputs()), "cbf", 0), plain / (0.95 * 0.95)));
}

void Contradictions::suppressionDeniedIsNoM0FromTheControl()
{
    AslCase scan = suppressed();
    scan.m0 = nullptr;
    scan.fact("BackgroundSuppression", false).fact("RepetitionTimePreparation", 60.0);
    scan.fact("M0Type", std::string("Absent"));
    QVERIFY(blockedBy(issuesOf(scan.inputs()), "asl.suppression_contradicted"));
    QVERIFY(!blocks(issuesOf(scan.inputs(), {{"background_suppression", "false"}})));
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"background_suppression", "true"}}),
                      "asl.control_suppressed"));
}

void Contradictions::unknownSuppressionIsNoM0FromTheControl()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.noFact("BackgroundSuppression").fact("RepetitionTimePreparation", 60.0);
    scan.fact("M0Type", std::string("Absent"));
    constexpr const char* key = "asl.control_suppression_unknown";
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, key));
    QCOMPARE(find(issues, key)->parameter, std::string("background_suppression"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(scan.inputs()));
    // A source chosen by hand says nothing of suppression either.
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"m0_source", "control"}}), key));
    QVERIFY(near(at(runCbf(scan.inputs(), {{"background_suppression", "false"}}), "cbf"), plain));
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"background_suppression", "true"}}),
                      "asl.control_suppressed"));
    const Result knowingly = runCbf(scan.inputs(), {{"allow_suppressed_control", "true"}});
    QCOMPARE(find(knowingly.issues, "asl.control_as_m0")->severity, Severity::Warns);
    QVERIFY(near(at(knowingly, "cbf"), plain));
}

void Contradictions::m0OfSeveralRepetitionTimesIsRefused()
{
    AslCase scan;
    scan.types.insert(scan.types.begin(), 2, VolumeType::M0);
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Included"));
    Inputs inputs = scan.inputs();
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    for (std::size_t volume = 0; volume < series->volumes.size(); ++volume)
        series->volumes[volume].repetition_time = volume == 0 ? 6.0 : volume == 1 ? 2.0 : 4.5;
    inputs.roles["asl"] = {series};
    QVERIFY(blockedBy(issuesOf(inputs), "asl.m0_several_tr"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(inputs));
    // The way out that it names.
    const Result one = runCbf(inputs, {{"m0_volumes", "[0]"}});
    QCOMPARE(toText(one.values.at("m0_tr").value), std::string("6"));
    const auto chosen = issuesOf(inputs, {{"m0_tr", "6"}});
    QCOMPARE(find(chosen, "asl.m0_several_tr")->severity, Severity::Warns);

    // A separate M0 of two volumes.
    AslCase apart;
    Inputs two = apart.inputs();
    auto m0 = std::make_shared<Dataset>(*two.find("m0"));
    m0->series.times = {0.0, 6.0};
    m0->series.values = Buffer<float>::filled(2 * apart.grid.voxels(), 1000.0F);
    m0->volumes.assign(2, {.type = VolumeType::M0, .repetition_time = 6.0});
    m0->facts["RepetitionTimePreparation"].value = std::vector<std::int64_t>{6, 2};
    m0->volumes[1].repetition_time = 2.0;
    two.roles["m0"] = {m0};
    QVERIFY(blockedBy(issuesOf(two), "asl.m0_several_tr"));
    m0 = std::make_shared<Dataset>(*m0);
    m0->volumes[1].repetition_time = 6.0;
    m0->facts["RepetitionTimePreparation"].value = std::vector<std::int64_t>{6, 6};
    two.roles["m0"] = {m0};
    QVERIFY(find(issuesOf(two), "asl.m0_several_tr") == nullptr);
}

void Contradictions::repetitionTimeOfEachVolumeCounts()
{
    AslCase scan;
    const auto severityWith = [&](double tr_of_last) {
        Inputs inputs = scan.inputs();
        auto series = std::make_shared<Dataset>(*inputs.find("asl"));
        for (VolumeRow& row : series->volumes)
            row.repetition_time = 4.5;
        series->volumes.back().repetition_time = tr_of_last;
        inputs.roles["asl"] = {series};
        return find(issuesOf(inputs), "asl.repetition")->severity;
    };
    QCOMPARE(severityWith(4.0), Severity::Passed);
    QCOMPARE(severityWith(3.0), Severity::Warns);
    // The TR of M0 is its own: nothing is labelled there.
    scan.m0Fact("RepetitionTimePreparation", 2.0);
    QCOMPARE(severityWith(4.0), Severity::Passed);
}

void Contradictions::unknownFieldIsCalledUnknown()
{
    AslCase scan;
    scan.noFact("MagneticFieldStrength");
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.t1_blood");
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(issue->parameter, std::string("field_strength"));
    QVERIFY(english(issue->message).find("unknown (MagneticFieldStrength)") != std::string::npos);
}

void Contradictions::negativeSliceTimesHaveTheirReason()
{
    AslCase scan;
    scan.fact("MRAcquisitionType", std::string("2D"));
    Inputs inputs = scan.inputs();
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    series->series.slice_time =
        Volume<float>{scan.grid, Buffer<float>::make(scan.grid.voxels(), [&](auto out) {
                          for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                              out[voxel] =
                                  0.1F * static_cast<float>(scan.grid.place(voxel)[2]) - 0.1F;
                      })};
    inputs.roles["asl"] = {series};
    const auto issues = issuesOf(inputs);
    const Issue* issue = find(issues, "asl.slice_times");
    QCOMPARE(issue->severity, Severity::Blocks);
    QVERIFY(english(issue->message).find("from 0 s on") != std::string::npos);
    QVERIFY(english(issue->message).find("ms") == std::string::npos);
}

QTEST_APPLESS_MAIN(Contradictions)
#include "tst_contradictions.moc"
