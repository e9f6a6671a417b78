// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/polarity.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::test;

/// asl.cbf as the command runs it: timing, and what each volume is taken for.
class CbfVolumes : public QObject {
    Q_OBJECT

private slots:
    void laterSlicesNeedMoreDecayUndone();
    void sliceTimesOf3DAreNotUsed();
    void oneTimeForAllSlicesIsWarnedOf();
    void sliceIntervalStandsInForSliceTiming();
    void efficiencyInTheSidecarHoldsSuppression();
    void deltaMIsTakenAsItIs();
    void volumesWithoutAListAreOrderedByTheirSign();
    void undecidedOrderIsAskedFor();
    void bothOrdersAreScored();
    void severalDelaysNameBothWaysOn();
    void oneDelayOfSeveral();
    void leftOutVolumesAreNamed();
    void m0OnAnotherGridIsResampledWithAWarning();
    void explainShowsDroppedPairs();
    void m0VolumesCountOnlyWhereM0IsToComeFromThem();
    void aVolumeTooBrightForAPairStaysOutWhateverM0Is();
    void volumesWithoutADelayAreNamedAndAskedFor();
    void everyDifferenceOfSettingsHasItsOwnName();
};

namespace {

}  // namespace

void CbfVolumes::laterSlicesNeedMoreDecayUndone()
{
    AslCase scan(2, {3, 3, 11});
    scan.fact("MRAcquisitionType", std::string("2D"));
    Inputs inputs = scan.inputs();
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    series->series.slice_time =
        Volume<float>{scan.grid, Buffer<float>::make(scan.grid.voxels(), [&](std::span<float> out) {
                          for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                              out[voxel] = 0.045F * static_cast<float>(scan.grid.place(voxel)[2]);
                          }
                      })};
    inputs.roles["asl"] = {series};
    const Result result = runCbf(inputs);
    QVERIFY(near(at(result, "cbf", 0), plain));
    QVERIFY(near(at(result, "cbf", scan.grid.index(0, 0, 10)), 113.358566));  // T-A3
}

void CbfVolumes::sliceTimesOf3DAreNotUsed()
{
    AslCase scan(2, {3, 3, 3});
    scan.fact("SliceTiming", std::vector<double>{0.0, 0.5, 1.0});
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(at(result, "cbf", scan.grid.index(0, 0, 2)), plain));
}

void CbfVolumes::oneTimeForAllSlicesIsWarnedOf()
{
    AslCase scan(2, {3, 3, 3});
    scan.fact("MRAcquisitionType", std::string("2D"));
    Inputs inputs = scan.inputs();
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    series->series.slice_time =
        Volume<float>{scan.grid, Buffer<float>::filled(scan.grid.voxels(), 0.0F)};
    inputs.roles["asl"] = {series};
    const Result result = runCbf(inputs);
    const Issue* issue = find(result.issues, "asl.slice_times");
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(issue->parameter, std::string("slice_interval"));
}

void CbfVolumes::sliceIntervalStandsInForSliceTiming()
{
    AslCase scan(2, {3, 3, 12});
    scan.fact("MRAcquisitionType", std::string("2D"));
    QVERIFY(find(issuesOf(scan.inputs()), "asl.slice_times")->severity == Severity::Warns);
    const Result result = runCbf(scan.inputs(), {{"slice_interval", "45ms"}});
    QVERIFY(near(at(result, "cbf", scan.grid.index(0, 0, 10)), 113.358566));
    const Result bands =
        runCbf(scan.inputs(), {{"slice_interval", "45ms"}, {"slices_per_band", "10"}});
    QVERIFY(near(at(bands, "cbf", scan.grid.index(0, 0, 10)), plain));
}

void CbfVolumes::efficiencyInTheSidecarHoldsSuppression()
{
    AslCase scan;
    scan.fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{2});
    const Result derived = runCbf(scan.inputs());
    QVERIFY(near(at(derived, "cbf", 0), plain / (0.95 * 0.95)));
    QVERIFY(near(number(derived.findings, "label_efficiency_used"), 0.767125));
    QVERIFY(near(number(derived.findings, "label_efficiency_other"), 0.85));
    scan.fact("LabelingEfficiency", 0.7);
    const Result stated = runCbf(scan.inputs());
    QVERIFY(near(at(stated, "cbf", 0), plain * 0.85 / 0.7));
    QVERIFY(near(number(stated.findings, "label_efficiency_other"), 0.7 * 0.95 * 0.95));
}

