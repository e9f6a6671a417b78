// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/brain_mask.h"
#include "image/statistics.h"
#include "io/open.h"
#include "support/asl_case.h"
#include "support/shared_data.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::test;

/// Two human pCASL series in BIDS form; the figures are those of their READMEs.
class CbfHuman : public QObject {
    Q_OBJECT

private slots:
    void threeDimensionalSeriesNeedsNoOption();
    void sixDelaysAreRefusedWithBothWaysOn();
    void oneOfSixDelays_data();
    void oneOfSixDelays();
};

namespace {

Inputs subject(const char* name)
{
    Inputs inputs;
    const auto folder = sharedData("bids-asl-human");
    if (folder.empty()) return inputs;
    Job job;
    const std::string file = std::string(name) + "/perf/" + name + "_asl.nii.gz";
    inputs.roles["asl"] = {open((folder / file).string(), job)};
    return inputs;
}

/// The README's mask: M0 (volume 0) above 0.35 of its 99th percentile.
std::shared_ptr<const Mask> readmeMask(const Dataset& data)
{
    const Volume<float> m0 = frame(data.series, 0);
    std::vector<float> values(m0.values.begin(), m0.values.end());
    const double limit = 0.35 * quantile(values, 0.99);
    return std::make_shared<const Mask>(
        Mask{m0.grid, Buffer<std::uint8_t>::make(m0.values.size(), [&](auto out) {
                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                     out[voxel] = m0.values[voxel] > limit ? 1 : 0;
                 }
             })});
}

std::string textOf(const Result& result, const char* key)
{
    return toText(result.values.at(key).value);
}

}  // namespace

void CbfHuman::threeDimensionalSeriesNeedsNoOption()
{
    Inputs inputs = subject("sub-02");
    if (inputs.roles.empty()) QSKIP("bids-asl-human is not here");
    const Result plain = runCbf(inputs);
    QCOMPARE(textOf(plain, "scheme"), std::string("pcasl"));
    QCOMPARE(textOf(plain, "delay"), std::string("1.2"));
    QCOMPARE(textOf(plain, "label_duration"), std::string("1.51"));
    QCOMPARE(textOf(plain, "m0_source"), std::string("included"));
    QCOMPARE(textOf(plain, "m0_tr"), std::string("3.48"));
    QCOMPARE(number(plain.findings, "pairs_used"), 8.0);
    const auto& left = std::get<Table>(find(plain.findings, "volumes_left_out")->value);
    QCOMPARE(left.rows.size(), std::size_t{1});
    QCOMPARE(left.rows[0][2], std::string("1"));
    QVERIFY(find(plain.issues, "asl.m0_clipped")->value.starts_with("329"));
    QVERIFY(near(100.0 * number(plain.findings, "mean_deltam_m0"), 0.562, 0.06));

    inputs.mask = readmeMask(*inputs.find("asl"));
    QVERIFY(std::abs(double(countInside(*inputs.mask)) - 81013.0) < 40.0);
    const Result result = runCbf(inputs);
    QVERIFY(near(100.0 * number(result.findings, "mean_deltam_m0"), 0.562, 0.002));
    QVERIFY(
        near(statistics(result.maps.find("deltam")->values, inputs.mask.get()).mean, 11.49, 0.002));
}

void CbfHuman::sixDelaysAreRefusedWithBothWaysOn()
{
    const Inputs inputs = subject("sub-01");
    if (inputs.roles.empty()) QSKIP("bids-asl-human is not here");
    const auto issues = issuesOf(inputs);
    const Issue* reason = firstBlocking(issues);
    QVERIFY(reason != nullptr);
    QCOMPARE(reason->key, std::string("asl.several_delays"));
    const std::string words = english(reason->detail);
    QVERIFY(words.find("use_delay=1.5") != std::string::npos);
    QVERIFY(words.find("asl.multidelay") != std::string::npos);
    QCOMPARE(reason->proposals.size(), std::size_t{6});
}

void CbfHuman::oneOfSixDelays_data()
{
    QTest::addColumn<double>("delay");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("cbf");
    QTest::newRow("0.25 s") << 0.25 << 0.638 << 25.0;
    QTest::newRow("0.5 s") << 0.50 << 0.568 << 25.9;
    QTest::newRow("0.75 s") << 0.75 << 0.468 << 24.8;
    QTest::newRow("1 s") << 1.00 << 0.397 << 24.5;
    QTest::newRow("1.25 s") << 1.25 << 0.322 << 23.1;
    QTest::newRow("1.5 s") << 1.50 << 0.284 << 23.7;
}

void CbfHuman::oneOfSixDelays()
{
    QFETCH(double, delay);
    QFETCH(double, ratio);
    QFETCH(double, cbf);
    Inputs inputs = subject("sub-01");
    if (inputs.roles.empty()) QSKIP("bids-asl-human is not here");
    inputs.mask = readmeMask(*inputs.find("asl"));
    // As the README computed: no slice times, no recovery of M0.
    const Result result =
        runCbf(inputs,
               {{"use_delay", std::to_string(delay)}, {"readout", "3d"}, {"m0_recovery", "false"}});
    QCOMPARE(number(result.findings, "pairs_used"), 8.0);
    QVERIFY2(near(100.0 * number(result.findings, "mean_deltam_m0"), ratio, 0.02),
             qPrintable(QString::number(100.0 * number(result.findings, "mean_deltam_m0"))));
    QVERIFY2(near(number(result.findings, "cbf_mean"), cbf, 0.02),
             qPrintable(QString::number(number(result.findings, "cbf_mean"))));
}

QTEST_APPLESS_MAIN(CbfHuman)
#include "tst_cbf_human.moc"
