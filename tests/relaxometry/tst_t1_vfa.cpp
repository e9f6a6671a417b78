// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"
#include "io/open.h"
#include "relaxometry/flip_angle.h"
#include "session/catalogue.h"
#include "support/relaxometry_case.h"
#include "support/shared_data.h"

#include <QTest>

#include <fstream>
#include <numbers>
#include <sstream>

using namespace kety;
using kety::relaxometry::spoiledSignal;
using kety::test::near;
using kety::test::runWhole;
using kety::test::Signal;
using kety::test::valueAt;

/// relaxometry.t1_vfa as a whole.
class T1Vfa : public QObject {
    Q_OBJECT

private slots:
    void truthComesBack();
    void mapOfB1IsUsedInPercentAndAsFraction_data();
    void mapOfB1IsUsedInPercentAndAsFraction();
    void mapOfB1OnAnotherGridIsInterpolated();
    void lineIsAPreview();
    void whatItRefuses_data();
    void whatItRefuses();
    void matrixOfEdgeCases();
    void voxelIsExplainedOverAngles();
    void humanSliceAgreesWithThePublishedProbes();
    void measuredVoxelsAgreeWithTheirReference();
};

namespace {

constexpr double degree = std::numbers::pi / 180.0, short_tr = 0.015;
const std::vector<double> angles{3.0, 8.0, 14.0, 22.0};

const Analysis& vfa()
{
    return *findAnalysis("relaxometry.t1_vfa");
}

double t1Of(std::size_t voxel)
{
    return 0.4 + 0.3 * double(voxel % 7);
}

double plain(std::size_t voxel, std::size_t image)
{
    return spoiledSignal(5000.0, t1Of(voxel), degree * angles[image], short_tr);
}

double b1Of(std::size_t voxel)
{
    return 0.8 + 0.05 * double(voxel % 8);
}

double weakened(std::size_t voxel, std::size_t image)
{
    return spoiledSignal(5000.0, t1Of(voxel), b1Of(voxel) * degree * angles[image], short_tr);
}

Inputs inputsOf(const Signal& signal, std::vector<double> said = angles,
                Value repetition = short_tr)
{
    Facts facts;
    if (!said.empty()) facts["FlipAngle"] = test::stated(said, "FlipAngle");
    facts["RepetitionTimeExcitation"] =
        test::stated(std::move(repetition), "RepetitionTimeExcitation");
    Inputs inputs;
    inputs.roles["vfa"].push_back(test::imagesOf("vfa", 24, angles.size(), signal, facts));
    return inputs;
}

void addB1(Inputs& inputs, double scale)
{
    inputs.roles["b1"].push_back(test::imagesOf(
        "TB1map", 24, 1, [scale](std::size_t v, std::size_t) { return scale * b1Of(v); }));
}

}  // namespace

void T1Vfa::truthComesBack()
{
    const Result result = runWhole(vfa(), inputsOf(plain), {{"rate_map", "true"}});
    for (std::size_t v = 0; v < 24; ++v) {
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-5));
        QVERIFY(near(valueAt(result, "m0", v), 5000.0, 1e-5));
        QVERIFY(near(valueAt(result, "r1", v), 1.0 / t1Of(v), 1e-5));
        QVERIFY(valueAt(result, "relative_error", v) < 1e-5);
        QCOMPARE(result.maps.quality.values[v], std::uint16_t{0});
    }
    QVERIFY(test::find(test::issuesWhole(vfa(), inputsOf(plain)), "relaxometry.b1_missing")
            != nullptr);
}

void T1Vfa::mapOfB1IsUsedInPercentAndAsFraction_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("percent") << 100.0;
    QTest::newRow("fraction") << 1.0;
}

void T1Vfa::mapOfB1IsUsedInPercentAndAsFraction()
{
    QFETCH(double, scale);
    Inputs inputs = inputsOf(weakened);
    const Result without = runWhole(vfa(), inputs);
    QVERIFY(near(valueAt(without, "t1", 0), 0.64 * t1Of(0), 0.02));
    addB1(inputs, scale);
    const Result result = runWhole(vfa(), inputs);
    for (std::size_t v = 0; v < 24; ++v)
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
    const auto issues = test::issuesWhole(vfa(), inputs);
    const Issue* issue = test::find(issues, "relaxometry.b1");
    QVERIFY(issue != nullptr && issue->severity == Severity::Passed);
    QCOMPARE(std::string(issue->message.text.source).find("percent") != std::string::npos,
             scale > 1.0);
}

