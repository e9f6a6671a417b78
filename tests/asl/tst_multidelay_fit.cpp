// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "asl/kinetic_model.h"
#include "asl/multidelay_fit.h"
#include "sample/random.h"
#include "support/asl_case.h"

#include <QTest>

using namespace kety;
using namespace kety::asl;
using kety::test::near;

/// The fit over several delays against numbers computed independently, and against a search that
/// tries everything (SCIENCE.md A8, A9, A11).
class DelayFits : public QObject {
    Q_OBJECT

private slots:
    void noisyCurve_data();
    void noisyCurve();
    void errorsOfTheNoisyCurve();
    void priorPullsTheArrival();
    void cleanCurveGivesTheTruth_data();
    void cleanCurveGivesTheTruth();
    void fixedFlowIsOffByItsBias_data();
    void fixedFlowIsOffByItsBias();
    void fourPassesFindTheFlow_data();
    void fourPassesFindTheFlow();
    void earlyArrivalIsAtMostTheShortestDelay();
    void lateArrivalIsAtLeastTheLastButOne();
    void priorDecidesWhereTheCurveCannot();
    void noSearchBeatsIt_data();
    void noSearchBeatsIt();
    void repeatsCountAsOftenAsTheyAre();
    void laterSliceIsReadLater();
    void missingSampleIsLeftOut();
    void twoReadoutsAreTooFew();
    void negativeCurveHasNoArrival();
    void nothingIsAValue();
    void neighbourInTheBlockChangesNothing();
    void boundsOfTheUserAreMarked();
    void oneResidualTellsNoNoise();
    void weightedDelayOfTheModel_data();
    void weightedDelayOfTheModel();
    void weightedDelayFindsTheArrival();
    void weightedDelayOfAPulseEndsWhereLabelIsSeen();
    void errorsAreThoseOfRepeatedNoise_data();
    void errorsAreThoseOfRepeatedNoise();
};

namespace {

const std::vector<double> noisy{6.994723e-3, 8.133865e-3, 7.355649e-3,
                                4.702018e-3, 3.413150e-3, 2.062350e-3};

MultidelayModel pcasl(const std::vector<double>& delays = {0.5, 1.0, 1.5, 2.0, 2.5, 3.0})
{
    MultidelayModel model;
    for (const double delay : delays)
        model.timings.push_back({delay + 1.8, 1.8});
    return model;
}

MultidelayModel pasl()
{
    MultidelayModel model{.kinetics = {.pulsed = true, .efficiency = 0.98}};
    for (const double inversion_time : {0.6, 1.0, 1.4, 1.8, 2.2, 2.6})
        model.timings.push_back({inversion_time, 0.8});
    return model;
}

MultidelayModel fixedFlow(MultidelayModel model, double flow = 0.01)
{
    model.fixed_flow = flow;
    return model;
}

MultidelayModel consensus(MultidelayModel model)
{
    model.t1_tissue = model.kinetics.t1_blood;
    model.washout = false;
    return model;
}

std::vector<double> curveOf(const MultidelayModel& model, double cbf, double att)
{
    const double flow = cbf / perMinutePer100g;
    const double t1 =
        model.washout ? apparentT1(model.t1_tissue, flow, model.lambda) : model.t1_tissue;
    std::vector<double> deltam;
    for (const LabelTiming& timing : model.timings)
        deltam.push_back(flow * model.kinetics.response(att, timing, t1) / model.lambda);
    return deltam;
}

/// One voxel with M0 = 1 in a lane; the others hold something else.
DelayBlock blockOf(const std::vector<double>& deltam, std::size_t lane = 0)
{
    DelayBlock block(deltam.size());
    for (std::size_t other = 0; other < lane_count; ++other) {
        block.m0[other] = 1.0;
        for (std::size_t i = 0; i < deltam.size(); ++i) {
            block.repeats[i][other] = 1.0;
            block.deltam[i][other] =
                other == lane ? deltam[i] : 0.004 / double(1 + i) + 0.001 * double(other);
        }
    }
    return block;
}

DelayFit fitOf(const MultidelayModel& model, const std::vector<double>& deltam)
{
    return MultidelayFit(model).fit(blockOf(deltam))[0];
}

/// The least cost over a fine grid of ATT, each with its own best CBF.
double leastCost(const MultidelayModel& model, const DelayBlock& block, double t1, double from,
                 double to)
{
    const MultidelayFit fit(model);
    double best = HUGE_VAL;
    for (int i = 0; i <= 4000; ++i)
        best = std::min(best, fit.cost(block, from + (to - from) * i / 4000.0, t1));
    return best;
}

}  // namespace

