// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "dsc/perfusion.h"
#include "sample/random.h"
#include "session/catalogue.h"
#include "support/asl_case.h"
#include "support/dsc_curves.h"

#include <QTest>

#include <cstring>

using namespace kety;
using namespace kety::test;

/// dsc.perfusion as a whole, on a series whose every curve is known.
class DscPerfusion : public QObject {
    Q_OBJECT

private slots:
    void mapsAreOnOneScale();
    void flowIsConstantOverDelays_data();
    void flowIsConstantOverDelays();
    void everyMethodRunsToItsMaps_data();
    void everyMethodRunsToItsMaps();
    void noiseHasNoDelay_data();
    void noiseHasNoDelay();
    void residueBeyondTheSeriesIsNoDelay();
    void methodOffIsRelative();
    void curveMapsAreMadeOnRequest();
    void searchFindsTheArtery();
    void arteryFromACurve();
    void uselessArteryStopsTheRun_data();
    void uselessArteryStopsTheRun();
    void matrixOfEdgeCases_data();
    void matrixOfEdgeCases();
    void mutantsAreCaught_data();
    void mutantsAreCaught();
    void unevenFramesAreInterpolated();
    void leakageIsCorrected();
    void anyThreadsAnySubsetTheSameBytes();
    void explanationShowsTheResidue();
};

namespace {

constexpr double te = 0.030, s0 = 1000.0;
constexpr std::size_t frames = 48;

/// 12 × 12 × 4 voxels: an artery in a corner of the first slice, else tissue of CBF 60 and MTT 4 s
/// that is later in every next slice. The bolus begins at 12 s.
struct DscCase {
    Grid grid{.size = {12, 12, 4}};
    std::vector<float> values;
    Facts facts;
    std::size_t count = frames;

    explicit DscCase(double noise = 0.0) : DscCase(noise, 12.0, {0.0, 1.0, 2.0, 3.0}) {}

    /// The artery begins at `onset`, s; each slice as much later as is said.
    DscCase(double noise, double onset, const std::array<double, 4>& delays)
    {
        std::array<std::vector<double>, 4> tissues;
        for (std::size_t k = 0; k < 4; ++k)
            tissues[k] = tissueAt(onset, delays[k]);
        values.resize(grid.voxels() * frames);
        const Noise random(5);
        for (std::size_t v = 0; v < grid.voxels(); ++v) {
            const auto [i, j, k] = grid.place(v);
            const bool in_artery = k == 0 && i < 3 && j < 3;
            const std::vector<double> curve =
                in_artery ? artery(onset) : tissues[static_cast<std::size_t>(k)];
            for (std::size_t t = 0; t < frames; ++t) {
                values[v * frames + t] = static_cast<float>(
                    s0 * std::exp(-te * curve[t]) + noise * random.normal(v * frames + t));
            }
        }
        fact("EchoTime", te);
        fact("RepetitionTime", 1.5);
    }

    static std::vector<double> artery(double onset = 12.0)
    {
        std::vector<double> curve;
        for (std::size_t t = 0; t < frames; ++t)
            curve.push_back(6.0 * gammaVariate(static_cast<double>(t) * 1.5 + 10.0 - onset));
        return curve;
    }
    static std::vector<double> tissueAt(double onset, double delay)
    {
        auto curve = tissueCurve(
            onset - 10.0 + delay, 60.0, [](double t) { return std::exp(-t / 4.0); }, frames);
        for (double& value : curve)
            value *= 6.0;
        return curve;
    }
    /// Of the series whose artery begins at 12 s.
    static const std::vector<double>& tissue(int slice)
    {
        static const std::array<std::vector<double>, 4> all{
            tissueAt(12.0, 0.0), tissueAt(12.0, 1.0), tissueAt(12.0, 2.0), tissueAt(12.0, 3.0)};
        return all[static_cast<std::size_t>(slice)];
    }

    DscCase& fact(const std::string& key, Value value)
    {
        facts[key] = {std::move(value), Origin::Sidecar, key};
        return *this;
    }
    std::span<float> curve(std::size_t voxel)
    {
        return std::span(values).subspan(voxel * count, count);
    }

