// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/nested.h"
#include "sample/phantom.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace kety;
using namespace kety::test;

/// Data that are wrong in one way: each trips a named check, and none yields a wrong map.
class CbfMutants : public QObject {
    Q_OBJECT

private slots:
    void refused_data();
    void refused();
    void acceptedProposalMendsIt_data();
    void acceptedProposalMendsIt();
    void suppressedControlIsNoM0();
    void unknownTrMeansNoRecoveryAndAWarning();
    void clippedM0Warns();
    void oneVolumeOfNaNCostsItsPair();
    void aSeriesWithoutAnyNumberIsNotAvailableNotNan();
    void timesTooShortToBeTrueAreSaid_data();
    void timesTooShortToBeTrueAreSaid();
    void suppressionPulsesWithoutSuppressionAreSaid();
    void shuffledVolumesAreNoticed();
    void aListedOrderIsTakenWhereMostPairsGoWithIt_data();
    void aListedOrderIsTakenWhereMostPairsGoWithIt();
    void aValueThatDoesNotCountIsNotChecked();
    void aSuppressedM0IsNoM0();
    void volumesOfM0ThatAreUnlikeAreSaid();
    void anM0ImageWithoutM0IsRefused();
    void theControlIsNotTakenForM0InSilence();
    void flippedAffineOfM0IsNoticed();
    void aMirroredM0IsNamedAndBlocked();
    void anM0StoredAlongOtherAxesIsTakenWhereItLies();
    void anM0WhoseSideCannotBeToldIsAskedFor();
    void aRepetitionTimeOf0IsRefusedOnce();
    void negativeDifferencesOfTheScannerAreTurned();
    void unknownSuppressionIsSaidWithTheEvidence();
    void aVolumeBeforeTheFirstPairIsProposed();
    void missingTimesAreAskedFor();
    void aListOfAnotherLengthYieldsToAValueByHand();
    void aTypeListOfAnotherLengthIsRefused();
    void oneDelayForEachVolumeIsNotCalledMissing();
    void ofSeveralDelaysNoneIsTheDelay();
    void anEchoTimeInMillisecondsIsNotPassedOver();
    void aSourceThatIsASentenceIsTranslatedInPieces();
    void volumesThatAreNotThereAreRefused();
    void severalEchoTimesAreRefused();
    void subtractionThatYieldsNothingIsRefused();
    void checkNeverThrowsOnEmptyData();
};

namespace {

using Mutation = std::function<void(AslCase&)>;

Result sampleRun(const Inputs& inputs)
{
    Memo memo;
    Job job;
    return run(aslCbf(), inputs, {}, memo, job);
}

Inputs sampleInputs()
{
    const Phantom phantom = makePhantom("asl", {.size = {48, 48, 12}, .pairs = 8, .snr = 20.0});
    Inputs inputs;
    for (const auto& [role, data] : phantom.inputs)
        inputs.roles[role].push_back(data);
    return inputs;
}

Inputs withSeries(Inputs inputs, const char* role, const std::function<void(Dataset&)>& change)
{
    auto data = std::make_shared<Dataset>(*inputs.find(role));
    change(*data);
    inputs.roles[role] = {data};
    return inputs;
}

}  // namespace