void DelayFits::noisyCurve_data()
{
    QTest::addColumn<bool>("with_blood");
    QTest::addColumn<double>("att");
    QTest::addColumn<double>("cbf");
    QTest::newRow("T-A9 T1t") << false << 1.210181 << 60.243234;
    QTest::newRow("T-A9 T1b") << true << 1.088036 << 48.301624;
}

void DelayFits::noisyCurve()
{
    QFETCH(bool, with_blood);
    QFETCH(double, att);
    QFETCH(double, cbf);
    const DelayFit fit = fitOf(with_blood ? consensus(pcasl()) : fixedFlow(pcasl()), noisy);
    QVERIFY2(near(fit.att, att) && near(fit.cbf, cbf),
             qPrintable(QString("%1 %2").arg(fit.att, 0, 'g', 9).arg(fit.cbf, 0, 'g', 9)));
    QCOMPARE(fit.quality, std::uint16_t{0});
}

void DelayFits::errorsOfTheNoisyCurve()
{
    const DelayFit fit = fitOf(fixedFlow(pcasl()), noisy);
    QVERIFY(near(fit.sse, 2.570703e-7));
    QVERIFY(near(fit.rsquared, 0.991258));
    QVERIFY(near(fit.cbf_sd, 1.393393));
    QVERIFY(near(fit.att_sd, 0.029436, 1e-4));
    QVERIFY(near(fit.correlation, 0.647687));
    QCOMPARE(fit.freedom, 4.0);
    QCOMPARE(fit.known, AttKnown::Exactly);
}

void DelayFits::priorPullsTheArrival()
{
    MultidelayModel model = fixedFlow(pcasl());
    model.prior = AttPrior{1.3, 1.0};
    const DelayFit fit = fitOf(model, noisy);
    QVERIFY2(near(fit.att, 1.210259) && near(fit.cbf, 60.245619),
             qPrintable(QString("%1 %2").arg(fit.att, 0, 'g', 9).arg(fit.cbf, 0, 'g', 9)));
    QVERIFY(fit.att_sd < fitOf(fixedFlow(pcasl()), noisy).att_sd);
}

void DelayFits::cleanCurveGivesTheTruth_data()
{
    QTest::addColumn<bool>("pulsed");
    QTest::addColumn<bool>("with_blood");
    QTest::addColumn<double>("att");
    for (const bool pulsed : {false, true}) {
        for (const bool with_blood : {false, true}) {
            for (const double att : {0.7, 1.0, 1.2, 1.5, 1.93, 2.15}) {
                if (pulsed && att > 2.0) continue;
                QTest::newRow(qPrintable(QString("%1 %2 %3").arg(pulsed).arg(with_blood).arg(att)))
                    << pulsed << with_blood << att;
            }
        }
    }
}

void DelayFits::cleanCurveGivesTheTruth()
{
    QFETCH(bool, pulsed);
    QFETCH(bool, with_blood);
    QFETCH(double, att);
    MultidelayModel model = pulsed ? pasl() : pcasl();
    model = with_blood ? consensus(model) : fixedFlow(model);
    const DelayFit fit = fitOf(model, curveOf(model, 60.0, att));
    QVERIFY2(near(fit.cbf, 60.0) && near(fit.att, att),
             qPrintable(QString("%1 %2").arg(fit.cbf, 0, 'g', 9).arg(fit.att, 0, 'g', 9)));
    QVERIFY(fit.sse >= 0.0 && fit.sse < 1e-20);
    QVERIFY(near(fit.rsquared, 1.0, 1e-9));
}

void DelayFits::fixedFlowIsOffByItsBias_data()
{
    QTest::addColumn<double>("truth");
    QTest::addColumn<double>("found");
    QTest::newRow("T-A8f 20") << 20.0 << 20.184306;
    QTest::newRow("T-A8f 60") << 60.0 << 60.0;
    QTest::newRow("T-A8f 100") << 100.0 << 99.089240;
    QTest::newRow("T-A8f 150") << 150.0 << 146.948553;
}

