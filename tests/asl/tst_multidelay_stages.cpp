// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/general_kinetic_model.h"
#include "asl/kinetic_model.h"
#include "asl/suppressed_control.h"
#include "base/error.h"
#include "sample/phantom.h"
#include "sample/random.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// What asl.multidelay does before and after its fit: M0 of suppressed controls, smoothing,
/// outliers, partial volumes, neighbours; and the data that must never yield a map (SCIENCE.md L,
/// EXPERIENCE.md 6).
class MultidelayStages : public QObject {
    Q_OBJECT

private slots:
    void suppressedControlsOfTheFirstDelayGiveM0();
    void smoothingTakesTheDifferencesAndLeavesTheStaticTissue();
    void partialVolumesSplitTheFlowOfTheFit();
    void voxelsWithoutFlowTakeNoPartInTheSplit_data();
    void voxelsWithoutFlowTakeNoPartInTheSplit();
    void neighboursDrawTheFlowAndNotTheArrival();
    void outliersAreLeftOutBeforeTheCurveIsJudged();
    void allZeroVoxelIsNaNForALackOfM0();
    void negativeSamplesAreKept();
    void m0OfAnotherMatrixIsResampled();
    void mutants_data();
    void mutants();
    void flippedAffineOfM0IsRefused();
    void shuffledListIsNoticed();
    void oneVolumeOfNaNCostsItsPair();
    void samplesAtTheEndOfTheIntegersAreNamed();
    void noDifferenceIsMeasuredAtTheEndOfTheIntegers();
};

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;
const std::vector<double> delays{0.5, 1.0, 1.5, 2.0, 2.5, 3.0};
constexpr double att = 1.2;

const Analysis& multidelay()
{
    return *findAnalysis("asl.multidelay");
}

/// ΔM / M0 of pCASL, label duration 1.8 s.
double pcasl(double cbf, double delay)
{
    const double flow = cbf / perMinutePer100g;
    return flow / 0.9
           * GeneralKineticModel{}.response(att, {delay + 1.8, 1.8}, apparentT1(1.33, flow, 0.9));
}

/// Pairs of each delay in turn; M0 and control 1000, flow by voxel.
AslCase seriesOf(const std::function<double(std::size_t)>& cbf, int repeats = 2,
                 std::array<int, 3> size = {6, 5, 4})
{
    AslCase made(6 * repeats, size);
    made.noFact("PostLabelingDelay");
    for (std::size_t volume = 0; volume < made.types.size(); ++volume)
        made.delays.push_back(delays[volume / 2 % 6]);
    made.signal = [cbf, times = made.delays](std::size_t voxel, std::size_t volume) {
        const double deltam = volume % 2 == 1 ? pcasl(cbf(voxel), times[volume]) : 0.0;
        return static_cast<float>(1000.0 * (1.0 - deltam));
    };
    return made;
}

AslCase seriesOf(double cbf, int repeats = 2)
{
    return seriesOf([cbf](std::size_t) { return cbf; }, repeats);
}

std::vector<Issue> issues(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    const Values resolved = resolve(multidelay(), inputs, typed(multidelay(), values), memo, job);
    return checkAll(multidelay(), inputs, resolved, memo, job);
}

Result runIt(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    return run(multidelay(), inputs, typed(multidelay(), values), memo, job);
}

/// Shares that change along x and y.
double greyShare(const Grid& grid, std::size_t voxel)
{
    const auto [i, j, k] = grid.place(voxel);
    return 0.15 + 0.5 * (0.5 + 0.5 * std::sin(1.3 * i + 0.4 * k));
}

double whiteShare(const Grid& grid, std::size_t voxel)
{
    const auto [i, j, k] = grid.place(voxel);
    return 0.05 + 0.25 * (0.5 + 0.5 * std::cos(0.9 * j + 0.2 * k));
}

void give(Inputs& inputs, const char* role, const Grid& grid,
          double (*share)(const Grid&, std::size_t))
{
    auto data = std::make_shared<Dataset>();
    data->name = role;
    data->series = {grid,
                    {0.0},
                    Buffer<float>::make(grid.voxels(),
                                        [&](std::span<float> out) {
                                            for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                                                out[voxel] = static_cast<float>(share(grid, voxel));
                                        }),
                    {}};
    inputs.roles[role] = {data};
}

