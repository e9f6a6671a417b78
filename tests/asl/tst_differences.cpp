// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/differences.h"
#include "asl/figures.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace kety;
using namespace kety::asl;
using kety::test::near;

/// Differences and their averages (SCIENCE.md A2, A19).
class DifferencesTest : public QObject {
    Q_OBJECT

private slots:
    void driftLeaksIntoPairs();
    void surroundCancelsDrift();
    void runningCancelsDrift();
    void lanczosWeightsAddUpToOne();
    void sincTakesSixControlsWhereThereAreSix();
    void sincUndoesAnOscillationThatSurroundLeaves();
    void nothingIsInterpolatedAcrossAPairLeftOut();
    void meanTakesBlocksWhole();
    void meanLeavesOutWhatHasNoPartner();
    void whatIsUsedIsNotReportedAsLeftOut_data();
    void whatIsUsedIsNotReportedAsLeftOut();
    void surroundNeverCrossesAChangeOfDelay();
    void robustAverages();
    void temporalSnrAndStandardError();
    void oneDifferenceHasNoSpread();
    void aBadSampleDropsItsPair_data();
    void aBadSampleDropsItsPair();
    void fastPathAgreesWithTheCarefulOne();
    void anOutlierInFrontCostsNoDigits();
    void aLargeMeanCostsNoDigits();
    void equalDifferencesHaveNoSpreadAtAll();
    void aBlockHasTheBitsOfItsVoxels();
    void figuresOfAMap();
};

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

VolumeTable alternating(std::size_t volumes, bool control_first = true)
{
    VolumeTable table(volumes);
    for (std::size_t i = 0; i < volumes; ++i) {
        table[i].type = (i % 2 == 0) == control_first ? VolumeType::Control : VolumeType::Label;
    }
    return table;
}

DifferenceSummary summary(const std::vector<float>& curve, const Subtraction& settings,
                          const VolumeTable& table)
{
    const Differences differences(settled(assignRoles(table, {}, {}), settings), settings);
    std::vector<double> scratch(differences.terms().size());
    return differences.of(curve, scratch);
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

Subtraction by(Difference difference)
{
    Subtraction settings;
    settings.difference = difference;
    return settings;
}

/// T-A2: 1000 + 2i, label −10.
const std::vector<float> drifting{1000, 992, 1004, 996, 1008, 1000, 1012, 1004};

}  // namespace

void DifferencesTest::driftLeaksIntoPairs()
{
    QCOMPARE(summary(drifting, by(Difference::Pairwise), alternating(8)).deltam, 8.0);
    QCOMPARE(summary(drifting, by(Difference::Mean), alternating(8)).deltam, 8.0);
}

void DifferencesTest::surroundCancelsDrift()
{
    Subtraction settings = by(Difference::Surround);
    QCOMPARE(summary(drifting, settings, alternating(8)).deltam, 10.0);
    QCOMPARE(summary(drifting, settings, alternating(8)).count, std::size_t{3});
    settings.edge = Edge::Single;
    QCOMPARE(summary(drifting, settings, alternating(8)).deltam, 9.5);
    QCOMPARE(summary(drifting, settings, alternating(8)).count, std::size_t{4});
}

void DifferencesTest::runningCancelsDrift()
{
    const Differences running(assignRoles(alternating(8), {}, {}), by(Difference::Running));
    QCOMPARE(running.terms().size(), std::size_t{6});
    for (const Term& term : running.terms())
        QCOMPARE(term.of(drifting), 10.0);
}

void DifferencesTest::lanczosWeightsAddUpToOne()
{
    // T-A2b
    const std::array<double, 3> expected{0.024457, -0.135870, 0.611413};
    const auto weights = lanczosHalfSample();
    double sum = 0.0;
    for (std::size_t i = 0; i < 6; ++i) {
        QVERIFY(std::abs(weights[i] - expected[std::min(i, 5 - i)]) < 5e-7);
        sum += weights[i];
    }
    QVERIFY(near(sum, 1.0, 1e-15));
}