void DelayFits::fixedFlowIsOffByItsBias()
{
    QFETCH(double, truth);
    QFETCH(double, found);
    const DelayFit fit = fitOf(fixedFlow(pcasl()), curveOf(pcasl(), truth, 1.2));
    QVERIFY2(near(fit.cbf, found, 1e-6), qPrintable(QString::number(fit.cbf, 'g', 9)));
}

void DelayFits::fourPassesFindTheFlow_data()
{
    fixedFlowIsOffByItsBias_data();
}

void DelayFits::fourPassesFindTheFlow()
{
    QFETCH(double, truth);
    const DelayFit fit = fitOf(pcasl(), curveOf(pcasl(), truth, 1.2));
    QVERIFY2(near(fit.cbf, truth, 1e-6), qPrintable(QString::number(fit.cbf, 'g', 9)));
    QVERIFY(near(fit.att, 1.2, 1e-6));
    const DelayFit pulsed = fitOf(pasl(), curveOf(pasl(), truth, 0.7));
    QVERIFY(near(pulsed.cbf, truth, 1e-6) && near(pulsed.att, 0.7, 1e-6));
}

void DelayFits::earlyArrivalIsAtMostTheShortestDelay()
{
    const DelayFit fit = fitOf(fixedFlow(pcasl()), curveOf(pcasl(), 60.0, 0.3));  // T-A9i
    QCOMPARE(fit.att, 0.5);
    QVERIFY2(near(fit.cbf, 58.146083), qPrintable(QString::number(fit.cbf, 'g', 9)));
    QCOMPARE(fit.quality, quality::unidentifiable);
    QCOMPARE(fit.known, AttKnown::AtMost);
    QVERIFY(std::isnan(fit.att_sd) && std::isnan(fit.cbf_sd));
}

void DelayFits::lateArrivalIsAtLeastTheLastButOne()
{
    // Only the last readout has seen any of it: later arrival with more flow fits as well.
    const MultidelayModel model = fixedFlow(pcasl({0.2, 0.4, 0.6, 0.8}));
    const DelayFit fit = fitOf(model, {0.0, 0.0, 0.0, 1e-3});
    QCOMPARE(fit.att, 0.6 + 1.8);
    QCOMPARE(fit.known, AttKnown::AtLeast);
    QCOMPARE(fit.quality & quality::unidentifiable, int{quality::unidentifiable});
    QVERIFY(std::isnan(fit.att_sd) && std::isnan(fit.cbf_sd));
}

void DelayFits::priorDecidesWhereTheCurveCannot()
{
    MultidelayModel model = fixedFlow(pcasl());
    model.prior = AttPrior{0.35, 0.1};
    std::vector<double> deltam = curveOf(pcasl(), 60.0, 0.3);
    for (std::size_t i = 0; i < deltam.size(); ++i)
        deltam[i] += (i % 2 == 0 ? 1e-4 : -1e-4);
    const DelayFit fit = fitOf(model, deltam);
    QVERIFY2(near(fit.att, 0.35, 1e-3), qPrintable(QString::number(fit.att)));
    QCOMPARE(fit.quality, std::uint16_t{0});
    QVERIFY(near(fit.att_sd, 0.1, 0.05));
}

void DelayFits::noSearchBeatsIt_data()
{
    QTest::addColumn<bool>("pulsed");
    QTest::addColumn<bool>("nonnegative");
    for (const bool pulsed : {false, true}) {
        for (const bool nonnegative : {false, true}) {
            QTest::newRow(
                qPrintable(QString("pulsed %1 nonnegative %2").arg(pulsed).arg(nonnegative)))
                << pulsed << nonnegative;
        }
    }
}

