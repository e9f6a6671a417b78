// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion.h"
#include "asl/time_encoding.h"
#include "image/registration.h"
#include "image/smooth.h"
#include "image/spline.h"
#include "image/statistics.h"
#include "io/open.h"
#include "sample/phantom.h"
#include "sample/random.h"
#include "support/asl_case.h"
#include "support/sanitized.h"
#include "support/shaken_sample.h"
#include "support/shared_data.h"

#include <QTest>

#include <array>
#include <cmath>
#include <set>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// Motion of an ASL series: measured, shown, undone (SCIENCE.md A16).
class MotionTest : public QObject {
    Q_OBJECT

private slots:
    void zigzagIsFoundAndDriftIsNot();
    void whatReturnsWithTheDelaysIsFoundAndDriftIsNot();
    void correctionTakesTheBiasOutOfTheDifference();
    void encodedVolumesArePutBackBeforeTheyAreDecoded();
    void measuringChangesNoMap();
    void m0IsPutBackToo();
    void whatWasClippedStaysClippedWhenItIsPutBack();
    void theSameBitsOnAnyNumberOfThreads();
    void aSliderDoesNotRegisterAgain();
    void noiseIsNotRegistered();
    void withoutAControlThereIsNoTarget();
    void volumesLeftOutDoNotMakeTheTarget();
    void enableLeavesOutThePairsThatMoved();
    void withoutItkRigidIsRefused();
    void humanSeries_data();
    void humanSeries();
};

namespace {

constexpr double degree = M_PI / 180.0;

const std::vector<std::pair<std::string, std::string>> encoded_settings{
    {"encoding", "hadamard4"},
    {"sub_boli", "[0.9, 0.9, 1.8]"},
    {"encoding_delay", "1.8"},
    {"use_delay", "1.8"},
    {"encoding_sign", "control_positive"}};

#define SKIP_WITHOUT_ITK()                                                                         \
    do {                                                                                           \
        if (!registrationAvailable()) QSKIP("this build has no ITK");                              \
    } while (false)

/// Mean of the difference.
double bias(const Result& a, const Result& b, const char* key, const Mask& mask)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        const float x = a.maps.find(key)->values.values[voxel];
        const float y = b.maps.find(key)->values.values[voxel];
        if (mask.values[voxel] == 0 || !std::isfinite(x) || !std::isfinite(y)) continue;
        sum += double(x - y);
        count += 1.0;
    }
    return sum / count;
}

Mask onlySlice(const Mask& mask, int slice)
{
    return {mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = mask.grid.place(voxel)[2] == slice ? mask.values[voxel] : 0;
            })};
}

QByteArray bytesOf(const Result& result)
{
    QByteArray bytes;
    for (const Map& map : result.maps.maps) {
        bytes.append(reinterpret_cast<const char*>(map.values.values.data()),
                     qsizetype(map.values.values.size() * sizeof(float)));
    }
    return bytes;
}

}  // namespace

void MotionTest::zigzagIsFoundAndDriftIsNot()
{
    std::vector<double> row, drift;
    std::vector<bool> control;
    const Noise random(4);
    for (std::size_t i = 0; i < 40; ++i) {
        control.push_back(i % 2 == 0);
        drift.push_back(0.02 * double(i) + (i > 17 ? 1.5 : 0.0) + 0.01 * random.normal(i));
        row.push_back(drift.back() + (i % 2 == 0 ? 0.15 : -0.15));
    }
    QVERIFY(std::abs(zigzagOf(row, control) - 0.3) < 0.02);
    QVERIFY(std::abs(zigzagOf(drift, control)) < 0.02);
    QCOMPARE(zigzagOf({1.0, 2.0, 1.0}, {true, false, true}), 0.0);
    // Motion of its own in every volume is no zig-zag.
    std::vector<double> restless;
    for (std::size_t i = 0; i < 12; ++i)
        restless.push_back(random.normal(500 + i));
    QCOMPARE(zigzagOf(restless, {control.begin(), control.begin() + 12}), 0.0);
}