void CbfMutants::refused_data()
{
    QTest::addColumn<Mutation>("mutate");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char* name, const char* issue, Mutation mutate) {
        QTest::newRow(name) << std::move(mutate) << QString(issue);
    };
    row("delay in ms", "asl.delay_in_ms",
        [](AslCase& scan) { scan.fact("PostLabelingDelay", 1800.0); });
    row("label duration in ms", "asl.label_duration_in_ms",
        [](AslCase& scan) { scan.fact("LabelingDuration", 1800.0); });
    row("TI1 in ms", "asl.ti1_in_ms", [](AslCase& scan) {
        scan.fact("ArterialSpinLabelingType", std::string("PASL"));
        scan.fact("BolusCutOffTechnique", std::string("Q2TIPS"));
        scan.fact("BolusCutOffDelayTime", std::vector<double>{700.0, 1200.0});
    });
    row("M0 TR in ms", "asl.m0_tr_in_ms",
        [](AslCase& scan) { scan.m0Fact("RepetitionTimePreparation", 6000.0); });
    row("M0 TR of 0", "values.m0_tr_refused",
        [](AslCase& scan) { scan.m0Fact("RepetitionTimePreparation", 0.0); });
    row("label duration of 0", "values.label_duration_refused",
        [](AslCase& scan) { scan.fact("LabelingDuration", 0.0); });
    row("labels swapped", "asl.order_contradicted", [](AslCase& scan) {
        for (VolumeType& type : scan.types) {
            type = type == VolumeType::Label ? VolumeType::Control : VolumeType::Label;
        }
        scan.signal = [](std::size_t, std::size_t volume) {
            return volume % 2 == 0 ? 1000.0F : 990.0F;
        };
    });
    row("QUIPSS with TI below TI1", "asl.quipss_times", [](AslCase& scan) {
        scan.fact("ArterialSpinLabelingType", std::string("PASL"));
        scan.fact("BolusCutOffTechnique", std::string("QUIPSS"));
        scan.fact("BolusCutOffDelayTime", 1.9);
    });
    row("bolus cut off after it was read out", "asl.quipss_times", [](AslCase& scan) {
        scan.fact("ArterialSpinLabelingType", std::string("PASL"));
        scan.fact("BolusCutOffTechnique", std::string("QUIPSSII"));
        scan.fact("BolusCutOffDelayTime", 2.5);
    });
    row("slice times that cannot be", "asl.slice_times", [](AslCase& scan) {
        scan.fact("MRAcquisitionType", std::string("2D"));
        scan.fact("SliceTiming", std::vector<double>{0.0, 400.0, 800.0, 1200.0});
    });
    row("M0 nowhere positive", "asl.m0_not_positive",
        [](AslCase& scan) { scan.m0 = [](std::size_t) { return 0.0F; }; });
    row("M0 scan not given", "asl.m0_missing", [](AslCase& scan) {
        scan.m0 = nullptr;
        scan.fact("M0Type", std::string("Separate"));
    });
    row("M0 said to be included, but none is", "asl.m0_missing", [](AslCase& scan) {
        scan.m0 = nullptr;
        scan.fact("M0Type", std::string("Included"));
    });
    row("CBF maps already", "asl.no_pairs",
        [](AslCase& scan) { scan.types.assign(3, VolumeType::Cbf); });
    row("controls only", "asl.no_pairs",
        [](AslCase& scan) { scan.types.assign(4, VolumeType::Control); });
    row("a list of delays for fewer volumes, all alike", "asl.list_length", [](AslCase& scan) {
        scan.fact("PostLabelingDelay", std::vector<double>{1.8, 1.8, 1.8});
    });
    row("a list of label durations for more volumes", "asl.list_length",
        [](AslCase& scan) { scan.fact("LabelingDuration", std::vector<double>(9, 1.8)); });
    row("echo times for another number of volumes", "asl.list_length", [](AslCase& scan) {
        scan.fact("EchoTime", std::vector<double>{0.01, 0.03});
    });
    row("whole seconds for another number of volumes", "asl.list_length", [](AslCase& scan) {
        scan.fact("PostLabelingDelay", std::vector<std::int64_t>{2, 2});
    });
    row("PASL without a cut-off", "values.ti1_missing", [](AslCase& scan) {
        scan.fact("ArterialSpinLabelingType", std::string("PASL")).fact("BolusCutOffFlag", false);
    });
}

void CbfMutants::refused()
{
    QFETCH(Mutation, mutate);
    QFETCH(QString, issue);
    AslCase scan;
    mutate(scan);
    const auto issues = issuesOf(scan.inputs());
    QVERIFY2(blockedBy(issues, issue.toStdString()), qPrintable(issue));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(scan.inputs()));
}

void CbfMutants::acceptedProposalMendsIt_data()
{
    QTest::addColumn<Mutation>("mutate");
    QTest::addColumn<QString>("issue");
    QTest::newRow("delay in ms") << Mutation([](AslCase& scan) {
        scan.fact("PostLabelingDelay", 1800.0);
    }) << "asl.delay_in_ms";
    QTest::newRow("label duration in ms")
        << Mutation([](AslCase& scan) { scan.fact("LabelingDuration", 1800.0); })
        << "asl.label_duration_in_ms";
    QTest::newRow("labels swapped") << Mutation([](AslCase& scan) {
        for (VolumeType& type : scan.types) {
            type = type == VolumeType::Label ? VolumeType::Control : VolumeType::Label;
        }
        scan.signal = [](std::size_t, std::size_t volume) {
            return volume % 2 == 0 ? 1000.0F : 990.0F;
        };
    }) << "asl.order_contradicted";
}

void CbfMutants::acceptedProposalMendsIt()
{
    QFETCH(Mutation, mutate);
    QFETCH(QString, issue);
    AslCase scan;
    mutate(scan);
    const auto issues = issuesOf(scan.inputs());
    const Issue* found = find(issues, issue.toStdString());
    QVERIFY(found != nullptr && !found->proposals.empty());
    Memo memo;
    Job job;
    const Result result = run(aslCbf(), scan.inputs(), found->proposals.front().changes, memo, job);
    QVERIFY(near(result.maps.find("cbf")->values.values[0], 86.299920));
}

void CbfMutants::suppressedControlIsNoM0()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Absent")).fact("BackgroundSuppression", true);
    QVERIFY(blockedBy(issuesOf(scan.inputs()), "asl.control_suppressed"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(scan.inputs()));
    const auto knowingly = issuesOf(scan.inputs(), {{"allow_suppressed_control", "true"}});
    QVERIFY(!blocks(knowingly));
    QCOMPARE(find(knowingly, "asl.control_as_m0")->severity, Severity::Warns);
}

