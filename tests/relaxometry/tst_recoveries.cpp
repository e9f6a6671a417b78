// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "session/catalogue.h"
#include "support/relaxometry_case.h"

#include <QTest>

#include <numbers>

using namespace kety;
using kety::test::near;
using kety::test::runWhole;
using kety::test::Signal;
using kety::test::valueAt;

/// relaxometry.t1_sr and relaxometry.t1_looklocker as wholes.
class Recoveries : public QObject {
    Q_OBJECT

private slots:
    void saturationComesBack_data();
    void saturationComesBack();
    void publishedSaturationValues();
    void lookLockerComesBack();
    void continuousReadoutIsCorrectedByItsAngle();
    void molliIsSortedByInversionTime();
    void whatTheyRefuse_data();
    void whatTheyRefuse();
    void matrixOfEdgeCases_data();
    void matrixOfEdgeCases();
    void namesTellThemApart();
};

namespace {

const std::vector<double> times{.1, .2, .35, .6, .9, 1.3, 1.9, 2.7, 3.8};

const Analysis& saturation()
{
    return *findAnalysis("relaxometry.t1_sr");
}
const Analysis& lookLocker()
{
    return *findAnalysis("relaxometry.t1_looklocker");
}

double t1Of(std::size_t voxel)
{
    return 0.5 + 0.25 * double(voxel % 6);
}

double saturated(std::size_t voxel, std::size_t image)
{
    return 800.0 * (1.0 - 0.95 * std::exp(-times[image] / t1Of(voxel)));
}

/// A perfect inversion read out so that T1* is 0.8 T1.
double readOut(double t1, double time)
{
    const double apparent = 0.8 * t1, a = 800.0, b = a * (1.0 + t1 / apparent);
    return std::abs(a - b * std::exp(-time / apparent));
}

double readOutOf(std::size_t voxel, std::size_t image)
{
    return readOut(t1Of(voxel), times[image]);
}

Inputs inputsOf(const Analysis& analysis, const Signal& signal, std::vector<double> said = times)
{
    Facts facts;
    const std::size_t count = said.empty() ? times.size() : said.size();
    if (!said.empty()) facts["InversionTime"] = test::stated(std::move(said), "InversionTime");
    Inputs inputs;
    inputs.roles[analysis.inputs.front().role].push_back(
        test::imagesOf("images", 24, count, signal, facts));
    return inputs;
}

void addBoth()
{
    QTest::addColumn<const Analysis*>("analysis");
    QTest::newRow("saturation") << &saturation();
    QTest::newRow("look-locker") << &lookLocker();
}

Signal signalOf(const Analysis& analysis)
{
    return &analysis == &saturation() ? Signal(saturated) : Signal(readOutOf);
}

}  // namespace

void Recoveries::saturationComesBack_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("two") << "two";
    QTest::newRow("three") << "three";
    QTest::newRow("by number") << "auto";
}

void Recoveries::saturationComesBack()
{
    QFETCH(QString, model);
    const bool two = model == "two";
    const Signal signal = [two](std::size_t v, std::size_t i) {
        return two ? 800.0 * (1.0 - std::exp(-times[i] / t1Of(v))) : saturated(v, i);
    };
    const Result result =
        runWhole(saturation(), inputsOf(saturation(), signal), {{"model", model.toStdString()}});
    for (std::size_t v = 0; v < 24; ++v) {
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
        QVERIFY(near(valueAt(result, "m0", v), 800.0, 1e-4));
        QVERIFY(near(valueAt(result, "efficiency", v), two ? 1.0 : 0.95, 1e-4));
        QCOMPARE(result.maps.quality.values[v], std::uint16_t{0});
    }
}

