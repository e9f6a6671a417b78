// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "dsc/circulant.h"
#include "dsc/toeplitz.h"
#include "sample/random.h"
#include "support/asl_case.h"
#include "support/dsc_curves.h"

#include <QTest>

using namespace kety;
using namespace kety::dsc;
using namespace kety::test;

/// Deconvolution against numbers computed independently (SCIENCE.md B5).
class Deconvolution : public QObject {
    Q_OBJECT

private slots:
    void circleLengthsAreSmooth();
    void delayTurnsTheCircle_data();
    void delayTurnsTheCircle();
    void triangleDependsOnTheDelay_data();
    void triangleDependsOnTheDelay();
    void flowIsConstantOverDelays_data();
    void flowIsConstantOverDelays();
    void publishedIndexDependsOnTheDelay_data();
    void publishedIndexDependsOnTheDelay();
    void noisyThresholds_data();
    void noisyThresholds();
    void oscillationPicksTheSmallestThresholdThatMeetsTheLimit();
    void tikhonovFilters_data();
    void tikhonovFilters();
    void lCurveLiesBetweenTheEnds();
    void deltaArteryGivesTheResidueBack();
    void tissueBeforeTheArteryHasANegativeLag();
    void quickSearchIsThePlainOne_data();
    void quickSearchIsThePlainOne();
    void flatCurveHasNoFlow();
    void noiseThatNeverSettlesIsMarked();
    void neighbourInTheBlockChangesNothing();
};

namespace {

std::array<Deconvolved, lane_count> each(const CirculantDeconvolution& method,
                                         const std::array<std::vector<double>, lane_count>& curves,
                                         CirculantDeconvolution::Workspace& work)
{
    std::vector<Lanes> block(method.samples());
    for (std::size_t t = 0; t < block.size(); ++t) {
        std::array<double, lane_count> values{};
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            values[lane] = curves[lane][t];
        block[t] = Lanes(values);
    }
    return method.deconvolve(block.data(), work);
}

Deconvolved one(const CirculantDeconvolution& method, const std::vector<double>& curve,
                std::vector<double>* residue = nullptr)
{
    CirculantDeconvolution::Workspace work(method);
    const Deconvolved found = each(method, {curve, curve, curve, curve}, work)[2];
    if (residue != nullptr) *residue = method.residue(work, 2).values;
    return found;
}

CirculantDeconvolution csvd(double threshold = 0.1)
{
    return {arteryCurve(), 1.5, {.filter = Filter::Threshold, .threshold = threshold}};
}

CirculantDeconvolution osvd(bool closed = true)
{
    return {arteryCurve(), 1.5, {.filter = Filter::Oscillation, .closed = closed}};
}

/// Frames of 1.5 s, the artery T-B4 with its onset at `onset` s, tissue of CBF 60 and MTT 4 s as
/// much later as is said.
struct Shifted {
    double onset;

    std::vector<double> artery() const
    {
        std::vector<double> curve;
        for (const double t : frameTimes(48))
            curve.push_back(gammaVariate(t + 10.0 - onset));
        return curve;
    }
    std::vector<double> tissue(double delay) const
    {
        return tissueCurve(
            delay + onset - 10.0, 60.0, [](double t) { return std::exp(-t / 4.0); }, 48);
    }
    double flow(CirculantSettings settings, double delay) const
    {
        return 6000.0 * one(CirculantDeconvolution(artery(), 1.5, settings), tissue(delay)).height;
    }
};

std::vector<double> noisyTissue()
{
    std::vector<double> curve = exponentialTissue(3.0);
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] += noiseOf(i);
    return curve;
}

/// Oscillation index by its definition; closed, with the two differences across the seam.
double oscillationOf(const std::vector<double>& residue, bool closed)
{
    double sum = 0.0, greatest = residue[0];
    for (const double value : residue)
        greatest = std::max(greatest, value);
    for (std::size_t k = 2; k < residue.size(); ++k)
        sum += std::abs(residue[k] - 2.0 * residue[k - 1] + residue[k - 2]);
    const std::size_t last = residue.size() - 1;
    if (closed) {
        sum += std::abs(residue[0] - 2.0 * residue[last] + residue[last - 1])
               + std::abs(residue[1] - 2.0 * residue[0] + residue[last]);
    }
    return sum / greatest / static_cast<double>(residue.size());
}

