// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "asl/kinetic_model.h"
#include "asl/multidelay_fit.h"
#include "image/statistics.h"
#include "sample/random.h"

#include <QTest>

using namespace kety;
using namespace kety::asl;

/// What comes back of known CBF and arrival times through noise: bias, intervals, and that what
/// cannot be told is flagged. Six delays of 0.5 to 3 s, four repeats or one; SNR is the largest ΔM
/// over the noise of the mean of a delay.
class Recovery : public QObject {
    Q_OBJECT

private slots:
    void unbiasedAtSnr50_data();
    void unbiasedAtSnr50();
    void intervalsHoldTheTruth_data();
    void intervalsHoldTheTruth();
    void intervalsOfSixDelaysOnceHoldTheTruth_data();
    void intervalsOfSixDelaysOnceHoldTheTruth();
    void normalIntervalOfFourResidualsIsTooNarrow();
    void whatCannotBeToldIsFlagged_data();
    void whatCannotBeToldIsFlagged();
    void arrivalAfterTheSearchIsMarked_data();
    void arrivalAfterTheSearchIsMarked();
};

namespace {

constexpr int trials = 2000;

MultidelayModel protocol()
{
    MultidelayModel model;
    for (const double delay : {0.5, 1.0, 1.5, 2.0, 2.5, 3.0})
        model.timings.push_back({delay + 1.8, 1.8});
    return model;
}

/// Sums over the trials of one CBF, arrival time and noise.
struct Study {
    double cbf = 0.0, att = 0.0;              ///< means of those that could be told
    double cbf_cover = 0.0, att_cover = 0.0;  ///< share whose 95 % interval holds the truth
    double normal_cover = 0.0;                ///< of CBF ± 1.96 SD instead of Student's t
    double cost_cover = 0.0;  ///< of the arrival time by the cost, as voxels show it
    double told = 0.0;        ///< share
    /// Share of all trials whose interval for the arrival time holds the truth, those with one end
    /// only among them.
    double stated = 0.0;
};

std::vector<double> cleanCurve(const MultidelayModel& model, double cbf, double att)
{
    const double flow = cbf / perMinutePer100g;
    std::vector<double> deltam;
    for (const LabelTiming& timing : model.timings) {
        deltam.push_back(flow / model.lambda
                         * model.kinetics.response(
                             att, timing, apparentT1(model.t1_tissue, flow, model.lambda)));
    }
    return deltam;
}

/// Noise of the mean of a delay, and the spread of its repeats as they would be seen.
void addNoise(DelayBlock& block, std::size_t lane, const std::vector<double>& clean, double sigma,
              std::size_t repeats, std::uint64_t seed)
{
    const Noise noise(seed);
    const auto count = static_cast<double>(repeats);
    std::vector<double> seen(repeats);
    block.m0[lane] = 1.0;
    block.within[lane] = 0.0;
    std::uint64_t counter = 0;
    for (std::size_t i = 0; i < clean.size(); ++i) {
        double sum = 0.0;
        for (double& value : seen) {
            value = clean[i] + sigma * std::sqrt(count) * noise.normal(counter++);
            sum += value;
        }
        block.deltam[i][lane] = sum / count;
        block.repeats[i][lane] = count;
        for (const double value : seen)
            block.within[lane] += std::pow(value - sum / count, 2);
    }
}

/// One voxel of a block, by itself.
DelayBlock single(const DelayBlock& block, std::size_t lane)
{
    DelayBlock one(block.deltam.size());
    for (std::size_t i = 0; i < block.deltam.size(); ++i) {
        one.deltam[i][0] = block.deltam[i][lane];
        one.repeats[i][0] = block.repeats[i][lane];
    }
    one.within[0] = block.within[lane];
    one.m0[0] = block.m0[lane];
    return one;
}

/// Whether the cost counts this arrival time among those of the 95 % interval.
bool costHolds(const MultidelayFit& fitter, const DelayBlock& block, const DelayFit& fit,
               double att)
{
    const double most = (fit.sse + block.within[0]) * squaresOf95(fit.freedom);
    return fitter.cost(block, att, fit.t1_apparent) + block.within[0] <= most;
}

/// Whether the truth is inside what the voxel says: two ends by the SD, or one by the cost.
bool isStated(const MultidelayFit& fitter, const DelayBlock& block, const DelayFit& fit, double att)
{
    // The search ended before it: open there.
    const bool beyond = att >= fitter.model().att_maximum;
    if ((fit.known == AttKnown::NearBound || fit.known == AttKnown::AtBound) && beyond) return true;
    if (isSure(fit.known)) {
        const double t = studentT95(static_cast<std::size_t>(fit.freedom));
        return std::abs(fit.att - att) <= t * fit.att_sd;
    }
    if (fit.known == AttKnown::AtMost && att <= fit.att) return true;
    if (fit.known == AttKnown::AtLeast && att >= fit.att) return true;
    return costHolds(fitter, block, fit, att);
}

Study studied(double cbf, double att, double snr, std::size_t repeats = 4)
{
    const MultidelayModel model = protocol();
    MultidelayFit fitter(model);
    const std::vector<double> clean = cleanCurve(model, cbf, att);
    const double sigma = *std::max_element(clean.begin(), clean.end()) / snr;
    Study study;
    DelayBlock block(clean.size());
    for (int trial = 0; trial < trials; trial += int(lane_count)) {
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            addNoise(block, lane, clean, sigma, repeats, std::uint64_t(trial) + lane + 1);
        const auto fits = fitter.fit(block);
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const DelayFit& fit = fits[lane];
            const DelayBlock one = single(block, lane);
            study.stated += isStated(fitter, one, fit, att) ? 1.0 : 0.0;
            if ((fit.quality & (quality::unidentifiable | quality::atBound)) != 0) continue;
            const double t = studentT95(static_cast<std::size_t>(fit.freedom));
            study.told += 1.0;
            study.cbf += fit.cbf;
            study.att += fit.att;
            study.cbf_cover += std::abs(fit.cbf - cbf) <= t * fit.cbf_sd ? 1.0 : 0.0;
            study.att_cover += std::abs(fit.att - att) <= t * fit.att_sd ? 1.0 : 0.0;
            study.normal_cover += std::abs(fit.cbf - cbf) <= 1.96 * fit.cbf_sd ? 1.0 : 0.0;
            study.cost_cover += costHolds(fitter, one, fit, att) ? 1.0 : 0.0;
        }
    }
    for (double* sum : {&study.cbf, &study.att, &study.cbf_cover, &study.att_cover,
                        &study.normal_cover, &study.cost_cover})
        *sum /= study.told;
    study.told /= trials;
    study.stated /= trials;
    return study;
}

