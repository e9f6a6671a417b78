// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/nested.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::test;

/// asl.cbf as the command runs it: what the protocol says of blood, suppression, arrival and
/// velocity-selective labelling.
class CbfProtocol : public QObject {
    Q_OBJECT

private slots:
    void haematocritReplacesTheTableOfFields();
    void t1OfBloodTypedInWinsOverTheHaematocrit();
    void haematocritWithoutAFieldWarns();
    void otherSourceForTheFieldIsOffered();
    void otherFieldHasAnotherT1OfTissue();
    void otherEfficiencyOfCaslIsOffered();
    void totalLossByNumberOfPulses();
    void totalLossOfAnotherNumberIsRefused();
    // arrival
    void oneArrivalTimeCorrectsTheFlow();
    void arrivalMapCorrectsEachVoxel();
    void arrivalFollowsTheSlice();
    void arrivalMapInMillisecondsIsRefusedWithAProposal();
    void arrivalMapSaidToBeInMillisecondsIsConverted();
    void arrivalMapOnAnotherGridKeepsItsHolesOut();
    void arrivalAfterTheReadoutHasNoFlow();
    void arrivalNotNeededIsSaid();
    void arrivalMapMustBeThere();
    void t1OfTissueCountsForTheArrival();
    // velocity
    void velocitySelectiveSaturationByItsEchoTime();
    void velocitySelectiveInversionOnlyNeedsItsBolus();
    void twoVelocityModulesAreRefused();
    void velocitySelectiveTimesInMillisecondsAreRefused();
};

namespace {

Values resolved(const Inputs& inputs,
                const std::vector<std::pair<std::string, std::string>>& values = {})
{
    Memo memo;
    Job job;
    return resolve(aslCbf(), inputs, typed(aslCbf(), values), memo, job);
}

/// An arrival time map on `grid`, beside the series.
Inputs withArrival(Inputs inputs, const Grid& grid, const std::function<float(std::size_t)>& time)
{
    auto map = std::make_shared<Dataset>();
    map->name = "test_att";
    map->series.grid = grid;
    map->series.times = {0.0};
    map->series.values = Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
        for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
            out[voxel] = time(voxel);
    });
    inputs.roles["att"] = {map};
    return inputs;
}

/// What accepting the first proposal of an issue types in.
std::vector<std::pair<std::string, std::string>> accepted(const Issue& issue)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& [key, setting] : issue.proposals.front().changes)
        values.emplace_back(key, toText(setting.value));
    return values;
}

}  // namespace

void CbfProtocol::haematocritReplacesTheTableOfFields()
{
    const Inputs inputs = AslCase().inputs();
    const Values values = resolved(inputs, {{"haematocrit", "42%"}});
    QVERIFY(near(std::get<double>(values.at("t1_blood").value), 1.766137));  // T-A5h
    QCOMPARE(inEnglish(values.at("t1_blood").source),
             std::string("haematocrit 0.42 at 3 T, Hales 2016"));
    const double t1 = 1.7661366;
    const double expected = plain * 1.65 * std::expm1(-1.8 / 1.65) / std::exp(1.8 / 1.65)
                            / (t1 * std::expm1(-1.8 / t1) / std::exp(1.8 / t1));
    QVERIFY(near(at(runCbf(inputs, {{"haematocrit", "0.42"}}), "cbf", 0), expected));
}

void CbfProtocol::t1OfBloodTypedInWinsOverTheHaematocrit()
{
    const Inputs inputs = AslCase().inputs();
    const Result result = runCbf(inputs, {{"haematocrit", "0.42"}, {"t1_blood", "1.65"}});
    QVERIFY(near(at(result, "cbf", 0), plain));
    QVERIFY(find(result.issues, "asl.haematocrit_unused") != nullptr);
}

void CbfProtocol::haematocritWithoutAFieldWarns()
{
    AslCase scan;
    scan.noFact("MagneticFieldStrength");
    const auto issues = issuesOf(scan.inputs(), {{"haematocrit", "0.42"}});
    QCOMPARE(find(issues, "asl.t1_blood")->severity, Severity::Warns);
    QCOMPARE(find(issues, "asl.t1_blood")->parameter, std::string("field_strength"));
}

