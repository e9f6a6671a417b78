// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"
#include "io/open.h"
#include "relaxometry/inversion.h"
#include "session/catalogue.h"
#include "support/relaxometry_case.h"
#include "support/shared_data.h"

#include <QTest>

using namespace kety;
using namespace kety::relaxometry;
using kety::test::near;
using kety::test::Typed;
using kety::test::valueAt;

/// relaxometry.t1_ir as a whole: images from files of their own, what it refuses, real data.
class T1Ir : public QObject {
    Q_OBJECT

private slots:
    void truthComesBack();
    void filesInAnyOrderAreOneMeasurement();
    void realAndComplexImages();
    void realAndComplexImages_data();
    void trOfEveryImageIsUsed();
    void whatItRefuses_data();
    void whatItRefuses();
    void matrixOfEdgeCases();
    void imagesLeftOutDoNotCount();
    void voxelIsExplained();
    void dictionaryStartIsThatOfTheTutorial();
    void humanSliceAgreesWithThePublishedProbes();
    void groundTruthComesBack();
};

namespace {

const std::vector<double> times{.05, .1, .2, .4, .6, .9, 1.3, 1.8, 2.5, 3.5};

const Analysis& t1Ir()
{
    return *findAnalysis("relaxometry.t1_ir");
}

/// Signal of voxel v in an image of that TI: T1 0.5, 0.8, 1.1 ... s; κ 0.95; M0 1000.
double t1Of(std::size_t voxel)
{
    return 0.5 + 0.3 * double(voxel % 6);
}
double signalOf(std::size_t voxel, double ti, double tr = 0.0)
{
    const double t1 = t1Of(voxel), lost = tr > 0.0 ? std::exp(-tr / t1) : 0.0;
    return 1000.0 * (1.0 + lost) - 1900.0 * std::exp(-ti / t1);
}

struct Case {
    std::vector<double> ti = times;
    std::function<double(std::size_t voxel, std::size_t image)> signal;
    std::size_t voxels = 24;
    Facts facts;

    Case()
    {
        signal = [this](std::size_t voxel, std::size_t image) {
            return std::abs(signalOf(voxel, ti[image]));
        };
        fact("InversionTime", times);
    }
    Case(const Case&) = delete;

    Case& fact(const std::string& key, Value value)
    {
        facts[key] = test::stated(std::move(value), key);
        return *this;
    }

    std::shared_ptr<Dataset> series() const
    {
        return test::imagesOf("ir", voxels, ti.size(), signal, facts);
    }

    Inputs inputs() const
    {
        Inputs inputs;
        inputs.roles["ir"].push_back(series());
        return inputs;
    }
};

Result runIt(const Inputs& inputs, const Typed& values = {})
{
    return test::runWhole(t1Ir(), inputs, values);
}

std::vector<Issue> issuesOf(const Inputs& inputs, const Typed& values = {})
{
    return test::issuesWhole(t1Ir(), inputs, values);
}

}  // namespace

void T1Ir::truthComesBack()
{
    const Case made;
    const Result result = runIt(made.inputs(), {{"rate_map", "true"}});
    for (std::size_t v = 0; v < made.voxels; ++v) {
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-5));
        QVERIFY(near(valueAt(result, "m0", v), 1000.0, 1e-5));
        QVERIFY(near(valueAt(result, "efficiency", v), 0.95, 1e-5));
        QVERIFY(near(valueAt(result, "r1", v), 1.0 / t1Of(v), 1e-5));
        QVERIFY(valueAt(result, "relative_error", v) < 1e-5
                && valueAt(result, "rsquared", v) > 0.99999);
        QCOMPARE(result.maps.quality.values[v], std::uint16_t{0});
    }
    // Two unknowns read an imperfect pulse too short.
    const Result two = runIt(made.inputs(), {{"model", "two"}});
    QVERIFY(valueAt(two, "t1", 2) < 0.97 * t1Of(2));
}

void T1Ir::filesInAnyOrderAreOneMeasurement()
{
    Inputs inputs;
    const std::vector<std::size_t> order{7, 2, 9, 0, 5, 1, 8, 3, 6, 4};
    for (const std::size_t image : order) {
        Case one;
        one.ti = {times[image]};
        one.fact("InversionTime", times[image]);
        one.signal = [image](std::size_t v, std::size_t) {
            return std::abs(signalOf(v, times[image]));
        };
        inputs.roles["ir"].push_back(one.series());
    }
    const Result shuffled = runIt(inputs), sorted = runIt(Case().inputs());
    for (std::size_t v = 0; v < 24; ++v)
        QCOMPARE(valueAt(shuffled, "t1", v), valueAt(sorted, "t1", v));
}