void CbfMutants::unknownTrMeansNoRecoveryAndAWarning()
{
    AslCase scan;
    scan.noFact("RepetitionTimePreparation");
    const Result result = runCbf(scan.inputs());
    QCOMPARE(find(result.issues, "asl.m0_tr_missing")->severity, Severity::Warns);
    QCOMPARE(result.maps.find("m0")->values.values[0], 1000.0F);
    // Two times for one image: neither is taken.
    AslCase listed;
    listed.m0Fact("RepetitionTimePreparation", std::vector<double>{0.5, 6.0});
    const Result other = runCbf(listed.inputs());
    QCOMPARE(find(other.issues, "asl.m0_tr_missing")->severity, Severity::Warns);
    QCOMPARE(other.maps.find("m0")->values.values[0], 1000.0F);
}

void CbfMutants::clippedM0Warns()
{
    AslCase scan;
    scan.m0 = [](std::size_t voxel) { return voxel < 12 ? 4095.0F : 3000.0F; };
    const auto issues = issuesOf(scan.inputs());
    QCOMPARE(find(issues, "asl.m0_clipped")->severity, Severity::Warns);
    QVERIFY(find(issues, "asl.m0_clipped")->value.starts_with("12"));
    const Result result = runCbf(scan.inputs());
    QCOMPARE(bitsOf(result, 11), quality::saturated);
    QCOMPARE(bitsOf(result, 12), std::uint16_t{0});
    QVERIFY(!std::isnan(at(result, "cbf", 11)));
    QCOMPARE(number(result.findings, "saturated_voxels"), 12.0);
}

void CbfMutants::oneVolumeOfNaNCostsItsPair()
{
    const Inputs inputs = withSeries(sampleInputs(), "asl", [](Dataset& data) {
        const std::size_t frames = data.series.frames();
        const Buffer<float> before = data.series.values;
        data.series.values = Buffer<float>::make(before.size(), [&](std::span<float> out) {
            for (std::size_t i = 0; i < out.size(); ++i) {
                out[i] = i % frames == 5 ? std::nanf("") : before[i];
            }
        });
    });
    const Result result = sampleRun(inputs);
    QCOMPARE(find(result.issues, "asl.not_finite")->severity, Severity::Warns);
    const double whole = number(sampleRun(sampleInputs()).findings, "cbf_mean");
    QVERIFY(near(number(result.findings, "cbf_mean"), whole, 0.05));
}

void CbfMutants::aSeriesWithoutAnyNumberIsNotAvailableNotNan()
{
    AslCase scan;
    scan.signal = [](std::size_t, std::size_t) { return std::nanf(""); };
    Inputs inputs = scan.inputs();
    inputs.mask = scan.everything();
    const auto issues = issuesOf(inputs, {{"mask", "whole"}});
    QVERIFY(find(issues, "asl.positive_voxels") != nullptr);
    QCOMPARE(find(issues, "asl.positive_voxels")->severity, Severity::NotAvailable);
    for (const Issue& issue : issues) {
        const std::string words =
            english(issue.message) + english(issue.detail) + issue.value + issue.expected;
        QVERIFY2(words.find("nan") == std::string::npos, words.c_str());
    }
}

void CbfMutants::timesTooShortToBeTrueAreSaid_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("delay") << "delay";
    QTest::newRow("label duration") << "label_duration";
    QTest::newRow("TR of M0") << "m0_tr";
}

void CbfMutants::timesTooShortToBeTrueAreSaid()
{
    QFETCH(QString, key);
    const std::string name = key.toStdString(), issue = "asl." + name + "_short";
    const auto found = issuesOf(AslCase().inputs(), {{name, "1.8 ms"}});
    QVERIFY(find(found, issue) != nullptr);
    QCOMPARE(find(found, issue)->severity, Severity::Warns);
    QCOMPARE(find(found, issue)->parameter, name);
    QVERIFY(find(issuesOf(AslCase().inputs(), {{name, "0.1"}}), issue) == nullptr);
}

void CbfMutants::suppressionPulsesWithoutSuppressionAreSaid()
{
    const auto with = [](AslCase scan) {
        return issuesOf(scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{2}).inputs());
    };
    const auto silent = with(AslCase().noFact("BackgroundSuppression"));
    QVERIFY(find(silent, "asl.suppression_unsaid") != nullptr);
    QCOMPARE(find(silent, "asl.suppression_unsaid")->severity, Severity::Warns);
    const auto off = with(AslCase().fact("BackgroundSuppression", false));
    QVERIFY(find(off, "asl.suppression_unsaid") == nullptr);
    const auto on = with(AslCase().fact("BackgroundSuppression", true));
    QVERIFY(find(on, "asl.suppression_unsaid") == nullptr);
}