/// The whole circle by its definition, for one threshold: lags 0..L−1.
std::vector<double> plainResidue(const std::vector<double>& artery, double step,
                                 const std::vector<double>& curve, double share)
{
    const std::size_t n = artery.size(), length = circleLength(n);
    const auto transform = [&](const std::vector<double>& x) {
        std::vector<std::complex<double>> out(length);
        for (std::size_t k = 0; k < length; ++k) {
            for (std::size_t t = 0; t < x.size(); ++t) {
                out[k] += x[t]
                          * std::polar(1.0, -2.0 * M_PI * static_cast<double>(k * t % length)
                                                / static_cast<double>(length));
            }
        }
        return out;
    };
    auto a = transform(artery), c = transform(curve);
    double greatest = 0.0;
    for (auto& value : a) {
        value *= step;
        greatest = std::max(greatest, std::abs(value));
    }
    std::vector<double> residue(length);
    for (std::size_t t = 0; t < length; ++t) {
        std::complex<double> sum = 0.0;
        for (std::size_t k = 0; k < length; ++k) {
            if (std::abs(a[k]) < share * greatest * (1.0 - 1e-12)) continue;
            sum += c[k] / a[k]
                   * std::polar(1.0, 2.0 * M_PI * static_cast<double>(k * t % length)
                                         / static_cast<double>(length));
        }
        residue[t] = sum.real() / static_cast<double>(length);
    }
    return residue;
}

}  // namespace

void Deconvolution::circleLengthsAreSmooth()
{
    QCOMPARE(circleLength(8), 16UL);
    QCOMPARE(circleLength(40), 80UL);
    QCOMPARE(circleLength(60), 120UL);
    QCOMPARE(circleLength(61), 125UL);
    QCOMPARE(circleLength(161), 324UL);
}

void Deconvolution::delayTurnsTheCircle_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("csvd_flow");
    QTest::addColumn<double>("osvd_lag");
    QTest::addColumn<double>("oscillation");
    QTest::newRow("T-B5 -3 s") << -3.0 << 37.646784 << -1.496928 << 0.012945;
    QTest::newRow("T-B5 0 s") << 0.0 << 37.646850 << 1.503072 << 0.025473;
    QTest::newRow("T-B5 3 s") << 3.0 << 37.646830 << 4.503072 << 0.032160;
    QTest::newRow("T-B5 6 s") << 6.0 << 37.646601 << 7.503072 << 0.032584;
}

void Deconvolution::delayTurnsTheCircle()
{
    QFETCH(double, delay);
    QFETCH(double, csvd_flow);
    QFETCH(double, osvd_lag);
    QFETCH(double, oscillation);
    const std::vector<double> curve = exponentialTissue(delay);
    QVERIFY(near(6000.0 * one(csvd(), curve).height, csvd_flow));
    for (const bool closed : {false, true}) {
        const Deconvolved found = one(osvd(closed), curve);
        QVERIFY(near(6000.0 * found.height, 50.005736));
        QCOMPARE(found.chosen, 0.01);
        QVERIFY2(std::abs(found.oscillation - oscillation) < 1e-6,
                 qPrintable(QString::number(found.oscillation, 'g', 9)));
        QVERIFY2(std::abs(found.lag - osvd_lag) < 2e-6,
                 qPrintable(QString::number(found.lag, 'g', 9)));
    }
}

void Deconvolution::triangleDependsOnTheDelay_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("flow");
    QTest::newRow("T-B5 -3 s") << -3.0 << 63.259471;
    QTest::newRow("T-B5 0 s") << 0.0 << 34.203096;
    QTest::newRow("T-B5 3 s") << 3.0 << 34.573116;
    QTest::newRow("T-B5 6 s") << 6.0 << 33.298877;
}

void Deconvolution::triangleDependsOnTheDelay()
{
    QFETCH(double, delay);
    QFETCH(double, flow);
    const ToeplitzDeconvolution method(arteryCurve(), 1.5, 0.2);
    const std::vector<double> curve = exponentialTissue(delay);
    std::vector<Lanes> block(curve.begin(), curve.end()), residue(curve.size());
    QVERIFY(near(6000.0 * method.deconvolve(block.data(), residue.data())[1].height, flow));
}

void Deconvolution::flowIsConstantOverDelays_data()
{
    QTest::addColumn<double>("onset");
    QTest::addColumn<int>("filter");
    // At 10 s the artery of T-B5 keeps all its frequencies; at 12 s, on a frame, its smallest
    // singular value is 0.0059 of the greatest and the search has to go on.
    for (const double onset : {10.0, 12.0, 13.1}) {
        for (const Filter filter : {Filter::Oscillation, Filter::Threshold}) {
            QTest::addRow("%s, onset %.1f s", filter == Filter::Threshold ? "csvd" : "osvd", onset)
                << onset << int(filter);
        }
    }
}

