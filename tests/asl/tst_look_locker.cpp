// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/general_kinetic_model.h"
#include "asl/look_locker.h"
#include "base/nested.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// Several delays read by one train of small flip angles (SCIENCE.md A12).
class LookLockerTest : public QObject {
    Q_OBJECT

private slots:
    void trainShortensT1_data();
    void trainShortensT1();
    void seriesReadByATrainIsFittedWithIt();
    void labelThatDecaysAsBloodIsExcitedToo();
    void valuesSayWhereTheyComeFrom();
    void missingAngleIsAskedFor();
    void unevenDelaysAreRefused();
    void anotherIntervalIsRefusedWithAProposal();
    void m0OfAnotherAngleWarnsWithItsFactor();
    void timeEncodingIsNoTrain();
    void anAngleInRadiansIsAskedFor();
    void aTrainThatNothingNamesIsAskedFor();
};

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

constexpr double degree = 0.017453292519943295;

const Analysis& multidelay()
{
    return *findAnalysis("asl.multidelay");
}

/// Six delays, 0.3 s apart, of CBF 60 and ATT 1.2 s, read with 20°; flow keeps its share of T1'.
AslCase trainCase(double t1_tissue)
{
    constexpr int delays = 6;
    AslCase scan(delays);
    for (int i = 0; i < delays; ++i)
        scan.delays.insert(scan.delays.end(), 2, 0.3 * (i + 1));
    const double flow = 60.0 / 6000.0;
    const double t1 = 1.0 / (1.0 / t1_tissue - std::log(std::cos(20.0 * degree)) / 0.3);
    scan.signal = [=](std::size_t, std::size_t volume) {
        const double delay = 0.3 * static_cast<double>(volume / 2 + 1);
        const double deltam =
            1e4 / 0.9 * flow
            * GeneralKineticModel{}.response(1.2, {delay + 1.8, 1.8}, apparentT1(t1, flow, 0.9));
        return volume % 2 == 0 ? 0.0F : static_cast<float>(-deltam);
    };
    scan.m0 = [](std::size_t) { return 1e4F; };
    scan.m0Fact("FlipAngle", 20.0);
    scan.fact("PostLabelingDelay", scan.delays).fact("LookLocker", true).fact("FlipAngle", 20.0);
    return scan;
}

Result fitted(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    return run(multidelay(), inputs, typed(multidelay(), values), memo, job);
}

std::vector<Issue> checked(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    const Values resolved = resolve(multidelay(), inputs, typed(multidelay(), values), memo, job);
    return checkAll(multidelay(), inputs, resolved, memo, job);
}

}  // namespace

void LookLockerTest::trainShortensT1_data()
{
    QTest::addColumn<double>("t1");
    QTest::addColumn<double>("expected");
    QTest::newRow("T-A12 tissue") << 1.33 << 1.042512;
    QTest::newRow("T-A12 blood") << 1.65 << 1.229404;
}

void LookLockerTest::trainShortensT1()
{
    QFETCH(double, t1);
    QFETCH(double, expected);
    LookLocker train{.used = true, .flip_angle = 20.0 * degree, .interval = 0.3};
    QVERIFY(near(lookLockerT1(t1, train), expected));
    train.used = false;
    QCOMPARE(lookLockerT1(t1, train), t1);
    QVERIFY(std::isnan(lookLockerT1(t1, {.used = true, .flip_angle = {}, .interval = {}})));
}

void LookLockerTest::seriesReadByATrainIsFittedWithIt()
{
    const Inputs inputs = trainCase(1.33).inputs();
    const Result result = fitted(inputs);
    QVERIFY(near(at(result, "cbf"), 60.0, 1e-4));
    QVERIFY(near(at(result, "att"), 1.2, 1e-4));
    QCOMPARE(find(result.issues, "asl.look_locker")->severity, Severity::Passed);
    QCOMPARE(find(result.issues, "asl.look_locker_m0")->severity, Severity::Passed);
    // Without the train the decay is taken for too slow: CBF comes out too low.
    const Result without = fitted(inputs, {{"look_locker", "false"}});
    QVERIFY(at(without, "cbf") < 58.0F);
}

