// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/pair_figures.h"
#include "asl/tissue_figures.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// Figures of quality (SCIENCE.md A19): of tissues, of sides, of single differences.
class QualityIndex : public QObject {
    Q_OBJECT

private slots:
    void indexOfItsParts_data();
    void indexOfItsParts();
    void partsOfAKnownImage();
    void withoutTissueMapsTheReasonIsSaid();
    void withTissueMapsEveryFigureIsThere();
    void tissueWithoutSureVoxelsIsNotAvailable();
    void leftIsThePatientsLeft();
    void everyPairHasItsRow();
    void onePairHasNoSteadiness();
    void everyExpectationNamesItsSource();
};

namespace {

Volume<float> imageOf(const Grid& grid, const std::function<double(std::size_t)>& value)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = static_cast<float>(value(voxel));
            })};
}

void give(Inputs& inputs, const char* role, const Volume<float>& map)
{
    auto data = std::make_shared<Dataset>();
    data->name = role;
    data->series = {map.grid, {0.0}, map.values, {}};
    inputs.roles[role] = {data};
}

/// Slabs of grey, white and CSF along y, with ΔM 8, 3 and 0 of an M0 of 1000.
AslCase slabs()
{
    AslCase scan(5, {10, 12, 4});
    const Grid grid = scan.grid;
    scan.signal = [grid](std::size_t voxel, std::size_t volume) {
        const int slab = grid.place(voxel)[1] / 4;
        const double deltam = slab == 0 ? 8.0 : (slab == 1 ? 3.0 : 0.0);
        const double wobble = volume % 4 == 1 ? 1.0 : 0.0;
        return static_cast<float>(1000.0 - (volume % 2 == 1 ? deltam + wobble : 0.0));
    };
    return scan;
}

Inputs withTissue(const AslCase& scan)
{
    Inputs inputs = scan.inputs();
    const Grid grid = scan.grid;
    for (const auto& [role, slab] : {std::pair{"gm", 0}, {"wm", 1}, {"csf", 2}}) {
        give(inputs, role, imageOf(grid, [&](std::size_t v) {
                 return grid.place(v)[1] / 4 == slab ? 0.9 : 0.05;
             }));
    }
    return inputs;
}

constexpr std::array tissue_figures{
    "cbf_gm_mean",       "cbf_wm_mean",         "gm_wm_ratio", "spatial_cov_gm",
    "negative_share_gm", "left_right_ratio_gm", "qei"};

}  // namespace

void QualityIndex::indexOfItsParts_data()
{
    QTest::addColumn<double>("correlation");
    QTest::addColumn<double>("dispersion");
    QTest::addColumn<double>("negative");
    QTest::addColumn<double>("expected");
    QTest::newRow("T-A19q fair") << 0.6 << 10.0 << 0.02 << 0.632139;
    QTest::newRow("T-A19q poor") << 0.3 << 30.0 << 0.1 << 0.259998;
    QTest::newRow("T-A19q good") << 0.7 << 5.0 << 0.0 << 0.826029;
}

void QualityIndex::indexOfItsParts()
{
    QFETCH(double, correlation);
    QFETCH(double, dispersion);
    QFETCH(double, negative);
    QFETCH(double, expected);
    const double found = qualityIndex({correlation, dispersion, negative});
    QVERIFY2(near(found, expected, 2e-6), qPrintable(QString::number(found, 'g', 10)));
}

void QualityIndex::partsOfAKnownImage()
{
    Job job;
    Grid grid;
    grid.size = {12, 1, 1};
    grid.spacing = {100.0, 100.0, 100.0};  // smoothing by 5 mm does nothing here
    const std::array<double, 12> flow{60, 70, 50, -4, 20, 30, 25, 21, 5, 3, 1, 7};
    Tissue shares;
    shares.gm = imageOf(grid, [](std::size_t v) { return v < 4 ? 1.0 : 0.0; });
    shares.wm = imageOf(grid, [](std::size_t v) { return v >= 4 && v < 8 ? 1.0 : 0.0; });
    shares.csf = imageOf(grid, [](std::size_t v) { return v >= 8 ? 1.0 : 0.0; });
    const Mask all{grid, Buffer<std::uint8_t>::filled(12, 1)};
    const QualityParts found =
        qualityParts(imageOf(grid, [&](std::size_t v) { return flow[v]; }), all, shares, job);
    // By hand: population variances 862, 15.5 and 5 times 3, over 12 − 3, over the mean of 44.
    const double grey = (16.0 * 16.0 + 26.0 * 26.0 + 6.0 * 6.0 + 48.0 * 48.0) / 4.0;
    const double white = (16.0 + 36.0 + 1.0 + 9.0) / 4.0, csf = (1.0 + 1.0 + 9.0 + 9.0) / 4.0;
    QVERIFY(near(found.dispersion, 3.0 * (grey + white + csf) / 9.0 / 44.0, 1e-6));
    QCOMPARE(found.negative, 0.25);
    QVERIFY(found.correlation > 0.6 && found.correlation < 0.9);
    const QualityParts against =
        qualityParts(imageOf(grid, [&](std::size_t v) { return -flow[v]; }), all, shares, job);
    QCOMPARE(against.correlation, 0.0);
}

