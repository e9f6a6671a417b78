// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/grid_bayes.h"
#include "dsc/incomplete_gamma.h"
#include "dsc/natural_spline.h"
#include "support/asl_case.h"
#include "support/dsc_curves.h"

#include <QTest>

using namespace kety;
using namespace kety::dsc;
using namespace kety::test;

/// Grid-Bayes deconvolution against its own test values (TV1 to TV13).
class BayesOnAGrid : public QObject {
    Q_OBJECT

private slots:
    void naturalSplineOfTheArtery_data();
    void naturalSplineOfTheArtery();
    void residueIntegrals_data();
    void residueIntegrals();
    void responses_data();
    void responses();
    void atomOfADelay();
    void sizesAndPriors_data();
    void sizesAndPriors();
    void cleanCurves_data();
    void cleanCurves();
    void noisyCurve();
    void fiveTimesTheNoise();
    void shapesAreLearnt();
    void peaksOfThresholdedResidues_data();
    void peaksOfThresholdedResidues();
    void neighboursDrawTheVoxel();
    void upsideDownIsNoFit();
    void latestDelayIsAtTheEdge();
    void nothingIsNoFit();
    void floatsAreThePlainFormulas_data();
    void floatsAreThePlainFormulas();
    void volumeIsFlowTimesTransitTime();
};

namespace {

constexpr double unknown_sd = std::numeric_limits<double>::quiet_NaN();

const GridBayes& whole()
{
    static const GridBayes bayes(arteryCurve(), 1.5, 6, {.rank = 0});
    return bayes;
}

const GridBayes& leading()
{
    static const GridBayes bayes(arteryCurve(), 1.5, 6);
    return bayes;
}

std::vector<double> noisy(double times, double delay = 3.0)
{
    std::vector<double> curve = exponentialTissue(delay);
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] += times * noiseOf(i);
    return curve;
}

bool close(double found, double wanted, double tolerance = 2e-6)
{
    const bool ok = std::abs(found - wanted) <= tolerance * std::max(1.0, std::abs(wanted));
    if (!ok) qWarning("%.9g is not %.9g", found, wanted);
    return ok;
}

}  // namespace

void BayesOnAGrid::naturalSplineOfTheArtery_data()
{
    QTest::addColumn<double>("time");
    QTest::addColumn<double>("value");
    QTest::newRow("TV1 10.5") << 10.5 << 0.179133;
    QTest::newRow("TV1 11.25") << 11.25 << 1.829621;
    QTest::newRow("TV1 14.0625") << 14.0625 << 8.953263;
    QTest::newRow("TV1 14.25") << 14.25 << 9.043650;
    QTest::newRow("TV1 20.25") << 20.25 << 2.320494;
}

void BayesOnAGrid::naturalSplineOfTheArtery()
{
    QFETCH(double, time);
    QFETCH(double, value);
    const auto fine = naturalSpline(arteryCurve(), 8);
    QCOMPARE(fine.size(), 8UL * 39 + 1);
    QVERIFY(close(fine[std::size_t(std::lround(time / 1.5 * 8))], value, 1e-6));
}

void BayesOnAGrid::residueIntegrals_data()
{
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("shape");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("value");
    QTest::newRow("TV2 1") << 3.0 << 1.0 << 4.0 << 2.110534;
    QTest::newRow("TV2 2") << 3.0 << 2.0 << 4.0 << 2.438089;
    QTest::newRow("TV2 3") << 3.0 << 0.7 << 4.0 << 1.912885;
    QTest::newRow("TV2 4") << 3.0 << 12.0 << 4.0 << 2.905931;
    QTest::newRow("TV2 5") << 3.0 << double(INFINITY) << 4.0 << 3.0;
    QTest::newRow("TV2 6") << 5.0 << double(INFINITY) << 4.0 << 4.0;
    QTest::newRow("TV2 7") << 10.0 << 4.0 << 4.0 << 3.986350;
}

void BayesOnAGrid::residueIntegrals()
{
    QFETCH(double, u);
    QFETCH(double, shape);
    QFETCH(double, mean);
    QFETCH(double, value);
    QVERIFY(close(residueIntegral(u, shape, mean), value, 1e-6));
}

void BayesOnAGrid::responses_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<double>("mean");
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("TV3 exponential")
        << 1 << 4.0 << QList{2.536194, 18.017894, 22.997292, 10.018983, 0.595339};
    QTest::newRow("TV3 gamma 2") << 2 << 4.0
                                 << QList{2.747582, 20.707894, 25.936505, 8.616722, 0.125641};
    QTest::newRow("TV3 gamma 0.7")
        << 0 << 6.0 << QList{2.465525, 18.384857, 25.974383, 16.545101, 3.504390};
    QTest::newRow("TV3 plug") << 5 << 5.0
                              << QList{2.827781, 25.957392, 38.606807, 8.176016, 0.026985};
}