void CbfMutants::shuffledVolumesAreNoticed()
{
    const Inputs inputs = withSeries(sampleInputs(), "asl", [](Dataset& data) {
        // The list of volumes of another series: half of the pairs are turned round.
        for (std::size_t pair = 0; pair < data.volumes.size() / 2; pair += 2) {
            std::swap(data.volumes[2 * pair].type, data.volumes[2 * pair + 1].type);
        }
    });
    QVERIFY_THROWS_EXCEPTION(Error, sampleRun(inputs));
    const auto issues = issuesOf(inputs);
    QVERIFY(blockedBy(issues, "asl.order_unclear"));
}

void CbfMutants::aListedOrderIsTakenWhereMostPairsGoWithIt_data()
{
    QTest::addColumn<std::vector<float>>("differences");
    QTest::addColumn<bool>("stops");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* name, std::vector<float> differences, bool stops,
                        const char* first) {
        QTest::newRow(name) << std::move(differences) << stops << QString(first);
    };
    row("all agree", {1, 2, 5, 9, 15, 30}, false, "as_listed");
    row("one bad pair", {9, 11, 10, 8, 12, -10}, false, "as_listed");
    row("one very bad pair", {9, 11, 10, 8, 12, -100}, false, "as_listed");
    row("a draw for the list", {9, -8, 10, -8, 12, -8}, true, "as_listed");
    row("a draw against it", {-9, 8, -10, 8, -12, 8}, true, "swapped");
    row("most against it", {-9, -11, -10, -8, -12, 10}, true, "swapped");
    row("all against it", {-9, -11, -10, -8, -12, -10}, true, "swapped");
}

void CbfMutants::aListedOrderIsTakenWhereMostPairsGoWithIt()
{
    QFETCH(const std::vector<float>, differences);
    QFETCH(const bool, stops);
    QFETCH(const QString, first);
    AslCase scan(static_cast<int>(differences.size()));
    scan.signal = [&](std::size_t, std::size_t volume) {
        return 1000.0F - (volume % 2 == 0 ? 0.0F : differences[volume / 2]);
    };
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.order_unclear");
    if (issue == nullptr) issue = find(issues, "asl.order_contradicted");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, stops ? Severity::Blocks : Severity::Warns);
    const auto& value = issue->proposals.front().changes.at("order").value;
    QCOMPARE(QString::fromStdString(std::get<std::string>(value)), first);
    if (stops) return;
    const Result result = runCbf(scan.inputs());
    const double mean = std::accumulate(differences.begin(), differences.end(), 0.0) / 6.0;
    QVERIFY(near(at(result, "deltam"), mean, 1e-5));
}

void CbfMutants::aValueThatDoesNotCountIsNotChecked()
{
    AslCase scan;
    scan.m0Fact("RepetitionTimePreparation", 5000.0);
    QVERIFY(blockedBy(issuesOf(scan.inputs()), "asl.m0_tr_in_ms"));
    const Result result = runCbf(scan.inputs(), {{"m0_recovery", "false"}});
    QVERIFY(find(result.issues, "asl.m0_tr_in_ms") == nullptr);
    QVERIFY(near(at(result, "cbf"), plain));
    AslCase list;
    list.m0 = nullptr;
    list.fact("RepetitionTimePreparation", std::vector<double>{4.0, 5.0, 6.0});
    const auto with = [&](const char* recovery) {
        return issuesOf(list.inputs(), {{"m0_source", "control"}, {"m0_recovery", recovery}});
    };
    QVERIFY(blockedBy(with("true"), "asl.list_length"));
    QVERIFY(!blockedBy(with("false"), "asl.list_length"));
    const auto other = issuesOf(AslCase().inputs(), {{"m0_volumes", "[99]"}});
    QVERIFY(!blockedBy(other, "asl.no_such_volume"));
}

void CbfMutants::aSuppressedM0IsNoM0()
{
    AslCase scan;
    scan.m0 = [](std::size_t) { return 100.0F; };  // so dark that the scale would be looked at
    scan.fact("Manufacturer", std::string("Siemens"));
    QVERIFY(!find(issuesOf(scan.inputs()), "asl.scale")->proposals.empty());
    scan.m0Fact("BackgroundSuppression", true);
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.m0_suppressed"));
    const Issue* scale = find(issues, "asl.scale");
    QVERIFY(scale == nullptr || scale->proposals.empty());
    const auto knowingly = issuesOf(scan.inputs(), {{"m0_source", "separate"}});
    QCOMPARE(find(knowingly, "asl.m0_suppressed")->severity, Severity::Warns);
    QVERIFY(find(knowingly, "asl.scale")->proposals.empty());
    AslCase counted;
    counted.m0Fact("BackgroundSuppressionNumberPulses", std::int64_t{2});
    QVERIFY(blockedBy(issuesOf(counted.inputs()), "asl.m0_suppressed"));
    AslCase off;
    off.m0Fact("BackgroundSuppression", false);
    QVERIFY(find(issuesOf(off.inputs()), "asl.m0_suppressed") == nullptr);
}

