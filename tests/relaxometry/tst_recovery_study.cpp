// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"
#include "relaxometry/echo_fit.h"
#include "relaxometry/flip_angle_fit.h"
#include "relaxometry/inversion.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace kety;
using namespace kety::relaxometry;

/// Truth, noise, fit, many times: whether the intervals that the SD maps promise hold the truth,
/// and whether the mean is off.
class RecoveryStudy : public QObject {
    Q_OBJECT

private slots:
    void intervalsHoldTheTruth_data();
    void intervalsHoldTheTruth();
};

namespace {

constexpr int trials = 2000;

/// A measurement: how it is fitted, its signal without noise, and which map holds what.
struct Study {
    std::function<std::unique_ptr<BlockFitter>()> model;
    std::vector<double> signal;
    double truth = 0.0;
    std::size_t sd_map = 5;
    std::size_t unknowns = 2;
};

std::vector<std::size_t> all(std::size_t count)
{
    std::vector<std::size_t> list(count);
    for (std::size_t i = 0; i < count; ++i)
        list[i] = i;
    return list;
}

Study inversionRecovery(bool three)
{
    const std::vector<double> times{.05, .1, .2, .4, .6, .9, 1.3, 1.8, 2.5, 3.5};
    RecoveryFitting fitting{.times = times, .repetitions = {}, .three = three, .magnitude = false};
    Study study{.model = recoveryModel(fitting, all(times.size())), .signal = {}, .truth = 1.2};
    for (const double time : times)
        study.signal.push_back(1.0 - (three ? 1.9 : 2.0) * std::exp(-time / study.truth));
    study.unknowns = three ? 3 : 2;
    return study;
}

Study echoes(double truth, std::size_t count, double step, bool offset)
{
    std::vector<double> times;
    for (std::size_t i = 1; i <= count; ++i)
        times.push_back(step * double(i));
    const EchoFitting fitting{.echo_times = times, .lower = 0.0005, .upper = 3.0, .offset = offset};
    Study study{.model = echoModel(fitting, all(count)), .signal = {}, .truth = truth};
    for (const double time : times)
        study.signal.push_back((offset ? 0.1 : 0.0) + std::exp(-time / truth));
    study.unknowns = offset ? 3 : 2;
    return study;
}

Study flipAngles()
{
    constexpr double degree = std::numbers::pi / 180.0;
    SpoiledEchoes scan{.angles = {}, .repetition = 0.015};
    for (const double angle : {2.0, 4.0, 7.0, 11.0, 16.0, 24.0})
        scan.angles.push_back(angle * degree);
    Study study{.model = flipAngleModel(scan, false, all(scan.angles.size())),
                .signal = {},
                .truth = 1.1,
                .sd_map = 4};
    // SNR is that of the greatest sample.
    for (const double angle : scan.angles)
        study.signal.push_back(spoiledSignal(11.7, study.truth, angle, scan.repetition));
    return study;
}

Study studyOf(const QString& name)
{
    if (name == "t1_ir, two") return inversionRecovery(false);
    if (name == "t1_ir, three") return inversionRecovery(true);
    if (name == "t2") return echoes(0.08, 12, 0.012, false);
    if (name == "t2star") return echoes(0.025, 8, 0.004, false);
    if (name == "t2star, offset") return echoes(0.012, 12, 0.004, true);
    return flipAngles();
}

}  // namespace

void RecoveryStudy::intervalsHoldTheTruth_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("snr");
    for (const char* name :
         {"t1_ir, two", "t1_ir, three", "t2", "t2star", "t2star, offset", "t1_vfa"}) {
        for (const double snr : {5.0, 10.0, 20.0, 50.0, 100.0}) {
            // Below, these data do not tell their parameters apart.
            const bool hard = QString(name) == "t2star, offset" || QString(name) == "t1_vfa";
            if (hard && snr < 20.0) continue;
            QTest::addRow("%s, SNR %g", name, snr) << name << snr;
        }
    }
}

void RecoveryStudy::intervalsHoldTheTruth()
{
    QFETCH(QString, name);
    QFETCH(double, snr);
    const Study study = studyOf(name);
    const auto fitter = study.model();
    const std::size_t n = study.signal.size();
    const double t = studentT95(n - study.unknowns);
    std::mt19937 random(11);
    std::normal_distribution<double> noise(0.0, 1.0 / snr);
    double inside = 0.0, sum = 0.0, count = 0.0;
    std::array<VoxelFit, lane_count> results;
    for (int trial = 0; trial < trials; trial += int(lane_count)) {
        std::vector<Lanes> y;
        for (std::size_t i = 0; i < n; ++i) {
            std::array<double, lane_count> samples{};
            for (double& sample : samples)
                sample = study.signal[i] + noise(random);
            y.emplace_back(samples);
        }
        fitter->fit(y, 1.0, results);
        for (const VoxelFit& fit : results) {
            const double found = fit.values[0], sd = fit.values[study.sd_map];
            if (!std::isfinite(found) || !std::isfinite(sd)) continue;
            inside += std::abs(found - study.truth) <= t * sd ? 1.0 : 0.0;
            sum += found;
            count += 1.0;
        }
    }
    const double coverage = inside / count, bias = sum / count / study.truth - 1.0;
    const QString said = QStringLiteral("coverage %1 %, bias %2 %, %3 of %4 have a value")
                             .arg(100.0 * coverage)
                             .arg(100.0 * bias)
                             .arg(count)
                             .arg(trials);
    qDebug("%s", qPrintable(said));
    QVERIFY2(count > 0.97 * trials, qPrintable(said));
    QVERIFY2(coverage > 0.90 && coverage < 0.98, qPrintable(said));
    if (snr >= 50.0) QVERIFY2(std::abs(bias) < 0.01, qPrintable(said));
}

QTEST_APPLESS_MAIN(RecoveryStudy)
#include "tst_recovery_study.moc"
