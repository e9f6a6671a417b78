// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/general_kinetic_model.h"
#include "asl/kinetic_model.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace kety;
using namespace kety::test;

/// Numbers of a file that are wrong by themselves, or do not fit to what else was given: each is
/// asked about or named, and none of them changes CBF without a word.
class SidecarNumbers : public QObject {
    Q_OBJECT

private slots:
    void m0OfAnotherFlipAngleStopsWithTheRatioOfSines();
    void nearFlipAnglesWarnAndLikeOnesAreSilent();
    void anglesOfRefocusingHaveNoRatio();
    void includedM0HasAnAngleToo();
    void slicesThatDoNotBeginAtZeroAreNoted();
    void slicesBelongToTheRepetition();
    void negativeDelaysAreNamedWithTheirVolumes();
    void onlyTheDelaysOutOfRangeAreDivided_data();
    void onlyTheDelaysOutOfRangeAreDivided();
    void nothingOutOfRangeIsProposed_data();
    void nothingOutOfRangeIsProposed();
    void listOfAnglesIsCounted();
    void imageOfSeveralVolumesIsRefusedByItsRole_data();
    void imageOfSeveralVolumesIsRefusedByItsRole();
    void imageThatNothingUsesIsNoted();
    void equalPulseTimesWarn();
};

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;
using Numbers = std::vector<double>;

const Analysis& several()
{
    return *findAnalysis("asl.multidelay");
}

std::vector<Issue> checkedSeveral(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    const Values resolved = resolve(several(), inputs, typed(several(), values), memo, job);
    return checkAll(several(), inputs, resolved, memo, job);
}

/// A pair of each delay; CBF 60, ATT 1.2 s at the true delays.
AslCase seriesWith(const Numbers& written)
{
    static const Numbers truth{0.5, 1.0, 1.5, 2.0, 2.5, 3.0};
    AslCase made(6);
    made.noFact("PostLabelingDelay");
    for (std::size_t volume = 0; volume < 12; ++volume)
        made.delays.push_back(written[volume / 2]);
    made.signal = [](std::size_t, std::size_t volume) {
        const double flow = 60.0 / asl::perMinutePer100g;
        const double deltam =
            flow / 0.9
            * asl::GeneralKineticModel{}.response(1.2, {truth[volume / 2] + 1.8, 1.8},
                                                  asl::apparentT1(1.33, flow, 0.9));
        return static_cast<float>(1000.0 * (1.0 - (volume % 2 == 1 ? deltam : 0.0)));
    };
    return made;
}

Numbers listIn(const Proposal& proposal)
{
    return std::get<Numbers>(proposal.changes.at("delays").value);
}

void give(Inputs& inputs, const char* role, std::size_t volumes)
{
    auto image = std::make_shared<Dataset>();
    image->name = role;
    image->series.grid = inputs.find("asl")->series.grid;
    image->series.times.assign(volumes, 0.0);
    image->series.values = Buffer<float>::filled(image->series.grid.voxels() * volumes, 0.4F);
    inputs.roles[role] = {image};
}

/// Slices 0.1 s apart, as a reader makes them of a list that begins at `first`.
Inputs withSlices(AslCase scan, double first)
{
    scan.fact("MRAcquisitionType", std::string("2D"));
    scan.fact("SliceTiming", Numbers{first, first + 0.1, first + 0.2, first + 0.3});
    Inputs inputs = scan.inputs();
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    series->series.slice_time =
        Volume<float>{scan.grid, Buffer<float>::make(scan.grid.voxels(), [&](auto out) {
                          for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                              out[voxel] = 0.1F * static_cast<float>(scan.grid.place(voxel)[2]);
                      })};
    inputs.roles["asl"] = {series};
    return inputs;
}

}  // namespace