    Inputs inputs() const
    {
        auto data = std::make_shared<Dataset>();
        data->name = "sub-01_dsc";
        data->series.grid = grid;
        for (std::size_t t = 0; t < count; ++t)
            data->series.times.push_back(static_cast<double>(t));
        data->series.values = Buffer<float>::from(values);
        data->facts = facts;
        Inputs inputs;
        inputs.roles["dsc"] = {data};
        inputs.mask = std::make_shared<const Mask>(
            Mask{grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)});
        return inputs;
    }
};

using Typed = std::vector<std::pair<std::string, std::string>>;

const Analysis& analysis()
{
    return *findAnalysis("dsc.perfusion");
}

/// Four voxels of the artery, named.
Typed named(Typed more = {})
{
    more.emplace_back("aif_source", "voxels");
    more.emplace_back("aif_voxels", "[0, 0, 0, 1, 1, 0]");
    return more;
}

Result runOf(const Inputs& inputs, const Typed& values, int threads = 1)
{
    Memo memo;
    Job job({}, {}, threads);
    return run(analysis(), inputs, typed(analysis(), values), memo, job);
}

std::vector<Issue> checked(const Inputs& inputs, const Typed& values)
{
    Memo memo;
    Job job;
    const Values resolved = resolve(analysis(), inputs, typed(analysis(), values), memo, job);
    return checkAll(analysis(), inputs, resolved, memo, job);
}

double mapAt(const Result& result, const char* key, std::size_t voxel)
{
    const Map* map = result.maps.find(key);
    return map == nullptr ? unknown : double{map->values.values[voxel]};
}

const std::size_t tissue_voxel = Grid{.size = {12, 12, 4}}.index(6, 6, 1);

}  // namespace

void DscPerfusion::mapsAreOnOneScale()
{
    const Result result = runOf(DscCase().inputs(), named());
    const double kh_over_rho = (0.55 / 0.75) / 1.04;
    const double cbv = mapAt(result, "cbv", tissue_voxel), cbf = mapAt(result, "cbf", tissue_voxel);
    // 60 mL/100g/min for 4 s is 4 mL/100g.
    QVERIFY2(near(cbv, 4.0 * kh_over_rho, 0.01), qPrintable(QString::number(cbv)));
    QVERIFY(cbf > 0.5 * 60.0 * kh_over_rho && cbf < 60.0 * kh_over_rho);
    QVERIFY(near(mapAt(result, "mtt", tissue_voxel), 60.0 * cbv / cbf, 1e-6));
    // T-B6: ratio 0.04 and max R 0.01.
    const dsc::Tissue tissue;
    QVERIFY(near(100.0 * tissue.scale() * 0.04, 2.820513));
    QVERIFY(near(6000.0 * tissue.scale() * 0.01, 42.307692));
    QCOMPARE(int(result.maps.quality.values[tissue_voxel]), 0);
    // The last slice is 3 s, two frames, later than the first, and has the same flow.
    const std::size_t first = DscCase().grid.index(6, 6, 0), last = DscCase().grid.index(6, 6, 3);
    QVERIFY(std::abs(mapAt(result, "tmax", last) - mapAt(result, "tmax", first) - 3.0) < 0.1);
    QVERIFY(near(mapAt(result, "cbf", last), mapAt(result, "cbf", first), 0.01));
    QVERIFY(mapAt(result, "ttp", tissue_voxel) > 3.0);
}

void DscPerfusion::flowIsConstantOverDelays_data()
{
    QTest::addColumn<double>("onset");
    QTest::addColumn<QString>("method");
    for (const double onset : {10.0, 12.0}) {
        for (const char* method : {"osvd", "csvd"})
            QTest::addRow("%s, onset %.0f s", method, onset) << onset << QString(method);
    }
}

