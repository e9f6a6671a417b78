// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/motion_effect.h"
#include "base/contains.h"
#include "image/frames.h"
#include "image/registration.h"
#include "image/rigid.h"
#include "image/spline.h"
#include "io/open.h"
#include "sample/random.h"
#include "session/catalogue.h"
#include "support/asl_case.h"
#include "support/sanitized.h"
#include "support/shaken_sample.h"
#include "support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// What can be told of motion and what cannot, and whether correcting it helped (SCIENCE.md A16).
class MotionCertainty : public QObject {
    Q_OBJECT

private slots:
    void whatIsWithinTheErrorIsNoMotion();
    void errorsLeaveOutWhatAKindShares();
    void theContrastOfDelaysIsNoZigzag();
    void aStillHeadInNoiseIsLeftAsItIs();
    void oneVolumeWithoutSamplesIsNamedAndTheOthersCorrected_data();
    void oneVolumeWithoutSamplesIsNamedAndTheOthersCorrected();
    void edgesLostByShiftingAreNotTheFiles();
    void correctionThatHarmsIsNamed();
    void correctionThatWasAskedForAndNotDoneWarns();
    void aHeadThatJumpsIsSeenAndPutBack();
    void whatDoesNotLookLikeTheOthersTakesNoPart();
    void oneJumpIsNoNoise();
    void pairsToKeepHaveToExist();
    void sixDelaysOfAPersonAreNoWorseThanUncorrected();
};

namespace {

#define SKIP_WITHOUT_ITK()                                                                         \
    do {                                                                                           \
        if (!registrationAvailable()) QSKIP("this build has no ITK");                              \
    } while (false)

/// The series with one volume of another making.
Inputs spoiled(Inputs inputs, std::size_t volume, const std::function<float(float)>& value)
{
    auto data = std::make_shared<Dataset>(*inputs.find("asl"));
    const Buffer<float> before = data->series.values;
    const std::size_t frames = data->series.frames();
    data->series.values = Buffer<float>::make(before.size(), [&](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = i % frames == volume ? value(before[i]) : before[i];
    });
    inputs.roles["asl"] = {data};
    return inputs;
}

/// The volumes from `first` on lie `mm` further along y.
Inputs jumped(Inputs inputs, std::size_t first, std::size_t end, double mm)
{
    auto data = std::make_shared<Dataset>(*inputs.find("asl"));
    const Grid& grid = data->series.grid;
    std::vector<Buffer<float>> frames;
    for (std::size_t volume = 0; volume < data->series.frames(); ++volume) {
        const Volume<float> still = frame(data->series, volume);
        const bool moves = volume >= first && volume < end;
        const Volume<float> there =
            motionUndone(SplineImage(still), grid, {.translation = {0.0, moves ? -mm : 0.0, 0.0}});
        frames.push_back(Buffer<float>::make(there.values.size(), [&](std::span<float> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = std::isfinite(there.values[i]) ? there.values[i] : 0.0F;
        }));
    }
    data->series = interleave(grid, frames, data->series.times);
    inputs.roles["asl"] = {data};
    return inputs;
}

std::string done(const Result& result)
{
    return std::get<std::string>(
        std::get<Value>(test::find(result.findings, "motion_done")->value));
}

/// Shift of each registered volume, axis by axis.
std::vector<Trace> shifts(const Result& result)
{
    return std::get<Curve>(test::find(result.findings, "motion_translation")->value).traces;
}

}  // namespace