/// An M0 image of two volumes, 1000 and `second`.
Inputs twoVolumesOfM0(const AslCase& scan, float second)
{
    return withSeries(scan.inputs(), "m0", [&](Dataset& data) {
        data.volumes.clear();
        data.series.times = {0.0, 1.0};
        data.series.values =
            Buffer<float>::make(2 * data.series.grid.voxels(), [&](std::span<float> out) {
                for (std::size_t i = 0; i < out.size(); ++i)
                    out[i] = i % 2 == 0 ? 1000.0F : second;
            });
    });
}

void CbfMutants::volumesOfM0ThatAreUnlikeAreSaid()
{
    AslCase scan;
    const auto unlike = issuesOf(twoVolumesOfM0(scan, 300.0F));
    QCOMPARE(find(unlike, "asl.m0_unlike")->severity, Severity::Warns);
    const auto alike = issuesOf(twoVolumesOfM0(scan, 990.0F));
    QVERIFY(find(alike, "asl.m0_unlike") == nullptr);
    QVERIFY(find(alike, "asl.m0_labelled") == nullptr);
    scan.m0Fact("ArterialSpinLabelingType", std::string("PCASL"));
    const auto labelled = issuesOf(twoVolumesOfM0(scan, 990.0F));
    QCOMPARE(find(labelled, "asl.m0_labelled")->severity, Severity::Warns);
}

void CbfMutants::anM0ImageWithoutM0IsRefused()
{
    const Inputs inputs = withSeries(twoVolumesOfM0(AslCase(), 990.0F), "m0", [](Dataset& data) {
        data.volumes.assign(2, {});
        data.volumes[0].type = VolumeType::Control;
        data.volumes[1].type = VolumeType::Label;
    });
    QVERIFY(blockedBy(issuesOf(inputs), "asl.m0_no_volume"));
}

void CbfMutants::theControlIsNotTakenForM0InSilence()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.fact("BackgroundSuppression", false);
    const auto told = issuesOf(scan.inputs());
    QCOMPARE(find(told, "asl.control_as_m0")->severity, Severity::Warns);
    const auto chosen = issuesOf(scan.inputs(), {{"m0_source", "control"}});
    QVERIFY(find(chosen, "asl.control_as_m0") == nullptr);
}

void CbfMutants::flippedAffineOfM0IsNoticed()
{
    const Inputs inputs = withSeries(sampleInputs(), "m0", [](Dataset& data) {
        data.series.grid.direction[0] = -1.0;  // and the origin stays
    });
    QVERIFY(blockedBy(issuesOf(inputs), "asl.m0_misplaced"));
    QVERIFY(blockedBy(issuesOf(inputs), "asl.m0_flipped"));
    QVERIFY_THROWS_EXCEPTION(Error, sampleRun(inputs));
}

namespace {

/// A head that is brighter on one side by `gradient`; its M0 header has x from right to left and
/// covers the same place. CBF is `plain` wherever M0 belongs to the control of its voxel.
AslCase mirroredHeader(double gradient)
{
    AslCase made(4, {16, 12, 6});
    const auto head = [grid = made.grid, gradient](std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        const double x = (i - 7.5) / 7.0, y = (j - 5.5) / 5.5, z = (k - 2.5) / 3.0;
        return x * x + y * y + z * z < 1.0 ? 1000.0 * (1.0 + gradient * x) : 1.0;
    };
    made.signal = [head](std::size_t voxel, std::size_t volume) {
        return static_cast<float>(head(voxel) * (volume % 2 == 1 ? 0.99 : 1.0));
    };
    made.m0 = [head](std::size_t voxel) { return static_cast<float>(head(voxel)); };
    made.m0_grid.direction[0] = -1.0;
    made.m0_grid.origin[0] = 15 * 3.0;
    return made;
}

}  // namespace

/// Only which is control and which label is not known: that is what is asked for.
void CbfMutants::oneDelayForEachVolumeIsNotCalledMissing()
{
    AslCase made(8);
    for (std::size_t volume = 0; volume < 16; ++volume) {
        made.types[volume] = VolumeType::Unknown;
        made.delays.push_back(0.5 + 0.5 * static_cast<double>(volume / 2 % 4));
    }
    made.fact("PostLabelingDelay", made.delays);
    made.signal = [](std::size_t, std::size_t) { return 1000.0F; };
    const Analysis& delays = *findAnalysis("asl.multidelay");
    Memo memo;
    Job job;
    const Inputs inputs = made.inputs();
    const auto issues = checkAll(delays, inputs, resolve(delays, inputs, {}, memo, job), memo, job);
    QVERIFY(test::find(issues, "values.delay_order_missing") == nullptr);
    QVERIFY(blockedBy(issues, "asl.order_undecided"));
    const Issue* issue = test::find(issues, "asl.order_undecided");
    QVERIFY(english(issue->detail).find("16 delays for 16 volumes") != std::string::npos);
    QCOMPARE(issue->proposals.size(), 2U);
}