void QualityIndex::withoutTissueMapsTheReasonIsSaid()
{
    const Result result = runCbf(slabs().inputs());
    for (const char* key : tissue_figures) {
        const Finding* finding = find(result.findings, key);
        QVERIFY2(finding != nullptr && !english(finding->unavailable).empty(), key);
    }
}

void QualityIndex::withTissueMapsEveryFigureIsThere()
{
    const Result result = runCbf(withTissue(slabs()));
    for (const char* key : tissue_figures) {
        QVERIFY2(english(find(result.findings, key)->unavailable).empty(), key);
        QVERIFY2(std::isfinite(number(result.findings, key)), key);
    }
    QVERIFY(near(number(result.findings, "gm_wm_ratio"), 8.6 / 3.6, 1e-3));
    const double index = number(result.findings, "qei");
    QVERIFY2(index > 0.5 && index < 1.0, qPrintable(QString::number(index)));
}

void QualityIndex::tissueWithoutSureVoxelsIsNotAvailable()
{
    AslCase scan = slabs();
    Inputs inputs = withTissue(scan);
    // Grey matter where it was, but sure of it nowhere.
    const Buffer<float> grey = inputs.find("gm")->series.values;
    give(inputs, "gm", imageOf(scan.grid, [&](std::size_t v) { return 0.6 * double{grey[v]}; }));
    const Result result = runCbf(inputs);
    for (const char* key : {"cbf_gm_mean", "qei", "gm_wm_ratio"}) {
        QVERIFY2(!english(find(result.findings, key)->unavailable).empty(), key);
    }
    QVERIFY(english(find(result.findings, "cbf_wm_mean")->unavailable).empty());
}

void QualityIndex::leftIsThePatientsLeft()
{
    Grid grid;
    grid.size = {10, 4, 2};
    grid.direction[0] = -1.0;  // i grows to the patient's right
    const Map map{{.key = "cbf"},
                  imageOf(grid, [&](std::size_t v) { return grid.place(v)[0] < 5 ? 60.0 : 30.0; })};
    const Mask all{grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)};
    QVERIFY(near(leftOverRight(map, all), 2.0));
}

void QualityIndex::everyPairHasItsRow()
{
    const Result result = runCbf(slabs().inputs());
    const Finding* finding = find(result.findings, "pair_figures");
    QVERIFY(finding != nullptr);
    const Table& table = std::get<Table>(finding->value);
    QCOMPARE(table.rows.size(), 5U);
    QCOMPARE(table.rows[0].size(), table.columns.size());
    // Pairs 0, 2 and 4 carry 1 more: mean 14/3 against 11/3, everything above 0.
    QCOMPARE(table.rows[0][0], std::string("0"));
    QCOMPARE(table.rows[0][1], std::string("1"));
    QCOMPARE(table.rows[0][3], std::string("4.667"));
    QCOMPARE(table.rows[0][5], std::string("100.0"));
    QCOMPARE(table.rows[1][3], std::string("3.667"));
    QCOMPARE(table.rows[1][5], std::string("66.7"));
    const double squares = 160.0 * (81.0 + 16.0 + 1.0) - 480.0 * std::pow(14.0 / 3.0, 2);
    const double sd = std::sqrt(squares / 479.0);
    QVERIFY2(std::abs(std::stod(table.rows[0][4]) - sd) < 1e-3, table.rows[0][4].c_str());
    // Means 14/3, 11/3, 14/3, 11/3, 14/3: 64/15 over √0.3.
    QVERIFY(near(number(result.findings, "pairs_tsnr"), 64.0 / 15.0 / std::sqrt(0.3), 1e-6));
}

void QualityIndex::onePairHasNoSteadiness()
{
    const Result result = runCbf(AslCase(1).inputs());
    const Finding* finding = find(result.findings, "pairs_tsnr");
    QVERIFY(finding != nullptr && !english(finding->unavailable).empty());
    QCOMPARE(std::get<Table>(find(result.findings, "pair_figures")->value).rows.size(), 1U);
}

void QualityIndex::everyExpectationNamesItsSource()
{
    const Result result = runCbf(withTissue(slabs()));
    for (const Finding& finding : result.findings) {
        if (finding.expected) QVERIFY2(!finding.expected_source.empty(), finding.key.c_str());
    }
}

QTEST_APPLESS_MAIN(QualityIndex)
#include "tst_quality_index.moc"