void T1Vfa::mapOfB1OnAnotherGridIsInterpolated()
{
    Inputs inputs = inputsOf([](std::size_t v, std::size_t i) {
        return spoiledSignal(5000.0, t1Of(v), 0.9 * degree * angles[i], short_tr);
    });
    auto coarse = test::imagesOf("TB1map", 12, 1, [](std::size_t, std::size_t) { return 0.9; });
    coarse->series.grid.size = {12, 1, 1};
    coarse->series.grid.spacing[0] *= 2.0;
    coarse->series.grid.origin[0] += 0.5 * inputs.find("vfa")->series.grid.spacing[0];
    inputs.roles["b1"].push_back(coarse);
    const Result result = runWhole(vfa(), inputs);
    for (std::size_t v = 1; v < 23; ++v)
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
    QVERIFY(test::find(test::issuesWhole(vfa(), inputs), "relaxometry.b1_resampled") != nullptr);
}

void T1Vfa::lineIsAPreview()
{
    const Result result = runWhole(vfa(), inputsOf(plain), {{"method", "linear"}});
    QVERIFY(near(valueAt(result, "t1", 3), t1Of(3), 1e-4));
    QVERIFY(std::isnan(valueAt(result, "t1_sd", 3)));
}

void T1Vfa::whatItRefuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("no angles") << "none"
                               << "values.flip_angles_missing";
    QTest::newRow("one angle") << "one"
                               << "relaxometry.too_few";
    QTest::newRow("TR that differs") << "tr"
                                     << "relaxometry.tr_differs";
    QTest::newRow("one image of another scale") << "scale"
                                                << "relaxometry.not_described";
    QTest::newRow("one image twice") << "twice"
                                     << "relaxometry.doubled_image";
    QTest::newRow("B1 in Hz") << "b1"
                              << "relaxometry.b1";
}

void T1Vfa::whatItRefuses()
{
    QFETCH(QString, what);
    QFETCH(QString, key);
    std::vector<double> said = angles;
    if (what == "none") said.clear();
    if (what == "one") said.assign(4, 8.0);
    const Signal signal = [&what](std::size_t v, std::size_t i) {
        return plain(v, what == "twice" && i == 2 ? 1 : i)
               * (what == "scale" && i == 2 ? 6.0 : 1.0);
    };
    Value repetition = short_tr;
    if (what == "tr") repetition = std::vector<double>{0.015, 0.015, 0.015, 0.02};
    Inputs inputs = inputsOf(signal, said, repetition);
    if (what == "b1") addB1(inputs, 5.0);
    QVERIFY(test::blockedBy(test::issuesWhole(vfa(), inputs), key.toStdString()));
    const auto typed =
        test::issuesWhole(vfa(), inputsOf(plain), {{"flip_angles", "[3, 8, 14, 22]"}});
    const Issue* degrees = test::find(typed, "relaxometry.angles_in_degrees");
    QVERIFY(degrees != nullptr && degrees->proposals.size() == 1);
    const auto& meant = degrees->proposals.front().changes.at("flip_angles").value;
    QVERIFY(near(std::get<std::vector<double>>(meant)[1], 8.0 * degree));
}

void T1Vfa::matrixOfEdgeCases()
{
    const Signal odd = [](std::size_t v, std::size_t i) {
        if (v == 0) return 0.0;
        if (v == 1 && i == 2) return double(INFINITY);
        if (v == 2 && i > 0) return std::nan("");
        if (v == 4) return -plain(v, i);
        return plain(v, i);
    };
    Inputs inputs = inputsOf(odd);
    inputs.roles["b1"].push_back(test::imagesOf("TB1map", 24, 1, [](std::size_t v, std::size_t) {
        return v == 5 ? std::nan("") : v == 6 ? 0.05 : 1.0;
    }));
    const Result result = runWhole(vfa(), inputs);
    QCOMPARE(result.maps.quality.values[0], quality::noReference);
    QVERIFY(near(valueAt(result, "t1", 1), t1Of(1), 1e-4));
    QCOMPARE(result.maps.quality.values[2], quality::nonFinite);
    QVERIFY(near(valueAt(result, "t1", 4), t1Of(4), 1e-4));
    for (const std::size_t v : {std::size_t{5}, std::size_t{6}}) {
        QCOMPARE(result.maps.quality.values[v], quality::nonFinite);
        QVERIFY(std::isnan(valueAt(result, "t1", v)));
    }
}