void Recoveries::publishedSaturationValues()
{
    const std::vector<double> ts{.2, .5, 1.0, 2.0, 4.0};
    const std::vector<double> perfect{132.997666, 292.210865, 477.687743, 670.143511, 778.921615},
        imperfect{166.347782, 317.600322, 493.803356, 676.636336, 779.975535};
    const auto fitted = [&](const std::vector<double>& samples, const char* model) {
        const Signal signal = [&](std::size_t v, std::size_t i) {
            return (1.0 + double(v)) * samples[i];
        };
        return runWhole(saturation(), inputsOf(saturation(), signal, ts), {{"model", model}});
    };
    const Result two = fitted(perfect, "two"), three = fitted(imperfect, "three");
    QVERIFY(near(valueAt(two, "t1"), 1.1, 1e-4) && near(valueAt(two, "m0"), 800.0, 1e-4));
    QVERIFY(near(valueAt(three, "t1"), 1.1, 1e-4) && near(valueAt(three, "m0"), 800.0, 1e-4));
    QVERIFY(near(valueAt(three, "efficiency"), 0.95, 1e-4));
}

void Recoveries::lookLockerComesBack()
{
    const Result result =
        runWhole(lookLocker(), inputsOf(lookLocker(), readOutOf), {{"rate_map", "true"}});
    for (std::size_t v = 0; v < 24; ++v) {
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
        QVERIFY(near(valueAt(result, "t1_apparent", v), 0.8 * t1Of(v), 1e-4));
        QVERIFY(near(valueAt(result, "m0", v), 1000.0, 1e-4));
        QVERIFY(near(valueAt(result, "r1", v), 1.0 / t1Of(v), 1e-4));
    }
    // A 1000, B 1900, T1* 0.95.
    const Result published = runWhole(
        lookLocker(), inputsOf(lookLocker(), [](std::size_t v, std::size_t i) {
            return (1.0 + double(v)) * std::abs(1000.0 - 1900.0 * std::exp(-times[i] / .95));
        }));
    QVERIFY(near(valueAt(published, "t1"), 0.855, 1e-4));
    // B below A is no recovery from an inversion that a readout pulls down.
    const Signal odd = [](std::size_t v, std::size_t i) {
        return v == 0 ? 1000.0 - 900.0 * std::exp(-times[i] / .95) : readOutOf(v, i);
    };
    const Result none = runWhole(lookLocker(), inputsOf(lookLocker(), odd));
    QVERIFY(std::isnan(valueAt(none, "t1"))
            && (none.maps.quality.values[0] & quality::unidentifiable) != 0);
}

void Recoveries::continuousReadoutIsCorrectedByItsAngle()
{
    const double rad = 8.0 * std::numbers::pi / 180.0;
    const Result result =
        runWhole(lookLocker(),
                 inputsOf(lookLocker(),
                          [](std::size_t v, std::size_t i) {
                              return (1.0 + double(v))
                                     * std::abs(1000.0 - 1900.0 * std::exp(-times[i] / .8));
                          }),
                 {{"readout_angle", formatNumber(rad)}, {"readout_interval", "0.05"}});
    QVERIFY2(near(valueAt(result, "t1"), 0.948399, 1e-4),
             qPrintable(QString::number(valueAt(result, "t1"), 'g', 9)));
}

/// Three inversions with their heartbeats: stored as acquired, not by time.
void Recoveries::molliIsSortedByInversionTime()
{
    const std::vector<double> acquired{.10,  1.00, 1.90, 2.80, 3.70, .18,
                                       1.08, 1.98, .26,  1.16, 2.06};
    const Result result = runWhole(
        lookLocker(),
        inputsOf(
            lookLocker(),
            [&](std::size_t v, std::size_t i) { return readOut(t1Of(v), acquired[i]); }, acquired));
    for (std::size_t v = 0; v < 24; ++v)
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
}