void CbfProtocol::otherSourceForTheFieldIsOffered()
{
    AslCase scan;
    scan.fact("MagneticFieldStrength", 1.5);
    QVERIFY(near(at(runCbf(scan.inputs()), "cbf", 0), 121.214594));  // T-A5
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.t1_blood");
    QVERIFY(english(issue->detail).find("ExploreASL") != std::string::npos);
    QVERIFY(near(at(runCbf(scan.inputs(), accepted(*issue)), "cbf", 0), 96.305617));
    scan.fact("MagneticFieldStrength", 3.0);
    QVERIFY(find(issuesOf(scan.inputs()), "asl.t1_blood")->proposals.empty());
}

void CbfProtocol::otherFieldHasAnotherT1OfTissue()
{
    AslCase scan;
    QCOMPARE(find(issuesOf(scan.inputs()), "asl.t1_tissue")->severity, Severity::Passed);
    scan.fact("MagneticFieldStrength", 7.0);
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.t1_tissue");
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(accepted(*issue).front(), (std::pair<std::string, std::string>{"t1_tissue", "1.939"}));
    QCOMPARE(find(issuesOf(scan.inputs(), accepted(*issue)), "asl.t1_tissue")->severity,
             Severity::Passed);
    // Nothing is computed with it.
    QVERIFY(find(issuesOf(scan.inputs(), {{"m0_recovery", "false"}}), "asl.t1_tissue") == nullptr);
}

void CbfProtocol::otherEfficiencyOfCaslIsOffered()
{
    AslCase scan;
    scan.fact("ArterialSpinLabelingType", std::string("CASL"));
    const auto issues = issuesOf(scan.inputs());
    const Issue* issue = find(issues, "asl.label_efficiency");
    QVERIFY(english(issue->detail).find("Wang 2005") != std::string::npos);
    QVERIFY(near(at(runCbf(scan.inputs(), accepted(*issue)), "cbf", 0), plain * 0.85 / 0.71));
}

void CbfProtocol::totalLossByNumberOfPulses()
{
    AslCase scan;
    scan.fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{2});
    const auto loss = [&](const char* choice) {
        return plain / at(runCbf(scan.inputs(), {{"suppression_loss", choice}}), "cbf", 0);
    };
    QVERIFY(near(loss("per_pulse"), 0.95 * 0.95));
    QVERIFY(near(loss("garcia2005"), 0.83));
    QVERIFY(near(loss("philips"), 0.81));
    // Philips' total is that of 4 pulses: with another number it is a choice to look at.
    const std::vector<std::pair<std::string, std::string>> chosen{{"suppression_loss", "philips"}};
    QCOMPARE(find(issuesOf(scan.inputs(), chosen), "asl.label_efficiency")->severity,
             Severity::Warns);
    scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{4});
    QCOMPARE(find(issuesOf(scan.inputs(), chosen), "asl.label_efficiency")->severity,
             Severity::Passed);
}

void CbfProtocol::totalLossOfAnotherNumberIsRefused()
{
    AslCase scan;
    scan.fact("BackgroundSuppression", true);
    scan.fact("BackgroundSuppressionNumberPulses", std::int64_t{4});
    const auto issues = issuesOf(scan.inputs(), {{"suppression_loss", "garcia2005"}});
    QVERIFY(blockedBy(issues, "asl.suppression_total"));
    const auto mended = accepted(*find(issues, "asl.suppression_total"));
    QVERIFY(near(at(runCbf(scan.inputs(), mended), "cbf", 0), plain / std::pow(0.95, 4.0)));
    // An efficiency that holds the loss needs no total.
    scan.fact("LabelingEfficiency", 0.7);
    QVERIFY(!blocks(issuesOf(scan.inputs(), {{"suppression_loss", "garcia2005"}})));
}

void CbfProtocol::oneArrivalTimeCorrectsTheFlow()
{
    const Inputs inputs = AslCase().inputs();
    const Result result = runCbf(inputs, {{"att_source", "constant"}, {"att", "1.2"}});
    QVERIFY(near(at(result, "cbf", 0), 104.634671));  // T-A6
    QCOMPARE(bitsOf(result, 0), std::uint16_t{0});
    QCOMPARE(find(result.issues, "asl.att")->value, std::string("1.200 s"));
    QVERIFY(blockedBy(issuesOf(inputs, {{"att_source", "constant"}}), "values.att_missing"));
}