void CbfVolumes::deltaMIsTakenAsItIs()
{
    AslCase scan;
    scan.types = {VolumeType::DeltaM, VolumeType::DeltaM, VolumeType::DeltaM};
    scan.signal = [](std::size_t, std::size_t volume) { return 9.0F + static_cast<float>(volume); };
    const Result result = runCbf(scan.inputs());
    QVERIFY(near(at(result, "cbf", 0), plain));
    QCOMPARE(at(result, "deltam", 0), 10.0F);
}

void CbfVolumes::volumesWithoutAListAreOrderedByTheirSign()
{
    for (const bool control_first : {true, false}) {
        AslCase scan(6, {12, 12, 3});
        scan.with_table = false;
        scan.signal = [&](std::size_t voxel, std::size_t volume) {
            const auto [i, j, k] = scan.grid.place(voxel);
            if (std::hypot(i - 5.5, j - 5.5) > 4.5) return 0.0F;
            const float wobble = 0.2F * static_cast<float>((volume * 7) % 5);
            return 1000.0F + wobble - ((volume % 2 == 0) == control_first ? 0.0F : 10.0F);
        };
        const Result result = runCbf(scan.inputs());
        QCOMPARE(std::get<std::string>(result.values.at("order").value),
                 std::string(control_first ? "control_first" : "label_first"));
        QCOMPARE(result.values.at("order").origin, Origin::Guess);
        QVERIFY(at(result, "cbf", scan.grid.index(5, 5, 1)) > 70.0F);
    }
}

void CbfVolumes::undecidedOrderIsAskedFor()
{
    AslCase scan(6, {12, 12, 3});
    scan.with_table = false;
    scan.signal = [&](std::size_t voxel, std::size_t volume) {
        const auto [i, j, k] = scan.grid.place(voxel);
        if (std::hypot(i - 5.5, j - 5.5) > 4.5) return 0.0F;
        return 1000.0F + 3.0F * static_cast<float>((volume * 5) % 7);
    };
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.order_undecided"));
    QVERIFY(blockedBy(issues, "values.order_missing"));
    QCOMPARE(find(issues, "asl.order_undecided")->proposals.size(), std::size_t{2});
    QVERIFY(
        !blockedBy(issuesOf(scan.inputs(), {{"order", "control_first"}}), "asl.order_undecided"));
}

void CbfVolumes::bothOrdersAreScored()
{
    Memo memo;
    Job job;
    const Inputs inputs = AslCase(8).inputs();
    const Values values = resolve(aslCbf(), inputs, {}, memo, job);
    const asl::Polarity seen = asl::polarity(inputs, values, memo, job);
    QVERIFY(seen.decided);
    QCOMPARE(seen.scores[0].order, std::string("as_listed"));
    QCOMPARE(seen.scores[1].order, std::string("swapped"));
    QVERIFY(seen.scores[0].chosen && !seen.scores[1].chosen);
    QCOMPARE(seen.scores[0].agreeing, std::size_t{8});
    QCOMPARE(seen.scores[1].agreeing, std::size_t{0});
    QCOMPARE(seen.scores[0].positive_share, 1.0);
    QVERIFY(near(seen.scores[0].mean_ratio, 0.01));
    QVERIFY(near(seen.scores[1].mean_ratio, -0.01));
    QVERIFY(seen.scores[0].t > 3.0 && seen.scores[1].t < -3.0);
}

void CbfVolumes::severalDelaysNameBothWaysOn()
{
    AslCase scan(6);
    for (int pair = 0; pair < 6; ++pair) {
        scan.delays.insert(scan.delays.end(), 2, pair % 2 == 0 ? 0.5 : 1.5);
    }
    scan.noFact("PostLabelingDelay").fact("PostLabelingDelay", scan.delays);
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.several_delays"));
    const std::string words = english(find(issues, "asl.several_delays")->detail);
    QVERIFY(words.find("use_delay=1.5") != std::string::npos);
    QVERIFY(words.find("asl.multidelay") != std::string::npos);
    QCOMPARE(firstBlocking(issues)->key, std::string("asl.several_delays"));
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"use_delay", "0.7"}}), "asl.use_delay_absent"));
}

