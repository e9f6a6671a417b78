// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "asl/general_kinetic_model.h"
#include "asl/kinetic_model.h"
#include "asl/scan.h"
#include "base/error.h"
#include "base/text.h"
#include "io/open.h"
#include "session/catalogue.h"
#include "support/asl_case.h"
#include "support/shared_data.h"

#include <QTest>

using namespace kety;
using kety::test::AslCase;
using kety::test::near;

/// asl.multidelay as a whole: delays from the file or typed, what it refuses, maps and explanation.
class Multidelay : public QObject {
    Q_OBJECT

private slots:
    void truthComesBack_data();
    void truthComesBack();
    void typedDelaysAreThoseOfTheFile_data();
    void typedDelaysAreThoseOfTheFile();
    void severalLabelDurations();
    void typedLabelDurationIsUsed();
    void fileWithoutDelaysAsksForThem();
    void whatItRefuses_data();
    void whatItRefuses();
    void millisecondsAreDividedOnRequest();
    void reversedDelaysAreNoticed();
    void delaysThatExplainLessThanNothingStopTheRun();
    void everySliceHasItsDelay();
    void badSampleDropsItsPair();
    void voxelWithoutReferenceIsNamed();
    void nothingIsAValue();
    void severalDelaysAreRecognised();
    void voxelIsExplained();
    void earlyArrivalIsSaidToBeAtMost();
    void arrivalInNoiseIsNotKnown();
    void differencesWithoutPairs();
    void arteriesHaveAMapOfTheirOwn();
    void arteriesNeedSamplesThatSeeThem();
    void humanSeriesNeedsNoOption();
};

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;
const std::vector<double> delays{0.5, 1.0, 1.5, 2.0, 2.5, 3.0};

const Analysis& multidelay()
{
    return *findAnalysis("asl.multidelay");
}

double ratio(const asl::GeneralKineticModel& model, double cbf, double att, double readout,
             double duration)
{
    const double flow = cbf / asl::perMinutePer100g;
    return flow / 0.9 * model.response(att, {readout, duration}, asl::apparentT1(1.33, flow, 0.9));
}

/// ΔM / M0 of pCASL for a label duration of 1.8 s.
double pcasl(double cbf, double att, double delay, double duration = 1.8)
{
    return ratio({}, cbf, att, delay + duration, duration);
}

/// Two pairs of each delay in turn; M0 and control 1000.
AslCase seriesOf(double cbf, double att)
{
    AslCase made(12);
    made.noFact("PostLabelingDelay");
    for (std::size_t volume = 0; volume < 24; ++volume)
        made.delays.push_back(delays[volume / 2 % 6]);
    made.signal = [cbf, att, times = made.delays](std::size_t, std::size_t volume) {
        const double deltam = volume % 2 == 1 ? pcasl(cbf, att, times[volume]) : 0.0;
        return static_cast<float>(1000.0 * (1.0 - deltam));
    };
    return made;
}

std::vector<Issue> issuesOf(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    const Values resolved =
        resolve(multidelay(), inputs, test::typed(multidelay(), values), memo, job);
    return checkAll(multidelay(), inputs, resolved, memo, job);
}

Result runIt(const Inputs& inputs, const Typed& values = {})
{
    Memo memo;
    Job job;
    return run(multidelay(), inputs, test::typed(multidelay(), values), memo, job);
}

Explanation explained(const Inputs& inputs, std::size_t voxel)
{
    Memo memo;
    Job job;
    const Values values = resolve(multidelay(), inputs, {}, memo, job);
    return multidelay().prepare(inputs, values, memo, job).explain(voxel);
}

double at(const Result& result, const char* map, std::size_t voxel = 0)
{
    return double{result.maps.find(map)->values.values[voxel]};
}

QByteArray both(const Result& result)
{
    return QByteArray::number(at(result, "cbf"), 'g', 8) + " "
           + QByteArray::number(at(result, "att"), 'g', 8);
}

}  // namespace

void Multidelay::truthComesBack_data()
{
    QTest::addColumn<double>("cbf");
    QTest::addColumn<double>("att");
    QTest::newRow("grey") << 60.0 << 1.2;
    QTest::newRow("white, late") << 20.0 << 1.9;
    QTest::newRow("tumour") << 150.0 << 0.9;
}