void addCells(const std::vector<double>& snrs, const std::vector<double>& atts)
{
    QTest::addColumn<double>("cbf");
    QTest::addColumn<double>("att");
    QTest::addColumn<double>("snr");
    for (const double snr : snrs) {
        for (const double cbf : {10.0, 30.0, 60.0, 120.0}) {
            for (const double att : atts) {
                QTest::newRow(
                    qPrintable(QString("SNR %1, CBF %2, ATT %3").arg(snr).arg(cbf).arg(att)))
                    << cbf << att << snr;
            }
        }
    }
}

}  // namespace

void Recovery::unbiasedAtSnr50_data()
{
    addCells({50.0}, {0.8, 1.2, 1.6, 2.0, 2.3, 2.6});
}

void Recovery::unbiasedAtSnr50()
{
    QFETCH(double, cbf);
    QFETCH(double, att);
    QFETCH(double, snr);
    const Study study = studied(cbf, att, snr);
    QVERIFY2(std::abs(study.cbf / cbf - 1.0) < 0.01 && std::abs(study.att - att) < 0.010,
             qPrintable(QString("%1 %2").arg(study.cbf / cbf - 1.0).arg(study.att - att)));
    QVERIFY(study.told > 0.999);
}

void Recovery::intervalsHoldTheTruth_data()
{
    addCells({5.0, 10.0, 20.0, 50.0}, {0.8, 1.2, 1.6, 2.0, 2.3, 2.6});
}