/// Grey matter of 70 and white of 25 mL/100g/min in every voxel by its shares.
AslCase mixed()
{
    Grid grid;
    grid.size = {12, 12, 3};
    return seriesOf(
        [grid](std::size_t voxel) {
            return 70.0 * greyShare(grid, voxel) + 25.0 * whiteShare(grid, voxel);
        },
        2, grid.size);
}

Inputs withTissue(const AslCase& made)
{
    Inputs inputs = made.inputs();
    give(inputs, "gm", made.grid, greyShare);
    give(inputs, "wm", made.grid, whiteShare);
    return inputs;
}

Inputs phantomInputs()
{
    Inputs inputs;
    for (const auto& [role, data] :
         makePhantom("asl-multidelay", {.size = {48, 48, 12}, .pairs = 24, .snr = 30.0}).inputs) {
        inputs.roles[role].push_back(data);
    }
    return inputs;
}

Inputs changed(Inputs inputs, const char* role, const std::function<void(Dataset&)>& change)
{
    auto data = std::make_shared<Dataset>(*inputs.find(role));
    change(*data);
    inputs.roles[role] = {data};
    return inputs;
}

QByteArray both(double a, double b)
{
    return QByteArray::number(a, 'g', 8) + " " + QByteArray::number(b, 'g', 8);
}

}  // namespace

void MultidelayStages::suppressedControlsOfTheFirstDelayGiveM0()
{
    // Pulses 0.6 and 1.5 s after the start of labelling, first readout at 1.8 + 0.5 s; what is left
    // of the controls of later delays is another share, and M0 must not take it for the first.
    const double left = residual({.pulses = {0.6, 1.5}, .saturated = 0.0, .read = 2.3}, 1.33);
    QVERIFY(std::abs(left) > 0.15);
    AslCase made = seriesOf(60.0);
    made.m0 = nullptr;
    made.fact("M0Type", std::string("Absent")).fact("BackgroundSuppression", true);
    made.fact("BackgroundSuppressionPulseTime", std::vector<double>{0.6, 1.5});
    made.fact("LabelingEfficiency", 0.85);
    made.signal = [left, times = made.delays](std::size_t, std::size_t volume) {
        const double share = times[volume] == 0.5 ? std::abs(left) : 0.6;
        return static_cast<float>(1000.0
                                  * (share - (volume % 2 == 1 ? pcasl(60.0, times[volume]) : 0.0)));
    };
    const Typed wanted{{"m0_source", "suppressed_control"}, {"presaturation", "true"}};
    const Result result = runIt(made.inputs(), wanted);
    QVERIFY2(near(at(result, "cbf"), 60.0, 1e-4) && near(at(result, "att"), att, 1e-4),
             both(at(result, "cbf"), at(result, "att")).constData());
    QCOMPARE(find(result.issues, "asl.suppression_residual")->severity, Severity::Passed);
    // Without the wish the controls are no M0.
    QVERIFY(blockedBy(issues(made.inputs()), "asl.control_suppressed"));
}

void MultidelayStages::smoothingTakesTheDifferencesAndLeavesTheStaticTissue()
{
    AslCase made = seriesOf([](std::size_t) { return 60.0; }, 2, {12, 12, 3});
    const Grid grid = made.grid;
    const std::size_t bright = grid.index(6, 6, 1), step = grid.index(5, 1, 1);
    const auto flow = [bright](std::size_t voxel) { return voxel == bright ? 180.0 : 60.0; };
    // A step of the static tissue, which no difference holds.
    made.signal = [=, times = made.delays](std::size_t voxel, std::size_t volume) {
        const double deltam = volume % 2 == 1 ? pcasl(flow(voxel), times[volume]) : 0.0;
        return static_cast<float>((grid.place(voxel)[0] < 6 ? 1000.0 : 2000.0) - 1000.0 * deltam);
    };
    const Result plain_maps = runIt(made.inputs());
    const Result smooth = runIt(made.inputs(), {{"smoothing_fwhm", "6"}});
    QVERIFY(near(at(plain_maps, "cbf", bright), 180.0, 1e-3));
    const float between = at(smooth, "cbf", bright);
    QVERIFY2(between > 61.0F && between < 120.0F, QByteArray::number(double{between}).constData());
    QVERIFY2(near(at(smooth, "cbf", step), 60.0, 1e-3),
             QByteArray::number(double{at(smooth, "cbf", step)}).constData());
    QVERIFY(near(at(smooth, "att", step), att, 1e-3));
}