void T1Vfa::voxelIsExplainedOverAngles()
{
    Memo memo;
    Job job;
    const Inputs inputs = inputsOf(
        [](std::size_t v, std::size_t i) { return plain(v, i) + (i % 2 == 0 ? 1.0 : -1.0); });
    const Values values =
        resolve(vfa(), inputs, test::typed(vfa(), {{"mask", "whole"}}), memo, job);
    const Explanation why = vfa().prepare(inputs, values, memo, job).explain(2);
    QCOMPARE(why.curves.size(), std::size_t{2});
    QVERIFY(why.curves[0].x_unit == unit::degree);
    const Stretch interval = why.curves[1].stretches.front();
    QVERIFY(interval.from < t1Of(2) && interval.to > t1Of(2));
}

void T1Vfa::humanSliceAgreesWithThePublishedProbes()
{
    const auto folder = test::sharedData("relaxometry-brain-qmrlab");
    SKIP_WITHOUT(folder);
    Job job;
    Inputs inputs;
    inputs.roles["vfa"].push_back(open((folder / "vfa_t1.nii.gz").string(), job));
    inputs.roles["b1"].push_back(open((folder / "vfa_t1_B1map.nii.gz").string(), job));
    const Result result = runWhole(vfa(), inputs,
                                   {{"flip_angles", "[0.05235987755982988, 0.3490658503988659]"},
                                    {"repetition_times", "[0.015]"}});
    struct Probe {
        int x, y;
        double t1, m0;
    };
    for (const Probe& probe : {Probe{63, 59, 1.4076235954840055, 2017.1513907209396},
                               Probe{64, 59, 1.4562254803249461, 2111.823122138415},
                               Probe{63, 60, 1.5859305684325227, 2145.100057682434},
                               Probe{64, 60, 1.4006565344003077, 2108.1317440617295},
                               Probe{63, 58, 1.3885884764696066, 2015.2958905178357},
                               Probe{64, 58, 1.5275379988657982, 2192.3412331455734},
                               Probe{62, 59, 1.3987500936664004, 2190.2632839853895},
                               Probe{65, 59, 1.495468881160807, 2194.8853412259723}}) {
        const auto voxel = std::size_t(probe.x + 128 * probe.y);
        QVERIFY2(near(valueAt(result, "t1", voxel), probe.t1, 1e-5),
                 qPrintable(QString::number(valueAt(result, "t1", voxel), 'g', 9)));
        QVERIFY(near(valueAt(result, "m0", voxel), probe.m0, 1e-5));
    }
}

/// Reference R1 of 76 voxels by another program; its own tolerance is 0.05 + 5 %.
void T1Vfa::measuredVoxelsAgreeWithTheirReference()
{
    const auto folder = test::sharedData("t1-vfa-osipi");
    SKIP_WITHOUT(folder);
    std::ifstream file(folder / "t1_brain_data.csv");
    std::string line;
    std::getline(file, line);
    std::size_t rows = 0;
    while (std::getline(file, line)) {
        std::vector<std::string> fields;
        std::istringstream parts(line);
        for (std::string field; std::getline(parts, field, ',');)
            fields.push_back(field);
        if (fields.size() < 6) continue;
        const auto numbers = [](const std::string& words) {
            std::istringstream stream(words);
            std::vector<double> list;
            for (double value; stream >> value;)
                list.push_back(value);
            return list;
        };
        relaxometry::SpoiledEchoes scan{.angles = numbers(fields[1]),
                                        .repetition = numbers(fields[2]).front()};
        for (double& angle : scan.angles)
            angle *= degree;
        const std::vector<double> samples = numbers(fields[3]);
        const double reference = numbers(fields[4]).front();
        relaxometry::FlipAngleSearch::Room room;
        const relaxometry::FlipAngleSearch search(scan, 24);
        const auto fit = search.fit({samples.begin(), samples.end()}, 1.0, room);
        const double r1 = 1.0 / fit.t1.values()[0];
        QVERIFY2(std::abs(r1 - reference) <= 0.05 + 0.05 * reference, fields[0].c_str());
        ++rows;
    }
    QCOMPARE(rows, std::size_t{76});
}

QTEST_APPLESS_MAIN(T1Vfa)
#include "tst_t1_vfa.moc"
