// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"
#include "io/open.h"
#include "relaxometry/echo_analysis.h"
#include "session/catalogue.h"
#include "support/relaxometry_case.h"
#include "support/shared_data.h"

#include <QTest>

using namespace kety;
using kety::test::near;
using kety::test::runWhole;
using kety::test::Signal;
using kety::test::valueAt;

/// relaxometry.t2 and relaxometry.t2star as a whole.
class EchoMaps : public QObject {
    Q_OBJECT

private slots:
    void truthComesBack_data();
    void truthComesBack();
    void floorsAreTreated();
    void previewsAreClose();
    void someEchoesAreLeftOut();
    void whatItRefuses_data();
    void whatItRefuses();
    void matrixOfEdgeCases();
    void tinyMagnitudesAreSignal();
    void humanSliceAgreesWithThePublishedProbes();
    void groundTruthComesBack();
};

namespace {

const std::vector<double> echoes{.005, .010, .015, .020, .025, .030, .040, .060};

double timeOf(std::size_t voxel)
{
    return 0.012 + 0.01 * double(voxel % 8);
}

Inputs inputsOf(const char* role, const Signal& signal, std::size_t voxels = 24,
                const std::vector<double>& said = echoes)
{
    Facts facts;
    if (!said.empty()) facts["EchoTime"] = test::stated(said, "EchoTime");
    Inputs inputs;
    inputs.roles[role].push_back(test::imagesOf("echoes", voxels, echoes.size(), signal, facts));
    return inputs;
}

double plain(std::size_t voxel, std::size_t echo)
{
    return 1000.0 * std::exp(-echoes[echo] / timeOf(voxel));
}

const Analysis& t2star()
{
    return *findAnalysis("relaxometry.t2star");
}

}  // namespace

void EchoMaps::truthComesBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("t2") << "t2";
    QTest::newRow("t2star") << "t2star";
}

void EchoMaps::truthComesBack()
{
    QFETCH(QString, id);
    const std::string key = id.toStdString();
    const Analysis& analysis = *findAnalysis("relaxometry." + key);
    const Inputs inputs = inputsOf(key == "t2" ? "mese" : "megre", plain);
    const Result result =
        runWhole(analysis, inputs, {{"rate_map", "true"}, {"noise_floor", "kept"}});
    const std::string rate = key == "t2" ? "r2" : "r2star";
    for (std::size_t v = 0; v < 24; ++v) {
        QVERIFY(near(valueAt(result, key.c_str(), v), timeOf(v), 1e-5));
        QVERIFY(near(valueAt(result, "s0", v), 1000.0, 1e-5));
        QVERIFY(near(valueAt(result, rate.c_str(), v), 1.0 / timeOf(v), 1e-5));
        QCOMPARE(result.maps.quality.values[v], std::uint16_t{0});
    }
}

void EchoMaps::floorsAreTreated()
{
    const Signal floored = [](std::size_t v, std::size_t i) {
        return std::sqrt(plain(v, i) * plain(v, i) + 2.0 * 40.0 * 40.0);
    };
    const Inputs inputs = inputsOf("megre", floored);
    const Result kept = runWhole(t2star(), inputs, {{"noise_floor", "kept"}});
    const Result power = runWhole(t2star(), inputs, {{"noise_floor", "power"}, {"noise", "40"}});
    QVERIFY(valueAt(kept, "t2star") > 1.03 * timeOf(0));
    for (std::size_t v = 0; v < 8; ++v)
        QVERIFY(near(valueAt(power, "t2star", v), timeOf(v), 1e-4));
    const Signal offset = [](std::size_t v, std::size_t i) { return plain(v, i) + 70.0; };
    const Result constant =
        runWhole(t2star(), inputsOf("megre", offset), {{"noise_floor", "offset"}});
    QVERIFY(near(valueAt(constant, "t2star", 1), timeOf(1), 1e-4)
            && near(valueAt(constant, "offset", 1), 70.0, 1e-3));
    std::vector<double> y{100.0, 50.0, 20.0, 4.0, 3.0};
    std::vector<bool> use(5, true);
    relaxometry::treatFloor(relaxometry::NoiseFloor::Auto, 0.0, y, use);
    QCOMPARE(use, (std::vector<bool>{true, true, true, false, false}));
    use.assign(5, true);
    y = {100.0, 4.0, 3.0, 2.0, 1.0};
    relaxometry::treatFloor(relaxometry::NoiseFloor::Truncate, 0.0, y, use);
    QCOMPARE(std::count(use.begin(), use.end(), true), std::ptrdiff_t{3});
}