void MotionTest::whatReturnsWithTheDelaysIsFoundAndDriftIsNot()
{
    const std::array<double, 3> contrast{-0.4, 0.1, 0.3};
    std::vector<double> row, drift;
    std::vector<std::size_t> kind, block;
    const Noise random(6);
    for (std::size_t i = 0; i < 60; ++i) {
        // Two volumes of each of three delays in turn; a nod in the middle.
        kind.push_back(i / 2 % 3);
        block.push_back(i / 20);
        drift.push_back(0.02 * double(i) + (i > 31 ? 1.5 : 0.0) + 0.01 * random.normal(i));
        row.push_back(drift.back() + contrast[kind.back()]);
    }
    const std::vector<double> found = returningOffsets(row, kind);
    QCOMPARE(found.size(), std::size_t{3});
    for (std::size_t k = 0; k < 3; ++k) {
        QVERIFY2(std::abs(found[k] - contrast[k]) < 0.02, qPrintable(QString::number(found[k])));
        QVERIFY(std::abs(returningOffsets(drift, kind)[k]) < 0.02);
        // One piece of the series for each delay: that may be motion.
        QCOMPARE(returningOffsets(row, block)[k], 0.0);
    }
}

void MotionTest::correctionTakesTheBiasOutOfTheDifference()
{
    SKIP_WITHOUT_ITK();
    const Result still = runCbf(sample());
    // The controls lie still, so that the target lies where the truth does: the mean position of
    // controls that moved would be another frame, not an error.
    const Inputs inputs = shakenSample({1, 3, 5, 7, 9, 11});
    const Result moved = runCbf(inputs);
    const Result corrected = runCbf(inputs, {{"motion", "rigid"}}, 2);
    const double before = distance(moved, still, "deltam", *still.mask);
    const double after = distance(corrected, still, "deltam", *still.mask);
    QVERIFY2(after < 0.35 * before, qPrintable(QString("%1 → %2").arg(before).arg(after)));
    const double biased = bias(moved, still, "deltam", *still.mask);
    const double left = bias(corrected, still, "deltam", *still.mask);
    QVERIFY2(std::abs(left) < 0.4 * std::abs(biased),
             qPrintable(QString("%1 → %2").arg(biased).arg(left)));
    // No slice is given up, and none is worse than it was by far: the ends of the image count too.
    const int top = still.maps.grid.size[2] - 1;
    for (const int slice : {0, 1, top - 1, top}) {
        const Mask one = onlySlice(*still.mask, slice);
        QVERIFY2(distance(corrected, still, "deltam", one) < 1.2,
                 qPrintable(QString("slice %1").arg(slice)));
    }
    QVERIFY(number(corrected.findings, "motion_largest") > 1.0);
    QVERIFY(test::find(corrected.issues, "asl.motion")->severity == Severity::Passed);
    for (const char* key : {"motion_translation", "motion_rotation", "framewise_displacement"}) {
        const auto& curve = std::get<Curve>(test::find(corrected.findings, key)->value);
        QCOMPARE(curve.traces.front().x.size(), std::size_t{12});
    }
}