void BayesOnAGrid::responses()
{
    QFETCH(int, shape);
    QFETCH(double, mean);
    QFETCH(QList<double>, values);
    // One mean transit time: a grid that begins at it is not to be had, so its ratio is chosen.
    const double ratio = mean / 0.8;
    const GridBayes bayes(arteryCurve(), 1.5, 6, {.mean_ratio = ratio, .means = 2, .rank = 0});
    const std::array times{12.0, 15.0, 18.0, 24.0, 36.0};
    for (std::size_t i = 0; i < times.size(); ++i)
        QVERIFY(close(bayes.responseAt(std::size_t(shape), 1, times[i]), values[qsizetype(i)]));
}

void BayesOnAGrid::atomOfADelay()
{
    const GridBayes bayes(arteryCurve(), 1.5, 6, {.mean_ratio = 5.0, .means = 2, .rank = 0});
    const auto atom = bayes.atom(2, 2.3, 1);
    const std::array expected{-0.032533, 0.497611, 6.192109, 15.969392, 23.797572, 26.487231};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(close(atom[8 + i], expected[i]));
}

void BayesOnAGrid::sizesAndPriors_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<double>("delay");
    QTest::addColumn<int>("mean");
    QTest::addColumn<double>("size");
    QTest::addColumn<double>("prior");
    QTest::newRow("TV4 1") << 1 << 0.0 << 7 << 43.319419 << -0.077197;
    QTest::newRow("TV4 2") << 2 << 3.0 << 8 << 56.130669 << -0.081758;
    QTest::newRow("TV4 3") << 0 << -1.0 << 4 << 24.790214 << -1.463470;
    QTest::newRow("TV4 4") << 5 << 6.0 << 9 << 78.501210 << -0.524120;
}

void BayesOnAGrid::sizesAndPriors()
{
    QFETCH(int, shape);
    QFETCH(double, delay);
    QFETCH(int, mean);
    QFETCH(double, size);
    QFETCH(double, prior);
    QCOMPARE(whole().atoms(), 3552UL);
    const auto d = std::size_t(std::lround((delay + 3.0) / 0.5));
    QVERIFY(close(whole().atomSize(std::size_t(shape), d, std::size_t(mean)), size));
    QVERIFY(close(whole().atomPrior(std::size_t(shape), d, std::size_t(mean)), prior));
}

void BayesOnAGrid::cleanCurves_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<QList<double>>("v");
    QTest::newRow("TV5 -3") << -3.0 << QList{0.201147, 60.574246, 3.939280, 3.901935,  -2.993827,
                                             0.107432, 0.093001,  0.055215, 44.637023, 0.000420};
    QTest::newRow("TV5 0") << 0.0 << QList{0.201149, 56.176182, 3.965939, 4.235894,  -0.095808,
                                           0.182834, 0.187252,  0.213404, 44.637053, 0.000420};
    QTest::newRow("TV5 3") << 3.0 << QList{0.201152, 55.949680, 3.967318, 4.254521,  2.898593,
                                           0.185072, 0.189889,  0.217161, 44.636941, 0.000421};
    QTest::newRow("TV5 6") << 6.0 << QList{0.201160, 55.714852, 3.968751, 4.273996,  5.892757,
                                           0.187322, 0.192546,  0.220973, 44.636724, 0.000421};
}

void BayesOnAGrid::cleanCurves()
{
    QFETCH(double, delay);
    QFETCH(QList<double>, v);
    const BayesResult found = whole().fitPlainly(exponentialTissue(delay), unknown_sd);
    QVERIFY(close(6000.0 * found.flow, v[1], 1e-5));
    QVERIFY(close(100.0 * found.volume, v[2], 1e-5));
    QVERIFY(close(found.mtt, v[3], 1e-5));
    QVERIFY(close(found.delay, v[4], 1e-5));
    QVERIFY(close(found.sd_log_flow, v[5], 1e-5));
    QVERIFY(close(found.sd_log_mtt, v[6], 1e-5));
    QVERIFY(close(found.sd_delay, v[7], 1e-5));
    QVERIFY(close(found.signal_to_misfit, v[8], 1e-5));
    QVERIFY(close(found.unexplained, v[9], 2e-6));
    if (delay == 0.0) {
        const std::array shapes{.065533, .635067, .286042, .013327, .000031, .000000};
        for (std::size_t i = 0; i < shapes.size(); ++i)
            QVERIFY(close(found.shapes[i], shapes[i], 2e-6));
    }
    if (delay == 3.0) {
        const BayesResult sixteen = leading().fitPlainly(exponentialTissue(delay), unknown_sd);
        QVERIFY(close(6000.0 * sixteen.flow, 55.896105, 1e-5));
        QVERIFY(close(100.0 * sixteen.volume, 3.967580, 1e-5));
        QVERIFY(close(sixteen.mtt, 4.258880, 1e-5));
        QVERIFY(close(sixteen.delay, 2.897375, 1e-5));
        QVERIFY(close(sixteen.sd_log_flow, 0.185587, 1e-5));
    }
}

