// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/differences.h"
#include "asl/outliers.h"
#include "sample/random.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// Pairs that stand out: found, named, left out and kept (SCIENCE.md A15).
class OutliersTest : public QObject {
    Q_OBJECT

private slots:
    void scoreFindsAPairFarFromTheMedian();
    void theLimitIsWhatOneCleanSeriesInTwentyExceeds_data();
    void theLimitIsWhatOneCleanSeriesInTwentyExceeds();
    void cleanSeriesAreFlaggedInOneOfTwentyAtMost_data();
    void cleanSeriesAreFlaggedInOneOfTwentyAtMost();
    void aPairALittleOffIsNotFarHoweverAlikeTheOthersAre();
    void scoreFindsAnUnevenPairOfTheRightMean();
    void aRemovalThatDoesNotHelpIsTakenBack();
    void withoutTissueASmallGainIsNoReason();
    void fewerThanFivePairsNeverStay();
    void alikePairsAreAllKept();
    void enableKeepsTheCalmPairs();
    void delaysAreJudgedApart();
    void runProposesAndOnlyThenLeavesOut();
    void aPairKeptByHandStays();
    void everyPairIsInTheTable();
    void enableAsksForMotion();
    void finerTissueMapsAreAveragedForIt();
};

namespace {

constexpr std::size_t grey = 300, white = 200;

/// Grey matter 10, white matter 4, each pair with noise of its own.
PairImages images(std::size_t pairs, const std::vector<double>& noise, bool tissue)
{
    PairImages made;
    made.voxels = grey + white;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const Noise random(1000 + pair);
        std::vector<float> image;
        for (std::size_t voxel = 0; voxel < made.voxels; ++voxel) {
            image.push_back(static_cast<float>((voxel < grey ? 10.0 : 4.0)
                                               + noise[pair] * random.normal(voxel)));
        }
        made.pairs.push_back(std::move(image));
    }
    if (tissue) {
        made.tissue.assign(made.voxels, 2);
        std::fill_n(made.tissue.begin(), grey, 1);
    }
    return made;
}

std::set<std::size_t> pairsOf(const std::vector<Drop>& drops)
{
    std::set<std::size_t> pairs;
    for (const Drop& drop : drops)
        pairs.insert(drop.pair);
    return pairs;
}

/// Ten pairs in each of 120 voxels; pair 4 (volumes 8 and 9) is spoiled.
AslCase spoiledCase()
{
    AslCase scan(10);
    scan.signal = [](std::size_t voxel, std::size_t volume) {
        const Noise random(7);
        const double noise = 0.4 * random.normal(100 * voxel + volume);
        const double spoiled = volume == 9 ? -25.0 : 0.0;
        return static_cast<float>(1000.0 + noise + (volume % 2 == 1 ? -10.0 + spoiled : 0.0));
    };
    return scan;
}

const Table& pairTable(const Result& result)
{
    return std::get<Table>(test::find(result.findings, "pair_decisions")->value);
}

}  // namespace

void OutliersTest::scoreFindsAPairFarFromTheMedian()
{
    Job job;
    for (const bool tissue : {true, false}) {
        PairImages made = images(12, std::vector<double>(12, 1.0), tissue);
        for (float& value : made.pairs[7])
            value += 3.0F;
        const auto drops = scoreDrops(made, job);
        QVERIFY(!drops.empty());
        QCOMPARE(drops.front().pair, std::size_t{7});
        QVERIFY(drops.front().beyond > 1.0);
        QVERIFY(english(drops.front().reason).find("median") != std::string::npos);
    }
}

void OutliersTest::theLimitIsWhatOneCleanSeriesInTwentyExceeds_data()
{
    QTest::addColumn<int>("pairs");
    for (const int pairs : {6, 7, 8, 10, 15, 22, 33, 50, 90, 300})
        QTest::addRow("%d pairs", pairs) << pairs;
}

/// Series of normal means: the furthest from the median, in MAD.
void OutliersTest::theLimitIsWhatOneCleanSeriesInTwentyExceeds()
{
    QFETCH(int, pairs);
    constexpr std::size_t series = 20000;
    const Noise random(static_cast<std::uint64_t>(pairs));
    const auto n = static_cast<std::size_t>(pairs);
    std::size_t beyond = 0, paper = 0;
    for (std::size_t one = 0; one < series; ++one) {
        std::vector<double> means(n), work;
        for (std::size_t pair = 0; pair < n; ++pair)
            means[pair] = random.normal(one * n + pair);
        work = means;
        const double centre = median(work), mad = robustScale(means) / 1.4826;
        double most = 0.0;
        for (const double mean : means)
            most = std::max(most, std::abs(mean - centre));
        beyond += most > farLimit(n) * mad ? 1 : 0;
        paper += most > 2.5 / 0.675 * mad ? 1 : 0;
    }
    const double share = static_cast<double>(beyond) / series;
    // Four standard errors of 20 000 series, and 1 % of the limit itself.
    QVERIFY2(std::abs(share - 0.05) < 0.0085, qPrintable(QString::number(share)));
    QVERIFY(static_cast<double>(paper) / series > 0.25);  // what the rule's own number does
}