void MotionTest::encodedVolumesArePutBackBeforeTheyAreDecoded()
{
    SKIP_WITHOUT_ITK();
    // Two blocks of four volumes: control and label of the sample, mixed by the signs of the matrix
    // (a third of ΔM for each sub-bolus that is label).
    const Inputs pairs = wholeSample(1);
    const Series& two = pairs.find("asl")->series;
    TimeEncoding hadamard;
    hadamard.encoding = Encoding::Hadamard4;
    const EncodingMatrix matrix = encodingMatrix(hadamard);
    auto encoded = std::make_shared<Dataset>(*pairs.find("asl"));
    const bool label_first = encoded->volumes.front().type == VolumeType::Label;
    std::vector<Buffer<float>> frames;
    std::vector<double> times;
    for (std::size_t volume = 0; volume < 8; ++volume) {
        times.push_back(4.5 * static_cast<double>(volume));
        float share = 0.0F;
        for (std::size_t j = 0; j < 3; ++j)
            share += matrix.at(volume % 4, j) < 0 ? 1.0F / 3.0F : 0.0F;
        frames.push_back(Buffer<float>::make(two.grid.voxels(), [&](std::span<float> out) {
            for (std::size_t v = 0; v < out.size(); ++v) {
                const auto curve = two.curve(v);
                const float control = curve[label_first ? 1 : 0],
                            label = curve[label_first ? 0 : 1];
                out[v] = control - share * (control - label);
            }
        }));
    }
    encoded->series = interleave(two.grid, frames, times);
    encoded->volumes.assign(8, {.type = VolumeType::Unknown});
    Inputs inputs = pairs;
    inputs.roles["asl"] = {encoded};
    const Result still = runCbf(cropped(inputs), encoded_settings);
    inputs.roles["asl"] = {shaken(*encoded)};
    inputs = cropped(inputs);
    const Result off = runCbf(inputs, encoded_settings);
    auto values = encoded_settings;
    values.emplace_back("motion", "rigid");
    const Result corrected = runCbf(inputs, values, 2);
    QVERIFY(test::find(corrected.issues, "asl.motion")->severity == Severity::Passed);
    const auto& curve =
        std::get<Curve>(test::find(corrected.findings, "motion_translation")->value);
    QCOMPARE(curve.traces.front().x.size(), std::size_t{8});  // volumes of the file
    const double before = distance(off, still, "deltam", *still.mask);
    const double after = distance(corrected, still, "deltam", *still.mask);
    QVERIFY2(after < 0.35 * before, qPrintable(QString("%1 → %2").arg(before).arg(after)));
}

void MotionTest::measuringChangesNoMap()
{
    SKIP_WITHOUT_ITK();
    const Inputs inputs = shakenSample({}, 6, small_head);
    const Result off = runCbf(inputs);
    const Result measured = runCbf(inputs, {{"motion", "measure"}});
    QVERIFY(bytesOf(off) == bytesOf(measured));
    QCOMPARE(test::find(off.issues, "asl.motion")->severity, Severity::NotAvailable);
    QVERIFY(test::find(off.findings, "motion_largest") == nullptr);
    const Issue* issue = test::find(measured.issues, "asl.motion");
    QVERIFY(issue->severity == Severity::Warns || issue->severity == Severity::Passed);
    QVERIFY(number(measured.findings, "fd_mean") > 0.5);
}

void MotionTest::m0IsPutBackToo()
{
    SKIP_WITHOUT_ITK();
    Inputs inputs = wholeSample(6);
    const Result still = runCbf(cropped(inputs));
    const Grid grid = inputs.find("m0")->series.grid;
    const RigidMotion motion{.rotation = {0.0, 0.0, 2.0 * degree}, .translation = {2.5, -1.5, 1.0}};
    auto m0 = std::make_shared<Dataset>(*inputs.find("m0"));
    m0->series = interleave(
        grid, {motionUndone(SplineImage(frame(m0->series, 0)), grid, inverse(motion)).values},
        {0.0});
    inputs.roles["m0"] = {m0};
    inputs = cropped(inputs);
    const Result off = runCbf(inputs);
    const Result corrected = runCbf(inputs, {{"motion", "rigid"}});
    const double moved = number(corrected.findings, "m0_displacement");
    QVERIFY2(std::abs(moved - displacement(motion)) < 0.4, qPrintable(QString::number(moved)));
    QVERIFY(distance(corrected, still, "m0", *still.mask)
            < 0.5 * distance(off, still, "m0", *still.mask));
}