void BayesOnAGrid::noisyCurve()
{
    const BayesResult found = whole().fitPlainly(noisy(1.0), unknown_sd);
    QVERIFY(close(6000.0 * found.flow, 53.743298, 1e-5));
    QVERIFY(close(100.0 * found.volume, 3.976689, 1e-5));
    QVERIFY(close(found.mtt, 4.439649, 1e-5));
    QVERIFY(close(found.delay, 2.839267, 1e-5));
    QVERIFY(close(found.sd_log_flow, 0.206233, 1e-5));
    QVERIFY(close(found.sd_log_mtt, 0.213417, 1e-5));
    QVERIFY(close(found.sd_delay, 0.253757, 1e-5));
    QVERIFY(close(found.signal_to_misfit, 43.222703, 1e-5));
    QVERIFY(close(found.unexplained, 0.001599));
    QVERIFY(close(found.tmax, 4.910850, 1e-5));  // TV9
    const std::array shapes{.062205, .553958, .350678, .032963, .000196, .000000};
    for (std::size_t i = 0; i < shapes.size(); ++i)
        QVERIFY(close(found.shapes[i], shapes[i]));
    const BayesResult sixteen = leading().fitPlainly(noisy(1.0), unknown_sd);
    QVERIFY(close(6000.0 * sixteen.flow, 53.673748, 1e-5));
    QVERIFY(close(100.0 * sixteen.volume, 3.977145, 1e-5));
    QVERIFY(close(sixteen.mtt, 4.445911, 1e-5));
    QVERIFY(close(sixteen.delay, 2.837453, 1e-5));
}

void BayesOnAGrid::fiveTimesTheNoise()
{
    const BayesResult found = whole().fitPlainly(noisy(5.0), unknown_sd);
    QVERIFY(close(6000.0 * found.flow, 44.919233, 1e-5));
    QVERIFY(close(100.0 * found.volume, 3.990489, 1e-5));
    QVERIFY(close(found.mtt, 5.330219, 1e-5));
    QVERIFY(close(found.delay, 2.512530, 1e-5));
    QVERIFY(close(found.sd_log_flow, 0.267297, 1e-5));
    QVERIFY(close(found.sd_log_mtt, 0.261403, 1e-5));
    QVERIFY(close(found.sd_delay, 0.393988, 1e-5));
    QVERIFY(close(found.signal_to_misfit, 27.342750, 1e-5));
    QVERIFY(close(found.unexplained, 0.029111));
}

void BayesOnAGrid::shapesAreLearnt()
{
    const std::array<std::pair<double, double>, 6> kinds{
        {{0, 1}, {1, 0.5}, {2, 0.8}, {3, 1}, {4, 0.4}, {0.5, 1.2}}};
    std::vector<std::array<double, 6>> evidences;
    for (std::size_t turn = 0; turn < kinds.size(); ++turn) {
        std::vector<double> curve = exponentialTissue(kinds[turn].first);
        for (std::size_t i = 0; i < curve.size(); ++i) {
            const std::size_t rotated = (i + curve.size() - turn) % curve.size();
            curve[i] = kinds[turn].second * curve[i] + noiseOf(rotated);
        }
        evidences.push_back(whole().evidence(curve));
    }
    const auto weights = learntShapes(evidences);
    const std::array expected{.051772, .769557, .062250, .039495, .038465, .038462};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(close(weights[i], expected[i], 1e-5));
}

void BayesOnAGrid::peaksOfThresholdedResidues_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("TV9 0.7") << 0 << QList{1.456789, 1.931786, 2.354159};
    QTest::newRow("TV9 1") << 1 << QList{1.380403, 1.916694, 2.402332};
    QTest::newRow("TV9 2") << 2 << QList{1.247602, 1.912952, 2.549141};
    QTest::newRow("TV9 4") << 3 << QList{1.140875, 1.924961, 2.748358};
    QTest::newRow("TV9 12") << 4 << QList{1.039696, 1.930158, 3.100372};
    QTest::newRow("TV9 plug") << 5 << QList{0.978023, 1.907995, 3.723549};
}

void BayesOnAGrid::peaksOfThresholdedResidues()
{
    QFETCH(int, shape);
    QFETCH(QList<double>, values);
    const std::array<std::size_t, 3> means{4, 7, 10};
    for (std::size_t i = 0; i < means.size(); ++i)
        QVERIFY(
            close(whole().peakOffset(std::size_t(shape), means[i]), values[qsizetype(i)], 1e-5));
}