void EchoMaps::previewsAreClose()
{
    for (const char* method : {"log_linear", "weighted"}) {
        const Result result = runWhole(t2star(), inputsOf("megre", plain),
                                       {{"method", method}, {"noise_floor", "kept"}});
        QVERIFY(near(valueAt(result, "t2star", 3), timeOf(3), 1e-5));
        QVERIFY(std::isnan(valueAt(result, "t2star_sd", 3)));
    }
    // Unequal spacing: ARLO has nothing to say.
    const Result arlo = runWhole(t2star(), inputsOf("megre", plain), {{"method", "arlo"}});
    QVERIFY(std::isnan(valueAt(arlo, "t2star", 3)));
    QVERIFY((arlo.maps.quality.values[3] & quality::unidentifiable) != 0);
}

void EchoMaps::someEchoesAreLeftOut()
{
    const Signal first_wrong = [](std::size_t v, std::size_t i) {
        return i == 0 ? 0.5 * plain(v, i) : plain(v, i);
    };
    const Analysis& t2 = *findAnalysis("relaxometry.t2");
    const Inputs inputs = inputsOf("mese", first_wrong);
    const Result dropped = runWhole(t2, inputs, {{"drop_first", "true"}});
    QVERIFY(near(valueAt(dropped, "t2", 4), timeOf(4), 1e-5));
    const Result even = runWhole(t2, inputs, {{"even_only", "true"}});
    QVERIFY(near(valueAt(even, "t2", 4), timeOf(4), 1e-5));
    QCOMPARE(std::get<Table>(test::find(even.findings, "images")->value).rows.size(),
             std::size_t{4});
    const Result range =
        runWhole(t2, inputs, {{"first_echo_time", "8ms"}, {"last_echo_time", "30ms"}});
    QCOMPARE(std::get<Table>(test::find(range.findings, "images")->value).rows.size(),
             std::size_t{5});
}

void EchoMaps::whatItRefuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("times in ms") << "ms"
                                 << "relaxometry.times_in_ms";
    QTest::newRow("no times") << "none"
                              << "values.echo_times_missing";
    QTest::newRow("one time") << "one"
                              << "relaxometry.too_few";
    QTest::newRow("one image of another scale") << "scale"
                                                << "relaxometry.not_described";
    QTest::newRow("shuffled") << "shuffled"
                              << "relaxometry.not_described";
}

void EchoMaps::whatItRefuses()
{
    QFETCH(QString, what);
    QFETCH(QString, key);
    std::vector<double> stated = echoes;
    if (what == "ms")
        for (double& time : stated)
            time *= 1000.0;
    if (what == "none") stated.clear();
    if (what == "one") stated.assign(8, 0.01);
    if (what == "shuffled") stated = {.060, .005, .030, .010, .040, .015, .025, .020};
    const Signal signal = [&what](std::size_t v, std::size_t i) {
        return plain(v, i) * (what == "scale" && i > 3 ? 5.0 : 1.0);
    };
    QVERIFY(test::blockedBy(test::issuesWhole(t2star(), inputsOf("megre", signal, 24, stated)),
                            key.toStdString()));
}