void Multidelay::truthComesBack()
{
    QFETCH(double, cbf);
    QFETCH(double, att);
    const Result result = runIt(seriesOf(cbf, att).inputs());
    QVERIFY2(near(at(result, "cbf"), cbf, 1e-4) && near(at(result, "att"), att, 1e-4),
             both(result).constData());
    QVERIFY(at(result, "rsquared") > 0.9999);
    QCOMPARE(result.maps.quality.values[0], std::uint16_t{0});
    QVERIFY(near(test::number(result.findings, "att_median"), att, 1e-4));
    QVERIFY(test::find(result.findings, "att_median")->expected);
    QCOMPARE(test::number(result.findings, "unidentifiable_share"), 0.0);
    // Six delays measured twice leave ten residuals.
    QVERIFY(near(test::number(result.findings, "interval_factor"), 2.228139));
    const auto& table = std::get<Table>(test::find(result.findings, "delays")->value);
    QCOMPARE(table.rows.size(), std::size_t{6});
    QCOMPARE(table.rows[1], (std::vector<std::string>{"1", "1.8", "2"}));
}

void Multidelay::typedDelaysAreThoseOfTheFile_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("list");
    QTest::newRow("in turn") << "in_turn"
                             << "[0.5, 1, 1.5, 2, 2.5, 3]";
    QTest::newRow("in blocks") << "in_blocks"
                               << "[0.5, 1, 1.5, 2, 2.5, 3]";
    QTest::newRow("every volume") << "every_volume"
                                  << "[0.5, 0.5, 1, 1, 1.5, 1.5, 2, 2, 2.5, 2.5, 3, 3, "
                                     "0.5, 0.5, 1, 1, 1.5, 1.5, 2, 2, 2.5, 2.5, 3, 3]";
}

void Multidelay::typedDelaysAreThoseOfTheFile()
{
    QFETCH(QString, order);
    QFETCH(QString, list);
    AslCase made = seriesOf(60.0, 1.2);
    made.delays.clear();
    const bool blocks = order == "in_blocks";
    made.signal = [blocks](std::size_t, std::size_t volume) {
        const std::size_t pair = volume / 2;
        const double delay = delays[blocks ? pair / 2 : pair % 6];
        return static_cast<float>(1000.0
                                  * (1.0 - (volume % 2 == 1 ? pcasl(60.0, 1.2, delay) : 0.0)));
    };
    const Result result = runIt(
        made.inputs(), {{"delay_order", order.toStdString()}, {"delays", list.toStdString()}});
    QVERIFY2(near(at(result, "cbf"), 60.0, 1e-4) && near(at(result, "att"), 1.2, 1e-4),
             both(result).constData());
}

void Multidelay::severalLabelDurations()
{
    const std::vector<double> durations{1.0, 1.4, 1.8, 1.8, 1.4, 1.0};
    AslCase made = seriesOf(60.0, 1.2);
    made.delays.clear();
    made.signal = [durations](std::size_t, std::size_t volume) {
        const std::size_t i = volume / 2 % 6;
        const double deltam = volume % 2 == 1 ? pcasl(60.0, 1.2, delays[i], durations[i]) : 0.0;
        return static_cast<float>(1000.0 * (1.0 - deltam));
    };
    const Result result = runIt(made.inputs(), {{"delay_order", "in_turn"},
                                                {"delays", "[0.5, 1, 1.5, 2, 2.5, 3]"},
                                                {"label_durations", "[1, 1.4, 1.8, 1.8, 1.4, 1]"}});
    QVERIFY2(near(at(result, "cbf"), 60.0, 1e-4) && near(at(result, "att"), 1.2, 1e-4),
             both(result).constData());
}

void Multidelay::typedLabelDurationIsUsed()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.signal = [](std::size_t, std::size_t volume) {
        const double deltam = volume % 2 == 1 ? pcasl(60.0, 1.2, delays[volume / 2 % 6], 1.5) : 0.0;
        return static_cast<float>(1000.0 * (1.0 - deltam));
    };
    const Result result = runIt(made.inputs(), {{"label_duration", "1.5"}});
    QVERIFY2(near(at(result, "cbf"), 60.0, 1e-4), both(result).constData());
}