void SidecarNumbers::m0OfAnotherFlipAngleStopsWithTheRatioOfSines()
{
    // sin 90° / sin 20° = 2.923804: the M0 of 20° shows 342 of 1000.
    AslCase scan;
    scan.fact("FlipAngle", 90.0).m0Fact("FlipAngle", std::int64_t{20});
    scan.m0 = [](std::size_t) { return 342.02014F; };
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.m0_flip_angle"));
    const Issue* issue = find(issues, "asl.m0_flip_angle");
    QCOMPARE(issue->value, std::string("2.924"));
    QVERIFY(english(issue->message).find("too large") != std::string::npos);
    QCOMPARE(issue->proposals.size(), std::size_t{2});
    const auto factor = std::get<double>(issue->proposals[0].changes.at("m0_scale").value);
    QVERIFY(near(factor, 2.923804));
    const Result scaled = runCbf(scan.inputs(), {{"m0_scale", "2.9238044"}});
    QVERIFY(near(at(scaled, "cbf"), plain, 1e-5));
    // Who says that M0 is right as it is has said so.
    QCOMPARE(std::get<double>(issue->proposals[1].changes.at("m0_scale").value), 1.0);
    QVERIFY(find(issuesOf(scan.inputs(), {{"m0_scale", "1"}}), "asl.m0_flip_angle") == nullptr);
    // The other way round CBF is too small.
    AslCase turned;
    turned.fact("FlipAngle", 20.0).m0Fact("FlipAngle", 90.0);
    const auto small = issuesOf(turned.inputs());
    QVERIFY(blockedBy(small, "asl.m0_flip_angle"));
    QVERIFY(english(find(small, "asl.m0_flip_angle")->message).find("2.924 times too small")
            != std::string::npos);
}

void SidecarNumbers::nearFlipAnglesWarnAndLikeOnesAreSilent()
{
    AslCase scan;
    scan.fact("FlipAngle", 90.0).m0Fact("FlipAngle", 75.0);  // 1.035
    QCOMPARE(find(issuesOf(scan.inputs()), "asl.m0_flip_angle")->severity, Severity::Warns);
    QVERIFY(!blocks(issuesOf(scan.inputs())));
    scan.m0Fact("FlipAngle", 65.0);  // 1.103
    QVERIFY(blockedBy(issuesOf(scan.inputs()), "asl.m0_flip_angle"));
    scan.m0Fact("FlipAngle", 90.0);
    QVERIFY(find(issuesOf(scan.inputs()), "asl.m0_flip_angle") == nullptr);
    scan.noFact("FlipAngle").m0Fact("FlipAngle", 20.0);
    QVERIFY(find(issuesOf(scan.inputs()), "asl.m0_flip_angle") == nullptr);
}

void SidecarNumbers::anglesOfRefocusingHaveNoRatio()
{
    AslCase scan;
    scan.fact("FlipAngle", 180.0).m0Fact("FlipAngle", 90.0);
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.m0_flip_angle");
    QCOMPARE(issue->severity, Severity::Warns);
    QVERIFY(issue->proposals.empty() && !blocks(issues));
}

void SidecarNumbers::includedM0HasAnAngleToo()
{
    AslCase scan;
    scan.m0 = nullptr;
    scan.types.insert(scan.types.begin(), VolumeType::M0);
    scan.fact("RepetitionTimePreparation", 60.0);
    Inputs inputs = scan.inputs();
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    for (VolumeRow& row : series->volumes)
        row.flip_angle = row.type == VolumeType::M0 ? 20.0 : 90.0;
    inputs.roles["asl"] = {series};
    QVERIFY(blockedBy(issuesOf(inputs), "asl.m0_flip_angle"));
}

void SidecarNumbers::slicesThatDoNotBeginAtZeroAreNoted()
{
    const auto issues = issuesOf(withSlices(AslCase(), 1.0));
    const Issue* issue = find(issues, "asl.slice_times_offset");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, Severity::Notes);
    QCOMPARE(issue->value, std::string("1 s"));
    QVERIFY(find(issuesOf(withSlices(AslCase(), 0.0)), "asl.slice_times_offset") == nullptr);
}