void Recoveries::whatTheyRefuse_data()
{
    QTest::addColumn<const Analysis*>("analysis");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    for (const Analysis* analysis : {&saturation(), &lookLocker()}) {
        const bool sr = analysis == &saturation();
        const auto row = [&](const char* what, const char* key) {
            QTest::addRow("%s: %s", analysis->id.c_str(), what) << analysis << what << key;
        };
        row("ms", "relaxometry.times_in_ms");
        row("none", sr ? "values.saturation_times_missing" : "values.inversion_times_missing");
        row("few", "relaxometry.too_few");
        row("phase", "relaxometry.phase_images");
        row("scale", "relaxometry.not_described");
        row("shuffled", "relaxometry.not_described");
    }
}

void Recoveries::whatTheyRefuse()
{
    QFETCH(const Analysis*, analysis);
    QFETCH(QString, what);
    QFETCH(QString, key);
    std::vector<double> said = times;
    if (what == "ms")
        for (double& time : said)
            time *= 1000.0;
    if (what == "none") said.clear();
    if (what == "few")
        for (std::size_t i = 0; i < said.size(); ++i)
            said[i] = i < 5 ? 0.1 : 1.0;
    if (what == "shuffled") said = {3.8, .1, 2.7, .2, 1.9, .35, 1.3, .6, .9};
    const Signal plain = signalOf(*analysis);
    const Signal signal = [&](std::size_t v, std::size_t i) {
        return plain(v, i) * (what == "scale" && i % 2 == 0 ? 6.0 : 1.0);
    };
    Inputs inputs = inputsOf(*analysis, signal, said);
    if (what == "phase") {
        auto data = std::make_shared<Dataset>(*inputs.find(analysis->inputs.front().role));
        data->part = Part::Phase;
        inputs.roles[analysis->inputs.front().role].push_back(data);
    }
    QVERIFY(test::blockedBy(test::issuesWhole(*analysis, inputs), key.toStdString()));
}

void Recoveries::matrixOfEdgeCases_data()
{
    addBoth();
}

void Recoveries::matrixOfEdgeCases()
{
    QFETCH(const Analysis*, analysis);
    const Signal plain = signalOf(*analysis);
    const Signal odd = [&](std::size_t v, std::size_t i) {
        if (v == 0) return 0.0;
        if (v == 1 && i == 3) return std::nan("");
        if (v == 2 && i < 7) return std::nan("");
        if (v == 3) return 300.0;
        if (v == 4 && i == 5) return -plain(v, i);
        return plain(v, i);
    };
    const Inputs inputs = inputsOf(*analysis, odd);
    const Result result = runWhole(*analysis, inputs);
    QCOMPARE(result.maps.quality.values[0], quality::noReference);
    QVERIFY(near(valueAt(result, "t1", 1), t1Of(1), 1e-4));
    QCOMPARE(result.maps.quality.values[2], quality::nonFinite);
    QCOMPARE(result.maps.quality.values[3], quality::unidentifiable);
    QVERIFY(std::isnan(valueAt(result, "t1", 3)));
    QVERIFY(near(valueAt(result, "t1", 4), t1Of(4), 1e-4));
    QVERIFY(test::find(test::issuesWhole(*analysis, inputs), "relaxometry.negative_samples")
            != nullptr);
}

void Recoveries::namesTellThemApart()
{
    Dataset data;
    data.facts["InversionTime"] = test::stated(times, "InversionTime");
    const auto best = [&](const char* name) {
        data.name = name;
        std::string id;
        double most = 0.0;
        for (const Analysis& analysis : catalogue()) {
            const double confidence = analysis.recognise(data).confidence;
            if (confidence > most) id = analysis.id;
            most = std::max(most, confidence);
        }
        return id;
    };
    QCOMPARE(best("sub-01_IRT1"), std::string("relaxometry.t1_ir"));
    QCOMPARE(best("heart MOLLI 5(3)3"), std::string("relaxometry.t1_looklocker"));
    QCOMPARE(best("Look-Locker"), std::string("relaxometry.t1_looklocker"));
    QCOMPARE(best("SASHA"), std::string("relaxometry.t1_sr"));
}

QTEST_APPLESS_MAIN(Recoveries)
#include "tst_recoveries.moc"