void Multidelay::fileWithoutDelaysAsksForThem()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.delays.clear();
    QVERIFY(test::blockedBy(issuesOf(made.inputs()), "values.delay_order_missing"));
    QVERIFY(test::blockedBy(issuesOf(made.inputs(), {{"delay_order", "in_turn"}}),
                            "values.delays_missing"));
    // Listed for some volumes only.
    AslCase half = seriesOf(60.0, 1.2);
    half.delays.resize(12);
    QVERIFY(test::blockedBy(issuesOf(half.inputs()), "asl.delays_missing"));
}

void Multidelay::whatItRefuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("typed");
    QTest::newRow("two delays") << "asl.few_delays"
                                << QStringList{"delay_order=in_turn", "delays=[1, 2]"};
    QTest::newRow("delays for other pairs")
        << "asl.delay_list" << QStringList{"delay_order=in_blocks", "delays=[0.5, 1, 1.5, 2, 3]"};
    QTest::newRow("delays in turn for other pairs")
        << "asl.delay_list" << QStringList{"delay_order=in_turn", "delays=[0.5, 1, 1.5, 2, 3]"};
    QTest::newRow("bolus cut off after the last readout")
        << "asl.quipss_times" << QStringList{"scheme=pasl", "bolus_cutoff=quipss2", "ti1=5"};
    QTest::newRow("durations for other delays")
        << "asl.delay_list"
        << QStringList{"delay_order=in_turn", "delays=[0.5, 1, 1.5]", "label_durations=[1, 2]"};
    QTest::newRow("entries for other volumes")
        << "asl.delay_list" << QStringList{"delay_order=every_volume", "delays=[0.5, 1, 1.5]"};
    QTest::newRow("bounds turned round")
        << "asl.att_bounds" << QStringList{"att_minimum=2", "att_maximum=1"};
    QTest::newRow("QUIPSS") << "asl.quipss_several_delays"
                            << QStringList{"scheme=pasl", "bolus_cutoff=quipss", "ti1=0.4"};
    QTest::newRow("velocity") << "asl.velocity_several_delays" << QStringList{"scheme=vsi"};
    QTest::newRow("no reference region")
        << "asl.reference_empty"
        << QStringList{"m0_method=reference_region", "reference_selection=file"};
}

void Multidelay::whatItRefuses()
{
    QFETCH(QString, key);
    QFETCH(QStringList, typed);
    Typed values;
    for (const QString& one : typed) {
        values.emplace_back(one.section('=', 0, 0).toStdString(),
                            one.section('=', 1).toStdString());
    }
    const std::vector<Issue> issues = issuesOf(seriesOf(60.0, 1.2).inputs(), values);
    QString found;
    for (const Issue& issue : issues)
        if (issue.severity == Severity::Blocks) found += QString::fromStdString(issue.key) + " ";
    QVERIFY2(test::blockedBy(issues, key.toStdString()), qPrintable(found));
}

void Multidelay::millisecondsAreDividedOnRequest()
{
    AslCase made = seriesOf(60.0, 1.2);
    for (double& delay : made.delays)
        delay *= 1000.0;
    const std::vector<Issue> issues = issuesOf(made.inputs());
    QVERIFY(test::blockedBy(issues, "asl.delays_in_ms"));
    const Issue* issue = test::find(issues, "asl.delays_in_ms");
    QCOMPARE(issue->proposals.size(), std::size_t{1});
    Memo memo;
    Job job;
    const Result result = run(multidelay(), made.inputs(), issue->proposals[0].changes, memo, job);
    QVERIFY(near(at(result, "cbf"), 60.0, 1e-4));
}

/// A curve that falls and rises again, whichever way round it is read.
void Multidelay::delaysThatExplainLessThanNothingStopTheRun()
{
    AslCase made = seriesOf(60.0, 1.2);
    const Typed blocks{{"delay_order", "in_turn"}, {"delays", "[3, 0.5, 2.5, 1, 2, 1.5]"}};
    const std::vector<Issue> issues = issuesOf(made.inputs(), blocks);
    QVERIFY(test::blockedBy(issues, "asl.delay_curve"));
    const Issue* issue = test::find(issues, "asl.delay_curve");
    QVERIFY(english(issue->message).find("reverse") == std::string::npos);
    QVERIFY(english(issue->detail).find("median R² −") != std::string::npos);
    QVERIFY(english(issue->detail).find("delay_order") != std::string::npos);
    QVERIFY_THROWS_EXCEPTION(Error, runIt(made.inputs(), blocks));
    Typed trusted = blocks;
    trusted.emplace_back("trust_delays", "true");
    QVERIFY(std::isfinite(at(runIt(made.inputs(), trusted), "cbf")));
}