void DifferencesTest::sincTakesSixControlsWhereThereAreSix()
{
    const Differences sinc(assignRoles(alternating(14), {}, {}), by(Difference::Sinc));
    // Labels 1, 3, 9 and 11 have too few controls on one side: surround. 13 has none after it.
    QCOMPARE(sinc.terms().size(), std::size_t{6});
    const std::array<std::size_t, 6> counts{3, 3, 7, 7, 3, 3};
    std::vector<float> drift(14);
    for (std::size_t i = 0; i < 14; ++i)
        drift[i] = 1000.0F + 2.0F * static_cast<float>(i) - (i % 2 == 1 ? 10.0F : 0.0F);
    for (std::size_t i = 0; i < 6; ++i) {
        QCOMPARE(sinc.terms()[i].count, counts[i]);
        QCOMPARE(sinc.terms()[i].frame, 2 * i + 1);
        QVERIFY(near(sinc.terms()[i].of(drift), 10.0, 1e-9));
    }
    Subtraction settings = by(Difference::Sinc);
    settings.edge = Edge::Single;
    QCOMPARE(Differences(assignRoles(alternating(14), {}, {}), settings).terms().back().count,
             std::size_t{2});
}

void DifferencesTest::sincUndoesAnOscillationThatSurroundLeaves()
{
    std::vector<float> curve(40);
    for (std::size_t i = 0; i < 40; ++i) {
        const double wave = 20.0 * std::sin(2.0 * M_PI * 0.2 * double(i) / 2.0 + 0.3);
        curve[i] = static_cast<float>(1000.0 + wave - (i % 2 == 1 ? 10.0 : 0.0));
    }
    const Differences surround(assignRoles(alternating(40), {}, {}), by(Difference::Surround));
    const Differences sinc(assignRoles(alternating(40), {}, {}), by(Difference::Sinc));
    double left = 0.0, undone = 0.0;
    for (std::size_t i = 4; i < 15; ++i) {
        left = std::max(left, std::abs(surround.terms()[i].of(curve) - 10.0));
        undone = std::max(undone, std::abs(sinc.terms()[i].of(curve) - 10.0));
    }
    QVERIFY(left > 3.0);
    QVERIFY2(undone < 0.5, qPrintable(QString::number(undone)));
}

void DifferencesTest::nothingIsInterpolatedAcrossAPairLeftOut()
{
    // Volumes 6 and 7 are gone: label 5 has its next control three volumes away, not one.
    for (const Difference difference :
         {Difference::Surround, Difference::Sinc, Difference::Running}) {
        const Differences some(assignRoles(alternating(14), {6}, {}), by(difference));
        QVERIFY(!some.terms().empty());
        for (const Term& term : some.terms()) {
            std::size_t least = 99, most = 0;
            for (std::size_t i = 0; i < term.count; ++i) {
                least = std::min(least, term.volume[i]);
                most = std::max(most, term.volume[i]);
            }
            QVERIFY(most < 6 || least > 7);
        }
    }
}

void DifferencesTest::meanTakesBlocksWhole()
{
    // Blocks of controls and labels have one pair of neighbours; the means take all of them.
    VolumeTable blocks(6);
    for (std::size_t i = 0; i < 6; ++i) {
        blocks[i].type = i < 3 ? VolumeType::Control : VolumeType::Label;
    }
    const std::vector<float> curve{10, 12, 14, 1, 2, 3};
    QCOMPARE(summary(curve, by(Difference::Mean), blocks).deltam, 10.0);
    QCOMPARE(summary(curve, by(Difference::Pairwise), blocks).deltam, 13.0);
    const Roles roles = settled(assignRoles(blocks, {}, {}), by(Difference::Mean));
    QVERIFY(roles.left_out.empty());
    QCOMPARE(settled(roles, by(Difference::Pairwise)).left_out.size(), std::size_t{4});
}

/// Control, label, control, n/a, control, label, control, label: volume 2 lost its label.
VolumeTable oneLabelLost()
{
    VolumeTable table = alternating(8);
    table[3].type = VolumeType::NotUsed;
    return table;
}