void OutliersTest::cleanSeriesAreFlaggedInOneOfTwentyAtMost_data()
{
    QTest::addColumn<int>("pairs");
    QTest::addColumn<double>("gain");
    QTest::addColumn<double>("noise");
    for (const int pairs : {6, 8, 12, 30}) {
        QTest::addRow("%d pairs, noise only", pairs) << pairs << 0.0 << 3.0;
        QTest::addRow("%d pairs, little noise", pairs) << pairs << 0.0 << 0.1;
        QTest::addRow("%d pairs, labelling unsteady by 5 %%", pairs) << pairs << 0.05 << 3.0;
    }
}

/// The whole rule, without tissue maps, on images of two tissues.
void OutliersTest::cleanSeriesAreFlaggedInOneOfTwentyAtMost()
{
    QFETCH(int, pairs);
    QFETCH(double, gain);
    QFETCH(double, noise);
    constexpr std::size_t series = 400, voxels = 300;
    Job job;
    std::size_t flagged = 0;
    for (std::size_t one = 0; one < series; ++one) {
        const Noise random(5000 + one);
        PairImages made;
        made.voxels = voxels;
        for (std::size_t pair = 0; pair < static_cast<std::size_t>(pairs); ++pair) {
            const double strength = 1.0 + gain * random.normal(1000000 + pair);
            std::vector<float> image;
            for (std::size_t voxel = 0; voxel < voxels; ++voxel)
                image.push_back(static_cast<float>(strength * (voxel % 3 == 0 ? 4.0 : 10.0)
                                                   + noise * random.normal(pair * voxels + voxel)));
            made.pairs.push_back(std::move(image));
        }
        flagged += scoreDrops(made, job).empty() ? 0 : 1;
    }
    const double share = static_cast<double>(flagged) / series;
    // 5 % and three standard errors of 400 series.
    QVERIFY2(share <= 0.05 + 3.0 * 0.011, qPrintable(QString::number(share)));
}

/// Eleven pairs alike to a thousandth, one 4 % off: far in MAD, but nothing to gain without it.
void OutliersTest::aPairALittleOffIsNotFarHoweverAlikeTheOthersAre()
{
    Job job;
    for (const double off : {0.04, 0.06}) {
        PairImages made = images(12, std::vector<double>(12, 0.01), false);
        for (float& value : made.pairs[7])
            value *= static_cast<float>(1.0 + off);
        QCOMPARE(pairsOf(scoreDrops(made, job)).contains(7), off > 0.05);
    }
}

void OutliersTest::scoreFindsAnUnevenPairOfTheRightMean()
{
    Job job;
    std::vector<double> noise(12, 1.0);
    noise[3] = 40.0;
    PairImages made = images(12, noise, true);
    // Its mean over grey matter is made that of the others.
    double off = 0.0;
    for (std::size_t voxel = 0; voxel < grey; ++voxel)
        off += (made.pairs[3][voxel] - 10.0) / double(grey);
    for (float& value : made.pairs[3])
        value -= static_cast<float>(off);
    const auto drops = scoreDrops(made, job);
    QVERIFY(pairsOf(drops).contains(3));
    for (const Drop& drop : drops) {
        if (drop.pair == 3) QVERIFY(english(drop.reason).find("even") != std::string::npos);
    }
    made.tissue.clear();
    QVERIFY(pairsOf(scoreDrops(made, job)).contains(3));
}

void OutliersTest::aRemovalThatDoesNotHelpIsTakenBack()
{
    // Every pair has the same noise: without any of them the mean is noisier.
    Job job;
    PairImages made = images(12, std::vector<double>(12, 2.0), true);
    for (auto& image : made.pairs) {
        double off = 0.0;
        for (std::size_t voxel = 0; voxel < grey; ++voxel)
            off += (image[voxel] - 10.0) / double(grey);
        for (float& value : image)
            value -= static_cast<float>(off);
    }
    QCOMPARE(scoreDrops(made, job).size(), std::size_t{0});
}