void LookLockerTest::labelThatDecaysAsBloodIsExcitedToo()
{
    // Without wash-out: T1' is the effective T1 of blood.
    AslCase scan = trainCase(1.65);
    const double t1 = 1.0 / (1.0 / 1.65 - std::log(std::cos(20.0 * degree)) / 0.3);
    scan.signal = [=](std::size_t, std::size_t volume) {
        const double delay = 0.3 * static_cast<double>(volume / 2 + 1);
        const double deltam =
            1e4 / 0.9 * 0.01 * GeneralKineticModel{}.response(1.2, {delay + 1.8, 1.8}, t1);
        return volume % 2 == 0 ? 0.0F : static_cast<float>(-deltam);
    };
    const Result result = fitted(scan.inputs(), {{"label_decay", "blood"}});
    QVERIFY(near(at(result, "cbf"), 60.0, 1e-4));
    QVERIFY(near(at(result, "att"), 1.2, 1e-4));
}

void LookLockerTest::valuesSayWhereTheyComeFrom()
{
    Memo memo;
    Job job;
    const Values values = resolve(multidelay(), trainCase(1.33).inputs(), {}, memo, job);
    QCOMPARE(values.at("look_locker").origin, Origin::Sidecar);
    const Setting& angle = values.at("look_locker_flip_angle");
    QVERIFY(near(std::get<double>(angle.value), 20.0 * degree));
    QCOMPARE(angle.source, std::string("FlipAngle in test.json"));
    const Setting& interval = values.at("look_locker_interval");
    QCOMPARE(std::get<double>(interval.value), 0.3);
    QCOMPARE(inEnglish(interval.source),
             std::string("distances in PostLabelingDelay in test.json"));
}

void LookLockerTest::missingAngleIsAskedFor()
{
    AslCase scan = trainCase(1.33);
    scan.noFact("FlipAngle");
    QVERIFY(blockedBy(checked(scan.inputs()), "values.look_locker_flip_angle_missing"));
    const Result result = fitted(scan.inputs(), {{"look_locker_flip_angle", "20deg"}});
    QVERIFY(near(at(result, "cbf"), 60.0, 1e-4));
    QCOMPARE(find(result.issues, "asl.look_locker_m0")->severity, Severity::Notes);
    // Degrees typed as rad are out of range.
    QVERIFY(blockedBy(checked(scan.inputs(), {{"look_locker_flip_angle", "20"}}),
                      "values.look_locker_flip_angle_refused"));
}

void LookLockerTest::unevenDelaysAreRefused()
{
    AslCase scan = trainCase(1.33);
    scan.delays[10] = scan.delays[11] = 2.1;
    scan.fact("PostLabelingDelay", scan.delays);
    QVERIFY(blockedBy(checked(scan.inputs()), "asl.look_locker_spacing"));
}

void LookLockerTest::anotherIntervalIsRefusedWithAProposal()
{
    const Inputs inputs = trainCase(1.33).inputs();
    const auto issues = checked(inputs, {{"look_locker_interval", "0.2"}});
    QVERIFY(blockedBy(issues, "asl.look_locker_spacing"));
    const auto& changes = find(issues, "asl.look_locker_spacing")->proposals.at(0).changes;
    QCOMPARE(std::get<double>(changes.at("look_locker_interval").value), 0.3);
}