void MotionCertainty::whatIsWithinTheErrorIsNoMotion()
{
    const Noise random(3);
    std::vector<double> still, nods, restless;
    for (std::size_t i = 0; i < 60; ++i) {
        const double noise = 0.1 * random.normal(i);
        still.push_back(noise);
        nods.push_back(noise + (i >= 30 ? 2.0 : 0.0) + (i == 10 ? 3.0 : 0.0));
        restless.push_back(3.0 * random.normal(100 + i));
    }
    const auto rest = certainPart(still, 0.1);
    QVERIFY(std::count(rest.begin(), rest.end(), 0.0) > 50);
    for (std::size_t i = 0; i < 60; ++i)
        QVERIFY(std::abs(rest[i]) <= std::abs(still[i]));
    // A nod and a step are followed; the noise upon the step is not.
    const auto found = certainPart(nods, 0.1);
    // Lost at most is what cannot be told of the rest before it: three errors.
    QVERIFY(std::abs(found[10] - nods[10]) < 0.3);
    double before = 0.0, after = 0.0;
    for (std::size_t i = 33; i < 60; ++i) {
        QVERIFY(std::abs(found[i] - 2.0) < 0.3);
        before += std::abs(nods[i] - nods[i - 1]);
        after += std::abs(found[i] - found[i - 1]);
    }
    QVERIFY2(after < 0.4 * before, qPrintable(QString("%1 → %2").arg(before).arg(after)));
    // A head that moves with every volume by far more than the error is followed every time.
    const auto moved = certainPart(restless, 0.1);
    for (std::size_t i = 0; i < 60; ++i)
        QVERIFY(std::abs(moved[i] - restless[i]) <= 0.6);
    // No jump where the rule begins to hold.
    QCOMPARE(certainPart({0.3}, 0.1)[0], 0.0);
    QVERIFY(certainPart({0.3001}, 0.1)[0] < 1e-3);
    QCOMPARE(certainPart({0.7, 0.7, 0.7}, 0.0)[1], 0.7);
    QVERIFY(certainPart({}, 0.1).empty());
}

void MotionCertainty::errorsLeaveOutWhatAKindShares()
{
    const Noise random(5);
    std::vector<double> row;
    std::vector<std::size_t> kind;
    for (std::size_t i = 0; i < 400; ++i) {
        kind.push_back(i % 4);
        row.push_back(0.3 * random.normal(i) + 2.0 * double(i % 4));
    }
    QVERIFY(std::abs(errorOf(row, kind) - 0.3) < 0.03);
    QVERIFY(errorOf(row, {}) > 1.0);
    QVERIFY(std::isnan(errorOf({}, {})));
    // Too few of a kind to know what they share: nothing is taken out of them.
    QVERIFY(errorOf({0.0, 0.1, 5.0, 5.1}, {0, 0, 1, 1}) > 1.0);
}

void MotionCertainty::theContrastOfDelaysIsNoZigzag()
{
    // Label and control of each delay, delays in turn: rises within a turn, falls at its end.
    std::vector<double> row;
    std::vector<bool> control;
    std::vector<std::size_t> kind;
    for (std::size_t i = 0; i < 96; ++i) {
        kind.push_back(i / 2 % 6);
        control.push_back(i % 2 == 1);
        row.push_back(0.25 * double(kind.back()));
    }
    QCOMPARE(zigzagOf(row, control, kind), 0.0);
    QVERIFY(std::abs(zigzagOf(row, control)) > 0.1);
}

void MotionCertainty::aStillHeadInNoiseIsLeftAsItIs()
{
    SKIP_WITHOUT_ITK();
    const Inputs quiet = sample(6);
    auto noisy = std::make_shared<Dataset>(*quiet.find("asl"));
    const Buffer<float>& signal = quiet.find("asl")->series.values;
    double sum = 0.0;
    for (const float value : signal)
        sum += std::abs(value);
    const double sd = 0.5 * sum / static_cast<double>(signal.size());
    const Noise random(8);
    noisy->series.values = Buffer<float>::make(signal.size(), [&](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = signal[i] + static_cast<float>(sd * random.normal(i));
    });
    Inputs inputs = quiet;
    inputs.roles["asl"] = {noisy};
    const Result off = runCbf(inputs);
    const Result corrected = runCbf(inputs, {{"motion", "rigid"}}, 2);
    const Result truth = runCbf(quiet);
    QCOMPARE(done(corrected), std::string("corrected"));
    const auto unmoved = std::get<std::string>(
        std::get<Value>(test::find(corrected.findings, "motion_unmoved")->value));
    QVERIFY2(std::stoi(unmoved) >= 4, unmoved.c_str());
    QVERIFY(unmoved.ends_with(" of 12"));
    const double before = distance(off, truth, "deltam", *truth.mask);
    const double after = distance(corrected, truth, "deltam", *truth.mask);
    QVERIFY2(after < 1.02 * before, qPrintable(QString("%1 → %2").arg(before).arg(after)));
    QVERIFY(number(corrected.findings, "motion_scatter") > 0.0);
    // Six normal numbers of equal error e differ from one to the next by 6 · 2/√π · e in all, and
    // displace by √6 · e: 2.76 times that. Not all of it is left.
    const double left = number(corrected.findings, "fd_mean");
    const double alone = 2.76 * number(corrected.findings, "motion_scatter");
    QVERIFY2(left < 0.85 * alone, qPrintable(QString("%1 of %2").arg(left).arg(alone)));
}