void CbfVolumes::oneDelayOfSeveral()
{
    AslCase scan(6);
    for (int pair = 0; pair < 6; ++pair) {
        scan.delays.insert(scan.delays.end(), 2, pair % 2 == 0 ? 0.5 : 1.8);
    }
    scan.fact("PostLabelingDelay", scan.delays);
    const Result result = runCbf(scan.inputs(), {{"use_delay", "1.8"}});
    QVERIFY(near(at(result, "cbf", 0), plain));
    QCOMPARE(number(result.findings, "pairs_used"), 3.0);
    QCOMPARE(std::get<double>(result.values.at("delay").value), 1.8);
}

void CbfVolumes::leftOutVolumesAreNamed()
{
    AslCase scan(6);
    scan.types[4] = VolumeType::NotUsed;
    const Result result = runCbf(scan.inputs(), {{"leave_out", "[8]"}});
    QVERIFY(near(at(result, "cbf", 0), plain));
    QCOMPARE(number(result.findings, "pairs_used"), 4.0);
    QVERIFY(find(result.issues, "asl.unpaired") != nullptr);
    QVERIFY(find(result.issues, "asl.left_out") != nullptr);
    const auto& table = std::get<Table>(find(result.findings, "volumes_left_out")->value);
    QCOMPARE(table.rows.size(), std::size_t{4});
}

void CbfVolumes::m0OnAnotherGridIsResampledWithAWarning()
{
    AslCase scan(3, {12, 12, 6});
    const auto head = [](const Grid& grid, std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        const auto world = toWorld(grid, {double(i), double(j), double(k)});
        return std::hypot(world[0] - 16.5, world[1] - 16.5) < 12.0;
    };
    scan.signal = [&](std::size_t voxel, std::size_t volume) {
        return head(scan.grid, voxel) ? (volume % 2 == 0 ? 1000.0F : 990.0F) : 0.0F;
    };
    scan.m0_grid.size = {24, 24, 6};
    scan.m0_grid.spacing = {1.5, 1.5, 4.0};
    scan.m0_grid.origin = {-0.75, -0.75, 0.0};
    scan.m0 = [&](std::size_t voxel) { return head(scan.m0_grid, voxel) ? 1000.0F : 0.0F; };
    const Result result = runCbf(scan.inputs());
    QCOMPARE(find(result.issues, "asl.m0_resampled")->severity, Severity::Warns);
    QVERIFY(near(at(result, "cbf", scan.grid.index(5, 5, 3)), plain));
}

void CbfVolumes::explainShowsDroppedPairs()
{
    Memo memo;
    Job job;
    const Inputs inputs = AslCase(5).inputs();
    const Values values =
        resolve(aslCbf(), inputs, typed(aslCbf(), {{"leave_out", "[3]"}}), memo, job);
    const Plan plan = aslCbf().prepare(inputs, values, memo, job);
    const Curve curve = plan.explain(0).curves.at(0);
    const Trace& points = curve.traces.front();
    QCOMPARE(points.y.size(), std::size_t{5});
    QCOMPARE(std::count(points.dropped.begin(), points.dropped.end(), true), std::ptrdiff_t{1});
    QCOMPARE(points.frames.back(), 2);
    QCOMPARE(curve.traces.at(1).y.front(), 10.0);
}

void CbfVolumes::m0VolumesCountOnlyWhereM0IsToComeFromThem()
{
    AslCase scan(3);
    scan.signal = [](std::size_t, std::size_t volume) {
        return volume % 2 == 0 ? 1000.0F : volume == 1 ? 970.0F : 990.0F;
    };
    scan.fact("RepetitionTimePreparation", 60.0);
    const auto same_result = [&](const AslCase& of) {
        const Result without = runCbf(of.inputs());
        const Result with = runCbf(of.inputs(), {{"m0_volumes", "[0]"}});
        return at(with, "cbf") == at(without, "cbf") && number(with.findings, "pairs_used") == 3.0;
    };
    QVERIFY(same_result(scan));
    scan.m0 = nullptr;
    QVERIFY(same_result(AslCase(scan).fact("M0Type", std::string("Absent"))));
    QVERIFY(same_result(
        AslCase(scan).fact("M0Type", std::string("Estimate")).fact("M0Estimate", 1000.0)));
    // Where nothing says where M0 comes from, volumes that are named are where.
    const Result included = runCbf(scan.inputs(), {{"m0_volumes", "[0]"}});
    QCOMPARE(toText(included.values.at("m0_source").value), std::string("included"));
    QCOMPARE(number(included.findings, "pairs_used"), 2.0);
}

