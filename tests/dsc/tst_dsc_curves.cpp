// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/arterial_search.h"
#include "dsc/bolus.h"
#include "dsc/concentration.h"
#include "dsc/gamma_variate.h"
#include "dsc/leakage.h"
#include "fit/lane_log.h"
#include "sample/random.h"
#include "support/asl_case.h"
#include "support/dsc_curves.h"

#include <QTest>

using namespace kety;
using namespace kety::dsc;
using namespace kety::test;

/// What is read off a curve before anything is deconvolved (SCIENCE.md B1 to B4, B7, B8).
class DscCurves : public QObject {
    Q_OBJECT

private slots:
    void signalBecomesRelaxation();
    void twoEchoesLeaveT1Out();
    void arterialBloodIsQuadratic();
    void laneLogarithmIsTheLogarithm();
    void baselineEndsBeforeTheBolus();
    void noBolusHasNoBaseline();
    void figuresOfACurve();
    void peakBetweenSamples();
    void figuresOfTheGammaVariate();
    void firstPassIsFitted();
    void recirculationIsLeftOut();
    void signalRecovers();
    void leakageOfT1IsTakenOut();
    void backwardLeakageIsTakenOut();
    void integralWithWashout();
    void washoutOfNothingIsThePlainIntegral();
    void leakageWithoutReferenceIsNone();
    void arteriesAreTheEarlyNarrowCurves();
    void arteriesAreNoNoise();
    void searchIsTheSameForAnyOrderOfTies();
    void fewCandidatesAreNotSearched();
};

void DscCurves::signalBecomesRelaxation()
{
    QVERIFY(near(deltaR2(600.0, 1000.0, 0.030), 17.027521));
    QVERIFY(near(deltaR2(noiseFloor(0.0, 1000.0), 1000.0, 0.030), 153.505673));
    QCOMPARE(noiseFloor(20.0, 1000.0), 40.0);
    QCOMPARE(deltaR2(1000.0, 1000.0, 0.030), 0.0);
}

void DscCurves::twoEchoesLeaveT1Out()
{
    QVERIFY(near(deltaR2DualEcho(700.0, 450.0, 1000.0, 800.0, 0.010, 0.035), 8.747568));
    QVERIFY(near(deltaR2(450.0, 800.0, 0.035), 16.438976));
    // What T1 does to both echoes alike changes nothing.
    QVERIFY(near(deltaR2DualEcho(1.3 * 700.0, 1.3 * 450.0, 1000.0, 800.0, 0.010, 0.035), 8.747568));
}

void DscCurves::arterialBloodIsQuadratic()
{
    QVERIFY(near(arterialDeltaR2(5.0), 52.45));
    QVERIFY(near(arterialConcentration(52.45), 5.0));
}

void DscCurves::laneLogarithmIsTheLogarithm()
{
    for (double x = 1e-6; x < 1e9; x *= 1.37) {
        const double found = kety::log(Lanes(x)).values()[1];
        QVERIFY(std::abs(found - std::log(x)) <= 4e-16 * std::max(1.0, std::abs(std::log(x))));
    }
    QCOMPARE(kety::log(Lanes(1.0)).values()[0], 0.0);
}

void DscCurves::baselineEndsBeforeTheBolus()
{
    const std::vector<double> signal{1000, 1003, 998, 1001, 999, 1002,
                                     997,  960,  800, 600,  650, 700};
    const auto found = findBaseline(signal, 1);
    QVERIFY(found.has_value());
    QCOMPARE(found->arrival, 7UL);
    QCOMPARE(found->first, 1UL);
    QCOMPARE(found->end, 6UL);
    QVERIFY(near(levelOf(std::span(signal).subspan(1, 5)).mean, 1000.6));
}

void DscCurves::noBolusHasNoBaseline()
{
    QVERIFY(!findBaseline(std::vector<double>{1000, 1001, 999, 1000, 1001, 1000, 999}, 1));
    QVERIFY(!findBaseline(std::vector<double>{}, 1));
    QVERIFY(!findBaseline(std::vector<double>{1.0, 2.0}, 1));
}

void DscCurves::figuresOfACurve()
{
    const std::vector<double> curve{0, 0, 1, 3, 4, 3, 2, 1, 0, 0};
    const std::vector<double> times = frameTimes(10, 1.0);
    QVERIFY(near(area(times, curve), 14.0));
    QVERIFY(near(firstMoment(times, curve), 4.357143));
    QVERIFY(near(roughness(times, curve), 0.040816, 2e-5));
    QCOMPARE(peakOf(curve), 4UL);
    // T-B3v: an artery in part outside the voxel is scaled by the vein.
    QVERIFY(near(250.0 / 180.0, 1.388889));
    QVERIFY(near(42.307692 / (250.0 / 180.0), 30.461538));
}