void MotionCertainty::oneVolumeWithoutSamplesIsNamedAndTheOthersCorrected_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no number") << bad << "100 % of the head is no number";
    QTest::newRow("empty") << 0.0F << "every sample of the head is 0";
}

void MotionCertainty::oneVolumeWithoutSamplesIsNamedAndTheOthersCorrected()
{
    SKIP_WITHOUT_ITK();
    QFETCH(float, value);
    QFETCH(QString, reason);
    const Inputs whole = shakenSample({}, 4, small_head);
    const Inputs inputs = spoiled(whole, 2, [&](float) { return value; });
    const Result expected = runCbf(whole, {{"motion", "rigid"}}, 2);
    const Result result = runCbf(inputs, {{"motion", "rigid"}}, 2);
    QCOMPARE(done(result), std::string("corrected"));
    const Issue* issue = test::find(result.issues, "asl.motion_left_out");
    QVERIFY(issue != nullptr && issue->severity == Severity::Warns);
    const std::string message = english(issue->message);
    QVERIFY2(message.find("Volume 2 ") != std::string::npos, message.c_str());
    QVERIFY2(message.find(reason.toStdString()) != std::string::npos, message.c_str());
    QVERIFY(test::find(result.issues, "asl.motion_skipped") == nullptr);
    const auto& table = std::get<Table>(test::find(result.findings, "motion_left_out")->value);
    QCOMPARE(table.rows.size(), std::size_t{1});
    QCOMPARE(table.rows[0][0], std::string("2"));
    // The others lie to each other as they did with it.
    const auto a = shifts(expected), b = shifts(result);
    QCOMPARE(b[0].x.size(), a[0].x.size() - 1);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto step = [&](const Trace& trace, std::size_t n) {
            return trace.y[n] - trace.y[0];
        };
        for (std::size_t n = 3; n < a[axis].x.size(); ++n) {
            QCOMPARE(b[axis].x[n - 1], a[axis].x[n]);
            QVERIFY2(
                std::abs(step(b[axis], n - 1) - step(a[axis], n)) < 0.25,
                qPrintable(
                    QString("%1: %2, %3").arg(n).arg(step(b[axis], n - 1)).arg(step(a[axis], n))));
        }
    }
}

void MotionCertainty::edgesLostByShiftingAreNotTheFiles()
{
    SKIP_WITHOUT_ITK();
    const Inputs whole = shakenSample({}, 3, small_head);
    const auto issues = issuesOf(whole, {{"motion", "rigid"}, {"mask", "whole"}});
    const Issue* edge = test::find(issues, "asl.motion_edge");
    QVERIFY(edge != nullptr);
    const std::string message = english(edge->message);
    QVERIFY2(message.starts_with("Motion correction moved the edge"), message.c_str());
    QVERIFY(std::stoi(edge->message.arguments.front()) > 0);
    QCOMPARE(edge->message.arguments[1], std::to_string(whole.find("asl")->series.grid.voxels()));
    QVERIFY(test::find(issues, "asl.not_finite") == nullptr);
    QVERIFY(test::find(issues, "asl.finite") != nullptr);
    // What the file itself lacks is still the file's.
    const Buffer<float>& values = whole.find("asl")->series.values;
    const float most = 0.9F * *std::max_element(values.begin(), values.end());
    const auto torn = issuesOf(spoiled(whole, 1, [&](float v) { return v > most ? bad : v; }),
                               {{"motion", "rigid"}, {"mask", "whole"}});
    QVERIFY(test::find(torn, "asl.not_finite") != nullptr);
    // And without shifting nothing is lost.
    const auto off = issuesOf(whole, {{"mask", "whole"}});
    QVERIFY(test::find(off, "asl.motion_edge") == nullptr);
}