void DifferencesTest::meanLeavesOutWhatHasNoPartner()
{
    const std::vector<float> curve{1000, 992, 2000, 5000, 1000, 992, 1000, 992};
    QCOMPARE(summary(curve, by(Difference::Mean), oneLabelLost()).deltam, 8.0);
    const std::vector<float> odd{1000, 992, 1000, 992, 2000};
    QCOMPARE(summary(odd, by(Difference::Mean), alternating(5)).deltam, 8.0);
}

void DifferencesTest::whatIsUsedIsNotReportedAsLeftOut_data()
{
    QTest::addColumn<int>("difference");
    QTest::addColumn<int>("edge");
    for (const auto difference : {Difference::Pairwise, Difference::Mean, Difference::Surround,
                                  Difference::Running, Difference::Sinc}) {
        for (const auto edge : {Edge::Drop, Edge::Single}) {
            QTest::addRow("%d %d", static_cast<int>(difference), static_cast<int>(edge))
                << static_cast<int>(difference) << static_cast<int>(edge);
        }
    }
}

void DifferencesTest::whatIsUsedIsNotReportedAsLeftOut()
{
    QFETCH(const int, difference);
    QFETCH(const int, edge);
    Subtraction settings = by(static_cast<Difference>(difference));
    settings.edge = static_cast<Edge>(edge);
    VolumeTable blocks(6);
    for (std::size_t i = 0; i < 6; ++i)
        blocks[i].type = i < 3 ? VolumeType::Control : VolumeType::Label;
    for (const VolumeTable& table : {oneLabelLost(), alternating(9), alternating(9, false), blocks,
                                     alternating(14), alternating(13)}) {
        for (const std::vector<std::size_t>& by_hand :
             {std::vector<std::size_t>{}, {0}, {table.size() - 1}, {4}}) {
            const Roles roles = settled(assignRoles(table, by_hand, {}), settings);
            std::vector<float> curve(table.size(), 1000.0F);
            const auto value = [&] {
                const Differences differences(roles, settings);
                std::vector<double> scratch(differences.terms().size());
                return differences.of(curve, scratch).deltam;
            };
            const double before = value();
            for (std::size_t volume = 0; volume < table.size(); ++volume) {
                const bool out =
                    std::any_of(roles.left_out.begin(), roles.left_out.end(),
                                [&](const LeftOut& left) { return left.volume == volume; });
                curve[volume] = 2000.0F;
                QCOMPARE(same(value(), before), out);
                curve[volume] = 1000.0F;
            }
        }
    }
}

void DifferencesTest::surroundNeverCrossesAChangeOfDelay()
{
    VolumeTable table = alternating(8);
    for (std::size_t i = 0; i < 8; ++i)
        table[i].delay = i < 4 ? 1.0 : 2.0;
    const Differences surround(assignRoles(table, {}, {}), by(Difference::Surround));
    QCOMPARE(surround.terms().size(), std::size_t{2});
    QCOMPARE(surround.terms()[0].volume[1], std::size_t{2});
    QCOMPARE(surround.terms()[1].volume[0], std::size_t{4});
}

void DifferencesTest::robustAverages()
{
    // T-A2c
    std::vector<double> values{9, 11, 10, 8, 12, 40};
    QVERIFY(near(robustScale(values), 2.223900));
    QVERIFY(near(huberMean(values), 10.598229));
    QCOMPARE(median(values), 10.5);
    const std::vector<float> curve{9, 0, 11, 0, 10, 0, 8, 0, 12, 0, 40, 0};
    Subtraction settings;
    QCOMPARE(summary(curve, settings, alternating(12)).deltam, 15.0);
    settings.average = Averaging::Median;
    QCOMPARE(summary(curve, settings, alternating(12)).deltam, 10.5);
    settings.average = Averaging::Huber;
    QVERIFY(near(summary(curve, settings, alternating(12)).deltam, 10.598229));
    const std::vector<double> alike{7.0, 7.0, 7.0};
    QCOMPARE(huberMean(alike), 7.0);
}