void CbfProtocol::arrivalMapCorrectsEachVoxel()
{
    AslCase scan;
    const Inputs inputs = withArrival(scan.inputs(), scan.grid, [](std::size_t voxel) {
        constexpr std::array times{0.8F, 1.2F, 1.8F, 2.4F, 3.6F, bad};
        return voxel < times.size() ? times[voxel] : 1.2F;
    });
    const Result result = runCbf(inputs);
    constexpr std::array expected{110.919264, 104.634671, 95.869078, 172.089606};
    for (std::size_t voxel = 0; voxel < expected.size(); ++voxel)
        QVERIFY(near(at(result, "cbf", voxel), expected[voxel]));
    QVERIFY(std::isnan(at(result, "cbf", 4)) && std::isnan(at(result, "cbf", 5)));
    QCOMPARE(bitsOf(result, 4), quality::unidentifiable);
    QCOMPARE(bitsOf(result, 5), quality::nonFinite);
    QCOMPARE(at(result, "deltam", 4), 10.0F);
    QCOMPARE(result.values.at("att_source").origin, Origin::Sidecar);
    QCOMPARE(result.maps.maps.size(), std::size_t{4});
    QVERIFY(near(number(result.findings, "att_used"), 1.2));
}

void CbfProtocol::arrivalFollowsTheSlice()
{
    // A later slice lets blood arrive that the first one misses.
    AslCase scan(2, {3, 3, 12});
    scan.fact("MRAcquisitionType", std::string("2D"));
    const Result result = runCbf(
        scan.inputs(), {{"slice_interval", "45ms"}, {"att_source", "constant"}, {"att", "1.2"}});
    const double later = 104.634671 * std::exp(0.45 / 1.33);
    QVERIFY(near(at(result, "cbf", scan.grid.index(0, 0, 10)), later));
}

void CbfProtocol::arrivalMapInMillisecondsIsRefusedWithAProposal()
{
    AslCase scan;
    const Inputs inputs =
        withArrival(scan.inputs(), scan.grid, [](std::size_t) { return 1200.0F; });
    const auto issues = issuesOf(inputs);
    QVERIFY(blockedBy(issues, "asl.att_in_ms"));
    QVERIFY_THROWS_EXCEPTION(Error, runCbf(inputs));
    const auto mended = accepted(*find(issues, "asl.att_in_ms"));
    QVERIFY(near(at(runCbf(inputs, mended), "cbf", 0), 104.634671));
    // The other way round: seconds taken for milliseconds.
    const Inputs seconds = withArrival(scan.inputs(), scan.grid, [](std::size_t) { return 1.2F; });
    QVERIFY(blockedBy(issuesOf(seconds, {{"att_unit", "ms"}}), "asl.att_in_s"));
}

void CbfProtocol::arrivalMapSaidToBeInMillisecondsIsConverted()
{
    AslCase scan;
    Inputs inputs = withArrival(scan.inputs(), scan.grid, [](std::size_t) { return 1200.0F; });
    auto map = std::make_shared<Dataset>(*inputs.find("att"));
    map->facts["Units"] = {std::string("ms"), Origin::Sidecar, "Units in att.json"};
    inputs.roles["att"] = {map};
    QVERIFY(near(at(runCbf(inputs), "cbf", 0), 104.634671));
}

void CbfProtocol::arrivalMapOnAnotherGridKeepsItsHolesOut()
{
    AslCase scan;
    Grid fine = scan.grid;
    fine.size = {12, 10, 4};
    fine.spacing = {1.5, 1.5, 4.0};
    fine.origin = {-0.75, -0.75, 0.0};
    // Half of every voxel's neighbours have no value: 0 must not halve the others' 1.2 s.
    const auto time = [&](std::size_t voxel) {
        return fine.place(voxel)[0] % 2 == 0 ? 0.0F : 1.2F;
    };
    const Result result = runCbf(withArrival(scan.inputs(), fine, time));
    QCOMPARE(find(result.issues, "asl.att_resampled")->severity, Severity::Warns);
    QVERIFY(near(at(result, "cbf", scan.grid.index(2, 2, 1)), 104.634671));
    // Fewer than half: no arrival time, no flow.
    const auto sparse = [&](std::size_t voxel) {
        const auto place = fine.place(voxel);
        const bool known = (place[0] % 2 == 0 && place[1] % 2 == 0) || place[0] < 4;
        return known ? 1.2F : bad;
    };
    const Result holes = runCbf(withArrival(scan.inputs(), fine, sparse));
    QVERIFY(std::isnan(at(holes, "cbf", scan.grid.index(4, 2, 1))));
    QCOMPARE(bitsOf(holes, scan.grid.index(4, 2, 1)), quality::nonFinite);
    QCOMPARE(find(holes.issues, "asl.att_incomplete")->severity, Severity::Warns);
}