void MultidelayStages::partialVolumesSplitTheFlowOfTheFit()
{
    const AslCase made = mixed();
    const Result result = runIt(withTissue(made), {{"partial_volume", "true"}});
    for (std::size_t voxel = 0; voxel < made.grid.voxels(); voxel += 7) {
        QVERIFY2(near(at(result, "cbf_gm", voxel), 70.0, 2e-3)
                     && near(at(result, "cbf_wm", voxel), 25.0, 1e-2),
                 both(at(result, "cbf_gm", voxel), at(result, "cbf_wm", voxel)).constData());
        QVERIFY(at(result, "cbf", voxel) < 60.0F);
        QCOMPARE(bitsOf(result, voxel), std::uint16_t{0});
    }
    QVERIFY(runIt(withTissue(made)).maps.find("cbf_gm") == nullptr);
}

void MultidelayStages::voxelsWithoutFlowTakeNoPartInTheSplit_data()
{
    QTest::addColumn<QString>("analysis");
    QTest::addColumn<float>("m0");
    QTest::addColumn<bool>("samples");
    QTest::addColumn<int>("bit");
    for (const char* analysis : {"asl.cbf", "asl.multidelay"}) {
        const auto row = [&](const char* name, float m0, bool samples, int bit) {
            QTest::newRow(qPrintable(QString("%1, %2").arg(analysis, name)))
                << QString(analysis) << m0 << samples << bit;
        };
        row("M0 of 0", 0.0F, true, quality::noReference);
        row("negative M0", -5.0F, true, quality::noReference);
        row("M0 that is no number", bad, true, quality::nonFinite);
        row("samples that are no numbers", 1000.0F, false, quality::nonFinite);
    }
}

void MultidelayStages::voxelsWithoutFlowTakeNoPartInTheSplit()
{
    QFETCH(QString, analysis);
    QFETCH(float, m0);
    QFETCH(bool, samples);
    QFETCH(int, bit);
    AslCase made = mixed();
    const std::size_t odd = made.grid.index(6, 6, 1), beside = made.grid.index(7, 6, 1);
    made.m0 = [=](std::size_t voxel) { return voxel == odd ? m0 : 1000.0F; };
    if (!samples) {
        made.signal = [=, clean = made.signal](std::size_t voxel, std::size_t volume) {
            return voxel == odd ? bad : clean(voxel, volume);
        };
    }
    Typed values{{"partial_volume", "true"}};
    const bool single = analysis == "asl.cbf";
    if (single) values.emplace_back("use_delay", "2");
    const Inputs inputs = withTissue(made);
    const Result result = single ? runCbf(inputs, values) : runIt(inputs, values);
    QVERIFY(std::isnan(at(result, "cbf", odd)));
    QCOMPARE(bitsOf(result, odd) & bit, bit);
    QCOMPARE(bitsOf(result, beside), std::uint16_t{0});
    // The tissue around has the flow it would have without that voxel.
    const double gm = single ? at(runCbf(withTissue(mixed()), values), "cbf_gm", beside) : 70.0;
    QVERIFY2(near(at(result, "cbf_gm", beside), gm, 2e-3),
             QByteArray::number(double{at(result, "cbf_gm", beside)}).constData());
    QVERIFY(!std::isinf(at(result, "cbf_gm", odd)) && !std::isinf(at(result, "cbf_wm", odd)));
}