/// Floats do no harm: at a signal of 1000 they round ΔR2* by 1e-6 1/s, and the smallest singular
/// value kept, a hundredth of the greatest, makes 1e-4 of the flow of that.
void DscPerfusion::flowIsConstantOverDelays()
{
    QFETCH(double, onset);
    QFETCH(QString, method);
    const std::array<double, 4> delays{-3.0, 0.0, 3.0, 6.0};
    const DscCase series(0.0, onset, delays);
    // The slice that is 3 s ahead of the artery begins while the artery's own baseline lasts: found
    // by the artery it would have part of the bolus in its S0.
    const Result result =
        runOf(series.inputs(), named({{"method", method.toStdString()}, {"baseline_end", "5"}}));
    const double reference = mapAt(result, "cbf", series.grid.index(6, 6, 1));
    const double lag = mapAt(result, "delay", series.grid.index(6, 6, 1));
    for (int k = 0; k < 4; ++k) {
        const std::size_t voxel = series.grid.index(6, 6, k);
        QVERIFY2(near(mapAt(result, "cbf", voxel), reference, 0.01),
                 qPrintable(QString("%1 s: %2, not %3")
                                .arg(delays[std::size_t(k)])
                                .arg(mapAt(result, "cbf", voxel))
                                .arg(reference)));
        QVERIFY(std::abs(mapAt(result, "delay", voxel) - lag - delays[std::size_t(k)]) < 0.01);
    }
}

void DscPerfusion::everyMethodRunsToItsMaps_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("ssvd") << "ssvd" << 0.4 << 1.1;
    QTest::newRow("csvd") << "csvd" << 0.4 << 0.9;
    QTest::newRow("osvd") << "osvd" << 0.4 << 1.0;
    QTest::newRow("tikhonov") << "tikhonov" << 0.4 << 1.0;
    QTest::newRow("bayes") << "bayes" << 0.85 << 1.15;
}

void DscPerfusion::everyMethodRunsToItsMaps()
{
    QFETCH(QString, method);
    QFETCH(double, least);
    QFETCH(double, most);
    const Result result = runOf(DscCase(1.0).inputs(), named({{"method", method.toStdString()}}));
    const double share = mapAt(result, "cbf", tissue_voxel) / (60.0 * dsc::Tissue{}.scale());
    QVERIFY2(share > least && share < most, qPrintable(QString::number(share)));
    QVERIFY(std::isfinite(mapAt(result, "delay", tissue_voxel)));
    QCOMPARE(result.maps.find("cbf_sd") != nullptr, method == "bayes");
    if (method == "bayes") {
        QVERIFY(mapAt(result, "cbf_sd", tissue_voxel) > 0.0);
        // The delay is that of the model, Tmax what SVD would give.
        QVERIFY(std::abs(mapAt(result, "delay", tissue_voxel) - 1.0) < 0.5);
        QVERIFY(mapAt(result, "tmax", tissue_voxel) > mapAt(result, "delay", tissue_voxel) + 1.0);
    }
}

void DscPerfusion::noiseHasNoDelay_data()
{
    everyMethodRunsToItsMaps_data();
    QTest::newRow("off") << "off" << 0.0 << 0.0;
}