void SidecarNumbers::slicesBelongToTheRepetition()
{
    // 1.8 s + 1.8 s + 0.3 s to the last slice.
    AslCase scan;
    scan.fact("RepetitionTimePreparation", 3.8);
    const auto issues = issuesOf(withSlices(scan, 0.0));
    const Issue* issue = find(issues, "asl.repetition");
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(issue->expected, std::string("≥ 3.900 s"));
    scan.fact("RepetitionTimePreparation", 3.9);
    QCOMPARE(find(issuesOf(withSlices(scan, 0.0)), "asl.repetition")->severity, Severity::Passed);
    // A 3-D readout has no slices to wait for.
    scan.fact("RepetitionTimePreparation", 3.8);
    QCOMPARE(find(issuesOf(scan.inputs()), "asl.repetition")->severity, Severity::Passed);
}

void SidecarNumbers::negativeDelaysAreNamedWithTheirVolumes()
{
    const Inputs inputs = seriesWith({-0.5, 1.0, 1.5, 2.0, 2.5, 3.0}).inputs();
    for (const auto& issues : {checkedSeveral(inputs), issuesOf(inputs)}) {
        QVERIFY(blockedBy(issues, "asl.delay_negative"));
        const std::string words = english(find(issues, "asl.delay_negative")->message);
        QVERIFY2(words.find("−0.5 s") != std::string::npos, words.c_str());
        QVERIFY2(words.find("0, 1") != std::string::npos, words.c_str());
    }
    const Typed typed_in{{"delay_order", "in_turn"}, {"delays", "[0.5, 1, 1.5, 2, 2.5, 3]"}};
    QVERIFY(find(checkedSeveral(inputs, typed_in), "asl.delay_negative") == nullptr);
    QVERIFY(find(checkedSeveral(inputs, {{"leave_out", "[0, 1]"}}), "asl.delay_negative")
            == nullptr);
}

void SidecarNumbers::onlyTheDelaysOutOfRangeAreDivided_data()
{
    QTest::addColumn<Numbers>("written");
    QTest::newRow("one in ms") << Numbers{0.5, 1.0, 1500.0, 2.0, 2.5, 3.0};
    QTest::newRow("all in ms") << Numbers{500.0, 1000.0, 1500.0, 2000.0, 2500.0, 3000.0};
}

void SidecarNumbers::onlyTheDelaysOutOfRangeAreDivided()
{
    QFETCH(Numbers, written);
    const Inputs inputs = seriesWith(written).inputs();
    const auto issues = checkedSeveral(inputs);
    QVERIFY(blockedBy(issues, "asl.delays_in_ms"));
    const Issue* issue = find(issues, "asl.delays_in_ms");
    QCOMPARE(issue->proposals.size(), std::size_t{1});
    const Numbers proposed = listIn(issue->proposals[0]);
    QCOMPARE(proposed, (Numbers{0.5, 0.5, 1.0, 1.0, 1.5, 1.5, 2.0, 2.0, 2.5, 2.5, 3.0, 3.0}));
    Memo memo;
    Job job;
    const Result result = run(several(), inputs, issue->proposals[0].changes, memo, job);
    QVERIFY(near(at(result, "cbf"), 60.0, 1e-4));
}

void SidecarNumbers::nothingOutOfRangeIsProposed_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<bool>("proposed");
    QTest::newRow("18 s") << 18.0 << false;
    QTest::newRow("1e300 s") << 1e300 << false;
    QTest::newRow("1800 ms") << 1800.0 << true;
}

void SidecarNumbers::nothingOutOfRangeIsProposed()
{
    QFETCH(double, delay);
    QFETCH(bool, proposed);
    AslCase one;
    one.fact("PostLabelingDelay", delay);
    const auto single = issuesOf(one.inputs());
    QVERIFY(blockedBy(single, "asl.delay_in_ms"));
    QCOMPARE(!find(single, "asl.delay_in_ms")->proposals.empty(), proposed);
    const auto list = checkedSeveral(seriesWith({0.5, 1.0, delay, 2.0, 2.5, 3.0}).inputs());
    QVERIFY(blockedBy(list, "asl.delays_in_ms"));
    QCOMPARE(!find(list, "asl.delays_in_ms")->proposals.empty(), proposed);
}