void MultidelayStages::neighboursDrawTheFlowAndNotTheArrival()
{
    AslCase made = seriesOf([](std::size_t) { return 60.0; }, 3, {12, 12, 3});
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        const Noise random(7);
        return clean(voxel, volume) + static_cast<float>(1.5 * random.normal(36 * voxel + volume));
    };
    const Result plain_maps = runIt(made.inputs());
    const Result drawn = runIt(made.inputs(), {{"spatial_regularisation", "true"}});
    const auto spread = [](const Result& result) {
        double squares = 0.0, n = 0.0;
        for (const float value : result.maps.find("cbf")->values.values) {
            if (!std::isfinite(value)) continue;
            squares += (double{value} - 60.0) * (double{value} - 60.0);
            n += 1.0;
        }
        return std::sqrt(squares / n);
    };
    QVERIFY2(spread(drawn) < 0.6 * spread(plain_maps),
             both(spread(plain_maps), spread(drawn)).constData());
    QVERIFY(number(drawn.findings, "spatial_weight_used") > 0.0);
    for (std::size_t voxel = 0; voxel < made.grid.voxels(); ++voxel) {
        const float before = at(plain_maps, "att", voxel), after = at(drawn, "att", voxel);
        QVERIFY(before == after || (std::isnan(before) && std::isnan(after)));
        QCOMPARE(std::isnan(at(drawn, "cbf", voxel)), std::isnan(at(plain_maps, "cbf", voxel)));
    }
}

void MultidelayStages::outliersAreLeftOutBeforeTheCurveIsJudged()
{
    // Eight pairs of each delay; one, of 1.5 s, is spoiled so that the mean curve dips below zero
    // where blood is arriving.
    AslCase made = seriesOf(60.0, 8);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        return clean(voxel, volume) + (volume == 5 ? 300.0F : 0.0F);
    };
    const auto before = issues(made.inputs());
    QCOMPARE(find(before, "asl.delay_curve")->severity, Severity::Warns);
    const auto left = issues(made.inputs(), {{"outliers", "score"}});
    QCOMPARE(find(left, "asl.delay_curve")->severity, Severity::Passed);
    const std::string words = english(find(left, "asl.outliers")->message);
    QVERIFY2(words.starts_with("1 of 48 pairs left out as outliers; volumes 4, 5 ("),
             words.c_str());
    QVERIFY(find(left, "asl.outliers")->value.empty());
}

void MultidelayStages::allZeroVoxelIsNaNForALackOfM0()
{
    AslCase made = seriesOf(60.0);
    made.m0 = [](std::size_t voxel) { return voxel == 3 ? 0.0F : 1000.0F; };
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        return voxel == 3 ? 0.0F : clean(voxel, volume);
    };
    const Result result = runIt(made.inputs());
    for (const char* key : {"cbf", "att", "cbf_sd", "att_sd"})
        QVERIFY2(std::isnan(at(result, key, 3)), key);
    QCOMPARE(bitsOf(result, 3), quality::noReference);
    QVERIFY(near(at(result, "cbf", 4), 60.0, 1e-4));
}

void MultidelayStages::negativeSamplesAreKept()
{
    // Controls and labels below zero, as complex averages or filters leave them: a difference is
    // one all the same. A label brighter than its control gives negative flow, which is kept.
    AslCase made = seriesOf(60.0);
    made.signal = [clean = made.signal, times = made.delays](std::size_t voxel,
                                                             std::size_t volume) {
        if (voxel == 1) return clean(voxel, volume) - 1500.0F;
        if (voxel == 2) return 2000.0F - clean(voxel, volume);
        return clean(voxel, volume);
    };
    const Result result = runIt(made.inputs());
    QVERIFY(near(at(result, "cbf", 1), 60.0, 1e-3) && near(at(result, "att", 1), att, 1e-3));
    QVERIFY(at(result, "cbf", 2) < 0.0F && std::isnan(at(result, "att", 2)));
    QVERIFY((bitsOf(result, 2) & quality::unidentifiable) != 0);
}