void DelayFits::noSearchBeatsIt()
{
    QFETCH(bool, pulsed);
    QFETCH(bool, nonnegative);
    const Noise noise(7);
    std::uint64_t counter = 0;
    for (int trial = 0; trial < 60; ++trial) {
        const auto uniform = [&] { return noise.uniform(counter++); };
        MultidelayModel model{.kinetics = {.pulsed = pulsed}};
        const std::size_t count = 3 + static_cast<std::size_t>(6.0 * uniform());
        for (std::size_t i = 0; i < count; ++i) {
            const double duration = pulsed ? 0.8 : (uniform() < 0.5 ? 1.8 : 1.0 + uniform());
            model.timings.push_back({0.3 + 2.7 * uniform() + (pulsed ? 0.0 : duration), duration});
        }
        model.t1_tissue = 0.8 + 1.2 * uniform();
        model.nonnegative = nonnegative;
        model = fixedFlow(model);
        std::vector<double> deltam = curveOf(model, 80.0 * uniform(), 0.3 + 2.0 * uniform());
        for (double& value : deltam)
            value += 1.5e-3 * noise.normal(counter++);
        DelayBlock block = blockOf(deltam);
        for (auto& repeats : block.repeats)
            repeats[0] = 1.0 + std::floor(4.0 * uniform());
        const DelayFit fit = MultidelayFit(model).fit(block)[0];
        const AttInterval interval = DelaySearch(model).interval(0.0);
        if (!(interval.from < interval.to)) continue;
        const double least = leastCost(model, block, fit.t1_apparent, interval.from, interval.to);
        double squares = 0.0;
        for (std::size_t i = 0; i < count; ++i)
            squares += block.repeats[i][0] * deltam[i] * deltam[i];
        QVERIFY2(fit.sse <= least + 1e-10 * squares,
                 qPrintable(QString("trial %1: %2 > %3").arg(trial).arg(fit.sse).arg(least)));
        // Not far below either: the grid is fine.
        QVERIFY(fit.sse >= least - 0.02 * squares);
    }
}

void DelayFits::repeatsCountAsOftenAsTheyAre()
{
    // Two repeats of a delay in one mean, or as two timings of their own: the same fit.
    MultidelayModel apart = pcasl({0.5, 1.0, 1.0, 1.5, 2.0, 2.5, 3.0});
    std::vector<double> deltam = noisy;
    deltam.insert(deltam.begin() + 1, 9.1e-3);
    const DelayFit both = fitOf(apart, deltam);
    std::vector<double> means = noisy;
    means[1] = 0.5 * (noisy[1] + 9.1e-3);
    DelayBlock block = blockOf(means);
    block.repeats[1][0] = 2.0;
    block.within[0] = 0.5 * (noisy[1] - 9.1e-3) * (noisy[1] - 9.1e-3);
    const DelayFit together = MultidelayFit(pcasl()).fit(block)[0];
    QVERIFY(near(together.cbf, both.cbf, 1e-12) && near(together.att, both.att, 1e-12));
    QVERIFY(near(together.cbf_sd, both.cbf_sd, 1e-9) && near(together.att_sd, both.att_sd, 1e-9));
    QCOMPARE(together.freedom, both.freedom);
}

void DelayFits::laterSliceIsReadLater()
{
    const double late = 0.42;
    MultidelayModel shifted = pcasl();
    for (LabelTiming& timing : shifted.timings)
        timing.readout += late;
    const std::vector<double> deltam = curveOf(shifted, 45.0, 1.1);
    DelayBlock block = blockOf(deltam);
    block.slice_time[0] = late;
    const DelayFit fit = MultidelayFit(pcasl()).fit(block)[0];
    QVERIFY(near(fit.cbf, 45.0) && near(fit.att, 1.1));
    // What cannot be told moves with the slice.
    const std::vector<double> early = curveOf(shifted, 45.0, 0.6);
    block = blockOf(early);
    block.slice_time[0] = late;
    QCOMPARE(MultidelayFit(pcasl()).fit(block)[0].att, 0.5 + late);
}

void DelayFits::missingSampleIsLeftOut()
{
    DelayBlock block = blockOf(curveOf(pcasl(), 60.0, 1.2));
    block.deltam[0][0] = 1e6;
    block.repeats[0][0] = 0.0;
    const DelayFit fit = MultidelayFit(pcasl()).fit(block)[0];
    QVERIFY(near(fit.cbf, 60.0) && near(fit.att, 1.2));
    // Without the shortest delay less can be told.
    block = blockOf(curveOf(pcasl(), 60.0, 0.8));
    block.repeats[0][0] = 0.0;
    const DelayFit early = MultidelayFit(pcasl()).fit(block)[0];
    QCOMPARE(early.known, AttKnown::AtMost);
    QCOMPARE(early.att, 1.0);
}