void T1Ir::realAndComplexImages_data()
{
    QTest::addColumn<bool>("complex");
    QTest::newRow("real") << false;
    QTest::newRow("complex") << true;
}

void T1Ir::realAndComplexImages()
{
    QFETCH(bool, complex);
    Case real, imaginary;
    const double phase = complex ? 0.7 : 0.0;
    real.signal = [phase](std::size_t v, std::size_t i) {
        return std::cos(phase) * signalOf(v, times[i]);
    };
    imaginary.signal = [phase](std::size_t v, std::size_t i) {
        return std::sin(phase) * signalOf(v, times[i]);
    };
    Inputs inputs;
    auto first = real.series(), second = imaginary.series();
    first->part = Part::Real;
    second->part = Part::Imaginary;
    inputs.roles["ir"].push_back(first);
    if (complex) inputs.roles["ir"].push_back(second);
    const Result result = runIt(inputs);
    for (std::size_t v = 0; v < 24; ++v) {
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
        QVERIFY(near(valueAt(result, "efficiency", v), 0.95, 1e-4));
    }
}

void T1Ir::trOfEveryImageIsUsed()
{
    const std::vector<double> tr{1.0, 1.0, 1.0, 1.26, 1.86, 2.46, 2.5, 3.0, 3.5, 5.0};
    Case made;
    made.fact("RepetitionTime", tr);
    made.signal = [&tr](std::size_t v, std::size_t i) {
        return std::abs(signalOf(v, times[i], tr[i]));
    };
    const Result result = runIt(made.inputs());
    for (std::size_t v = 0; v < 24; ++v)
        QVERIFY(near(valueAt(result, "t1", v), t1Of(v), 1e-4));
    // One TR for all: M0 is put right although T1 needs none of it.
    made.fact("RepetitionTime", 4.0);
    made.signal = [](std::size_t v, std::size_t i) { return std::abs(signalOf(v, times[i], 4.0)); };
    const Result one = runIt(made.inputs());
    QVERIFY(near(valueAt(one, "t1", 5), t1Of(5), 1e-4)
            && near(valueAt(one, "m0", 5), 1000.0, 1e-4));
}

void T1Ir::whatItRefuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("times in ms") << "ms"
                                 << "relaxometry.times_in_ms";
    QTest::newRow("no times") << "none"
                              << "values.inversion_times_missing";
    QTest::newRow("a time missing") << "short"
                                    << "values.inversion_times_missing";
    QTest::newRow("two times") << "two"
                               << "relaxometry.too_few";
    QTest::newRow("a phase image") << "phase"
                                   << "relaxometry.phase_images";
    QTest::newRow("one image twice") << "twice"
                                     << "relaxometry.doubled_image";
    QTest::newRow("another grid") << "grid"
                                  << "relaxometry.grids_differ";
    QTest::newRow("one image of another scale") << "scale"
                                                << "relaxometry.not_described";
    QTest::newRow("shuffled times") << "shuffled"
                                    << "relaxometry.not_described";
    QTest::newRow("TR in the way") << "tr"
                                   << "relaxometry.tr_below_ti";
    QTest::newRow("real images not said to be") << "real"
                                                << "relaxometry.negative_samples";
}

