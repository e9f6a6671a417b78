// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/tissue.h"
#include "base/error.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// CBF of pure tissue by regression over windows (SCIENCE.md A17), smoothing and regularisation.
class PartialVolume : public QObject {
    Q_OBJECT

private slots:
    void regressionOfAWindow_data();
    void regressionOfAWindow();
    void m0HasCsfOfItsOwn();
    void likeSharesHaveNoSolution();
    void flowOfPureTissueFromMixedVoxels();
    void oneM0ForAllVoxels();
    void strangeFlowOfATissueIsMarked_data();
    void strangeFlowOfATissueIsMarked();
    void mapsAreMadeOnRequestOnly();
    void mapsOfAnotherGridAreAveraged();
    void refused_data();
    void refused();
    void oddTissueMapsAreSaid();
    void aMapOfOneTissueElsewhereIsSaid();
    void aMapOutOfRangeIsNamed();
    void regularisedFlowIsSmootherAndMissingStaysMissing();
    void regularisationIsOffUnlessAskedFor();
    void withoutUncertaintyNoWeightIsKnown();
    void smoothingLeavesM0Alone();
    void allOfItWithAnyNumberOfThreads();
};

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;
constexpr double per_ratio = 8629.992012;  // CBF for ΔM / M0 = 1 with λ 0.9 (T-A5)
constexpr std::array<double, 5> grey{0.8, 0.6, 0.5, 0.2, 0.9}, white{0.2, 0.3, 0.5, 0.8, 0.1};

template <class Value>
Volume<float> imageOf(const Grid& grid, const Value& value)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = static_cast<float>(value(voxel));
            })};
}

Mask everything(const Grid& grid)
{
    return {grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)};
}

/// Shares that change along x and y, with a rest of CSF.
double greyShare(const Grid& grid, std::size_t voxel)
{
    const auto [i, j, k] = grid.place(voxel);
    return 0.15 + 0.5 * (0.5 + 0.5 * std::sin(1.3 * i + 0.4 * k));
}

double whiteShare(const Grid& grid, std::size_t voxel)
{
    const auto [i, j, k] = grid.place(voxel);
    return 0.05 + 0.25 * (0.5 + 0.5 * std::cos(0.9 * j + 0.2 * k));
}

void give(Inputs& inputs, const char* role, const Volume<float>& map)
{
    auto data = std::make_shared<Dataset>();
    data->name = role;
    data->series = {map.grid, {0.0}, map.values, {}};
    inputs.roles[role] = {data};
}

/// Grey matter of 70 and white of 25 mL/100g/min, with M0 by tissue and water of CSF in it.
Inputs mixed(bool with_csf, double m0_grey = 900.0, double grey_flow = 70.0)
{
    static AslCase scan(4, {12, 12, 3});
    const Grid& grid = scan.grid;
    constexpr double m0_white = 700.0, m0_csf = 1300.0;
    scan.signal = [&grid, m0_grey, grey_flow](std::size_t voxel, std::size_t volume) {
        const double g = greyShare(grid, voxel), w = whiteShare(grid, voxel);
        const double deltam = g * grey_flow * m0_grey / 0.98 / (per_ratio / 0.9)
                              + w * 25.0 * m0_white / 0.82 / (per_ratio / 0.9);
        return static_cast<float>(100.0 - (volume % 2 == 1 ? deltam : 0.0));
    };
    scan.m0 = [&grid, m0_grey](std::size_t voxel) {
        const double g = greyShare(grid, voxel), w = whiteShare(grid, voxel);
        return static_cast<float>(g * m0_grey + w * m0_white + (1.0 - g - w) * m0_csf);
    };
    Inputs inputs = scan.inputs();
    give(inputs, "gm", imageOf(grid, [&](std::size_t v) { return greyShare(grid, v); }));
    give(inputs, "wm", imageOf(grid, [&](std::size_t v) { return whiteShare(grid, v); }));
    if (with_csf) {
        give(inputs, "csf", imageOf(grid, [&](std::size_t v) {
                 return 1.0 - greyShare(grid, v) - whiteShare(grid, v);
             }));
    }
    return inputs;
}

}  // namespace

void PartialVolume::regressionOfAWindow_data()
{
    using Five = QList<double>;
    QTest::addColumn<Five>("signal");
    QTest::addColumn<double>("gm");
    QTest::addColumn<double>("wm");
    QTest::newRow("T-A17") << Five{10.4, 8.4, 8.0, 5.6, 11.2} << 12.0 << 4.0;
    QTest::newRow("T-A17 noisy") << Five{10.6, 8.3, 8.15, 5.4, 11.3} << 12.196480 << 3.776657;
}