void BayesOnAGrid::neighboursDrawTheVoxel()
{
    std::vector<double> log_means, delays{.5, .6, .4, .5, .7, .5, .4, .6};
    for (const double mean : {4.0, 4.2, 5.0, 4.1, 12.0, 3.9, 4.4, 4.0})
        log_means.push_back(std::log(mean));
    const SpatialPrior prior = spatialPrior(log_means, delays);
    QVERIFY(close(prior.mean_linear, 51.761986, 1e-6));
    QVERIFY(close(prior.mean_quadratic, -18.187170, 1e-6));
    QVERIFY(close(prior.delay_linear, 4.465042, 1e-6));
    QVERIFY(close(prior.delay_quadratic, -4.465042, 1e-6));
    const BayesResult found = whole().fitPlainly(noisy(1.0), unknown_sd, prior);
    QVERIFY(close(6000.0 * found.flow, 37.115926, 1e-5));
    QVERIFY(close(found.mtt, 6.588557, 1e-5));
    QVERIFY(close(found.delay, 2.179036, 1e-5));
}

void BayesOnAGrid::upsideDownIsNoFit()
{
    std::vector<double> curve = noisy(1.0);
    for (double& value : curve)
        value = -value;
    const BayesResult found = whole().fitPlainly(curve, unknown_sd);
    QCOMPARE(found.flags & (bayes_flag::no_fit | bayes_flag::unsure),
             bayes_flag::no_fit | bayes_flag::unsure);
}

void BayesOnAGrid::latestDelayIsAtTheEdge()
{
    const BayesResult found = whole().fitPlainly(exponentialTissue(14.9), unknown_sd);
    QVERIFY(close(found.delay, 14.891074, 1e-5));
    QVERIFY(close(6000.0 * found.flow, 58.239744, 1e-5));
    QVERIFY((found.flags & bayes_flag::edge) != 0);
}

void BayesOnAGrid::nothingIsNoFit()
{
    const BayesResult found = whole().fitPlainly(std::vector<double>(40, 0.0), unknown_sd);
    QCOMPARE(found.flags, bayes_flag::no_fit | bayes_flag::unsure);
    QCOMPARE(found.flow, 0.0);
    QVERIFY(std::isnan(found.sd_log_flow));
}

void BayesOnAGrid::floatsAreThePlainFormulas_data()
{
    QTest::addColumn<bool>("with_prior");
    QTest::newRow("alone") << false;
    QTest::newRow("with neighbours") << true;
}

void BayesOnAGrid::floatsAreThePlainFormulas()
{
    QFETCH(bool, with_prior);
    const SpatialPrior prior{51.761986, -18.187170, 4.465042, -4.465042};
    const std::array priors{prior, prior, prior, prior};
    std::vector<double> curves;
    std::vector<std::vector<double>> single{noisy(1.0), noisy(5.0, 0.0), exponentialTissue(6.0),
                                            noisy(2.0, -2.0)};
    for (const auto& curve : single)
        curves.insert(curves.end(), curve.begin(), curve.end());
    GridBayes::Workspace work(leading());
    const auto found = leading().fit(curves.data(), {0.01, 0.01, 0.01, 0.01},
                                     with_prior ? priors.data() : nullptr, work);
    for (std::size_t v = 0; v < 4; ++v) {
        const BayesResult plain =
            leading().fitPlainly(single[v], 0.01, with_prior ? prior : SpatialPrior{});
        QVERIFY(near(found[v].flow, plain.flow, 2e-4));
        QVERIFY(near(found[v].volume, plain.volume, 2e-4));
        QVERIFY(near(found[v].mtt, plain.mtt, 2e-4));
        QVERIFY(std::abs(found[v].delay - plain.delay) < 5e-4);
        QVERIFY(std::abs(found[v].tmax - plain.tmax) < 5e-4);
        QVERIFY(near(found[v].sd_log_flow, plain.sd_log_flow, 1e-3));
        QVERIFY(near(found[v].sd_log_volume, plain.sd_log_volume, 1e-3));
        QVERIFY(near(found[v].sd_delay, plain.sd_delay, 1e-3));
        QCOMPARE(found[v].flags, plain.flags);
    }
}

void BayesOnAGrid::volumeIsFlowTimesTransitTime()
{
    const BayesResult found = whole().fitPlainly(noisy(1.0), unknown_sd);
    QVERIFY(near(found.volume, found.flow * found.mtt, 1e-12));
}

QTEST_APPLESS_MAIN(BayesOnAGrid)
#include "tst_grid_bayes.moc"