void T1Ir::whatItRefuses()
{
    QFETCH(QString, what);
    QFETCH(QString, key);
    Case made;
    std::vector<double> changed = times;
    if (what == "ms") {
        for (double& time : changed)
            time *= 1000.0;
    }
    if (what == "short") changed.pop_back();
    if (what == "two")
        for (std::size_t i = 0; i < 10; ++i)
            changed[i] = i < 5 ? 0.1 : 1.0;
    if (what == "shuffled") changed = {3.5, .05, 2.5, .1, 1.8, .2, 1.3, .4, .9, .6};
    made.fact("InversionTime", changed);
    if (what == "none") made.facts.clear();
    if (what == "tr") made.fact("RepetitionTime", 2.0);
    if (what == "scale") {
        made.signal = [](std::size_t v, std::size_t i) {
            return std::abs(signalOf(v, times[i])) * (i == 4 || i == 7 ? 6.0 : 1.0);
        };
    }
    if (what == "twice") {
        made.signal = [](std::size_t v, std::size_t i) {
            return std::abs(signalOf(v, times[i == 4 ? 3 : i]));
        };
    }
    if (what == "real")
        made.signal = [](std::size_t v, std::size_t i) { return signalOf(v, times[i]); };
    Inputs inputs = made.inputs();
    if (what == "phase" || what == "grid") {
        Case other;
        if (what == "grid") other.voxels = 12;
        auto data = other.series();
        if (what == "phase") data->part = Part::Phase;
        inputs.roles["ir"].push_back(data);
    }
    QVERIFY(test::blockedBy(issuesOf(inputs), key.toStdString()));
    QVERIFY(test::blockedBy(issuesOf(Case().inputs(), {{"inversion_times", "[0.1, 0.2, 0.5]"}}),
                            "relaxometry.times_count"));
}

void T1Ir::matrixOfEdgeCases()
{
    Case made;
    made.signal = [](std::size_t v, std::size_t i) {
        const double plain = std::abs(signalOf(v, times[i]));
        if (v == 0) return 0.0;                     // nothing
        if (v == 1 && i == 3) return std::nan("");  // one sample missing
        if (v == 2 && i < 8) return std::nan("");   // too many missing
        if (v == 3) return 300.0;                   // constant
        if (v == 4 && i == 5) return -plain;        // negative magnitude
        return plain;
    };
    const Result result = runIt(made.inputs());
    QCOMPARE(result.maps.quality.values[0], quality::noReference);
    QVERIFY(std::isnan(valueAt(result, "t1", 0)));
    QVERIFY(near(valueAt(result, "t1", 1), t1Of(1), 1e-4));
    QCOMPARE(result.maps.quality.values[2], quality::nonFinite);
    QVERIFY(std::isnan(valueAt(result, "t1", 2)));
    QCOMPARE(result.maps.quality.values[3], quality::unidentifiable);
    QVERIFY(std::isnan(valueAt(result, "t1", 3)) && std::isnan(valueAt(result, "m0", 3)));
    QVERIFY(near(valueAt(result, "t1", 4), t1Of(4), 1e-4));
    QVERIFY(test::find(issuesOf(made.inputs()), "relaxometry.negative_samples") != nullptr);
    // A plateau at the end of the integers is no signal.
    Case clipped;
    clipped.signal = [](std::size_t v, std::size_t i) {
        return std::min(std::abs(signalOf(v, times[i])), 800.0);
    };
    const Result saturated = runIt(clipped.inputs(), {{"trust_data", "true"}});
    QVERIFY((saturated.maps.quality.values[0] & quality::saturated) != 0);
    QVERIFY(near(valueAt(saturated, "t1", 3), t1Of(3), 1e-4));
    // Repeated times stay and count.
    Case repeated;
    repeated.ti.insert(repeated.ti.begin() + 3, 0.6);
    repeated.fact("InversionTime", repeated.ti);
    repeated.signal = [&repeated](std::size_t v, std::size_t i) {
        return std::abs(signalOf(v, repeated.ti[i])) + (i == 3 ? 1e-3 : 0.0);
    };
    QVERIFY(near(valueAt(runIt(repeated.inputs()), "t1", 2), t1Of(2), 1e-4));
}

void T1Ir::imagesLeftOutDoNotCount()
{
    Case made;
    made.signal = [](std::size_t v, std::size_t i) {
        return i == 2 ? 5000.0 : std::abs(signalOf(v, times[i]));
    };
    const Result result = runIt(made.inputs(), {{"leave_out", "[2]"}});
    QVERIFY(near(valueAt(result, "t1", 3), t1Of(3), 1e-4));
    const auto& table = std::get<Table>(test::find(result.findings, "images")->value);
    QCOMPARE(table.rows.size(), std::size_t{9});
}