void Multidelay::reversedDelaysAreNoticed()
{
    AslCase made = seriesOf(60.0, 1.4);
    QCOMPARE(test::find(issuesOf(made.inputs()), "asl.delay_curve")->severity, Severity::Passed);
    const Typed reversed{{"delay_order", "in_turn"}, {"delays", "[3, 2.5, 2, 1.5, 1, 0.5]"}};
    const std::vector<Issue> issues = issuesOf(made.inputs(), reversed);
    const Issue* issue = test::find(issues, "asl.delay_curve");
    // No map before it is confirmed, or the list turned round.
    QVERIFY(test::blockedBy(issues, "asl.delay_curve"));
    QVERIFY_THROWS_EXCEPTION(Error, runIt(made.inputs(), reversed));
    QVERIFY(english(issue->message).find("reverse") != std::string::npos);
    QVERIFY(english(issue->detail).find("delay_order") != std::string::npos);
    QCOMPARE(issue->proposals.size(), std::size_t{2});
    const auto& turn = issue->proposals.front().changes;
    const Result mended =
        runIt(made.inputs(), {{"delay_order", toText(turn.at("delay_order").value)},
                              {"delays", toText(turn.at("delays").value)}});
    QVERIFY(near(at(mended, "cbf"), 60.0, 1e-4));
    Typed trusted = reversed;
    trusted.emplace_back("trust_delays", "true");
    QCOMPARE(test::find(issuesOf(made.inputs(), trusted), "asl.delay_curve")->severity,
             Severity::Passed);
}

void Multidelay::everySliceHasItsDelay()
{
    AslCase made = seriesOf(60.0, 1.2);
    const Grid grid = made.grid;
    made.signal = [grid](std::size_t voxel, std::size_t volume) {
        const double delay = delays[volume / 2 % 6] + 0.045 * grid.place(voxel)[2];
        return static_cast<float>(1000.0
                                  * (1.0 - (volume % 2 == 1 ? pcasl(60.0, 1.2, delay) : 0.0)));
    };
    const Result result = runIt(made.inputs(), {{"readout", "2d"}, {"slice_interval", "45ms"}});
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        QVERIFY(near(at(result, "cbf", voxel), 60.0, 1e-4));
        QVERIFY(near(at(result, "att", voxel), 1.2, 1e-4));
    }
}

void Multidelay::badSampleDropsItsPair()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        const bool bad = (voxel == 1 && volume == 3)          // one repeat of one delay
                         || (voxel == 2 && volume < 4)        // one repeat of two
                         || (voxel == 3 && volume % 12 > 3);  // all but two delays
        return bad ? std::nanf("") : clean(voxel, volume);
    };
    const Result result = runIt(made.inputs());
    for (const std::size_t voxel : {0, 1, 2}) {
        QVERIFY(near(at(result, "cbf", voxel), 60.0, 1e-4));
        QCOMPARE(result.maps.quality.values[voxel], std::uint16_t{0});
    }
    QVERIFY(std::isnan(at(result, "cbf", 3)) && std::isnan(at(result, "att", 3)));
    QCOMPARE(result.maps.quality.values[3], quality::nonFinite);
}

void Multidelay::voxelWithoutReferenceIsNamed()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.m0 = [](std::size_t voxel) {
        return voxel == 1 ? 0.0F : voxel == 2 ? -5.0F : voxel == 3 ? std::nanf("") : 1000.0F;
    };
    const Result result = runIt(made.inputs());
    for (const std::size_t voxel : {1, 2, 3}) {
        QVERIFY(std::isnan(at(result, "cbf", voxel)) && std::isnan(at(result, "att", voxel)));
        QCOMPARE(result.maps.quality.values[voxel],
                 voxel == 3 ? quality::nonFinite : quality::noReference);
    }
    QVERIFY(near(at(result, "cbf", 0), 60.0, 1e-4));
}