void Deconvolution::flowIsConstantOverDelays()
{
    QFETCH(double, onset);
    QFETCH(int, filter);
    const Shifted curves{onset};
    const double reference = curves.flow({.filter = Filter(filter)}, 0.0);
    for (double delay = -3.0; delay <= 6.0; delay += 1.5) {
        const double flow = curves.flow({.filter = Filter(filter)}, delay);
        QVERIFY2(near(flow, reference, 0.01),
                 qPrintable(QString("%1 s: %2, not %3").arg(delay).arg(flow).arg(reference)));
    }
}

/// Computed independently, with the convolution in closed form: the published index, which leaves
/// out the seam, gives the same tissue another threshold for each delay.
void Deconvolution::publishedIndexDependsOnTheDelay_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("flow");
    QTest::newRow("-3 s") << -3.0 << 39.57;
    QTest::newRow("0 s") << 0.0 << 35.304;
    QTest::newRow("3 s") << 3.0 << 36.236;
    QTest::newRow("6 s") << 6.0 << 33.313;
}

void Deconvolution::publishedIndexDependsOnTheDelay()
{
    QFETCH(double, delay);
    QFETCH(double, flow);
    const Shifted curves{12.0};
    const CirculantSettings published{.filter = Filter::Oscillation, .closed = false};
    QVERIFY2(near(curves.flow(published, delay), flow, 3e-3),
             qPrintable(QString::number(curves.flow(published, delay))));
    QVERIFY(near(curves.flow({.filter = Filter::Oscillation}, delay), 33.313, 3e-3));
}

void Deconvolution::noisyThresholds_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<double>("flow");
    QTest::addColumn<double>("oscillation");
    QTest::newRow("T-B5n .05") << 0.05 << 40.558598 << 0.061664;
    QTest::newRow("T-B5n .10") << 0.10 << 36.221917 << 0.040330;
    QTest::newRow("T-B5n .15") << 0.15 << 34.364684 << 0.036384;
    QTest::newRow("T-B5n .20") << 0.20 << 32.799647 << 0.027703;
}

void Deconvolution::noisyThresholds()
{
    QFETCH(double, threshold);
    QFETCH(double, flow);
    QFETCH(double, oscillation);
    const Deconvolved found = one(csvd(threshold), noisyTissue());
    QVERIFY(near(6000.0 * found.height, flow));
    QVERIFY(std::abs(found.oscillation - oscillation) < 1e-6);
}

void Deconvolution::oscillationPicksTheSmallestThresholdThatMeetsTheLimit()
{
    for (const bool closed : {false, true}) {
        const Deconvolved found = one(osvd(closed), noisyTissue());
        QVERIFY(near(found.chosen, 0.16));
        QVERIFY(near(6000.0 * found.height, 33.230256));
        QVERIFY(std::abs(found.oscillation - 0.030051) < 1e-6);
        QVERIFY(std::abs(found.lag - 4.5) < 0.75);
        QCOMPARE(int(found.quality), 0);
    }
}

void Deconvolution::tikhonovFilters_data()
{
    QTest::addColumn<int>("filter");
    QTest::addColumn<double>("flow");
    QTest::addColumn<double>("lambda");
    QTest::newRow("T-B5n fixed") << int(Filter::Tikhonov) << 35.806399 << 0.1;
    QTest::newRow("T-B5n GCV") << int(Filter::CrossValidation) << 42.766656 << 0.026915;
}

void Deconvolution::tikhonovFilters()
{
    QFETCH(int, filter);
    QFETCH(double, flow);
    QFETCH(double, lambda);
    const CirculantDeconvolution method(arteryCurve(), 1.5, {.filter = Filter(filter)});
    const Deconvolved found = one(method, noisyTissue());
    QVERIFY(near(found.chosen, lambda, 2e-5));
    QVERIFY2(near(6000.0 * found.height, flow),
             qPrintable(QString::number(6000.0 * found.height, 'g', 9)));
}

void Deconvolution::lCurveLiesBetweenTheEnds()
{
    const CirculantDeconvolution method(arteryCurve(), 1.5, {.filter = Filter::LCurve});
    const Deconvolved found = one(method, noisyTissue());
    QVERIFY(found.chosen > 2e-3 && found.chosen < 0.5);
    QVERIFY(6000.0 * found.height > 30.0 && 6000.0 * found.height < 60.0);
}