void DscCurves::peakBetweenSamples()
{
    QVERIFY(near(parabolaTop(0.8, 1.0, 0.9), 1.0 / 6.0));
    QCOMPARE(parabolaTop(1.0, 1.0, 1.0), 0.0);
    QVERIFY(near(peakTime(frameTimes(), arteryCurve()), 14.641074));
}

void DscCurves::figuresOfTheGammaVariate()
{
    const GammaVariate model{2.0, 10.0, 3.0, 1.5};
    QVERIFY(near(model.area(), 60.75));
    QVERIFY(near(model.at(model.peakTime()), 9.073694));
    QCOMPARE(model.peakTime(), 14.5);
    QCOMPARE(model.meanTime(), 16.0);
    QVERIFY(near(model.at(16.0), 7.912356));
    QVERIFY(near(area(frameTimes(), arteryCurve()), 60.681920));
    QVERIFY(near(firstMoment(frameTimes(), arteryCurve()), 16.006990));
    QVERIFY(near(widthAtHalf(frameTimes(), arteryCurve()), 6.294437));
    std::vector<double> fine;
    const auto times = frameTimes(6000, 0.01);
    for (const double t : times)
        fine.push_back(gammaVariate(t));
    QVERIFY(near(widthAtHalf(times, fine), 6.196820, 1e-5));
}

void DscCurves::firstPassIsFitted()
{
    const auto found = fitFirstPass(frameTimes(), arteryCurve());
    QVERIFY(found.has_value());
    QVERIFY2(near(found->area(), 60.75, 0.03), qPrintable(QString::number(found->area())));
    QVERIFY(std::abs(found->peakTime() - 14.5) < 0.2);
}

void DscCurves::recirculationIsLeftOut()
{
    std::vector<double> curve = arteryCurve();
    const auto times = frameTimes();
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] += gammaVariate(times[i], 0.3, 24.0, 3.0, 2.0);
    const auto found = fitFirstPass(times, curve);
    QVERIFY(found.has_value());
    QVERIFY(near(found->area(), 60.75, 0.05));
}

void DscCurves::signalRecovers()
{
    QVERIFY(near(signalRecovery(100.0, 30.0, 90.0), 85.714286));
    QVERIFY(std::isnan(signalRecovery(30.0, 30.0, 30.0)));
}

namespace {

std::vector<double> referenceCurve()
{
    std::vector<double> curve = arteryCurve();
    for (double& value : curve)
        value *= 0.02;
    return curve;
}

std::vector<double> leaking(double k1, double k2, double k)
{
    std::vector<double> curve = referenceCurve();
    const auto integral = washedIntegral(frameTimes(), curve, k);
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] = k1 * curve[i] - k2 * integral[i];
    return curve;
}

}  // namespace

void DscCurves::leakageOfT1IsTakenOut()
{
    const auto reference = referenceCurve();
    std::vector<double> curve = leaking(1.5, 0.03, 0.0);
    const std::array<std::pair<std::size_t, double>, 5> samples{
        {{8, .124467}, {10, .252101}, {12, .120135}, {20, -.035601}, {39, -.036409}}};
    for (const auto& [i, value] : samples)
        QVERIFY(std::abs(curve[i] - value) < 1e-6);
    QVERIFY(near(area(frameTimes(), curve), 0.273323, 1e-5));
    const LeakageModel model(frameTimes(), reference, false);
    const Leakage found = model.fit(curve);
    QVERIFY(near(found.k1, 1.5));
    QVERIFY(near(found.k2, 0.03));
    QVERIFY(found.k2_sd < 1e-8);
    model.correct(curve, found, true);
    QVERIFY(near(area(frameTimes(), curve), 1.820458));
}

void DscCurves::backwardLeakageIsTakenOut()
{
    std::vector<double> curve = leaking(1.5, 0.03, 0.05);
    const Leakage plain = LeakageModel(frameTimes(), referenceCurve(), false).fit(curve);
    QVERIFY(near(plain.k1, 1.429153));
    QVERIFY(near(plain.k2, 0.010841, 1e-4));
    const LeakageModel model(frameTimes(), referenceCurve(), true);
    const Leakage found = model.fit(curve);
    QVERIFY(near(found.k1, 1.5, 1e-5));
    QVERIFY(near(found.k2, 0.03, 1e-4));
    QVERIFY(near(found.k, 0.05, 1e-4));
    model.correct(curve, found, false);
    QVERIFY(near(area(frameTimes(), curve), 1.820458, 1e-5));
}

void DscCurves::integralWithWashout()
{
    const auto integral = washedIntegral(frameTimes(), referenceCurve(), 0.05);
    QVERIFY(near(integral[20], 0.609197, 2e-6));
}