void PartialVolume::regressionOfAWindow()
{
    QFETCH(QList<double>, signal);
    QFETCH(double, gm);
    QFETCH(double, wm);
    Job job;
    Grid grid;
    grid.size = {5, 1, 1};
    Tissue shares;
    shares.gm = imageOf(grid, [](std::size_t v) { return grey[v]; });
    shares.wm = imageOf(grid, [](std::size_t v) { return white[v]; });
    const Volume<float> image =
        imageOf(grid, [&](std::size_t v) { return signal[static_cast<qsizetype>(v)]; });
    const PureTissue found = pureTissue(image, shares, everything(grid), 5, false, job);
    QVERIFY2(near(found.gm.values[2], gm),
             qPrintable(QString::number(found.gm.values[2], 'g', 10)));
    QVERIFY2(near(found.wm.values[2], wm),
             qPrintable(QString::number(found.wm.values[2], 'g', 10)));
    QCOMPARE(int(found.ill[2]), 0);
}

void PartialVolume::m0HasCsfOfItsOwn()
{
    Job job;
    Grid grid;
    grid.size = {7, 7, 1};
    Tissue shares;
    shares.gm = imageOf(grid, [&](std::size_t v) { return greyShare(grid, v); });
    shares.wm = imageOf(grid, [&](std::size_t v) { return whiteShare(grid, v); });
    shares.csf = imageOf(grid, [&](std::size_t v) {
        return 1.0 - double{shares.gm.values[v]} - double{shares.wm.values[v]};
    });
    const Volume<float> m0 = imageOf(grid, [&](std::size_t v) {
        return 900.0 * shares.gm.values[v] + 700.0 * shares.wm.values[v]
               + 1300.0 * shares.csf.values[v];
    });
    const std::size_t middle = grid.index(3, 3, 0);
    const PureTissue with = pureTissue(m0, shares, everything(grid), 5, true, job);
    QVERIFY(near(with.gm.values[middle], 900.0, 1e-4));
    QVERIFY(near(with.wm.values[middle], 700.0, 1e-4));
    const PureTissue without = pureTissue(m0, shares, everything(grid), 5, false, job);
    QVERIFY(!near(without.gm.values[middle], 900.0, 0.05));
}

void PartialVolume::likeSharesHaveNoSolution()
{
    Job job;
    Grid grid;
    grid.size = {30, 5, 1};
    // Half and half everywhere but at the left end; nothing at all at the right end.
    const auto left = [&](std::size_t v) { return grid.place(v)[0] < 3; };
    const auto right = [&](std::size_t v) { return grid.place(v)[0] > 26; };
    Tissue shares;
    shares.gm = imageOf(
        grid, [&](std::size_t v) { return right(v) ? 0.02 : (left(v) ? grey[v % 5] : 0.5); });
    shares.wm = imageOf(
        grid, [&](std::size_t v) { return right(v) ? 0.02 : (left(v) ? white[v % 5] : 0.5); });
    const Volume<float> image = imageOf(grid, [&](std::size_t v) {
        return 12.0 * shares.gm.values[v] + 4.0 * shares.wm.values[v];
    });
    const PureTissue found = pureTissue(image, shares, everything(grid), 5, false, job);
    const auto place = [&](int i) { return grid.index(i, 2, 0); };
    QVERIFY(near(found.gm.values[place(1)], 12.0, 1e-5));
    QCOMPARE(int(found.ill[place(1)]), 0);
    QCOMPARE(int(found.ill[place(8)]), 1);
    QVERIFY(near(found.gm.values[place(8)], 12.0, 1e-5));  // of the nearest that has one
    QVERIFY(std::isnan(found.gm.values[place(20)]));       // none within ten voxels
    QVERIFY(std::isnan(found.gm.values[place(28)]));       // no tissue
    QCOMPARE(int(found.ill[place(28)]), 1);
}

void PartialVolume::flowOfPureTissueFromMixedVoxels()
{
    for (const bool with_csf : {true, false}) {
        const Result result = runCbf(mixed(with_csf), {{"partial_volume", "true"}});
        const std::size_t middle = result.maps.grid.index(6, 6, 1);
        QVERIFY2(near(at(result, "cbf_gm", middle), 70.0, 2e-3),
                 qPrintable(QString::number(at(result, "cbf_gm", middle))));
        QVERIFY2(near(at(result, "cbf_wm", middle), 25.0, 1e-2),
                 qPrintable(QString::number(at(result, "cbf_wm", middle))));
        QVERIFY(at(result, "cbf", middle) < 60.0F);
        QCOMPARE(result.maps.quality.values[middle] & quality::illConditioned, 0);
    }
}