void DelayFits::twoReadoutsAreTooFew()
{
    DelayBlock block = blockOf(noisy);
    for (std::size_t i = 2; i < 6; ++i)
        block.repeats[i][0] = 0.0;
    DelayFit fit = MultidelayFit(pcasl()).fit(block)[0];
    QCOMPARE(fit.quality, quality::nonFinite);
    QVERIFY(std::isnan(fit.cbf) && std::isnan(fit.att) && std::isnan(fit.rsquared));
    // Three timings of two readouts are no three either.
    MultidelayModel model;
    model.timings = {{2.3, 1.8}, {2.3, 1.3}, {2.8, 1.8}};
    fit = fitOf(model, {1e-3, 2e-3, 1e-3});
    QCOMPARE(fit.quality, quality::nonFinite);
}

void DelayFits::negativeCurveHasNoArrival()
{
    std::vector<double> deltam = curveOf(pcasl(), 60.0, 1.2);
    for (double& value : deltam)
        value = -value;
    const DelayFit fit = fitOf(fixedFlow(pcasl()), deltam);
    QVERIFY(near(fit.cbf, -60.0));
    QVERIFY(std::isnan(fit.att) && std::isnan(fit.att_sd) && std::isnan(fit.cbf_sd));
    QVERIFY((fit.quality & quality::unidentifiable) != 0);
    MultidelayModel clipped = fixedFlow(pcasl());
    clipped.nonnegative = true;
    QCOMPARE(fitOf(clipped, deltam).cbf, 0.0);
    QVERIFY(std::isnan(fitOf(clipped, deltam).att));
}

void DelayFits::nothingIsAValue()
{
    const DelayFit fit = fitOf(pcasl(), std::vector<double>(6, 0.0));
    QCOMPARE(fit.cbf, 0.0);
    QVERIFY(std::isnan(fit.att));
    QCOMPARE(fit.rsquared, 0.0);
    QCOMPARE(fit.quality, quality::unidentifiable);
}

void DelayFits::neighbourInTheBlockChangesNothing()
{
    const DelayFit first = fitOf(pcasl(), noisy);
    for (std::size_t lane = 1; lane < lane_count; ++lane) {
        DelayBlock block = blockOf(noisy, lane);
        block.repeats[2][0] = 0.0;
        block.m0[0] = 0.0;
        const DelayFit fit = MultidelayFit(pcasl()).fit(block)[lane];
        QCOMPARE(fit.cbf, first.cbf);
        QCOMPARE(fit.att, first.att);
        QCOMPARE(fit.cbf_sd, first.cbf_sd);
        QCOMPARE(fit.sse, first.sse);
    }
}

void DelayFits::oneResidualTellsNoNoise()
{
    // Three delays, each measured once: two unknowns leave one residual, five delays three.
    for (const std::size_t delays : {3, 4, 5}) {
        MultidelayModel model = fixedFlow(pcasl());
        model.timings.resize(delays);
        const DelayFit fit = fitOf(model, {noisy.begin(), noisy.begin() + std::ptrdiff_t(delays)});
        QVERIFY(std::isfinite(fit.cbf) && std::isfinite(fit.att));
        QCOMPARE(std::isfinite(fit.cbf_sd) && std::isfinite(fit.att_sd), delays == 5);
        QCOMPARE(std::isfinite(squaresOf95(fit.freedom)), delays == 5);
    }
}

void DelayFits::boundsOfTheUserAreMarked()
{
    MultidelayModel model = fixedFlow(pcasl());
    model.att_minimum = 1.3;
    const DelayFit low = fitOf(model, noisy);
    QCOMPARE(low.att, 1.3);
    QCOMPARE(low.quality, quality::atBound);
    QVERIFY(std::isnan(low.att_sd) && std::isnan(low.cbf_sd));
    model.att_minimum = 0.1;
    model.att_maximum = 1.1;
    const DelayFit high = fitOf(model, noisy);
    QCOMPARE(high.att, 1.1);
    QCOMPARE(high.quality, quality::atBound);
}