void DscCurves::washoutOfNothingIsThePlainIntegral()
{
    const auto reference = referenceCurve();
    const auto none = washedIntegral(frameTimes(), reference, 0.0);
    const auto little = washedIntegral(frameTimes(), reference, 1e-9);
    QVERIFY(near(none.back(), area(frameTimes(), reference), 1e-12));
    QVERIFY(near(little.back(), none.back(), 1e-6));
}

void DscCurves::leakageWithoutReferenceIsNone()
{
    const LeakageModel model(frameTimes(), std::vector<double>(40, 0.0), false);
    const Leakage found = model.fit(arteryCurve());
    QVERIFY(std::isnan(found.k1) && std::isnan(found.k2));
    std::vector<double> curve = arteryCurve();
    model.correct(curve, found, false);
    QCOMPARE(curve, arteryCurve());
    QVERIFY(returnsToBaseline(std::vector<double>(40, 0.05), 0.1));
    QVERIFY(!returnsToBaseline(std::vector<double>(40, 0.15), 0.1));
    QVERIFY(returnsToBaseline(std::vector<double>(40, 0.15), 0.1, 2.0));
}

namespace {

/// Early narrow, late wide and small curves; arteries have voxels 100 to 119.
std::vector<ArterialCandidate> candidates()
{
    const Noise noise(3);
    std::vector<ArterialCandidate> all;
    for (std::size_t v = 0; v < 400; ++v) {
        const bool artery = v >= 100 && v < 120, vein = v >= 200 && v < 220;
        ArterialCandidate one{v, {}};
        for (std::size_t i = 0; i < 40; ++i) {
            const double t = static_cast<double>(i) * 1.5;
            const double clean = artery ? gammaVariate(t, 2.0, 10.0)
                                 : vein ? gammaVariate(t, 1.0, 14.0, 3.0, 2.0)
                                        : 0.1 * gammaVariate(t, 2.0, 12.0, 3.0, 2.0);
            one.curve.push_back(clean + 0.05 * noise.normal(v * 40 + i));
        }
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace

void DscCurves::arteriesAreTheEarlyNarrowCurves()
{
    const auto all = candidates();
    const ArterialSearch found = searchArteries(frameTimes(), all);
    QVERIFY(found.outcome == ArterialSearch::Outcome::Found);
    QVERIFY(found.members.size() >= 3 && found.members.size() <= 30);
    for (const std::size_t member : found.members)
        QVERIFY(all[member].voxel >= 100 && all[member].voxel < 120);
    const auto mean = meanCurve(all, found.members);
    QVERIFY(near(area(frameTimes(), mean), 60.68, 0.02));
}

// Without noise the narrow curves of arteries bend most; a single wrong sample still counts as
// rough.
void DscCurves::arteriesAreNoNoise()
{
    std::vector<ArterialCandidate> all;
    for (std::size_t i = 0; i < 300; ++i) {
        std::vector<double> curve = i < 6 ? arteryCurve() : exponentialTissue(i % 4);
        if (i >= 6) {
            for (double& value : curve)
                value *= 1.0 + 1e-3 * static_cast<double>(i);
        }
        if (i == 299) curve[25] = 40.0;
        all.push_back({i, std::move(curve)});
    }
    const auto likely = likelyArteries(frameTimes(), all);
    for (std::size_t i = 0; i < 6; ++i)
        QVERIFY(std::find(likely.begin(), likely.end(), i) != likely.end());
    QVERIFY(std::find(likely.begin(), likely.end(), 299UL) == likely.end());
}

void DscCurves::searchIsTheSameForAnyOrderOfTies()
{
    const auto all = candidates();
    QCOMPARE(searchArteries(frameTimes(), all).members, searchArteries(frameTimes(), all).members);
    // Copies of one curve are all alike: the lowest indices stand.
    const std::vector<ArterialCandidate> same(60, {0, arteryCurve()});
    const ArterialSearch found = searchArteries(frameTimes(), same);
    QVERIFY(found.outcome == ArterialSearch::Outcome::Found);
    QCOMPARE(found.members.size(), 30UL);
    QCOMPARE(found.members.front(), 0UL);
}

void DscCurves::fewCandidatesAreNotSearched()
{
    const std::vector<ArterialCandidate> few(14, {0, arteryCurve()});
    QVERIFY(searchArteries(frameTimes(), few).outcome == ArterialSearch::Outcome::TooFewCandidates);
    const std::vector<ArterialCandidate> negative(60, {0, std::vector<double>(40, -1.0)});
    QVERIFY(searchArteries(frameTimes(), negative).outcome
            == ArterialSearch::Outcome::TooFewCandidates);
}

QTEST_APPLESS_MAIN(DscCurves)
#include "tst_dsc_curves.moc"