void MotionCertainty::correctionThatHarmsIsNamed()
{
    SKIP_WITHOUT_ITK();
    const Inputs inputs = sample(6);
    Memo memo;
    Job job;
    const Values user = typed(aslCbf(), {{"motion", "rigid"}});
    const Values values = resolve(aslCbf(), inputs, user, memo, job);
    // As if something had been taken for motion of every label: a head that lay still is shifted.
    const auto issueAfter = [&](double mm) {
        Memo own;
        Scan scan = readScan(inputs, values, own, job);
        Motion wrong = *motionOf(scan);
        for (std::size_t i = 0; i < wrong.volumes.size(); ++i) {
            const bool label = contains(scan.roles.labels, wrong.volumes[i]);
            wrong.estimate.motions[i].rotation = {};
            wrong.estimate.motions[i].translation = {0.0, label ? mm : 0.0, 0.0};
        }
        scan.motion = std::make_shared<const Motion>(wrong);
        putBack(scan);
        Checks checks;
        checkMotionEffect(scan, checks);
        return checks.take().front();
    };
    const Issue harmed = issueAfter(1.0);
    QCOMPARE(harmed.key, std::string("asl.motion_effect"));
    QCOMPARE(harmed.severity, Severity::Warns);
    QCOMPARE(std::get<std::string>(harmed.proposals.front().changes.at("motion").value),
             std::string("off"));
    QCOMPARE(issueAfter(0.0).severity, Severity::Passed);
}

void MotionCertainty::correctionThatWasAskedForAndNotDoneWarns()
{
    SKIP_WITHOUT_ITK();
    AslCase scan;
    scan.types.assign(6, VolumeType::DeltaM);
    scan.signal = [](std::size_t, std::size_t) { return 10.0F; };
    const Result result = runCbf(scan.inputs(), {{"motion", "rigid"}});
    QCOMPARE(test::find(result.issues, "asl.motion_skipped")->severity, Severity::Warns);
    QCOMPARE(done(result), std::string("nothing"));
}

void MotionCertainty::aHeadThatJumpsIsSeenAndPutBack()
{
    SKIP_WITHOUT_ITK();
    const Inputs whole = wholeSample(5, small_head);
    const Result still = runCbf(cropped(whole));
    QVERIFY(test::find(still.issues, "asl.head_moved") == nullptr);
    const Inputs inputs = cropped(jumped(whole, 7, 10, 35.0));
    const Result off = runCbf(inputs);
    const Issue* issue = test::find(off.issues, "asl.head_moved");
    QVERIFY(issue != nullptr && issue->severity == Severity::Warns);
    QCOMPARE(issue->message.arguments.back(), std::string("7, 8, 9"));
    QCOMPARE(std::get<std::string>(issue->proposals.front().changes.at("motion").value),
             std::string("rigid"));
    const Result rigid = runCbf(inputs, {{"motion", "rigid"}}, 2);
    QVERIFY(test::find(rigid.issues, "asl.head_moved") == nullptr);
    QCOMPARE(done(rigid), std::string("corrected"));
    const Trace along = shifts(rigid)[1];
    for (const std::size_t n : {7, 8, 9}) {
        const double moved = std::abs(along.y[n] - along.y[0]);
        QVERIFY2(std::abs(moved - 35.0) < 1.0, qPrintable(QString::number(moved)));
    }
    const double before = distance(off, still, "deltam", *still.mask);
    const double after = distance(rigid, still, "deltam", *still.mask);
    QVERIFY2(after < 0.2 * before, qPrintable(QString("%1 → %2").arg(before).arg(after)));
}

void MotionCertainty::whatDoesNotLookLikeTheOthersTakesNoPart()
{
    SKIP_WITHOUT_ITK();
    const Inputs whole = cropped(wholeSample(8, small_head));
    const Grid& grid = whole.find("asl")->series.grid;
    std::size_t voxel = 0;
    // Volume 4 is of something else: a chessboard.
    const Inputs inputs = spoiled(whole, 4, [&](float value) {
        const auto place = grid.place(voxel++);
        return value * ((place[0] / 8 + place[1] / 8) % 2 == 0 ? 0.2F : 1.8F);
    });
    const Result result = runCbf(inputs, {{"motion", "measure"}}, 2);
    const Issue* issue = test::find(result.issues, "asl.motion_left_out");
    QVERIFY(issue != nullptr && issue->severity == Severity::Warns);
    QCOMPARE(issue->message.arguments.front(), std::string("4"));
    QVERIFY(english(issue->message).find("not like the others") != std::string::npos);
    const auto& table = std::get<Table>(test::find(result.findings, "motion_left_out")->value);
    QCOMPARE(table.rows.size(), std::size_t{1});
}