void CbfMutants::aMirroredM0IsNamedAndBlocked()
{
    const AslCase made = mirroredHeader(0.3);
    const auto issues = issuesOf(made.inputs());
    QVERIFY(blockedBy(issues, "asl.m0_flipped"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(made.inputs()));
    const Issue* issue = test::find(issues, "asl.m0_flipped");
    QCOMPARE(issue->proposals.size(), 2U);
    QCOMPARE(toText(issue->proposals[0].changes.at("m0_geometry").value), std::string("series"));
    const Result mended = runCbf(made.inputs(), {{"m0_geometry", "series"}});
    for (const int i : {3, 8, 12})
        QVERIFY(near(at(mended, "cbf", made.grid.index(i, 6, 3)), plain, 1e-5));
    // Who insists gets it, with a warning.
    const Result kept = runCbf(made.inputs(), {{"m0_geometry", "own"}});
    QCOMPARE(test::find(kept.issues, "asl.m0_flipped")->severity, Severity::Warns);
    QVERIFY(std::abs(at(kept, "cbf", made.grid.index(3, 6, 3)) / plain - 1.0) > 0.1);
}

void CbfMutants::anM0StoredAlongOtherAxesIsTakenWhereItLies()
{
    AslCase made = mirroredHeader(0.3);
    made.m0 = [upright = made.m0, grid = made.grid](std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        return upright(grid.index(15 - i, j, k));
    };
    const Result result = runCbf(made.inputs());
    QCOMPARE(test::find(result.issues, "asl.m0_geometry")->severity, Severity::Passed);
    QVERIFY(test::find(result.issues, "asl.m0_flipped") == nullptr);
    for (const int i : {3, 8, 12})
        QVERIFY(near(at(result, "cbf", made.grid.index(i, 6, 3)), plain, 1e-5));
    const auto forced = issuesOf(made.inputs(), {{"m0_geometry", "series"}});
    QCOMPARE(test::find(forced, "asl.m0_geometry")->severity, Severity::Warns);
}

void CbfMutants::anM0WhoseSideCannotBeToldIsAskedFor()
{
    const AslCase made = mirroredHeader(0.0);
    const auto issues = issuesOf(made.inputs());
    QVERIFY(blockedBy(issues, "asl.m0_flipped"));
    QVERIFY(english(test::find(issues, "asl.m0_flipped")->message).starts_with("M0 may be"));
    QVERIFY(!blockedBy(issuesOf(made.inputs(), {{"m0_geometry", "own"}}), "asl.m0_flipped"));
}

void CbfMutants::aRepetitionTimeOf0IsRefusedOnce()
{
    AslCase made;
    made.m0Fact("RepetitionTimePreparation", 0.0);
    Inputs inputs = withSeries(made.inputs(), "m0", [](Dataset& data) {
        data.remarks.push_back({.key = "bids.zero_means_missing",
                                .message = {text("io", "%1 is 0 for volume %2: taken as not given"),
                                            {"RepetitionTimePreparation", "0"}},
                                .suspicious = true});
    });
    const auto issues = issuesOf(inputs);
    QVERIFY(blockedBy(issues, "values.m0_tr_refused"));
    for (const char* again : {"bids.zero_means_missing", "asl.m0_tr_short", "asl.m0_tr_too_short",
                              "asl.m0_not_positive"})
        QVERIFY2(test::find(issues, again) == nullptr, again);
    // With another time by hand the file's is passed over, which is said.
    const auto mended = issuesOf(inputs, {{"m0_tr", "5"}});
    QVERIFY(test::find(mended, "bids.zero_means_missing") != nullptr);
}

void CbfMutants::negativeDifferencesOfTheScannerAreTurned()
{
    AslCase made(2);
    made.types.assign(4, VolumeType::DeltaM);
    made.signal = [](std::size_t, std::size_t) { return -10.0F; };
    const auto issues = issuesOf(made.inputs());
    QVERIFY(blockedBy(issues, "asl.deltam_negative"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(made.inputs()));
    const Issue* issue = test::find(issues, "asl.deltam_negative");
    QCOMPARE(toText(issue->proposals.at(0).changes.at("order").value), std::string("swapped"));
    QVERIFY(near(at(runCbf(made.inputs(), {{"order", "swapped"}}), "cbf"), plain, 1e-5));
    QVERIFY(near(at(runCbf(made.inputs(), {{"order", "as_listed"}}), "cbf"), -plain, 1e-5));
}

void CbfMutants::unknownSuppressionIsSaidWithTheEvidence()
{
    AslCase made;
    made.noFact("BackgroundSuppression");
    QCOMPARE(test::find(issuesOf(made.inputs()), "asl.suppression_unknown")->severity,
             Severity::Notes);
    made.signal = [](std::size_t, std::size_t volume) { return volume % 2 == 1 ? 390.0F : 400.0F; };
    const auto issues = issuesOf(made.inputs());
    const Issue* issue = test::find(issues, "asl.suppression_unknown");
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(issue->value, std::string("0.40"));
    QCOMPARE(issue->proposals.size(), 2U);
    made.fact("BackgroundSuppression", false);
    QVERIFY(test::find(issuesOf(made.inputs()), "asl.suppression_unknown") == nullptr);
}

void CbfMutants::aVolumeBeforeTheFirstPairIsProposed()
{
    // Volume 0 is in no pair; what is listed begins with it, and so pairs across repetitions. Of
    // its type it is the only one unlike the others.
    AslCase made(4);
    made.types.insert(made.types.begin(), VolumeType::Label);
    made.signal = [](std::size_t, std::size_t volume) {
        const float drift = static_cast<float>(volume / 2);
        return volume == 0 ? 1400.0F : (volume % 2 == 1 ? 1000.0F : 991.0F) + drift;
    };
    const auto issues = issuesOf(made.inputs());
    const Issue* issue = test::find(issues, "asl.first_volume");
    QVERIFY(issue != nullptr && issue->severity == Severity::Warns);
    const auto& changes = issue->proposals.at(0).changes;
    const Result result =
        runCbf(made.inputs(), {{"volume_types", toText(changes.at("volume_types").value)},
                               {"order", toText(changes.at("order").value)}});
    QCOMPARE(number(result.findings, "pairs_used"), 4.0);
    QVERIFY(near(at(result, "deltam"), 8.0, 1e-5));  // 9 less a drift of 1 within each pair
    QVERIFY(test::find(result.issues, "asl.first_volume") == nullptr);
    // After an M0 volume it is the first that is labelled.
    AslCase later = made;
    later.types.insert(later.types.begin(), VolumeType::M0);
    later.signal = [before = made.signal](std::size_t voxel, std::size_t volume) {
        return volume == 0 ? 1100.0F : before(voxel, volume - 1);
    };
    const auto found = issuesOf(later.inputs());
    const Issue* second = test::find(found, "asl.first_volume");
    QVERIFY(second != nullptr);
    const auto types = std::get<std::vector<std::string>>(
        second->proposals.at(0).changes.at("volume_types").value);
    QCOMPARE(types[0], std::string("m0scan"));
    QCOMPARE(types[1], std::string("n/a"));
    QCOMPARE(types[2], std::string("control"));
    // Nothing is proposed where the first volume is like the others, or none is left over.
    AslCase calm = made;
    calm.signal = [](std::size_t, std::size_t volume) {
        return (volume % 2 == 1 ? 1000.0F : 991.0F) + static_cast<float>(volume);
    };
    QVERIFY(test::find(issuesOf(calm.inputs()), "asl.first_volume") == nullptr);
}

void CbfMutants::missingTimesAreAskedFor()
{
    AslCase scan;
    scan.noFact("PostLabelingDelay").noFact("LabelingDuration").noFact("ArterialSpinLabelingType");
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "values.scheme_missing"));
    QVERIFY(blockedBy(issues, "values.delay_missing"));
    const auto pcasl = issuesOf(scan.inputs(), {{"scheme", "pcasl"}});
    QVERIFY(blockedBy(pcasl, "values.label_duration_missing"));
    const auto pasl = issuesOf(scan.inputs(), {{"scheme", "pasl"}});
    QVERIFY(blockedBy(pasl, "values.ti1_missing"));
    QVERIFY(blockedBy(pasl, "values.bolus_cutoff_missing"));
}