/// What was wrong: a voxel of noise had a delay of −88.5 s and no mark.
void DscPerfusion::noiseHasNoDelay()
{
    QFETCH(QString, method);
    DscCase series(5.0);
    const Noise random(11);
    std::size_t voxels = 0;
    for (std::size_t v = 0; v < series.grid.voxels(); ++v) {
        const auto [i, j, k] = series.grid.place(v);
        if (k != 3) continue;
        ++voxels;
        for (std::size_t t = 0; t < frames; ++t)
            series.curve(v)[t] = static_cast<float>(s0 + 5.0 * random.normal(v * frames + t));
    }
    const Result result = runOf(series.inputs(), named({{"method", method.toStdString()}}));
    const char* flow = method == "off" ? "rcbf" : "cbf";
    std::size_t unmarked = 0, marked = 0;
    for (std::size_t v = 0; v < series.grid.voxels(); ++v) {
        const auto [i, j, k] = series.grid.place(v);
        const int bits = result.maps.quality.values[v];
        if (k != 3) {
            // Tissue keeps its values.
            QVERIFY(std::isfinite(mapAt(result, flow, v)) && (bits & quality::lowSignal) == 0);
            continue;
        }
        QVERIFY(std::isfinite(mapAt(result, "cbv", v)));
        if ((bits & quality::lowSignal) == 0) {
            ++unmarked;
            continue;
        }
        ++marked;
        for (const char* key : {flow, "mtt", "tmax", "delay", "ttp"})
            QVERIFY2(std::isnan(mapAt(result, key, v)), key);
    }
    // 144 voxels; of Gaussian noise fewer than one in a hundred passes.
    QVERIFY2(unmarked <= 1, qPrintable(QString::number(unmarked)));
    const Finding* share = test::find(result.findings, "undetermined_share");
    QVERIFY(share != nullptr);
    QVERIFY(near(std::get<double>(std::get<Value>(share->value)),
                 static_cast<double>(marked) / static_cast<double>(series.grid.voxels()), 0.05));
}

/// A step that lasts to the end: what deconvolution makes of it may peak anywhere on the circle.
void DscPerfusion::residueBeyondTheSeriesIsNoDelay()
{
    DscCase series(1.0);
    for (std::size_t v = 0; v < series.grid.voxels(); ++v) {
        const auto [i, j, k] = series.grid.place(v);
        if (k != 3) continue;
        for (std::size_t t = 0; t < frames; ++t) {
            const double since = double(t) - double(4 + i * 3);
            if (since > 0.0) series.curve(v)[t] *= static_cast<float>(0.9 + 0.001 * double(j));
        }
    }
    for (const char* method : {"osvd", "csvd", "bayes"}) {
        const Result result = runOf(series.inputs(), named({{"method", method}}));
        const auto artery = DscCase::artery();
        const double peak =
            1.5 * double(std::max_element(artery.begin(), artery.end()) - artery.begin());
        for (std::size_t v = 0; v < series.grid.voxels(); ++v) {
            const double delay = mapAt(result, "delay", v);
            if (!std::isfinite(delay)) {
                QVERIFY(result.maps.quality.values[v] != 0);
                QVERIFY(std::isnan(mapAt(result, "cbf", v)));
                continue;
            }
            QVERIFY2(peak + delay > -1.5 && peak + delay < 1.5 * double(frames),
                     qPrintable(QString::number(delay)));
        }
    }
}

void DscPerfusion::methodOffIsRelative()
{
    const Result result = runOf(DscCase().inputs(), named({{"method", "off"}}));
    QVERIFY(result.maps.find("cbf") == nullptr && result.maps.find("tmax") == nullptr);
    const Map* relative = result.maps.find("rcbf");
    QVERIFY(relative != nullptr && relative->quantity.relative);
    const auto& tissue = DscCase::tissue(1);
    const auto artery = DscCase::artery();
    QVERIFY(near(mapAt(result, "rcbf", tissue_voxel),
                 *std::max_element(tissue.begin(), tissue.end())
                     / *std::max_element(artery.begin(), artery.end()),
                 1e-3));
}

void DscPerfusion::curveMapsAreMadeOnRequest()
{
    const Result without = runOf(DscCase().inputs(), named());
    QVERIFY(without.maps.find("psr") == nullptr);
    const Result with = runOf(DscCase().inputs(), named({{"curve_maps", "true"}}));
    QVERIFY(mapAt(with, "psr", tissue_voxel) > 0.98 && mapAt(with, "psr", tissue_voxel) <= 1.0);
    const auto& tissue = DscCase::tissue(1);
    QVERIFY(near(mapAt(with, "peak", tissue_voxel), *std::max_element(tissue.begin(), tissue.end()),
                 1e-3));
    QVERIFY(mapAt(with, "tpeak", tissue_voxel) > mapAt(with, "ttp", tissue_voxel));
    QVERIFY(near(mapAt(with, "cbf", tissue_voxel), mapAt(without, "cbf", tissue_voxel), 1e-7));
}