void MotionTest::whatWasClippedStaysClippedWhenItIsPutBack()
{
    SKIP_WITHOUT_ITK();
    Inputs inputs = shakenSample({}, 4, small_head);
    auto series = std::make_shared<Dataset>(*inputs.find("asl"));
    const Buffer<float> before = series->series.values;
    const float brightest = *std::max_element(before.begin(), before.end());
    // The brightest quarter of the range does not fit into twelve bits.
    series->series.values = Buffer<float>::make(before.size(), [&](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = std::min(4095.0F, std::round(before[i] / (0.75F * brightest) * 4095.0F));
    });
    inputs.roles["asl"] = {series};
    std::vector<std::pair<std::string, std::string>> values{{"m0_source", "included"},
                                                            {"m0_volumes", "[0, 1]"}};
    const auto off = issuesOf(inputs, values);
    values.emplace_back("motion", "rigid");
    const auto rigid = issuesOf(inputs, values);
    QCOMPARE(test::find(rigid, "asl.motion")->severity, Severity::Passed);
    for (const char* key : {"asl.m0_clipped", "asl.series_clipped"}) {
        QCOMPARE(test::find(off, key)->severity, Severity::Warns);
        QCOMPARE(test::find(rigid, key)->severity, Severity::Warns);
        QCOMPARE(test::find(rigid, key)->value, test::find(off, key)->value);
    }
}

void MotionTest::theSameBitsOnAnyNumberOfThreads()
{
    SKIP_WITHOUT_ITK();
    const Inputs inputs = shakenSample({}, 4, small_head);
    const QByteArray first = bytesOf(runCbf(inputs, {{"motion", "rigid"}}, 1));
    for (const int threads : {1, 2, 7}) {
        QVERIFY2(bytesOf(runCbf(inputs, {{"motion", "rigid"}}, threads)) == first,
                 qPrintable(QString::number(threads)));
    }
}

void MotionTest::aSliderDoesNotRegisterAgain()
{
    SKIP_WITHOUT_ITK();
    const Inputs inputs = shakenSample({}, 3, small_head);
    Memo memo;
    int registrations = 0;
    Job job([&](std::size_t done, std::size_t total) {
        registrations += done == 0 && total == 2 * 6 ? 1 : 0;
    });
    const Values user = typed(aslCbf(), {{"motion", "rigid"}});
    Values values = resolve(aslCbf(), inputs, user, memo, job);
    checkAll(aslCbf(), inputs, values, memo, job);
    QCOMPARE(registrations, 1);
    aslCbf().prepare(inputs, values, memo, job);
    for (const char* t1 : {"1.6", "1.5"}) {
        values["t1_blood"] = typed(aslCbf(), {{"t1_blood", t1}}).at("t1_blood");
        checkAll(aslCbf(), inputs, values, memo, job);
        aslCbf().prepare(inputs, values, memo, job);
    }
    QCOMPARE(registrations, 1);
}

void MotionTest::noiseIsNotRegistered()
{
    SKIP_WITHOUT_ITK();
    AslCase scan(8, {20, 20, 6});
    scan.signal = [&](std::size_t voxel, std::size_t volume) {
        const Noise random(11);
        const auto [i, j, k] = scan.grid.place(voxel);
        const double head = std::hypot(i - 9.5, j - 9.5) < 7.0 ? 100.0 : 0.0;
        return static_cast<float>(head + 60.0 * random.normal(100 * voxel + volume));
    };
    const Inputs inputs = scan.inputs();
    const auto issues = issuesOf(inputs, {{"motion", "rigid"}});
    const Issue* issue = test::find(issues, "asl.motion_skipped");
    QVERIFY(issue != nullptr);
    QVERIFY(english(issue->message).find("SNR") != std::string::npos);
}

void MotionTest::withoutAControlThereIsNoTarget()
{
    SKIP_WITHOUT_ITK();
    AslCase scan;
    scan.types.assign(6, VolumeType::DeltaM);
    scan.signal = [](std::size_t, std::size_t) { return 10.0F; };
    const Result result = runCbf(scan.inputs(), {{"motion", "rigid"}});
    QVERIFY(test::find(result.issues, "asl.motion_skipped") != nullptr);
    QVERIFY(!test::find(result.findings, "motion_largest")->unavailable.text.empty());
}