void SidecarNumbers::listOfAnglesIsCounted()
{
    AslCase scan = seriesWith({0.5, 1.0, 1.5, 2.0, 2.5, 3.0});
    scan.fact("LookLocker", true).fact("FlipAngle", Numbers(5, 20.0));
    const auto alike = checkedSeveral(scan.inputs());
    const Issue* issue = find(alike, "asl.list_length");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(english(issue->message),
             std::string("FlipAngle has 5 entries for 12 volumes: which entry is whose is "
                         "unknown"));
    scan.fact("FlipAngle", Numbers{20.0, 30.0});
    const auto unlike = checkedSeveral(scan.inputs());
    QVERIFY(blockedBy(unlike, "asl.list_length"));
    // It is not missing: the file says too much of it.
    QVERIFY(find(unlike, "values.look_locker_flip_angle_missing") == nullptr);
    QVERIFY(!blocks(checkedSeveral(scan.inputs(), {{"look_locker_flip_angle", "20deg"}})));
    Numbers each(12, 20.0);
    scan.fact("FlipAngle", each);
    QVERIFY(!blocks(checkedSeveral(scan.inputs())));
    each[3] = 30.0;
    scan.fact("FlipAngle", each);
    const auto several_angles = checkedSeveral(scan.inputs());
    QVERIFY(blockedBy(several_angles, "asl.look_locker_angles"));
    QVERIFY(find(several_angles, "values.look_locker_flip_angle_missing") == nullptr);
}

void SidecarNumbers::imageOfSeveralVolumesIsRefusedByItsRole_data()
{
    QTest::addColumn<QString>("role");
    for (const char* role : {"gm", "wm", "csf", "reference", "pd"})
        QTest::newRow(role) << QString(role);
}

void SidecarNumbers::imageOfSeveralVolumesIsRefusedByItsRole()
{
    QFETCH(QString, role);
    const std::string name = role.toStdString();
    for (const bool one_delay : {true, false}) {
        Inputs inputs = seriesWith({0.5, 1.0, 1.5, 2.0, 2.5, 3.0}).inputs();
        give(inputs, name.c_str(), 2);
        const auto issues = one_delay ? issuesOf(inputs) : checkedSeveral(inputs);
        QVERIFY(blockedBy(issues, "asl." + name + "_frames"));
        const std::string words = english(find(issues, "asl." + name + "_frames")->message);
        QVERIFY2(words.find("given as " + name + " has 2 volumes") != std::string::npos,
                 words.c_str());
        give(inputs, name.c_str(), 1);
        QVERIFY(
            find(one_delay ? issuesOf(inputs) : checkedSeveral(inputs), "asl." + name + "_frames")
            == nullptr);
    }
}

void SidecarNumbers::imageThatNothingUsesIsNoted()
{
    Inputs inputs = AslCase().inputs();
    QVERIFY(find(issuesOf(inputs), "asl.reference_unused") == nullptr);
    give(inputs, "reference", 1);
    const auto issues = issuesOf(inputs);
    const Issue* issue = find(issues, "asl.reference_unused");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, Severity::Notes);
    QVERIFY(find(issuesOf(inputs, {{"m0_method", "reference_region"}}), "asl.reference_unused")
            == nullptr);
    QVERIFY(find(issues, "asl.m0_unused") == nullptr);
    QVERIFY(find(issuesOf(inputs, {{"m0_source", "control"}}), "asl.m0_unused") != nullptr);
}

void SidecarNumbers::equalPulseTimesWarn()
{
    AslCase scan;
    scan.fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{2});
    scan.fact("BackgroundSuppressionPulseTime", Numbers{3.2, 3.2});
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.pulses_equal");
    QVERIFY(issue != nullptr);
    QCOMPARE(issue->severity, Severity::Warns);
    scan.fact("BackgroundSuppressionPulseTime", Numbers{1.9, 3.2});
    QVERIFY(find(issuesOf(scan.inputs()), "asl.pulses_equal") == nullptr);
}

QTEST_APPLESS_MAIN(SidecarNumbers)
#include "tst_sidecar_numbers.moc"