void DifferencesTest::temporalSnrAndStandardError()
{
    // T-A19
    const std::vector<float> curve{9, 0, 11, 0, 10, 0, 8, 0, 12, 0};
    const DifferenceSummary found = summary(curve, Subtraction{}, alternating(10));
    QVERIFY(near(found.tsnr(), 6.324555));
    QVERIFY(near(found.sem(), 0.707107));
}

void DifferencesTest::oneDifferenceHasNoSpread()
{
    const DifferenceSummary one = summary({10, 4}, Subtraction{}, alternating(2));
    QCOMPARE(one.deltam, 6.0);
    QVERIFY(std::isnan(one.sd));
    QVERIFY(std::isnan(one.tsnr()));
    const DifferenceSummary constant = summary({5, 5, 5, 5}, Subtraction{}, alternating(4));
    QCOMPARE(constant.deltam, 0.0);
    QVERIFY(std::isnan(constant.tsnr()));
}

void DifferencesTest::aBadSampleDropsItsPair_data()
{
    QTest::addColumn<int>("difference");
    QTest::addColumn<int>("average");
    QTest::addColumn<float>("bad");
    for (const float bad : {notANumber, HUGE_VALF, -HUGE_VALF}) {
        const QByteArray word = QByteArray::number(double(bad));
        const auto row = [&](const char* name, Difference difference, Averaging average) {
            QTest::newRow(name + word) << int(difference) << int(average) << bad;
        };
        row("pairwise, ", Difference::Pairwise, Averaging::Mean);
        row("median, ", Difference::Pairwise, Averaging::Median);
        row("mean, ", Difference::Mean, Averaging::Mean);
    }
}

void DifferencesTest::aBadSampleDropsItsPair()
{
    QFETCH(int, difference);
    QFETCH(int, average);
    QFETCH(float, bad);
    Subtraction settings;
    settings.difference = Difference(difference);
    settings.average = Averaging(average);
    // The partner of the bad sample is far off: it must not count either.
    const std::vector<float> curve{110, 100, bad, 5000, 130, 100};
    const DifferenceSummary found = summary(curve, settings, alternating(6));
    QCOMPARE(found.deltam, 20.0);
    QCOMPARE(found.count, std::size_t{2});
    const std::vector<float> hopeless{bad, 1, bad, 1, bad, 1};
    QVERIFY(std::isnan(summary(hopeless, settings, alternating(6)).deltam));
}

void DifferencesTest::fastPathAgreesWithTheCarefulOne()
{
    for (const std::size_t pairs : {2, 7, 8, 9, 16, 61}) {
        std::vector<float> curve;
        for (std::size_t i = 0; i < 2 * pairs + 2; ++i) {
            curve.push_back(static_cast<float>(std::sin(0.7 * double(i)) * 10.0 + 100.0));
        }
        const std::vector<float> shorter(curve.begin(), curve.end() - 2);
        curve[2 * pairs] = notANumber;  // one pair more, whose bad sample asks for the careful path
        for (const bool control_first : {true, false}) {
            const DifferenceSummary fast =
                summary(shorter, Subtraction{}, alternating(2 * pairs, control_first));
            const DifferenceSummary careful =
                summary(curve, Subtraction{}, alternating(2 * pairs + 2, control_first));
            QVERIFY(near(fast.deltam, careful.deltam, 1e-9));
            QVERIFY(near(fast.sd, careful.sd, 1e-9));
            QCOMPARE(careful.count, pairs);
        }
    }
}

void DifferencesTest::anOutlierInFrontCostsNoDigits()
{
    // Differences 40000, then 1 and 3 in turns: the spread is the outlier's, known to 12 digits.
    std::vector<float> curve{40000, 0};
    for (int i = 0; i < 40; ++i)
        curve.insert(curve.end(), {i % 2 == 0 ? 1.0F : 3.0F, 0.0F});
    const double mean = 40080.0 / 41.0;
    const double squares = std::pow(40000.0 - mean, 2) + 20.0 * std::pow(1.0 - mean, 2)
                           + 20.0 * std::pow(3.0 - mean, 2);
    const DifferenceSummary found = summary(curve, Subtraction{}, alternating(82));
    QVERIFY(near(found.mean, mean, 1e-12));
    QVERIFY(near(found.sd, std::sqrt(squares / 40.0), 1e-12));
}