void MotionCertainty::oneJumpIsNoNoise()
{
    SKIP_WITHOUT_ITK();
    const Inputs whole = wholeSample(5, small_head);
    const Result result = runCbf(cropped(jumped(whole, 4, 6, 20.0)), {{"motion", "measure"}}, 2);
    QVERIFY(test::find(result.issues, "asl.motion_skipped") == nullptr);
    QVERIFY(number(result.findings, "motion_largest") > 15.0);
}

void MotionCertainty::pairsToKeepHaveToExist()
{
    const Inputs inputs = AslCase(4).inputs();
    const auto issues = issuesOf(inputs, {{"outliers", "score"}, {"keep_pairs", "[99]"}});
    QVERIFY(blockedBy(issues, "asl.no_such_volume"));
    const Issue* issue = test::find(issues, "asl.no_such_volume");
    QCOMPARE(issue->parameter, std::string("keep_pairs"));
    QVERIFY(english(issue->message).find("from 0 to 7") != std::string::npos);
    const auto left =
        issuesOf(inputs, {{"outliers", "score"}, {"keep_pairs", "[2, 4]"}, {"leave_out", "[2]"}});
    QVERIFY(!blockedBy(left, "asl.no_such_volume"));
    const Issue* none = test::find(left, "asl.keeps_no_pair");
    QVERIFY(none != nullptr && none->message.arguments.front() == "2");
}

void MotionCertainty::sixDelaysOfAPersonAreNoWorseThanUncorrected()
{
    SKIP_WITHOUT_ITK();
    SKIP_WHEN_SANITIZED();
    const auto folder = sharedData("bids-asl-human");
    SKIP_WITHOUT(folder);
    // M0 and four turns through six delays, background suppressed: from delay to delay the images
    // differ by what registration takes for 0.7 mm.
    Job job({}, {}, 2);
    const auto whole = open((folder / "sub-01" / "perf" / "sub-01_asl.nii.gz").string(), job);
    constexpr std::size_t frames = 1 + 4 * 12;
    auto data = std::make_shared<Dataset>(*whole);
    std::vector<Buffer<float>> volumes;
    for (std::size_t i = 0; i < frames; ++i)
        volumes.push_back(frame(whole->series, i).values);
    const Series part = interleave(
        whole->series.grid, volumes,
        {whole->series.times.begin(), whole->series.times.begin() + std::ptrdiff_t(frames)});
    data->series.values = part.values;
    data->series.times = part.times;
    data->volumes.resize(frames);
    Inputs inputs;
    inputs.roles["asl"] = {data};
    Memo memo;
    const Analysis& analysis = *findAnalysis("asl.multidelay");
    const Values values =
        resolve(analysis, inputs, typed(analysis, {{"motion", "rigid"}}), memo, job);
    Scan scan = readScan(inputs, values, memo, job);
    QCOMPARE(scan.roles.groups.size(), std::size_t{6});
    scan.motion = motionOf(scan);
    QVERIFY(scan.motion->known());
    putBack(scan);
    const auto effect = motionEffect(scan);
    qInfo("below 0: %g → %g, scatter %g → %g, lost %zu of %zu, registration ± %g mm, %zu of %zu "
          "unmoved, delays %g mm",
          effect->read.negative, effect->placed.negative, effect->read.scatter,
          effect->placed.scatter, effect->lost, effect->voxels, scan.motion->scatter,
          scan.motion->unmoved, scan.motion->labelled, scan.motion->contrast);
    QVERIFY(!effect->worse());
    QVERIFY(effect->placed.negative <= effect->read.negative);
    QVERIFY(effect->placed.scatter < effect->read.scatter);
}

QTEST_APPLESS_MAIN(MotionCertainty)
#include "tst_motion_certainty.moc"