void MultidelayStages::m0OfAnotherMatrixIsResampled()
{
    AslCase made = seriesOf([](std::size_t) { return 60.0; }, 2, {12, 12, 6});
    const auto head = [](const Grid& grid, std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        const auto world = toWorld(grid, {double(i), double(j), double(k)});
        return std::hypot(world[0] - 16.5, world[1] - 16.5) < 12.0;
    };
    made.signal = [&, clean = made.signal](std::size_t voxel, std::size_t volume) {
        return head(made.grid, voxel) ? clean(voxel, volume) : 0.0F;
    };
    made.m0_grid.size = {24, 24, 6};
    made.m0_grid.spacing = {1.5, 1.5, 4.0};
    made.m0_grid.origin = {-0.75, -0.75, 0.0};
    made.m0 = [&](std::size_t voxel) { return head(made.m0_grid, voxel) ? 1000.0F : 0.0F; };
    const Result result = runIt(made.inputs());
    QCOMPARE(find(result.issues, "asl.m0_resampled")->severity, Severity::Warns);
    QVERIFY(near(at(result, "cbf", made.grid.index(5, 5, 3)), 60.0, 1e-4));
}

using Mutation = std::function<void(AslCase&)>;

void MultidelayStages::mutants_data()
{
    QTest::addColumn<Mutation>("mutate");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char* name, const char* issue, Mutation mutate) {
        QTest::newRow(name) << std::move(mutate) << QString(issue);
    };
    row("labels swapped", "asl.order_contradicted", [](AslCase& made) {
        for (VolumeType& type : made.types)
            type = type == VolumeType::Label ? VolumeType::Control : VolumeType::Label;
    });
    row("delays in ms", "asl.delays_in_ms", [](AslCase& made) {
        for (double& delay : made.delays)
            delay *= 1000.0;
    });
    row("label duration in ms", "asl.label_duration_in_ms",
        [](AslCase& made) { made.fact("LabelingDuration", 1800.0); });
    row("M0 TR of 0", "values.m0_tr_refused",
        [](AslCase& made) { made.m0Fact("RepetitionTimePreparation", 0.0); });
    row("M0 TR in ms", "asl.m0_tr_in_ms",
        [](AslCase& made) { made.m0Fact("RepetitionTimePreparation", 6000.0); });
    row("M0 nowhere positive", "asl.m0_not_positive",
        [](AslCase& made) { made.m0 = [](std::size_t) { return 0.0F; }; });
    row("M0 scan not given", "asl.m0_missing", [](AslCase& made) {
        made.m0 = nullptr;
        made.fact("M0Type", std::string("Separate"));
    });
    row("label duration of 0", "values.label_duration_refused",
        [](AslCase& made) { made.fact("LabelingDuration", 0.0); });
    row("no label duration", "values.label_duration_missing",
        [](AslCase& made) { made.noFact("LabelingDuration"); });
    row("PASL without a cut-off", "values.ti1_missing", [](AslCase& made) {
        made.fact("ArterialSpinLabelingType", std::string("PASL")).fact("BolusCutOffFlag", false);
    });
    row("controls only", "asl.no_pairs",
        [](AslCase& made) { made.types.assign(made.types.size(), VolumeType::Control); });
    row("slice times that cannot be", "asl.slice_times", [](AslCase& made) {
        made.fact("MRAcquisitionType", std::string("2D"));
        made.fact("SliceTiming", std::vector<double>{0.0, 400.0, 800.0, 1200.0});
    });
}

void MultidelayStages::mutants()
{
    QFETCH(Mutation, mutate);
    QFETCH(QString, issue);
    AslCase made = seriesOf(60.0, 4);
    mutate(made);
    const auto found = issues(made.inputs());
    QString seen;
    for (const Issue& one : found)
        if (one.severity == Severity::Blocks) seen += QString::fromStdString(one.key) + " ";
    QVERIFY2(blockedBy(found, issue.toStdString()), qPrintable(issue + " not in " + seen));
    QVERIFY_THROWS_EXCEPTION(Error, runIt(made.inputs()));
}

void MultidelayStages::flippedAffineOfM0IsRefused()
{
    const Inputs inputs =
        changed(phantomInputs(), "m0", [](Dataset& data) { data.series.grid.direction[0] = -1.0; });
    QVERIFY(blockedBy(issues(inputs), "asl.m0_misplaced"));
    QVERIFY_THROWS_EXCEPTION(Error, runIt(inputs));
}