void PartialVolume::oneM0ForAllVoxels()
{
    const Inputs inputs = mixed(true);
    const Result result = runCbf(
        inputs, {{"partial_volume", "true"}, {"m0_method", "single"}, {"m0_recovery", "false"}});
    const double m0 = number(result.findings, "m0_reference");
    const std::size_t middle = result.maps.grid.index(6, 6, 1);
    QVERIFY(near(at(result, "cbf_gm", middle), 70.0 * 900.0 / 0.98 * 0.9 / m0, 2e-3));
}

void PartialVolume::strangeFlowOfATissueIsMarked_data()
{
    QTest::addColumn<double>("m0_grey");
    QTest::addColumn<double>("grey_flow");
    QTest::addColumn<double>("cbf");
    QTest::addColumn<int>("bit");
    QTest::newRow("more than a brain has") << 900.0 << 320.0 << 320.0 << int{quality::implausible};
    QTest::newRow("no M0 to divide by")
        << 30.0 << 70.0 << std::nan("") << int{quality::illConditioned};
}

void PartialVolume::strangeFlowOfATissueIsMarked()
{
    QFETCH(double, m0_grey);
    QFETCH(double, grey_flow);
    QFETCH(double, cbf);
    QFETCH(int, bit);
    const Result result = runCbf(mixed(true, m0_grey, grey_flow), {{"partial_volume", "true"}});
    const std::size_t middle = result.maps.grid.index(6, 6, 1);
    const float found = at(result, "cbf_gm", middle);
    QVERIFY2(std::isnan(cbf) ? std::isnan(found) : near(found, cbf, 2e-3),
             qPrintable(QString::number(found)));
    QVERIFY(near(at(result, "cbf_wm", middle), 25.0, 1e-2));
    QCOMPARE(result.maps.quality.values[middle] & (quality::implausible | quality::illConditioned),
             bit);
}

void PartialVolume::mapsAreMadeOnRequestOnly()
{
    const Result result = runCbf(mixed(true));
    QVERIFY(result.maps.find("cbf_gm") == nullptr);
    QVERIFY(result.maps.find("cbf_wm") == nullptr);
    QVERIFY(number(result.findings, "cbf_gm_mean") != 0.0);
}

void PartialVolume::mapsOfAnotherGridAreAveraged()
{
    Inputs inputs = mixed(false);
    const Grid grid = inputs.find("asl")->series.grid;
    Grid fine = grid;
    fine.size = {36, 36, 12};
    fine.spacing = {1.0, 1.0, 1.0};
    fine.origin = {-1.0, -1.0, -1.5};
    const auto fineShare = [&](double (*share)(const Grid&, std::size_t)) {
        return imageOf(fine, [&fine, &grid, share](std::size_t v) {
            const auto [i, j, k] = fine.place(v);
            return share(grid, grid.index(i / 3, j / 3, k / 4));
        });
    };
    give(inputs, "gm", fineShare(greyShare));
    give(inputs, "wm", fineShare(whiteShare));
    const Result result = runCbf(inputs, {{"partial_volume", "true"}});
    const std::size_t middle = grid.index(6, 6, 1);
    QVERIFY2(near(at(result, "cbf_gm", middle), 70.0, 2e-3),
             qPrintable(QString::number(at(result, "cbf_gm", middle))));
    const Issue* issue = find(result.issues, "asl.tissue_maps");
    QVERIFY(issue != nullptr && issue->severity == Severity::Passed);
    QVERIFY(english(issue->message).find("averaged") != std::string::npos);
}