void Recovery::intervalsHoldTheTruth()
{
    QFETCH(double, cbf);
    QFETCH(double, att);
    QFETCH(double, snr);
    const Study study = studied(cbf, att, snr);
    const auto holds = [](double share) { return share >= 0.90 && share <= 0.98; };
    const QString seen = QString("%1 %2 told %3 stated %4")
                             .arg(study.cbf_cover)
                             .arg(study.att_cover)
                             .arg(study.told)
                             .arg(study.stated);
    // Of every voxel that has a value, with the interval it shows.
    QVERIFY2(study.stated >= 0.90 && study.stated <= 0.99, qPrintable(seen));
    // Where most voxels say "at most", those left are the ones that noise has put late: of normal
    // errors, told from one SD on, (0.159 − 0.025) / 0.159 = 84 % have the truth inside. No
    // interval of theirs can be right more often without being wrong elsewhere.
    if (study.told < 0.5) return;
    QVERIFY2(holds(study.cbf_cover) && holds(study.att_cover), qPrintable(seen));
}

void Recovery::intervalsOfSixDelaysOnceHoldTheTruth_data()
{
    addCells({5.0, 10.0, 20.0, 50.0}, {0.4, 0.6, 0.8, 1.0, 1.2, 1.6, 2.0, 2.3, 2.6});
}

void Recovery::intervalsOfSixDelaysOnceHoldTheTruth()
{
    QFETCH(double, cbf);
    QFETCH(double, att);
    QFETCH(double, snr);
    const Study study = studied(cbf, att, snr, 1);
    const auto holds = [](double share) { return share >= 0.90 && share <= 0.98; };
    const QString seen = QString("CBF %1, ATT by cost %2 by SD %3, told %4 stated %5")
                             .arg(study.cbf_cover)
                             .arg(study.cost_cover)
                             .arg(study.att_cover)
                             .arg(study.told)
                             .arg(study.stated);
    QVERIFY2(study.stated >= 0.90 && study.stated <= 0.99, qPrintable(seen));
    // Where most voxels say "at most" the rest are a selection, as above.
    if (study.told < 0.5) return;
    // The arrival time's interval is that of the cost, which is what a voxel shows: with samples of
    // half a second apart inside it the cost is no parabola, and ± t SD is right to first order.
    QVERIFY2(holds(study.cbf_cover) && holds(study.cost_cover), qPrintable(seen));
}

void Recovery::normalIntervalOfFourResidualsIsTooNarrow()
{
    // The noise is known from four residuals only: ± 1.96 SD holds P(|t| < 1.96) = 0.878 for
    // Student's t of four degrees of freedom, ± 2.776 SD the 95 % asked for.
    const Study study = studied(60.0, 1.2, 50.0, 1);
    QVERIFY2(std::abs(study.normal_cover - 0.878) < 0.015,
             qPrintable(QString::number(study.normal_cover)));
    QVERIFY2(std::abs(study.cbf_cover - 0.95) < 0.01, qPrintable(QString::number(study.cbf_cover)));
}

void Recovery::whatCannotBeToldIsFlagged_data()
{
    addCells({5.0, 10.0, 20.0, 50.0}, {0.4});
}

void Recovery::whatCannotBeToldIsFlagged()
{
    QFETCH(double, cbf);
    QFETCH(double, att);
    QFETCH(double, snr);
    const Study study = studied(cbf, att, snr);
    // Not every second voxel, as where the optimum alone decides: as many as an interval may miss.
    QVERIFY2(study.told < 0.05,
             qPrintable(QString("told %1 att %2").arg(study.told).arg(study.att)));
    QVERIFY2(study.stated >= 0.95, qPrintable(QString("stated %1").arg(study.stated)));
}

void Recovery::arrivalAfterTheSearchIsMarked_data()
{
    addCells({5.0, 10.0, 20.0, 50.0}, {4.0, 4.1, 4.2});
}

void Recovery::arrivalAfterTheSearchIsMarked()
{
    // The search ends at 4 s. Noise puts many of these inside, with half of their CBF: those whose
    // interval reaches the end are marked, not only those at it.
    QFETCH(double, cbf);
    QFETCH(double, att);
    QFETCH(double, snr);
    for (const std::size_t repeats : {1, 4}) {
        const Study study = studied(cbf, att, snr, repeats);
        QVERIFY2(
            study.told < 0.05,
            qPrintable(
                QString("told %1 CBF %2, repeats %3").arg(study.told).arg(study.cbf).arg(repeats)));
        QVERIFY2(study.stated >= 0.95, qPrintable(QString("stated %1").arg(study.stated)));
    }
}

QTEST_APPLESS_MAIN(Recovery)
#include "tst_multidelay_recovery.moc"