void MultidelayStages::shuffledListIsNoticed()
{
    // The list of another series: half of the pairs are turned round. Differences of unlike delays
    // scatter by themselves, so that this warns; the curve over the delays is no curve any more.
    const Inputs inputs = changed(phantomInputs(), "asl", [](Dataset& data) {
        for (std::size_t pair = 0; pair < data.volumes.size() / 2; pair += 2)
            std::swap(data.volumes[2 * pair].type, data.volumes[2 * pair + 1].type);
    });
    const auto found = issues(inputs);
    QCOMPARE(find(found, "asl.order_unclear")->severity, Severity::Warns);
    QCOMPARE(find(found, "asl.delay_curve")->severity, Severity::Warns);
    QCOMPARE(find(issues(phantomInputs()), "asl.delay_curve")->severity, Severity::Passed);
}

void MultidelayStages::oneVolumeOfNaNCostsItsPair()
{
    const Inputs inputs = changed(phantomInputs(), "asl", [](Dataset& data) {
        const std::size_t frames = data.series.frames();
        const Buffer<float> before = data.series.values;
        data.series.values = Buffer<float>::make(before.size(), [&](std::span<float> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = i % frames == 5 ? bad : before[i];
        });
    });
    const Result result = runIt(inputs);
    QCOMPARE(find(result.issues, "asl.not_finite")->severity, Severity::Warns);
    const double whole = number(runIt(phantomInputs()).findings, "cbf_median");
    QVERIFY(near(number(result.findings, "cbf_median"), whole, 0.05));
}

void MultidelayStages::samplesAtTheEndOfTheIntegersAreNamed()
{
    for (const bool single : {true, false}) {
        AslCase made = seriesOf(60.0);
        made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
            return voxel < 3 ? 4095.0F : clean(voxel, volume);
        };
        const auto of = [single](const Inputs& inputs) {
            return single ? issuesOf(inputs, {{"use_delay", "2"}}) : issues(inputs);
        };
        const auto found = of(made.inputs());
        QCOMPARE(find(found, "asl.series_clipped")->severity, Severity::Warns);
        QCOMPARE(find(found, "asl.series_clipped")->value, std::string("72"));
        // Noise that happens to reach the number once is none, nor is another greatest value.
        made.signal = [clean = seriesOf(60.0).signal](std::size_t voxel, std::size_t volume) {
            return voxel == 3 && volume == 2 ? 4095.0F : clean(voxel, volume);
        };
        QCOMPARE(find(of(made.inputs()), "asl.series_clipped")->severity, Severity::Passed);
        QCOMPARE(find(of(seriesOf(60.0).inputs()), "asl.series_clipped")->severity,
                 Severity::Passed);
    }
}

void MultidelayStages::noDifferenceIsMeasuredAtTheEndOfTheIntegers()
{
    AslCase made = seriesOf(60.0);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        const bool once = voxel == 3 && volume == 2;
        return voxel < 3 || once ? 4095.0F : clean(voxel, volume);
    };
    for (const bool single : {true, false}) {
        const Result result =
            single ? runCbf(made.inputs(), {{"use_delay", "0.5"}}) : runIt(made.inputs());
        for (std::size_t voxel = 0; voxel < 3; ++voxel) {
            QVERIFY(std::isnan(at(result, "cbf", voxel)));
            QVERIFY((bitsOf(result, voxel) & quality::saturated) != 0);
        }
        // One sample of many: a value, marked.
        QVERIFY(!std::isnan(at(result, "cbf", 4)));
        QCOMPARE(bitsOf(result, 4) & quality::saturated, 0);
        QVERIFY(number(result.findings, "saturated_voxels") >= 3.0);
    }
    const Result many = runIt(made.inputs());
    QCOMPARE(bitsOf(many, 3) & quality::saturated, int{quality::saturated});
    QVERIFY(!std::isnan(at(many, "cbf", 3)));
    QCOMPARE(number(many.findings, "saturated_voxels"), 4.0);
    QVERIFY(find(runIt(seriesOf(60.0).inputs()).findings, "saturated_voxels") == nullptr);
}

QTEST_APPLESS_MAIN(MultidelayStages)
#include "tst_multidelay_stages.moc"