void LookLockerTest::m0OfAnotherAngleWarnsWithItsFactor()
{
    AslCase scan = trainCase(1.33);
    scan.m0Fact("FlipAngle", 90.0);
    scan.m0 = [](std::size_t) { return static_cast<float>(1e4 / std::sin(20.0 * degree)); };
    const auto issues = checked(scan.inputs());
    const Issue* issue = find(issues, "asl.look_locker_m0");
    QCOMPARE(issue->severity, Severity::Warns);
    const std::string factor = toText(issue->proposals.at(0).changes.at("m0_scale").value);
    const Result result = fitted(scan.inputs(), {{"m0_scale", factor}});
    QVERIFY(near(at(result, "cbf"), 60.0, 1e-4));
    QCOMPARE(find(result.issues, "asl.look_locker_m0")->severity, Severity::Notes);
}

void LookLockerTest::timeEncodingIsNoTrain()
{
    AslCase scan = trainCase(1.33);
    scan.types.assign(12, VolumeType::Unknown);
    const auto issues = checked(
        scan.inputs(), {{"encoding", "hadamard4"}, {"sub_boli", "0.5"}, {"encoding_delay", "0.3"}});
    QVERIFY(blockedBy(issues, "asl.look_locker_encoded"));
}

void LookLockerTest::anAngleInRadiansIsAskedFor()
{
    AslCase scan = trainCase(1.33);
    scan.fact("FlipAngle", 0.349066).m0Fact("FlipAngle", 0.349066);
    const auto issues = checked(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.look_locker_angle"));
    const Issue* issue = find(issues, "asl.look_locker_angle");
    QCOMPARE(issue->proposals.size(), 2U);
    const auto& changes = issue->proposals.at(0).changes;
    const std::string radians = toText(changes.at("look_locker_flip_angle").value);
    const Result mended = fitted(scan.inputs(), {{"look_locker_flip_angle", radians}});
    QVERIFY(near(at(mended, "cbf"), 60.0, 1e-4));
    QCOMPARE(find(mended.issues, "asl.look_locker_m0")->severity, Severity::Passed);
    const std::string degrees =
        toText(issue->proposals.at(1).changes.at("look_locker_flip_angle").value);
    const auto kept = checked(scan.inputs(), {{"look_locker_flip_angle", degrees}});
    QCOMPARE(find(kept, "asl.look_locker_angle")->severity, Severity::Warns);
}

void LookLockerTest::aTrainThatNothingNamesIsAskedFor()
{
    AslCase scan = trainCase(1.33);
    scan.noFact("LookLocker");
    scan.fact("FlipAngle", 20.0).m0Fact("FlipAngle", 20.0);
    const auto issues = checked(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.look_locker_unnamed"));
    const Issue* issue = find(issues, "asl.look_locker_unnamed");
    QCOMPARE(std::get<bool>(issue->proposals.at(1).changes.at("look_locker").value), true);
    QVERIFY(near(at(fitted(scan.inputs(), {{"look_locker", "true"}}), "cbf"), 60.0, 1e-4));
    QVERIFY(find(checked(scan.inputs(), {{"look_locker", "false"}}), "asl.look_locker_unnamed")
            == nullptr);
    // A readout of its own for each delay uses all there is, and then control and label alternate.
    scan.fact("FlipAngle", 90.0);
    QVERIFY(find(checked(scan.inputs()), "asl.look_locker_unnamed") == nullptr);
    scan.noFact("FlipAngle");
    QVERIFY(find(checked(scan.inputs()), "asl.look_locker_unnamed") == nullptr);
    // All delays of the controls, then all of the labels: as one train after each labelling gives.
    for (std::size_t volume = 0; volume < 12; ++volume) {
        scan.types[volume] = volume < 6 ? VolumeType::Control : VolumeType::Label;
        scan.delays[volume] = 0.3 * static_cast<double>(volume % 6 + 1);
    }
    scan.fact("PostLabelingDelay", scan.delays);
    QVERIFY(blockedBy(checked(scan.inputs()), "asl.look_locker_unnamed"));
}

QTEST_APPLESS_MAIN(LookLockerTest)
#include "tst_look_locker.moc"