void DscPerfusion::searchFindsTheArtery()
{
    const DscCase series(2.0);
    const Result result = runOf(series.inputs(), {});
    const Finding* voxels = test::find(result.findings, "aif_voxels");
    QVERIFY(voxels != nullptr);
    const Table& table = std::get<Table>(voxels->value);
    QVERIFY(table.rows.size() >= 3);
    for (const auto& row : table.rows)
        QVERIFY(std::stoi(row[0]) < 3 && std::stoi(row[1]) < 3);
}

void DscPerfusion::arteryFromACurve()
{
    Inputs inputs = DscCase().inputs();
    auto curve = std::make_shared<Dataset>();
    curve->series.grid.size = {1, 1, 1};
    std::vector<float> values;
    for (const double value : DscCase::artery())
        values.push_back(static_cast<float>(value));
    for (std::size_t t = 0; t < frames; ++t)
        curve->series.times.push_back(1.5 * static_cast<double>(t));
    curve->series.values = Buffer<float>::from(values);
    inputs.roles["aif"] = {curve};
    const Result result = runOf(inputs, {});
    const Result by_voxels = runOf(DscCase().inputs(), named());
    QVERIFY(near(mapAt(result, "cbf", tissue_voxel), mapAt(by_voxels, "cbf", tissue_voxel), 1e-3));
    // The same as a signal.
    for (float& value : values)
        value = static_cast<float>(500.0 * std::exp(-te * double{value}));
    curve->series.values = Buffer<float>::from(values);
    const Result by_signal = runOf(inputs, {{"aif_curve", "signal"}});
    QVERIFY(near(mapAt(by_signal, "cbf", tissue_voxel), mapAt(result, "cbf", tissue_voxel), 1e-3));
}

void DscPerfusion::uselessArteryStopsTheRun_data()
{
    QTest::addColumn<double>("height");
    QTest::newRow("flat") << 0.0;
    QTest::newRow("negative") << -1.0;
}

void DscPerfusion::uselessArteryStopsTheRun()
{
    QFETCH(double, height);
    DscCase series;
    for (const std::size_t voxel : {series.grid.index(0, 0, 0), series.grid.index(1, 1, 0)}) {
        for (float& value : series.curve(voxel))
            value = static_cast<float>(s0 * std::pow(double{value} / s0, height));
    }
    QVERIFY(blockedBy(checked(series.inputs(), named()), "dsc.aif_unusable"));
}

void DscPerfusion::matrixOfEdgeCases_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("value");
    QTest::newRow("all zero") << "zero" << int(quality::noReference) << false;
    QTest::newRow("one sample missing") << "gap" << 0 << true;
    QTest::newRow("two samples missing") << "gaps" << int(quality::nonFinite) << false;
    QTest::newRow("first sample infinite") << "edge" << int(quality::nonFinite) << false;
    QTest::newRow("negative sample") << "negative" << int(quality::saturated) << true;
    QTest::newRow("constant") << "constant" << int(quality::unidentifiable) << false;
    QTest::newRow("negative baseline") << "below" << int(quality::noReference) << false;
    QTest::newRow("clipped") << "clipped" << int(quality::saturated) << true;
}

void DscPerfusion::matrixOfEdgeCases()
{
    QFETCH(QString, what);
    QFETCH(int, bits);
    QFETCH(bool, value);
    DscCase series;
    const auto curve = series.curve(tissue_voxel);
    const float none = std::numeric_limits<float>::quiet_NaN();
    if (what == "zero") std::fill(curve.begin(), curve.end(), 0.0F);
    if (what == "gap") curve[20] = none;
    if (what == "gaps") curve[20] = curve[21] = none;
    if (what == "edge") curve[frames - 1] = std::numeric_limits<float>::infinity();
    if (what == "negative") curve[12] = -5.0F;
    if (what == "constant") std::fill(curve.begin(), curve.end(), 800.0F);
    if (what == "below") std::fill(curve.begin(), curve.end(), -800.0F);
    if (what == "clipped") {
        for (float& sample : series.values)
            sample *= 4.2F;
        for (float& sample : curve)
            sample = std::min(sample, 4095.0F);
        for (float& sample : series.values)
            sample = std::min(sample, 4095.0F);
    }
    const Result result = runOf(series.inputs(), named());
    QCOMPARE(int(result.maps.quality.values[tissue_voxel]) & bits, bits);
    QCOMPARE(std::isfinite(mapAt(result, "cbf", tissue_voxel)), value);
    if (what == "gap") {
        QCOMPARE(int(result.maps.quality.values[tissue_voxel]), 0);
        const Result whole = runOf(DscCase().inputs(), named());
        QVERIFY(near(mapAt(result, "cbf", tissue_voxel), mapAt(whole, "cbf", tissue_voxel), 0.01));
    }
}

