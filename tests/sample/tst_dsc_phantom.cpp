// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "sample/dsc_study.h"
#include "sample/phantom.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::test;

/// The head while a bolus passes, and curves of known flow, against what dsc.perfusion finds.
class DscPhantom : public QObject {
    Q_OBJECT

private slots:
    void volumeOfBloodIsFound_data();
    void volumeOfBloodIsFound();
    void lateRegionIsSeenAndHealthySideIsNot();
    void methodsDifferAsTheManualSays_data();
    void methodsDifferAsTheManualSays();
};

namespace {

const Analysis& analysis()
{
    return *findAnalysis("dsc.perfusion");
}

Result resultOf(Inputs inputs, std::shared_ptr<const Mask> mask, const char* method)
{
    inputs.mask = std::move(mask);
    Memo memo;
    Job job;
    return run(analysis(), inputs, {{"method", {std::string(method), Origin::User, {}}}}, memo,
               job);
}

Result resultOf(const Phantom& phantom)
{
    Inputs inputs;
    for (const auto& [role, data] : phantom.inputs)
        inputs.roles[role].push_back(data);
    return resultOf(inputs, std::make_shared<const Mask>(phantom.tissue), "osvd");
}

double figureOf(const Result& result, const char* key)
{
    const Finding* finding = test::find(result.findings, key);
    return finding == nullptr ? unknown : std::get<double>(std::get<Value>(finding->value));
}

}  // namespace

void DscPhantom::volumeOfBloodIsFound_data()
{
    QTest::addColumn<double>("snr");
    QTest::newRow("no noise") << 0.0;
    QTest::newRow("contrast to noise 50") << 50.0;
}

void DscPhantom::volumeOfBloodIsFound()
{
    QFETCH(double, snr);
    const Phantom phantom = makePhantom("dsc", {.size = {48, 48, 12}, .snr = snr});
    const Result result = resultOf(phantom);
    const auto &truth = phantom.truth.front().values.values,
               &cbv = result.maps.find("cbv")->values.values;
    double worst = 0.0, apart = 0.0, sum = 0.0;
    std::size_t compared = 0;
    for (std::size_t v = 0; v < truth.size(); ++v) {
        if (!std::isfinite(truth[v])) continue;
        QVERIFY(std::isfinite(cbv[v]));
        worst = std::max(worst, std::abs(double{cbv[v]} / double{truth[v]} - 1.0));
        apart += double{cbv[v]} - double{truth[v]};
        sum += double{truth[v]};
        ++compared;
    }
    QVERIFY(compared > 3000);
    QVERIFY2(std::abs(apart / sum) < 0.01, qPrintable(QString::number(apart / sum)));
    if (snr == 0.0) QVERIFY2(worst < phantom.exactness, qPrintable(QString::number(worst)));
}

void DscPhantom::lateRegionIsSeenAndHealthySideIsNot()
{
    const Phantom phantom = makePhantom("dsc", {.size = {48, 48, 12}, .snr = 50.0});
    const Result result = resultOf(phantom);
    QVERIFY(figureOf(result, "tmax_volume") > 20.0);
    QVERIFY(figureOf(result, "core_volume") > 1.0);
    QVERIFY(figureOf(result, "core_volume") < 0.5 * figureOf(result, "tmax_volume"));
    const Map& tmax = *result.maps.find("tmax");
    double right = 0.0, late = 0.0;
    for (std::size_t v = 0; v < phantom.tissue.values.size(); ++v) {
        const auto [i, j, k] = tmax.values.grid.place(v);
        const bool on_right = toWorld(tmax.values.grid, {double(i), double(j), double(k)})[0] < 0.0;
        if (!on_right || !std::isfinite(phantom.truth.front().values.values[v])) continue;
        right += 1.0;
        late += tmax.values.values[v] > 6.0F ? 1.0 : 0.0;
    }
    QVERIFY(right > 1000.0 && late < 0.02 * right);
}

void DscPhantom::methodsDifferAsTheManualSays_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("bayes") << "bayes" << -0.10 << 0.10;
    QTest::newRow("osvd") << "osvd" << -0.45 << -0.15;
    QTest::newRow("csvd") << "csvd" << -0.40 << -0.15;
    QTest::newRow("ssvd") << "ssvd" << -0.50 << -0.15;
}

void DscPhantom::methodsDifferAsTheManualSays()
{
    QFETCH(QString, method);
    QFETCH(double, least);
    QFETCH(double, most);
    const DscStudy study = makeDscStudy(50.0);
    QCOMPARE(study.truth.size(), 2700UL);
    Inputs inputs;
    inputs.roles["dsc"] = {study.series};
    inputs.roles["aif"] = {study.artery};
    const Result result = resultOf(inputs, study.mask, qPrintable(method));
    double bias = 0.0;
    for (std::size_t v = 0; v < study.truth.size(); ++v) {
        const double cbf = double{result.maps.find("cbf")->values.values[v]};
        QVERIFY(std::isfinite(cbf));
        bias += (cbf / study.truth[v].cbf - 1.0) / 2700.0;
    }
    QVERIFY2(bias > least && bias < most, qPrintable(QString::number(bias)));
}

QTEST_APPLESS_MAIN(DscPhantom)
#include "tst_dsc_phantom.moc"