void PartialVolume::refused_data()
{
    using Change = std::function<void(Inputs&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("issue");
    QTest::newRow("no map") << Change([](Inputs& in) { in.roles.erase("wm"); }) << "5"
                            << "asl.tissue_missing";
    QTest::newRow("even window") << Change([](Inputs&) {}) << "4"
                                 << "asl.window_even";
    QTest::newRow("percent") << Change([](Inputs& in) {
        const Grid grid = in.find("asl")->series.grid;
        give(in, "gm", imageOf(grid, [](auto) { return 80.0; }));
    }) << "5"
                             << "asl.tissue_range";
    QTest::newRow("elsewhere") << Change([](Inputs& in) {
        for (const char* role : {"gm", "wm"}) {
            auto moved = std::make_shared<Dataset>(*in.find(role));
            moved->series.grid.origin = {500.0, 0.0, 0.0};
            in.roles[role] = {moved};
        }
    }) << "5"
                               << "asl.tissue_misplaced";
    QTest::newRow("steps of a byte, white") << Change([](Inputs& in) {
        const Grid grid = in.find("asl")->series.grid;
        give(in, "wm", imageOf(grid, [&](std::size_t v) { return 255.0 * whiteShare(grid, v); }));
    }) << "5"
                                            << "asl.tissue_range";
    QTest::newRow("below 0") << Change([](Inputs& in) {
        const Grid grid = in.find("asl")->series.grid;
        give(in, "gm", imageOf(grid, [&](std::size_t v) { return greyShare(grid, v) - 0.5; }));
    }) << "5"
                             << "asl.tissue_range";
    QTest::newRow("one map for both")
        << Change([](Inputs& in) { in.roles["wm"] = in.roles["gm"]; }) << "5"
        << "asl.tissue_alike";
    QTest::newRow("more than the voxel holds") << Change([](Inputs& in) {
        const Grid grid = in.find("asl")->series.grid;
        give(in, "csf", imageOf(grid, [&](std::size_t v) { return greyShare(grid, v); }));
    }) << "5"
                                               << "asl.tissue_sum";
}

void PartialVolume::refused()
{
    QFETCH(std::function<void(Inputs&)>, change);
    QFETCH(QString, window);
    QFETCH(QString, issue);
    Inputs inputs = mixed(false);
    change(inputs);
    const Typed values{{"partial_volume", "true"}, {"partial_volume_window", window.toStdString()}};
    QVERIFY2(blockedBy(issuesOf(inputs, values), issue.toStdString()), qPrintable(issue));
    QVERIFY_EXCEPTION_THROWN(runCbf(inputs, values), Error);
}

void PartialVolume::oddTissueMapsAreSaid()
{
    const auto issueWith = [](const char* key, double (*grey_of)(double, int)) {
        Inputs inputs = mixed(false);
        const Grid grid = inputs.find("asl")->series.grid;
        const auto shown = [&, grey_of](double (*share)(const Grid&, std::size_t)) {
            return imageOf(grid, [&, share, grey_of](std::size_t v) {
                return grey_of(share(grid, v), grid.place(v)[0]);
            });
        };
        give(inputs, "gm", shown(greyShare));
        give(inputs, "wm", shown(whiteShare));
        const auto issues = issuesOf(inputs);
        const Issue* issue = find(issues, key);
        return issue == nullptr ? Issue{.key = "none", .message = {}} : *issue;
    };
    // Half the head has no tissue.
    const Issue half =
        issueWith("asl.tissue_partly", [](double share, int i) { return i < 6 ? share : 0.0; });
    QCOMPARE(half.severity, Severity::Warns);
    QVERIFY(english(half.message).find("216 of 432 voxels") != std::string::npos);
    // Half the head is outside the image of the maps.
    const Issue field = issueWith("asl.tissue_field", [](double share, int i) {
        return i < 8 ? share : std::numeric_limits<double>::quiet_NaN();
    });
    QCOMPARE(field.severity, Severity::Warns);
    QVERIFY(english(field.message).find("144 of 432 voxels") != std::string::npos);
    // One voxel in twelve holds too much: said; what rounding does is not.
    const auto heap = [](double share, int i) { return i == 0 ? 0.8 : share; };
    QCOMPARE(issueWith("asl.tissue_sum", heap).severity, Severity::Warns);
    const auto rounded = [](double share, int i) { return i == 0 ? 0.515 : share; };
    QCOMPARE(issueWith("asl.tissue_sum", rounded).key, std::string("none"));
    QCOMPARE(issueWith("asl.tissue_maps", rounded).severity, Severity::Passed);
}

void PartialVolume::aMapOfOneTissueElsewhereIsSaid()
{
    Inputs inputs = mixed(false);
    inputs.roles.erase("wm");
    QCOMPARE(find(issuesOf(inputs), "asl.tissue_maps")->severity, Severity::Passed);
    auto moved = std::make_shared<Dataset>(*inputs.find("gm"));
    moved->series.grid.origin = {500.0, 0.0, 0.0};
    inputs.roles["gm"] = {moved};
    const auto issues = issuesOf(inputs);
    QCOMPARE(find(issues, "asl.tissue_partly")->severity, Severity::Warns);
    QVERIFY(!blocks(issues));
}

void PartialVolume::aMapOutOfRangeIsNamed()
{
    Inputs inputs = mixed(false);
    const Grid grid = inputs.find("asl")->series.grid;
    give(inputs, "wm", imageOf(grid, [&](std::size_t v) { return 100.0 * whiteShare(grid, v); }));
    const auto issues = issuesOf(inputs);
    const std::string words = english(find(issues, "asl.tissue_range")->message);
    QVERIFY2(words.find("given as wm") != std::string::npos, words.c_str());
    QVERIFY(words.find("percent by 100") != std::string::npos);
}

void PartialVolume::regularisedFlowIsSmootherAndMissingStaysMissing()
{
    AslCase scan(6, {16, 16, 3});
    scan.signal = [](std::size_t voxel, std::size_t volume) {
        const double wobble = 4.0 * std::sin(7.7 * static_cast<double>(voxel * 12 + volume));
        return static_cast<float>(1000.0 - (volume % 2 == 1 ? 6.0 : 0.0) + wobble);
    };
    scan.m0 = [](std::size_t voxel) { return voxel % 16 == 3 ? 0.0F : 1000.0F; };
    const Inputs inputs = scan.inputs();
    const Result plain = runCbf(inputs),
                 drawn = runCbf(inputs, {{"spatial_regularisation", "true"}});
    const auto spread = [](const Result& result) {
        double sum = 0.0, squares = 0.0, n = 0.0;
        for (const float value : result.maps.find("cbf")->values.values) {
            if (!std::isfinite(value)) continue;
            sum += value;
            squares += double{value} * value;
            n += 1.0;
        }
        return std::sqrt(squares / n - sum / n * sum / n);
    };
    QVERIFY(spread(drawn) < 0.7 * spread(plain));
    QVERIFY(number(drawn.findings, "spatial_weight_used") > 0.0);
    for (std::size_t voxel = 0; voxel < scan.grid.voxels(); ++voxel) {
        QCOMPARE(std::isnan(at(drawn, "cbf", voxel)), std::isnan(at(plain, "cbf", voxel)));
    }
    QVERIFY(std::isnan(at(drawn, "cbf", 3)));
    QVERIFY(blockedBy(issuesOf(AslCase(1).inputs(), {{"spatial_regularisation", "true"}}),
                      "asl.no_spread"));
}

void PartialVolume::regularisationIsOffUnlessAskedFor()
{
    const Result result = runCbf(mixed(false));
    QVERIFY(find(result.findings, "spatial_weight_used") == nullptr);
}

void PartialVolume::withoutUncertaintyNoWeightIsKnown()
{
    // All differences alike: no voxel has a spread, none takes part, and 0 would be a claim.
    const Result result = runCbf(AslCase().inputs(), {{"spatial_regularisation", "true"}});
    const Finding* weight = find(result.findings, "spatial_weight_used");
    QVERIFY(weight != nullptr && !weight->unavailable.text.empty());
    QVERIFY(std::isnan(number(result.findings, "spatial_weight_used")));
    QVERIFY(near(at(result, "cbf", 0), plain));
}

void PartialVolume::smoothingLeavesM0Alone()
{
    AslCase scan(3, {12, 12, 3});
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Absent")).fact("RepetitionTimePreparation", 60.0);
    const std::size_t bright = scan.grid.index(6, 6, 1);
    scan.signal = [bright](std::size_t voxel, std::size_t volume) {
        const float tissue = voxel % 12 < 6 ? 1000.0F : 2000.0F;
        return tissue - (volume % 2 == 1 ? (voxel == bright ? 100.0F : 10.0F) : 0.0F);
    };
    const Result plain = runCbf(scan.inputs()),
                 smooth = runCbf(scan.inputs(), {{"smoothing_fwhm", "6"}});
    QCOMPARE(at(smooth, "m0", bright), at(plain, "m0", bright));
    QCOMPARE(at(plain, "deltam", bright), 100.0F);
    QVERIFY(at(smooth, "deltam", bright) < 60.0F);
    // Static tissue has a step there and none in the differences.
    const std::size_t step = scan.grid.index(5, 1, 1);
    QVERIFY(std::abs(at(smooth, "deltam", step) - 10.0F) < 0.1F);
}

void PartialVolume::allOfItWithAnyNumberOfThreads()
{
    const Inputs inputs = mixed(true);
    const Typed values{{"partial_volume", "true"},
                       {"spatial_regularisation", "true"},
                       {"spatial_weight", "0.5"},
                       {"smoothing_fwhm", "4"}};
    const Result one = runCbf(inputs, values, 1), seven = runCbf(inputs, values, 7);
    QCOMPARE(one.maps.maps.size(), 6U);
    for (const Map& map : one.maps.maps) {
        const auto& other = seven.maps.find(map.quantity.key)->values.values;
        QVERIFY(std::memcmp(map.values.values.data(), other.data(), other.size() * sizeof(float))
                == 0);
    }
}

QTEST_APPLESS_MAIN(PartialVolume)
#include "tst_partial_volume.moc"