void Multidelay::nothingIsAValue()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        return voxel == 1 ? 1000.0F : clean(voxel, volume);
    };
    const Result result = runIt(made.inputs());
    QCOMPARE(at(result, "cbf", 1), 0.0);
    QCOMPARE(at(result, "rsquared", 1), 0.0);
    QVERIFY(std::isnan(at(result, "att", 1)) && std::isnan(at(result, "cbf_sd", 1)));
    QCOMPARE(result.maps.quality.values[1], quality::unidentifiable);
}

void Multidelay::severalDelaysAreRecognised()
{
    const auto series = seriesOf(60.0, 1.2).series();
    const double several = multidelay().recognise(*series).confidence;
    QVERIFY(several > findAnalysis("asl.cbf")->recognise(*series).confidence);
    QCOMPARE(multidelay().recognise(*AslCase(6).series()).confidence, 0.0);
}

void Multidelay::voxelIsExplained()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        return clean(voxel, volume) + (volume % 3 == 0 ? 0.1F : -0.1F);
    };
    const Explanation found = explained(made.inputs(), 0);
    QCOMPARE(found.curves.size(), std::size_t{2});
    const Curve& data = found.curves[0];
    QCOMPARE(data.traces.size(), std::size_t{3});
    QCOMPARE(data.traces[0].x.size(), std::size_t{12});
    QCOMPARE(data.traces[0].frames[1], 12);
    // The profile is least where the arrival time was taken, which lies in its interval.
    const Trace& profile = found.curves[1].traces[0];
    const double taken = found.curves[1].traces[1].y[0];
    for (const double left : profile.y)
        QVERIFY(left >= taken * (1.0 - 1e-9));
    QCOMPARE(found.curves[1].stretches.size(), std::size_t{1});
    const Stretch& interval = found.curves[1].stretches[0];
    QVERIFY(interval.from < 1.2 && 1.2 < interval.to && interval.to - interval.from < 0.2);
    QCOMPARE(found.sentences.size(), std::size_t{3});
    QVERIFY(english(found.sentences[0]).find("95 % interval") != std::string::npos);
}

void Multidelay::earlyArrivalIsSaidToBeAtMost()
{
    const Inputs inputs = seriesOf(60.0, 0.3).inputs();
    const Explanation found = explained(inputs, 0);
    QVERIFY(english(found.sentences[0]).starts_with("The arrival time is at most 0.50 s"));
    QCOMPARE(found.curves[1].stretches.size(), std::size_t{1});
    QCOMPARE(found.curves[1].stretches[0].to, 0.5);
    const Result result = runIt(inputs);
    QCOMPARE(at(result, "att"), 0.5);
    QCOMPARE(result.maps.quality.values[0], quality::unidentifiable);
    QVERIFY(std::isnan(at(result, "att_sd")) && std::isnan(at(result, "cbf_sd")));
    QCOMPARE(test::number(result.findings, "unidentifiable_share"), 1.0);
}

void Multidelay::arrivalInNoiseIsNotKnown()
{
    AslCase made = seriesOf(20.0, 1.2);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        // The two pairs of a delay differ by 60 where their mean is about 4.
        const float noise = volume % 2 == 0 ? 0.0F : volume < 12 ? 30.0F : -30.0F;
        return clean(voxel, volume) + noise;
    };
    const Explanation found = explained(made.inputs(), 0);
    const std::string said = english(found.sentences[0]);
    QVERIFY2(said.starts_with("The arrival time is not known: every one from 0.10 to "),
             said.c_str());
    QCOMPARE(found.curves[1].stretches.size(), std::size_t{1});
    QVERIFY(std::string(found.curves[1].stretches[0].label.source) == "95 % interval, open");
    QCOMPARE(runIt(made.inputs()).maps.quality.values[0], quality::unidentifiable);
}

void Multidelay::differencesWithoutPairs()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.types.assign(12, VolumeType::DeltaM);
    made.delays = delays;
    made.delays.insert(made.delays.end(), delays.begin(), delays.end());
    made.signal = [](std::size_t, std::size_t volume) {
        return static_cast<float>(1000.0 * pcasl(60.0, 1.2, delays[volume % 6]));
    };
    const Result result = runIt(made.inputs());
    QVERIFY2(near(at(result, "cbf"), 60.0, 1e-5) && near(at(result, "att"), 1.2, 1e-5),
             both(result).constData());
}