void MotionTest::volumesLeftOutDoNotMakeTheTarget()
{
    SKIP_WITHOUT_ITK();
    // Volume 2 is wrecked; left out, it leaves no trace in the motion of the others.
    Inputs inputs = shakenSample({}, 4, small_head);
    auto wrecked = std::make_shared<Dataset>(*inputs.find("asl"));
    const std::size_t frames = wrecked->series.frames();
    wrecked->series.values =
        Buffer<float>::make(wrecked->series.values.size(), [&](std::span<float> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = inputs.find("asl")->series.values[i]
                         * (i % frames == 2 ? static_cast<float>(i % 7) * 3.0F : 1.0F);
        });
    const auto largest = [&](const Inputs& given) {
        return number(runCbf(given, {{"motion", "measure"}, {"leave_out", "[2]"}}).findings,
                      "fd_mean");
    };
    const double clean = largest(inputs);
    inputs.roles["asl"] = {wrecked};
    QCOMPARE(largest(inputs), clean);
}

void MotionTest::enableLeavesOutThePairsThatMoved()
{
    SKIP_WITHOUT_ITK();
    const Inputs inputs = shakenSample({8, 9, 12, 13}, 10, small_head);
    const Result result = runCbf(inputs, {{"motion", "measure"}, {"outliers", "enable"}}, 2);
    const auto& table = std::get<Table>(test::find(result.findings, "pair_decisions")->value);
    QCOMPARE(table.rows.size(), std::size_t{10});
    QVERIFY(number(result.findings, "pairs_used") < 10.0);
    QCOMPARE(table.rows[1][4], std::string("yes"));
    QVERIFY(table.rows[4][4] == "no" || table.rows[6][4] == "no");
}

void MotionTest::withoutItkRigidIsRefused()
{
    if (registrationAvailable()) QSKIP("this build has ITK");
    const auto issues = issuesOf(AslCase().inputs(), {{"motion", "rigid"}});
    QVERIFY(blockedBy(issues, "asl.motion_needs_itk"));
    QCOMPARE(test::find(issues, "asl.motion_needs_itk")->proposals.size(), std::size_t{1});
}

void MotionTest::humanSeries_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("delay");
    QTest::newRow("3-D, one delay") << "sub-02"
                                    << "";
    QTest::newRow("2-D, one of six delays") << "sub-01"
                                            << "1.5";
}

void MotionTest::humanSeries()
{
    SKIP_WITHOUT_ITK();
    SKIP_WHEN_SANITIZED();
    const auto folder = sharedData("bids-asl-human");
    SKIP_WITHOUT(folder);
    QFETCH(QString, subject);
    QFETCH(QString, delay);
    const std::string name = subject.toStdString();
    Job job;
    Inputs inputs;
    inputs.roles["asl"] = {open((folder / name / "perf" / (name + "_asl.nii.gz")).string(), job)};
    std::vector<std::pair<std::string, std::string>> values;
    if (!delay.isEmpty()) values.emplace_back("use_delay", delay.toStdString());
    const Result off = runCbf(inputs, values, 2);
    values.emplace_back("motion", "rigid");
    const Result rigid = runCbf(inputs, values, 2);
    // Two people who lay still: next to no motion is found, and nothing is made worse.
    const double largest = number(rigid.findings, "motion_largest");
    const double mean = number(rigid.findings, "fd_mean");
    qInfo("largest %g mm, FD %g mm, tSNR %g → %g, CBF %g → %g", largest, mean,
          number(off.findings, "tsnr_median"), number(rigid.findings, "tsnr_median"),
          number(off.findings, "cbf_mean"), number(rigid.findings, "cbf_mean"));
    QVERIFY(largest > 0.0 && largest < 5.0);
    QVERIFY(mean < 1.0);
    QVERIFY(number(rigid.findings, "tsnr_median") > 0.95 * number(off.findings, "tsnr_median"));
}

QTEST_APPLESS_MAIN(MotionTest)
#include "tst_motion.moc"