void T1Ir::voxelIsExplained()
{
    Case made;
    made.signal = [](std::size_t v, std::size_t i) {
        return std::abs(signalOf(v, times[i])) + (i % 2 == 0 ? 4.0 : -3.0);
    };
    Memo memo;
    Job job;
    const Inputs inputs = made.inputs();
    const Values values =
        resolve(t1Ir(), inputs, test::typed(t1Ir(), {{"mask", "whole"}}), memo, job);
    const Plan plan = t1Ir().prepare(inputs, values, memo, job);
    const Explanation why = plan.explain(2);
    QCOMPARE(why.curves.size(), std::size_t{2});
    QCOMPARE(why.curves[0].traces.size(), std::size_t{3});  // samples, fit, sign restored
    QCOMPARE(why.curves[1].traces.size(), std::size_t{2});  // three unknowns, two
    QCOMPARE(why.curves[1].stretches.size(), std::size_t{1});
    const Stretch interval = why.curves[1].stretches.front();
    QVERIFY(interval.from < t1Of(2) && interval.to > t1Of(2) && interval.to < 1.3 * t1Of(2));
    QVERIFY(why.sentences.size() >= 2);
}

void T1Ir::dictionaryStartIsThatOfTheTutorial()
{
    std::vector<double> x;
    for (const double time : times)
        x.push_back(std::abs(1000.0 * (1.0 - 2.0 * std::exp(-time / 1.2))));
    const DictionaryStart start = dictionaryStart(times, x);
    QCOMPARE(start.index, std::size_t{38});
    QVERIFY(near(start.t1, 1.213131) && near(start.m0, 918.378914));
    const Result result = runIt(Case().inputs(), {{"start_map", "true"}, {"model", "two"}});
    QVERIFY(valueAt(result, "t1_start", 2) > 0.1 && valueAt(result, "t1_start", 2) <= 3.0);
    QVERIFY(test::find(result.findings, "start_difference") != nullptr);
}

/// Seven voxels of a slice whose T1 was published; the eighth is not determined by its samples.
void T1Ir::humanSliceAgreesWithThePublishedProbes()
{
    const auto folder = test::sharedData("relaxometry-brain-qmrlab");
    SKIP_WITHOUT(folder);
    Job job;
    Memo memo;
    Inputs inputs;
    inputs.roles["ir"].push_back(open((folder / "inversion_recovery.nii.gz").string(), job));
    inputs.mask = openMask((folder / "inversion_recovery_mask.nii.gz").string(),
                           inputs.find("ir")->series.grid, job);
    // The published search ends at 5 s, where one of the probes lies.
    const Typed values{{"inversion_times", "[0.35, 0.5, 0.65, 0.8, 0.95, 1.1, 1.25, 1.4, 1.7]"},
                       {"model", "three"},
                       {"t1_maximum", "5"}};
    const Result result = run(t1Ir(), inputs, test::typed(t1Ir(), values), memo, job);
    struct Probe {
        int x, y;
        double t1;
    };
    for (const Probe& probe :
         {Probe{63, 59, 0.9364}, Probe{62, 59, 0.4703}, Probe{63, 60, 2.655}, Probe{62, 60, 0.4538},
          Probe{63, 58, 0.8405}, Probe{62, 58, 0.869}, Probe{64, 60, 5.0}}) {
        const double t1 = valueAt(result, "t1", std::size_t(probe.x + 128 * probe.y));
        QVERIFY2(std::abs(t1 - probe.t1) < std::max(0.01, 0.01 * probe.t1),
                 qPrintable(QStringLiteral("%1, %2: %3").arg(probe.x).arg(probe.y).arg(t1)));
    }
    const Statistics inside = statistics(result.maps.find("t1")->values, inputs.mask.get());
    QVERIFY2(near(inside.median, 0.745, 0.02), qPrintable(QString::number(inside.median)));
}

void T1Ir::groundTruthComesBack()
{
    const auto brain = test::digitalBrain();
    if (brain.empty()) QSKIP("the digital brain is not here");
    QVERIFY(brain.size() > 300);
    Case made;
    made.voxels = brain.size();
    made.signal = [&](std::size_t v, std::size_t i) {
        return std::abs(double{brain[v][5]}
                        * (1.0 - 1.94 * std::exp(-times[i] / double{brain[v][2]})));
    };
    const Result result = runIt(made.inputs());
    for (std::size_t v = 0; v < brain.size(); ++v) {
        QVERIFY(near(valueAt(result, "t1", v), double{brain[v][2]}, 1e-4));
        QVERIFY(near(valueAt(result, "m0", v), double{brain[v][5]}, 1e-4));
    }
}

QTEST_APPLESS_MAIN(T1Ir)
#include "tst_t1_ir.moc"