void EchoMaps::matrixOfEdgeCases()
{
    const Signal odd = [](std::size_t v, std::size_t i) {
        if (v == 0) return 0.0;
        if (v == 1 && i == 2) return double(INFINITY);
        if (v == 2 && i > 0) return std::nan("");
        if (v == 3) return 400.0;
        return plain(v, i);
    };
    const Result result = runWhole(t2star(), inputsOf("megre", odd));
    QCOMPARE(result.maps.quality.values[0], quality::noReference);
    QVERIFY(near(valueAt(result, "t2star", 1), timeOf(1), 1e-4));
    QCOMPARE(result.maps.quality.values[2], quality::nonFinite);
    QVERIFY(std::isnan(valueAt(result, "t2star", 0)) && std::isnan(valueAt(result, "t2star", 2)));
    // What does not fall stands at the end of the search, marked, or has no value.
    QVERIFY((result.maps.quality.values[3] & (quality::atBound | quality::unidentifiable)) != 0);
}

void EchoMaps::tinyMagnitudesAreSignal()
{
    const auto folder = test::sharedData("t2star-3echo-small");
    SKIP_WITHOUT(folder);
    Job job;
    Inputs inputs;
    inputs.roles["megre"].push_back(open((folder / "Mag.nii.gz").string(), job));
    const Result result = runWhole(t2star(), inputs, {{"echo_times", "[0.004, 0.008, 0.012]"}});
    std::vector<float> times;
    for (const float time : result.maps.find("t2star")->values.values)
        if (time > 0.0F && time < 0.499F) times.push_back(time);
    QVERIFY(times.size() > 90000);
    const double median = quantile(times, 0.5);
    QVERIFY2(near(median, 0.0299, 0.02), qPrintable(QString::number(median)));
}

void EchoMaps::humanSliceAgreesWithThePublishedProbes()
{
    const auto folder = test::sharedData("relaxometry-brain-qmrlab");
    SKIP_WITHOUT(folder);
    Job job;
    Inputs inputs;
    inputs.roles["mese"].push_back(open((folder / "mono_t2.nii.gz").string(), job));
    std::string list = "[";
    for (int echo = 1; echo <= 30; ++echo)
        list += (echo > 1 ? ", " : "") + formatNumber(0.0128 * echo);
    const Result result = runWhole(*findAnalysis("relaxometry.t2"), inputs,
                                   {{"echo_times", list + "]"}, {"noise_floor", "kept"}});
    struct Probe {
        int x, y;
        double t2, m0;
    };
    for (const Probe& probe : {Probe{42, 39, 0.10106005550980281, 1292.8366501396195},
                               Probe{41, 39, 0.0956072534049215, 1388.9251520678208},
                               Probe{43, 39, 0.085764413658344, 1201.869664203352},
                               Probe{43, 40, 0.10308201679038612, 1185.1216526988414}}) {
        const auto voxel = std::size_t(probe.x + 87 * probe.y);
        QVERIFY2(near(valueAt(result, "t2", voxel), probe.t2, 1e-5),
                 qPrintable(QString::number(valueAt(result, "t2", voxel), 'g', 9)));
        QVERIFY(near(valueAt(result, "s0", voxel), probe.m0, 1e-5));
    }
}

void EchoMaps::groundTruthComesBack()
{
    const auto brain = test::digitalBrain();
    if (brain.empty()) QSKIP("the digital brain is not here");
    for (const std::size_t property : {std::size_t{3}, std::size_t{4}}) {
        const Signal signal = [&](std::size_t v, std::size_t i) {
            return double{brain[v][5]} * std::exp(-echoes[i] / double{brain[v][property]});
        };
        const bool star = property == 4;
        const Result result =
            runWhole(*findAnalysis(star ? "relaxometry.t2star" : "relaxometry.t2"),
                     inputsOf(star ? "megre" : "mese", signal, brain.size()));
        for (std::size_t v = 0; v < brain.size(); ++v)
            QVERIFY(
                near(valueAt(result, star ? "t2star" : "t2", v), double{brain[v][property]}, 1e-4));
    }
}

QTEST_APPLESS_MAIN(EchoMaps)
#include "tst_echoes.moc"