void DscPerfusion::mutantsAreCaught_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("echo time in ms") << "te_ms"
                                     << "dsc.echo_time_in_ms";
    QTest::newRow("frame time in ms") << "tr_ms"
                                      << "dsc.frame_time_unlikely";
    QTest::newRow("no bolus") << "flat"
                              << "dsc.no_bolus";
    QTest::newRow("few frames") << "few"
                                << "dsc.few_frames";
    QTest::newRow("repeated times") << "repeated"
                                    << "dsc.frame_times";
    QTest::newRow("artery outside") << "outside"
                                    << "dsc.aif_unusable";
    QTest::newRow("bayes with too long frames") << "slow"
                                                << "dsc.bayes_needs_more";
}

void DscPerfusion::mutantsAreCaught()
{
    QFETCH(QString, what);
    QFETCH(QString, key);
    DscCase series;
    Typed values = named();
    if (what == "te_ms") series.fact("EchoTime", 30.0);
    if (what == "tr_ms") series.fact("RepetitionTime", 1500.0);
    if (what == "flat") std::fill(series.values.begin(), series.values.end(), 900.0F);
    if (what == "few") {
        series.count = 10;
        series.values.resize(series.grid.voxels() * 10);
    }
    if (what == "repeated") series.fact("VolumeTiming", std::vector<double>(frames, 1.0));
    if (what == "outside") values = {{"aif_source", "voxels"}, {"aif_voxels", "[50, 0, 0]"}};
    if (what == "slow") {
        series.fact("RepetitionTime", 3.5);
        values.emplace_back("method", "bayes");
    }
    QVERIFY(blockedBy(checked(series.inputs(), values), key.toStdString()));
}

void DscPerfusion::unevenFramesAreInterpolated()
{
    DscCase series;
    std::vector<double> times;
    for (std::size_t t = 0; t < frames; ++t)
        times.push_back(1.5 * static_cast<double>(t) + (t > 30 ? 3.0 : 0.0));
    series.fact("VolumeTiming", times);
    const auto issues = checked(series.inputs(), named());
    QVERIFY(test::find(issues, "dsc.uneven_frames") != nullptr);
    const Result result = runOf(series.inputs(), named());
    const Result even = runOf(DscCase().inputs(), named());
    QVERIFY(near(mapAt(result, "cbf", tissue_voxel), mapAt(even, "cbf", tissue_voxel), 0.05));
}

void DscPerfusion::leakageIsCorrected()
{
    DscCase series(0.3);
    // All tissue alike, so that the reference has its shape.
    for (std::size_t v = 0; v < series.grid.voxels(); ++v) {
        const auto [i, j, k] = series.grid.place(v);
        if (k == 1 || (k == 0 && i < 3 && j < 3)) continue;
        const auto from = series.curve(series.grid.index(i, j, 1));
        std::copy(from.begin(), from.end(), series.curve(v).begin());
    }
    // One voxel leaks: T1 shortens, its curve ends below the baseline.
    const auto& clean = DscCase::tissue(1);
    const auto times = test::frameTimes(frames);
    const auto integral = dsc::washedIntegral(times, clean, 0.0);
    const auto curve = series.curve(tissue_voxel);
    for (std::size_t t = 0; t < frames; ++t)
        curve[t] = static_cast<float>(s0 * std::exp(-te * (clean[t] - 0.02 * integral[t])));
    const Result raw = runOf(series.inputs(), named());
    const Result corrected = runOf(series.inputs(), named({{"leakage", "bsw"}}));
    const double truth = mapAt(raw, "cbv", tissue_voxel + 1);
    QVERIFY(mapAt(raw, "cbv", tissue_voxel) < 0.7 * truth);
    QVERIFY2(near(mapAt(corrected, "cbv", tissue_voxel), truth, 0.05),
             qPrintable(QString::number(mapAt(corrected, "cbv", tissue_voxel) / truth)));
    QVERIFY(mapAt(corrected, "k2", tissue_voxel) > 0.01);
    // Healthy tissue stays as it is.
    QVERIFY(near(mapAt(corrected, "cbv", tissue_voxel + 1), truth, 0.02));
}