void DifferencesTest::aLargeMeanCostsNoDigits()
{
    // The spread is a ten-millionth of the mean, its square less than what Σd² can hold.
    std::vector<float> curve;
    std::vector<long double> exact;
    for (int i = 0; i < 41; ++i) {
        curve.insert(curve.end(), {1e6F + 0.0625F * float(i % 3), 0.01F * float(i % 5)});
        exact.push_back(static_cast<long double>(curve[curve.size() - 2]) - curve.back());
    }
    const long double mean = std::accumulate(exact.begin(), exact.end(), 0.0L) / 41.0L;
    long double squares = 0.0L;
    for (const long double difference : exact)
        squares += (difference - mean) * (difference - mean);
    const DifferenceSummary found = summary(curve, Subtraction{}, alternating(82));
    QVERIFY(near(found.mean, double(mean), 1e-15));
    QVERIFY(near(found.sd, double(std::sqrt(squares / 40.0L)), 1e-8));
}

void DifferencesTest::equalDifferencesHaveNoSpreadAtAll()
{
    // A difference of 53 digits, whose sum is rounded: a spread of that would be a SNR of 10⁸.
    std::vector<float> curve;
    for (int i = 0; i < 49; ++i)
        curve.insert(curve.end(), {30000.1F, 1e-6F});
    const DifferenceSummary found = summary(curve, Subtraction{}, alternating(98));
    QCOMPARE(found.mean, double{30000.1F} - double{1e-6F});
    QCOMPARE(found.sd, 0.0);
    QVERIFY(std::isnan(found.tsnr()));
}

void DifferencesTest::aBlockHasTheBitsOfItsVoxels()
{
    constexpr std::size_t pairs = 13, count = DifferenceBlock::size;
    Series series;
    series.grid.size = {int(count), 1, 1};
    series.times.assign(2 * pairs, 0.0);
    series.values = Buffer<float>::make(count * 2 * pairs, [](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(std::sin(0.37 * double(i)) * 7.0 + 50.0);
        out[2 * 2 * pairs + 5] = notANumber;
        std::fill_n(out.begin() + 5 * 2 * pairs, 2 * pairs, HUGE_VALF);
    });
    for (const Difference difference : {Difference::Pairwise, Difference::Surround}) {
        const Differences differences(assignRoles(alternating(2 * pairs), {}, {}), by(difference));
        std::vector<double> scratch(differences.terms().size());
        for (std::size_t first = 0; first < count; ++first) {
            std::vector<std::size_t> voxels;
            for (std::size_t voxel = first; voxel < count; ++voxel)
                voxels.push_back(voxel);
            DifferenceBlock block;
            differences.of(series, voxels, scratch, block);
            for (std::size_t i = 0; i < voxels.size(); ++i) {
                const DifferenceSummary one = differences.of(series.curve(voxels[i]), scratch);
                QVERIFY(same(block.deltam[i], one.deltam));
                QVERIFY(same(block.tsnr[i], one.tsnr()));
            }
        }
    }
}

void DifferencesTest::figuresOfAMap()
{
    // T-A19
    const std::vector<float> cbf{55, 62, 48, 70, 40};
    QVERIFY(near(100.0 * spatialCov(cbf), 21.281273));
    const std::vector<float> mixed{-5, 10, 160, 210};
    QCOMPARE(shareBelow(mixed, 0.0), 0.25);
    QCOMPARE(shareAbove(mixed, 150.0), 0.5);
    QCOMPARE(shareAbove(mixed, 200.0), 0.25);
    const std::vector<float> negative{-5, -6, -7};
    QVERIFY(std::isnan(spatialCov(negative)));
}

QTEST_APPLESS_MAIN(DifferencesTest)
#include "tst_differences.moc"