void DelayFits::weightedDelayOfTheModel_data()
{
    QTest::addColumn<double>("att");
    QTest::addColumn<double>("expected");
    QTest::newRow("T-A9w 0.5") << 0.5 << 1.244396;
    QTest::newRow("T-A9w 1.2") << 1.2 << 1.447701;
    QTest::newRow("T-A9w 2.0") << 2.0 << 1.839313;
}

void DelayFits::weightedDelayOfTheModel()
{
    QFETCH(double, att);
    QFETCH(double, expected);
    QVERIFY(near(weightedDelay(pcasl(), att, 0.0), expected));
}

void DelayFits::weightedDelayFindsTheArrival()
{
    MultidelayModel model = fixedFlow(pcasl(), 0.0);
    model.washout = false;
    model.method = DelayMethod::WeightedDelay;
    for (const double att : {0.8, 1.2, 2.0}) {
        const DelayFit fit = fitOf(model, curveOf(model, 60.0, att));
        QVERIFY(near(fit.att, att, 1e-9) && near(fit.cbf, 60.0, 1e-9));
    }
    QCOMPARE(fitOf(model, curveOf(model, 60.0, 0.2)).att, 0.5);
    QVERIFY((fitOf(model, curveOf(model, 60.0, 0.2)).quality & quality::unidentifiable) != 0);
    const DelayFit negative = fitOf(model, std::vector<double>(6, -1e-3));
    QVERIFY(std::isnan(negative.att) && negative.cbf < 0.0);
    QCOMPARE(negative.quality, quality::unidentifiable);
}

void DelayFits::weightedDelayOfAPulseEndsWhereLabelIsSeen()
{
    // Beyond the last TI of 2.6 s nothing predicts a weighted delay; from 2.2 s on all predict 2.6
    // s.
    MultidelayModel model = fixedFlow(pasl(), 0.0);
    model.washout = false;
    model.method = DelayMethod::WeightedDelay;
    QCOMPARE(model.att_maximum, 4.0);
    for (const double att : {0.7, 1.2, 2.0}) {
        const DelayFit fit = fitOf(model, curveOf(model, 60.0, att));
        QVERIFY2(near(fit.att, att, 1e-9) && near(fit.cbf, 60.0, 1e-9),
                 qPrintable(QString::number(fit.att)));
    }
    const DelayFit late = fitOf(model, curveOf(model, 60.0, 2.4));
    QCOMPARE(late.att, 2.2);
    QVERIFY(std::isfinite(late.cbf));
    QVERIFY((late.quality & quality::unidentifiable) != 0);
}

void DelayFits::errorsAreThoseOfRepeatedNoise_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("least squares") << 0;
    QTest::newRow("weighted delay") << 1;
    QTest::newRow("pulsed") << 2;
}

void DelayFits::errorsAreThoseOfRepeatedNoise()
{
    QFETCH(int, kind);
    MultidelayModel model = consensus(kind == 2 ? pasl() : pcasl());
    if (kind == 1) model.method = DelayMethod::WeightedDelay;
    const double att = kind == 2 ? 0.75 : 1.27;
    const std::vector<double> clean = curveOf(model, 60.0, att);
    const Noise noise(3);
    MultidelayFit fitter(model);
    double cbf2 = 0.0, att2 = 0.0, cbf_variance = 0.0, att_variance = 0.0;
    const int trials = 4000;
    for (int trial = 0; trial < trials; ++trial) {
        std::vector<double> deltam = clean;
        for (std::size_t i = 0; i < deltam.size(); ++i)
            deltam[i] += 5e-5 * noise.normal(std::uint64_t(trial) * 16 + i);
        const DelayFit fit = fitter.fit(blockOf(deltam))[0];
        cbf2 += (fit.cbf - 60.0) * (fit.cbf - 60.0);
        att2 += (fit.att - att) * (fit.att - att);
        cbf_variance += fit.cbf_sd * fit.cbf_sd;
        att_variance += fit.att_sd * fit.att_sd;
    }
    QVERIFY2(near(cbf_variance, cbf2, 0.06), qPrintable(QString::number(cbf_variance / cbf2)));
    QVERIFY2(near(att_variance, att2, 0.06), qPrintable(QString::number(att_variance / att2)));
}

QTEST_APPLESS_MAIN(DelayFits)
#include "tst_multidelay_fit.moc"