void Deconvolution::deltaArteryGivesTheResidueBack()
{
    std::vector<double> artery(8, 0.0), curve(8, 0.0);
    artery[2] = 10.0;
    for (std::size_t k = 2; k < 8; ++k)
        curve[k] = 0.01 * 10.0 * 1.5 * std::exp(-(double(k) - 2.0) * 1.5 / 4.0);
    const std::vector<double> expected{60, 41.237357, 28.341993, 19.479148, 13.387810, 9.201298};
    for (const double threshold : {0.01, 0.5, 0.99}) {
        std::vector<double> residue;
        const CirculantDeconvolution method(artery, 1.5,
                                            {.filter = Filter::Threshold, .threshold = threshold});
        one(method, curve, &residue);
        QCOMPARE(residue.size(), 16UL);
        // Lags run from −7 to 8 steps.
        for (std::size_t k = 0; k < expected.size(); ++k)
            QVERIFY(near(6000.0 * residue[7 + k], expected[k], 1e-6));
        QVERIFY(std::abs(residue[7 + 6]) < 1e-12);
    }
}

void Deconvolution::tissueBeforeTheArteryHasANegativeLag()
{
    std::vector<double> artery(8, 0.0), curve(8, 0.0);
    artery[2] = 10.0;
    for (std::size_t k = 1; k < 8; ++k)
        curve[k] = 0.15 * std::exp(-(double(k) - 1.0) * 1.5 / 4.0);
    const CirculantDeconvolution method(artery, 1.5, {.filter = Filter::Threshold});
    const double lag = one(method, curve).lag;
    QVERIFY(lag < -0.75 && lag > -2.25);
}

void Deconvolution::quickSearchIsThePlainOne_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<bool>("closed");
    QTest::newRow("even circle") << 40 << true;
    QTest::newRow("odd circle") << 61 << true;
    QTest::newRow("even circle, as published") << 40 << false;
    QTest::newRow("odd circle, as published") << 61 << false;
}

void Deconvolution::quickSearchIsThePlainOne()
{
    QFETCH(int, samples);
    QFETCH(bool, closed);
    const auto n = static_cast<std::size_t>(samples);
    const std::vector<double> artery = arteryCurve(n);
    const CirculantDeconvolution method(artery, 1.5,
                                        {.filter = Filter::Oscillation, .closed = closed});
    CirculantDeconvolution::Workspace work(method);
    const Noise noise(7);
    for (std::size_t trial = 0; trial < 8; ++trial) {
        std::array<std::vector<double>, lane_count> curves;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            curves[lane] = tissueCurve(
                double(lane), 40.0, [](double t) { return std::exp(-t / 5.0); }, n);
            for (std::size_t i = 0; i < n; ++i) {
                curves[lane][i] += 0.003 * double(lane + trial)
                                   * noise.normal((trial * lane_count + lane) * n + i);
            }
        }
        const auto found = each(method, curves, work);
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            for (int percent = 1; percent <= 95; ++percent) {
                const auto residue = plainResidue(artery, 1.5, curves[lane], percent / 100.0);
                if (oscillationOf(residue, closed) >= 0.035) continue;
                QVERIFY(near(found[lane].oscillation, oscillationOf(residue, false), 1e-9));
                QVERIFY(near(found[lane].height, *std::max_element(residue.begin(), residue.end()),
                             1e-9));
                QVERIFY(found[lane].chosen <= percent / 100.0);
                break;
            }
        }
    }
}

void Deconvolution::flatCurveHasNoFlow()
{
    const std::vector<double> flat(40, 0.0);
    for (const Deconvolved& found : {one(csvd(), flat), one(osvd(), flat)}) {
        QVERIFY(std::isnan(found.height) && std::isnan(found.lag));
        QVERIFY((found.quality & quality::unidentifiable) != 0);
    }
}

void Deconvolution::noiseThatNeverSettlesIsMarked()
{
    const CirculantDeconvolution method(arteryCurve(), 1.5,
                                        {.filter = Filter::Oscillation, .oscillation_limit = 1e-6});
    const Deconvolved found = one(method, noisyTissue());
    QCOMPARE(found.chosen, 0.95);
    QVERIFY((found.quality & quality::notConverged) != 0);
}

void Deconvolution::neighbourInTheBlockChangesNothing()
{
    const CirculantDeconvolution method = osvd();
    CirculantDeconvolution::Workspace work(method);
    const std::vector<double> curve = noisyTissue(), flat(40, 0.0), other = exponentialTissue(1.0);
    const Deconvolved alone = one(method, curve);
    const Deconvolved among = each(method, {flat, other, curve, exponentialTissue(5.0)}, work)[2];
    QCOMPARE(among.height, alone.height);
    QCOMPARE(among.lag, alone.lag);
    QCOMPARE(among.oscillation, alone.oscillation);
}

QTEST_APPLESS_MAIN(Deconvolution)
#include "tst_deconvolution.moc"