void OutliersTest::withoutTissueASmallGainIsNoReason()
{
    Job job;
    // One pair in thirty is somewhat noisier: the variance inside tissues falls a little without
    // it, which counts; that of all voxels, mostly grey against white, falls by far less than 2 %.
    std::vector<double> noise(30, 0.5);
    noise[11] = 4.0;
    PairImages made = images(30, noise, true);
    for (auto& image : made.pairs) {
        double off = 0.0;
        for (std::size_t voxel = 0; voxel < made.voxels; ++voxel)
            off += (image[voxel] - (voxel < grey ? 10.0 : 4.0)) / double(made.voxels);
        for (std::size_t voxel = 0; voxel < made.voxels; ++voxel)
            image[voxel] -= static_cast<float>(off);
    }
    made.tissue.clear();
    for (const Drop& drop : scoreDrops(made, job))
        QVERIFY(english(drop.reason).find("even") == std::string::npos);
}

void OutliersTest::fewerThanFivePairsNeverStay()
{
    Job job;
    for (const std::size_t pairs : {4U, 5U, 6U, 8U}) {
        std::vector<double> noise(pairs, 0.1);
        PairImages made = images(pairs, noise, true);
        for (std::size_t pair = 0; pair < pairs; ++pair) {
            for (float& value : made.pairs[pair])
                value += static_cast<float>(pair * pair * pair);
        }
        const std::size_t dropped = scoreDrops(made, job).size();
        QVERIFY(pairs < 5 ? dropped == 0 : pairs - dropped >= 5);
    }
}

void OutliersTest::alikePairsAreAllKept()
{
    Job job;
    QCOMPARE(scoreDrops(images(9, std::vector<double>(9, 0.0), true), job).size(), std::size_t{0});
    QCOMPARE(scoreDrops(images(9, std::vector<double>(9, 0.0), false), job).size(), std::size_t{0});
    QCOMPARE(enableDrops(images(9, std::vector<double>(9, 0.0), false), std::vector<double>(9, 0.1))
                 .size(),
             std::size_t{0});
}

void OutliersTest::enableKeepsTheCalmPairs()
{
    std::vector<double> noise(14, 2.0), moved(14, 0.1);
    for (const std::size_t pair : {2U, 5U, 9U}) {
        noise[pair] = 30.0;
        moved[pair] = 3.0;
    }
    const auto drops = enableDrops(images(14, noise, true), moved);
    QCOMPARE(pairsOf(drops), (std::set<std::size_t>{2, 5, 9}));
    QVERIFY(english(drops.front().reason).find("3.00 mm") != std::string::npos);
    // Motion without harm is no reason.
    QVERIFY(enableDrops(images(14, std::vector<double>(14, 2.0), true), moved).size() < 3);
}

void OutliersTest::delaysAreJudgedApart()
{
    AslCase scan(16);
    for (std::size_t volume = 0; volume < 32; ++volume)
        scan.delays.push_back(volume < 24 ? 1.0 : 1.8);
    scan.signal = [](std::size_t voxel, std::size_t volume) {
        const Noise random(3);
        const double deltam = volume < 24 ? 10.0 : 3.0;
        return static_cast<float>(1000.0 + 0.2 * random.normal(100 * voxel + volume)
                                  - (volume % 2 == 1 ? deltam : 0.0));
    };
    Memo memo;
    Job job;
    const Inputs inputs = scan.inputs();
    const Values values = resolve(aslCbf(), inputs, {}, memo, job);
    const Scan read = readScan(inputs, values, memo, job);
    const auto found = judged(read, OutlierRule::Score, nullptr);
    QCOMPARE(found->pairs.size(), std::size_t{16});
    QVERIFY(near(found->pairs.back().mean, 3.0, 0.05));
    for (std::size_t pair = 12; pair < 16; ++pair)
        QVERIFY(!found->pairs[pair].dropped);  // four of a delay: never fewer than five
    QCOMPARE(found->dropped(), std::size_t{0});
}

void OutliersTest::runProposesAndOnlyThenLeavesOut()
{
    const AslCase scan = spoiledCase();
    const Inputs inputs = scan.inputs();
    const auto issues = issuesOf(inputs);
    const Issue* issue = test::find(issues, "asl.outliers");
    QVERIFY(issue != nullptr && issue->severity == Severity::Warns);
    QVERIFY(english(issue->message).find("8, 9") != std::string::npos);
    QVERIFY(!issue->proposals.empty());
    QCOMPARE(toText(issue->proposals.front().changes.at("outliers").value), std::string("score"));

    const Result kept = runCbf(inputs);
    QCOMPARE(number(kept.findings, "pairs_used"), 10.0);
    QVERIFY(kept.maps.find("deltam")->values.values[0] > 12.0F);
    const Result left = runCbf(inputs, {{"outliers", "score"}});
    QVERIFY(number(left.findings, "pairs_used") < 10.0);
    QVERIFY(std::abs(left.maps.find("deltam")->values.values[0] - 10.0F) < 1.0F);
    QCOMPARE(test::find(left.issues, "asl.outliers")->severity, Severity::Notes);
    // Nothing of it where nothing stands out.
    QCOMPARE(test::find(issuesOf(AslCase(10).inputs()), "asl.outliers")->severity,
             Severity::Passed);
}