void Multidelay::arteriesHaveAMapOfTheirOwn()
{
    AslCase made = seriesOf(60.0, 1.2);
    made.signal = [clean = made.signal](std::size_t voxel, std::size_t volume) {
        // The artery of T-A10: seen by the shortest delay alone.
        const bool sees = voxel == 1 && volume % 12 == 1;
        const double artery = sees ? 2.0 * 0.85 * 0.004636626 / 0.9 : 0.0;
        return static_cast<float>(double{clean(voxel, volume)} - 1000.0 * artery);
    };
    QVERIFY(runIt(made.inputs()).maps.find("abv") == nullptr);
    const Result result = runIt(made.inputs(), {{"arterial_component", "true"}});
    QCOMPARE(at(result, "abv", 0), 0.0);
    QVERIFY2(near(at(result, "abv", 1), 0.008, 1e-3),
             qPrintable(QString::number(at(result, "abv", 1))));
    for (const std::size_t voxel : {0, 1}) {
        QVERIFY(near(at(result, "cbf", voxel), 60.0, 1e-3));
        QVERIFY(near(at(result, "att", voxel), 1.2, 1e-3));
    }
    Memo memo;
    Job job;
    const Inputs inputs = made.inputs();
    const Values values =
        resolve(multidelay(), inputs, test::typed(multidelay(), {{"arterial_component", "true"}}),
                memo, job);
    const Explanation found = multidelay().prepare(inputs, values, memo, job).explain(1);
    QCOMPARE(found.curves[0].traces.size(), std::size_t{4});
    const Trace &means = found.curves[0].traces[1], &sum = found.curves[0].traces[3];
    for (std::size_t i = 0; i < means.y.size(); ++i)
        QVERIFY(near(sum.y[i], means.y[i], 1e-3));
    QVERIFY(english(found.sentences[2]).starts_with("Label in arteries: 0.80 % of the volume"));
}

void Multidelay::arteriesNeedSamplesThatSeeThem()
{
    AslCase made = seriesOf(60.0, 1.2);
    const Typed arteries{{"arterial_component", "true"}};
    QVERIFY(!test::blockedBy(issuesOf(made.inputs(), arteries), "asl.no_arterial_component"));
    made.fact("VascularCrushing", true);
    QVERIFY(test::blockedBy(issuesOf(made.inputs(), arteries), "asl.no_arterial_component"));
    QVERIFY(
        test::blockedBy(issuesOf(seriesOf(60.0, 1.2).inputs(), {{"arterial_component", "true"},
                                                                {"delay_order", "in_turn"},
                                                                {"delays", "[0.5, 1, 1.5, 2]"}}),
                        "asl.no_arterial_component"));
}

void Multidelay::humanSeriesNeedsNoOption()
{
    const auto folder = test::sharedData("bids-asl-human");
    SKIP_WITHOUT(folder);
    Job job;
    Inputs inputs;
    inputs.roles["asl"] = {open((folder / "sub-01/perf/sub-01_asl.nii.gz").string(), job)};
    const Result result = runIt(inputs);
    // What suppression does to the images of each delay is no head that moves.
    QVERIFY(test::find(result.issues, "asl.head_moved") == nullptr);
    const Mask& mask = *result.mask;
    QVERIFY(near(test::number(result.findings, "cbf_median"), 48.2, 0.02));
    // Of the voxels that have one: the others hold the shortest time that can be told.
    QVERIFY(near(test::number(result.findings, "att_median"), 1.42, 0.02));
    QVERIFY(!test::find(result.findings, "att_median")->expected);
    QVERIFY(near(test::number(result.findings, "unidentifiable_share"), 0.621, 0.05));
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (mask.values[voxel] == 0) continue;
        const bool told = (result.maps.quality.values[voxel] & quality::unidentifiable) == 0;
        QCOMPARE(std::isfinite(at(result, "att_sd", voxel)), told);
    }
}

QTEST_APPLESS_MAIN(Multidelay)
#include "tst_multidelay.moc"