void CbfProtocol::arrivalAfterTheReadoutHasNoFlow()
{
    const auto issues = issuesOf(AslCase().inputs(), {{"att_source", "constant"}, {"att", "3.6"}});
    QVERIFY(blockedBy(issues, "asl.att_too_late"));
    AslCase scan;
    const Inputs inputs = withArrival(
        scan.inputs(), scan.grid, [](std::size_t voxel) { return voxel % 4 == 0 ? 4.0F : 1.2F; });
    QCOMPARE(find(issuesOf(inputs), "asl.att_too_late")->severity, Severity::Warns);
}

void CbfProtocol::arrivalNotNeededIsSaid()
{
    AslCase scan;
    scan.fact("ArterialSpinLabelingType", std::string("PASL"));
    scan.fact("BolusCutOffTechnique", std::string("QUIPSSII")).fact("BolusCutOffDelayTime", 0.8);
    const Inputs inputs = withArrival(scan.inputs(), scan.grid, [](std::size_t) { return 1.2F; });
    const Result result = runCbf(inputs);
    QVERIFY(near(at(result, "cbf", 0), 102.523518));  // T-A5
    QVERIFY(find(result.issues, "asl.att_unused") != nullptr);
}

void CbfProtocol::arrivalMapMustBeThere()
{
    AslCase scan;
    QVERIFY(blockedBy(issuesOf(scan.inputs(), {{"att_source", "map"}}), "asl.att_missing"));
    const Inputs empty = withArrival(scan.inputs(), scan.grid, [](std::size_t) { return 0.0F; });
    QVERIFY(blockedBy(issuesOf(empty), "asl.att_empty"));
}

void CbfProtocol::t1OfTissueCountsForTheArrival()
{
    const Result result = runCbf(
        AslCase().inputs(), {{"att_source", "constant"}, {"att", "2.4"}, {"t1_tissue", "1.65"}});
    QVERIFY(near(at(result, "cbf", 0), 159.536673));  // T-A6
}

void CbfProtocol::velocitySelectiveSaturationByItsEchoTime()
{
    AslCase scan;
    scan.fact("PostLabelingDelay", 1.5).noFact("ArterialSpinLabelingType");
    QVERIFY(blockedBy(issuesOf(scan.inputs()), "values.scheme_missing"));
    const auto unfinished = issuesOf(scan.inputs(), {{"scheme", "vss"}});
    QVERIFY(blockedBy(unfinished, "values.vs_echo_time_missing"));
    QVERIFY(blockedBy(unfinished, "values.vs_bolus_duration_missing"));
    const Result result =
        runCbf(scan.inputs(),
               {{"scheme", "vss"}, {"vs_echo_time", "25.3ms"}, {"vs_bolus_duration", "1.5"}});
    QVERIFY(near(at(result, "cbf", 0), 104.161563));  // T-A14
    QVERIFY(near(number(result.findings, "label_efficiency_used"), 0.428922, 2e-6));
    QVERIFY(result.values.at("label_efficiency").source.find("Qin 2022") != std::string::npos);
}

void CbfProtocol::velocitySelectiveInversionOnlyNeedsItsBolus()
{
    AslCase scan;
    scan.fact("PostLabelingDelay", 1.5);
    const Result result = runCbf(scan.inputs(), {{"scheme", "vsi"}, {"vs_bolus_duration", "1.5"}});
    QVERIFY(near(at(result, "cbf", 0), 104.161563 * 0.4289222 / 0.56, 2e-6));
}

void CbfProtocol::twoVelocityModulesAreRefused()
{
    const auto issues =
        issuesOf(AslCase().inputs(),
                 {{"scheme", "vsi"}, {"vs_bolus_duration", "1.5"}, {"vs_modules", "dual"}});
    QVERIFY(blockedBy(issues, "asl.velocity_dual"));
}

void CbfProtocol::velocitySelectiveTimesInMillisecondsAreRefused()
{
    const std::vector<std::pair<std::string, std::string>> values{
        {"scheme", "vss"}, {"vs_bolus_duration", "1500"}, {"vs_echo_time", "25.3"}};
    const auto issues = issuesOf(AslCase().inputs(), values);
    QVERIFY(blockedBy(issues, "asl.vs_bolus_duration_in_ms"));
    QVERIFY(blockedBy(issues, "asl.vs_echo_time_in_ms"));
    QVERIFY(near(std::get<double>(find(issues, "asl.vs_echo_time_in_ms")
                                      ->proposals.front()
                                      .changes.at("vs_echo_time")
                                      .value),
                 0.0253));
}

QTEST_APPLESS_MAIN(CbfProtocol)
#include "tst_cbf_protocol.moc"