void CbfMutants::aListOfAnotherLengthYieldsToAValueByHand()
{
    AslCase scan;
    scan.fact("PostLabelingDelay", std::vector<double>{1.8, 1.8, 1.8});
    const auto issues = issuesOf(scan.inputs());
    const std::string words = english(find(issues, "asl.list_length")->message);
    QVERIFY(words.find("3 entries") != words.npos && words.find("8 volumes") != words.npos);
    QVERIFY(!blocks(issuesOf(scan.inputs(), {{"delay", "1.8"}})));
    // The repetition time of the series matters only where M0 is taken from the series.
    AslCase other;
    other.fact("RepetitionTimePreparation", std::vector<double>{4.0, 4.0});
    QVERIFY(!blocks(issuesOf(other.inputs())));
    QVERIFY(blockedBy(issuesOf(other.inputs(), {{"m0_source", "control"}}), "asl.list_length"));
}

void CbfMutants::aTypeListOfAnotherLengthIsRefused()
{
    const Inputs inputs = withSeries(AslCase().inputs(), "asl", [](Dataset& data) {
        data.volumes.assign(data.volumes.size(), {});
        data.remarks.push_back({"bids.aslcontext_count", {text("io", "7 rows for 8"), {}}, true});
    });
    QVERIFY(blockedBy(issuesOf(inputs), "asl.type_list_length"));
    QVERIFY(!blockedBy(issuesOf(inputs, {{"order", "control_first"}}), "asl.type_list_length"));
}