void OutliersTest::aPairKeptByHandStays()
{
    const Inputs inputs = spoiledCase().inputs();
    const Result result = runCbf(inputs, {{"outliers", "score"}, {"keep_pairs", "[9]"}});
    QVERIFY(result.maps.find("deltam")->values.values[0] > 12.0F);
    const auto& row = pairTable(result).rows[4];
    QCOMPARE(row[4], std::string("yes"));
    QVERIFY(row[5].starts_with("kept by hand"));
}

void OutliersTest::everyPairIsInTheTable()
{
    const Inputs inputs = spoiledCase().inputs();
    const Result result = runCbf(inputs, {{"outliers", "score"}, {"leave_out", "[2]"}});
    const Table& table = pairTable(result);
    QCOMPARE(table.rows.size(), std::size_t{10});
    for (std::size_t row = 0; row < 10; ++row) {
        QCOMPARE(table.rows[row].size(), table.columns.size());
        QCOMPARE(table.rows[row][0], std::to_string(row + 1));
        QCOMPARE(table.rows[row][1], std::to_string(2 * row) + ", " + std::to_string(2 * row + 1));
    }
    QCOMPARE(table.rows[1][4], std::string("no"));
    QCOMPARE(table.rows[1][5], std::string("left out by hand"));
    QCOMPARE(table.rows[4][4], std::string("no"));
    QVERIFY(table.rows[4][5].find("median") != std::string::npos);
    const auto& left = std::get<Table>(test::find(result.findings, "volumes_left_out")->value);
    QVERIFY(left.rows.size() >= 3);
}

void OutliersTest::enableAsksForMotion()
{
    const Inputs inputs = spoiledCase().inputs();
    const auto issues = issuesOf(inputs, {{"outliers", "enable"}});
    QVERIFY(blockedBy(issues, "asl.enable_needs_motion"));
    QCOMPARE(test::find(issues, "asl.enable_needs_motion")->proposals.size(), std::size_t{2});
}

void OutliersTest::finerTissueMapsAreAveragedForIt()
{
    // Grey matter in front with like differences, white behind; the spoiled pair is uneven in
    // white matter only, so that it is found with the maps alone.
    AslCase scan(8, {12, 12, 4});
    scan.signal = [grid = scan.grid](std::size_t voxel, std::size_t volume) {
        const Noise random(5);
        const auto [i, j, k] = grid.place(voxel);
        const double wave = volume == 7 && i >= 6 ? (j % 2 == 0 ? 30.0 : -30.0) : 0.0;
        const double deltam = (i < 6 ? 10.0 : 4.0) + wave;
        return static_cast<float>(1000.0 + 0.3 * random.normal(100 * voxel + volume)
                                  - (volume % 2 == 1 ? deltam : 0.0));
    };
    const auto with = [&](int finer) {
        Grid grid = scan.grid;
        for (std::size_t a = 0; a < 2; ++a) {
            grid.size[a] *= finer;
            grid.spacing[a] /= finer;
            grid.origin[a] -= 0.5 * (scan.grid.spacing[a] - grid.spacing[a]);
        }
        Inputs inputs = scan.inputs();
        for (const bool gm : {true, false}) {
            auto map = std::make_shared<Dataset>();
            map->series = {grid,
                           {0.0},
                           Buffer<float>::make(grid.voxels(),
                                               [&](auto out) {
                                                   for (std::size_t v = 0; v < out.size(); ++v)
                                                       out[v] = (grid.place(v)[0] < 6 * finer) == gm
                                                                    ? 1.0F
                                                                    : 0.0F;
                                               }),
                           {}};
            inputs.roles[gm ? "gm" : "wm"] = {map};
        }
        return runCbf(inputs, {{"outliers", "score"}});
    };
    const Result own = with(1), finer = with(3);
    QCOMPARE(pairTable(own).rows[3][4], std::string("no"));
    for (std::size_t pair = 0; pair < 8; ++pair)
        QCOMPARE(pairTable(finer).rows[pair][5], pairTable(own).rows[pair][5]);
}

QTEST_APPLESS_MAIN(OutliersTest)
#include "tst_outliers.moc"