void CbfVolumes::aVolumeTooBrightForAPairStaysOutWhateverM0Is()
{
    AslCase scan(3);
    scan.types.insert(scan.types.begin(), VolumeType::M0);
    scan.with_table = false;
    scan.signal = [](std::size_t, std::size_t volume) {
        return volume == 0 ? 3000.0F : volume % 2 == 1 ? 1000.0F : 990.0F;
    };
    const std::vector<std::pair<std::string, std::string>> named{{"m0_volumes", "[3]"}};
    for (const auto& values : {decltype(named){}, named}) {
        const Result result = runCbf(scan.inputs(), values);
        QCOMPARE(number(result.findings, "pairs_used"), 3.0);
        QVERIFY(near(at(result, "cbf"), plain));
    }
}

void CbfVolumes::volumesWithoutADelayAreNamedAndAskedFor()
{
    AslCase scan(3);
    scan.delays = {1.8, 1.8, 1.8, 1.8, 1.8, unknown};
    const auto issues = issuesOf(scan.inputs());
    QVERIFY(blockedBy(issues, "asl.unknown_for_some"));
    QVERIFY(find(issues, "asl.several_settings") == nullptr);
    const Issue* issue = find(issues, "asl.unknown_for_some");
    QCOMPARE(issue->parameter, std::string("delay"));
    const std::string words = english(issue->message);
    QVERIFY2(words.starts_with("The post-labelling delay is unknown for volume 5 "), words.c_str());
    QVERIFY(!blocks(issuesOf(scan.inputs(), {{"leave_out", "[5]"}})));
    const Result by_hand = runCbf(scan.inputs(), {{"delay", "1.8"}});
    QCOMPARE(number(by_hand.findings, "pairs_used"), 3.0);
    QVERIFY(near(at(by_hand, "cbf"), plain));
    // What the list knows is not what is typed in: two delays stay two.
    scan.delays = {1.0, 1.0, 1.8, 1.8, 1.8, unknown};
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"delay", "1.8"}}), "asl.several_delays"));
    const Result chosen = runCbf(scan.inputs(), {{"delay", "1.8"}, {"use_delay", "1.8"}});
    QCOMPARE(number(chosen.findings, "pairs_used"), 2.0);
}

void CbfVolumes::everyDifferenceOfSettingsHasItsOwnName()
{
    const AslCase scan(2);
    const auto words = [&](double VolumeRow::*column, double of_last) {
        Inputs inputs = scan.inputs();
        auto series = std::make_shared<Dataset>(*inputs.find("asl"));
        for (VolumeRow& row : series->volumes)
            row.*column = 0.01;
        series->volumes[2].*column = series->volumes[3].*column = of_last;
        // Within rounding of one another: no setting of its own.
        series->volumes[0].label_duration = 1.8, series->volumes[1].label_duration = 1.80004;
        if (column != &VolumeRow::label_duration)
            series->volumes[2].label_duration = series->volumes[3].label_duration = 1.8;
        inputs.roles["asl"] = {series};
        std::string all;
        for (const Issue& issue : issuesOf(inputs))
            if (issue.severity == Severity::Blocks) all += english(issue.message);
        return QString::fromStdString(all);
    };
    QVERIFY(words(&VolumeRow::label_duration, 0.5).startsWith("The series has several label dur"));
    QVERIFY(words(&VolumeRow::echo_time, 0.03).startsWith("The series has several echo times"));
    QVERIFY(words(&VolumeRow::venc, 0.03).startsWith("The series has several crusher settings"));
    QVERIFY(words(&VolumeRow::label_duration, unknown)
                .startsWith("The label duration is unknown "
                            "for volume 2, 3 and known"));
    QVERIFY(words(&VolumeRow::echo_time, unknown)
                .startsWith("The echo time is unknown for volume "
                            "2, 3 and known"));
    QVERIFY(words(&VolumeRow::venc, unknown).startsWith("The crusher setting is unknown"));
}

QTEST_APPLESS_MAIN(CbfVolumes)
#include "tst_cbf_volumes.moc"