void CbfMutants::ofSeveralDelaysNoneIsTheDelay()
{
    AslCase scan(8);
    for (std::size_t volume = 0; volume < scan.types.size(); ++volume)
        scan.delays.push_back(volume < 8 ? 0.25 : 1.8);
    scan.fact("PostLabelingDelay", scan.delays);
    Memo memo;
    Job job;
    const auto delay = [&](const std::vector<std::pair<std::string, std::string>>& values) {
        return resolve(aslCbf(), scan.inputs(), typed(aslCbf(), values), memo, job)
            .find("delay")
            ->second;
    };
    QVERIFY(undecided(delay({})));
    QVERIFY(inEnglish(delay({}).source).starts_with("one of several in "));
    QCOMPARE(std::get<double>(delay({{"use_delay", "1.8"}}).value), 1.8);
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.several_delays"));
    QVERIFY(find(issues, "values.delay_missing") == nullptr);
    QVERIFY(!blockedBy(issuesOf(scan.inputs(), {{"use_delay", "1.8"}}), "asl.several_delays"));
}

void CbfMutants::anEchoTimeInMillisecondsIsNotPassedOver()
{
    const auto saying = [](const char* key) {
        return withSeries(AslCase().inputs(), "asl", [key](Dataset& data) {
            data.remarks.push_back(
                {"bids.time_in_ms", {text("io", "%1 is %2 s"), {key, "14"}}, true});
        });
    };
    QVERIFY(find(issuesOf(saying("EchoTime")), "bids.time_in_ms") != nullptr);
    // These the analysis says itself, with a proposal.
    QVERIFY(find(issuesOf(saying("PostLabelingDelay")), "bids.time_in_ms") == nullptr);
}

void CbfMutants::aSourceThatIsASentenceIsTranslatedInPieces()
{
    AslCase scan;
    scan.fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionPulseTime", std::vector<double>{1.9, 3.0});
    Memo memo;
    Job job;
    const Values values = resolve(aslCbf(), scan.inputs(), {}, memo, job);
    const std::string& source = values.find("suppression_pulses")->second.source;
    QVERIFY(inEnglish(source).starts_with("number of BackgroundSuppressionPulseTime"));
    const std::string german = written({{"", "%1"}, {source}}, [](const char*, const char* words) {
        return std::string_view(words) == "number of %1" ? std::string("Zahl der %1")
                                                         : std::string(words);
    });
    QVERIFY(german.starts_with("Zahl der BackgroundSuppressionPulseTime"));
}

void CbfMutants::volumesThatAreNotThereAreRefused()
{
    const Inputs inputs = AslCase().inputs();
    QVERIFY(blockedBy(issuesOf(inputs, {{"leave_out", "[8]"}}), "asl.no_such_volume"));
    QVERIFY(!blockedBy(issuesOf(inputs, {{"leave_out", "[7]"}}), "asl.no_such_volume"));
    QVERIFY(blockedBy(issuesOf(inputs, {{"m0_source", "included"}, {"m0_volumes", "[99]"}}),
                      "asl.no_such_volume"));
    QVERIFY(
        blockedBy(issuesOf(inputs, {{"volume_types", "[control, label]"}}), "asl.volume_types"));
}

void CbfMutants::severalEchoTimesAreRefused()
{
    const Inputs inputs = withSeries(AslCase().inputs(), "asl", [](Dataset& data) {
        for (std::size_t i = 0; i < data.volumes.size(); ++i) {
            data.volumes[i].echo_time = i < 4 ? 0.01 : 0.03;
        }
    });
    const auto issues = issuesOf(inputs);
    QVERIFY(blockedBy(issues, "asl.several_settings"));
    const std::string words = english(find(issues, "asl.several_settings")->message);
    QVERIFY(words.find("echo times") != std::string::npos);
    QVERIFY(!blocks(issuesOf(inputs, {{"leave_out", "[4, 5, 6, 7]"}})));
}

void CbfMutants::subtractionThatYieldsNothingIsRefused()
{
    // Two delays in turn: the controls beside a label are of the other delay.
    AslCase scan(8);
    for (std::size_t volume = 0; volume < scan.types.size(); ++volume)
        scan.delays.push_back(volume / 2 % 2 == 0 ? 1.0 : 1.8);
    for (const char* subtraction : {"surround", "running", "sinc"}) {
        const auto issues =
            issuesOf(scan.inputs(), {{"use_delay", "1.8"}, {"subtraction", subtraction}});
        QVERIFY2(blockedBy(issues, "asl.no_differences"), subtraction);
    }
    QVERIFY(!blockedBy(issuesOf(scan.inputs(), {{"use_delay", "1.8"}}), "asl.no_differences"));
}

void CbfMutants::checkNeverThrowsOnEmptyData()
{
    AslCase scan;
    scan.facts.clear();
    scan.m0_facts.clear();
    scan.m0 = nullptr;
    for (const std::size_t volumes : {1, 2, 3}) {
        scan.types.assign(volumes, VolumeType::Unknown);
        scan.signal = [](std::size_t, std::size_t) { return 0.0F; };
        QVERIFY(blocks(issuesOf(scan.inputs())));
        Inputs no_mask = scan.inputs();
        no_mask.mask = nullptr;
        QVERIFY(blocks(issuesOf(no_mask)));
    }
}

QTEST_APPLESS_MAIN(CbfMutants)
#include "tst_cbf_mutants.moc"