void DscPerfusion::anyThreadsAnySubsetTheSameBytes()
{
    const Inputs inputs = DscCase(5.0).inputs();
    for (const char* method : {"osvd", "bayes"}) {
        const Result one = runOf(inputs, named({{"method", method}}), 1);
        const Result three = runOf(inputs, named({{"method", method}}), 3);
        for (std::size_t m = 0; m < one.maps.maps.size(); ++m) {
            const auto &a = one.maps.maps[m].values.values, &b = three.maps.maps[m].values.values;
            QVERIFY(std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
        }
        Memo memo;
        Job job;
        const Values values =
            resolve(analysis(), inputs, typed(analysis(), named({{"method", method}})), memo, job);
        const Plan plan = analysis().prepare(inputs, values, memo, job);
        const std::vector<std::size_t> some{tissue_voxel, 3, 200};
        const Tile tile = plan.compute(some, job);
        for (std::size_t i = 0; i < some.size(); ++i)
            QCOMPARE(tile.values[1][i], float(mapAt(one, "cbf", some[i])));
    }
}

void DscPerfusion::explanationShowsTheResidue()
{
    const Inputs inputs = DscCase(2.0).inputs();
    for (const char* method : {"osvd", "ssvd", "bayes", "off"}) {
        Memo memo;
        Job job;
        const Values values =
            resolve(analysis(), inputs, typed(analysis(), named({{"method", method}})), memo, job);
        const Plan plan = analysis().prepare(inputs, values, memo, job);
        const Explanation why = plan.explain(tissue_voxel);
        QCOMPARE(why.curves.size(), std::size_t(std::string(method) == "off" ? 1 : 2));
        QCOMPARE(why.curves[0].traces[0].x.size(), frames - 1);
        QCOMPARE(why.curves[0].traces[0].frames[0], 1);
        QVERIFY(why.sentences.size() >= 1);
        if (why.curves.size() < 2) continue;
        // Tissue, artery, and the artery through the residue, which is close to the tissue.
        const auto& traces = why.curves[0].traces;
        QCOMPARE(traces.size(), 3UL);
        const double top = *std::max_element(traces[0].y.begin(), traces[0].y.end());
        double squares = 0.0;
        for (std::size_t t = 0; t < traces[0].y.size(); ++t)
            squares += std::pow((traces[2].y[t] - traces[0].y[t]) / top, 2.0);
        const double apart = std::sqrt(squares / double(traces[0].y.size()));
        QVERIFY2(apart < 0.05, qPrintable(QString("%1 %2").arg(method).arg(apart)));
        const auto& residue = why.curves[1].traces[0];
        const Tile tile = plan.compute(std::vector<std::size_t>{tissue_voxel}, job);
        const double height = *std::max_element(residue.y.begin(), residue.y.end());
        const double flow = double{tile.values[1][0]} / (6000.0 * dsc::Tissue{}.scale());
        QVERIFY2(near(height, flow, std::string(method) == "bayes" ? 0.5 : 1e-5),
                 qPrintable(QString("%1 %2").arg(height).arg(flow)));
    }
}

QTEST_APPLESS_MAIN(DscPerfusion)
#include "tst_perfusion.moc"
