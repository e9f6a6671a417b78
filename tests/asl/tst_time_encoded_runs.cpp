// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/general_kinetic_model.h"
#include "asl/time_encoding.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// Time-encoded series as the analyses run them (SCIENCE.md A13).
class TimeEncodedRuns : public QObject {
    Q_OBJECT

private slots:
    // in asl.cbf
    void notANumberTakesItsBlockInThatVoxel();
    void whatIsMissingOfAnEncodingIsAskedForByItsName();
    void m0InTheSeriesStaysM0();
    void oddVoxelsHaveTheirReasons();
    void severalDelaysAreMoreThanOne();
    void oneDelayCannotHoldTheSeries();
    void oneSubBolusIsQuantified();
    void leftOutVolumesAreThoseOfTheFile();
    void signIsNotGuessedFromNeighbours();
    void turnedSignIsRefusedWithAProposal();
    void pairsInTheListAreNotDecodedUnasked();
    void clicksLeadToVolumesOfTheFile();
    void blocksAreNotJudgedByPairs();
    void refused_data();
    void refused();
    void timesInMillisecondsAreMendedByTheirProposal();
    void sidecarsOfExploreAslAreRead();
    void pulsedLabellingIsNotEncoded();
    // in asl.multidelay
    void allSubBoliAreFittedTogether();
    void faultyEncodingStopsTheFitToo();
};

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

TimeEncoding hadamard(Encoding encoding)
{
    TimeEncoding settings;
    settings.encoding = encoding;
    settings.durations = {0.5};
    settings.delay = 0.3;
    return settings;
}

/// Two blocks of Hadamard-4 with ΔM 6, 4 and 10 of the sub-boli; the last has the delay and the
/// label duration of T-A5.
AslCase encodedCase(const EncodingMatrix& matrix, int blocks = 2)
{
    AslCase scan(1);
    scan.types.assign(matrix.encodings * static_cast<std::size_t>(blocks), VolumeType::Unknown);
    scan.with_table = false;
    scan.signal = [matrix](std::size_t, std::size_t volume) {
        constexpr std::array deltam{6.0, 4.0, 10.0};
        double signal = 1000.0;
        for (std::size_t j = 0; j < matrix.subBoli(); ++j)
            signal -= matrix.at(volume % matrix.encodings, j) < 0 ? deltam[j % 3] : 0.0;
        return static_cast<float>(signal);
    };
    return scan;
}

AslCase encodedCase()
{
    return encodedCase(encodingMatrix(hadamard(Encoding::Hadamard4)));
}

const Typed last_bolus{{"encoding", "hadamard4"},
                       {"sub_boli", "[0.9, 0.9, 1.8]"},
                       {"encoding_delay", "1.8"},
                       {"use_delay", "1.8"}};

Typed with(Typed values, const std::string& key, const std::string& value)
{
    std::erase_if(values, [&](const auto& entry) { return entry.first == key; });
    values.emplace_back(key, value);
    return values;
}

Typed without(Typed values, const std::string& key)
{
    std::erase_if(values, [&](const auto& entry) { return entry.first == key; });
    return values;
}

}  // namespace

/// The one delay of the sidecar is that after the last sub-bolus; sub-boli need no order of delays.
void TimeEncodedRuns::whatIsMissingOfAnEncodingIsAskedForByItsName()
{
    const Analysis& delays = *findAnalysis("asl.multidelay");
    const Typed values{{"encoding", "hadamard4"}, {"sub_boli", "[0.9, 0.9, 1.8]"}};
    const auto check = [&](const Inputs& inputs) {
        Memo memo;
        Job job;
        const Values resolved = resolve(delays, inputs, typed(delays, values), memo, job);
        return checkAll(delays, inputs, resolved, memo, job);
    };
    AslCase scan = encodedCase();
    for (const char* missing :
         {"values.delay_order_missing", "values.delays_missing", "values.encoding_delay_missing"})
        QVERIFY2(find(check(scan.inputs()), missing) == nullptr, missing);
    const auto bare = check(scan.noFact("PostLabelingDelay").inputs());
    QVERIFY(blockedBy(bare, "values.encoding_delay_missing"));
    QVERIFY(find(bare, "values.delay_order_missing") == nullptr);
}

void TimeEncodedRuns::notANumberTakesItsBlockInThatVoxel()
{
    AslCase scan = encodedCase();
    scan.signal = [plain_signal = scan.signal](std::size_t voxel, std::size_t volume) {
        return voxel == 7 && volume == 5 ? NAN : plain_signal(voxel, volume);
    };
    const Result result = runCbf(scan.inputs(), last_bolus);
    QVERIFY(near(at(result, "cbf", 7), plain));  // by the other block
    QVERIFY(near(at(result, "cbf", 8), plain));
    QVERIFY(std::isnan(at(result, "tsnr", 7)));
    QVERIFY(find(result.issues, "asl.not_finite") != nullptr);
}

void TimeEncodedRuns::m0InTheSeriesStaysM0()
{
    AslCase scan = encodedCase();
    scan.types.insert(scan.types.begin(), VolumeType::M0);
    scan.with_table = true;
    scan.signal = [encoded = scan.signal](std::size_t voxel, std::size_t volume) {
        return volume == 0 ? 2000.0F : encoded(voxel, volume - 1);
    };
    scan.m0 = nullptr;
    scan.fact("M0Type", std::string("Included"));
    scan.fact("RepetitionTimePreparation", 60.0);
    const Result result = runCbf(scan.inputs(), last_bolus);
    QVERIFY(near(at(result, "cbf", 0), plain / 2.0));
    QCOMPARE(at(result, "m0", 0), 2000.0F);
}

void TimeEncodedRuns::oddVoxelsHaveTheirReasons()
{
    AslCase scan = encodedCase(encodingMatrix(hadamard(Encoding::Hadamard4)), 1);
    scan.signal = [usual = scan.signal](std::size_t voxel, std::size_t volume) {
        const float signal = usual(voxel, volume);
        return voxel == 1   ? 1000.0F
               : voxel == 2 ? 2000.0F - signal
               : voxel == 3 ? 0.0F
               : voxel == 4 ? NAN
                            : signal;
    };
    scan.m0 = [](std::size_t voxel) { return voxel == 3 ? 0.0F : 1000.0F; };
    const Result result = runCbf(scan.inputs(), last_bolus);
    QVERIFY(near(at(result, "cbf", 0), plain));   // one block has flow
    QVERIFY(std::isnan(at(result, "tsnr", 0)));   // but no spread
    QCOMPARE(at(result, "cbf", 1), 0.0F);         // constant: no flow
    QVERIFY(near(at(result, "cbf", 2), -plain));  // negative: kept
    QVERIFY(std::isnan(at(result, "cbf", 3)) && std::isnan(at(result, "cbf", 4)));
    const auto bits = [&](std::size_t voxel) { return result.maps.quality.values[voxel]; };
    QCOMPARE(bits(1), std::uint16_t{0});
    QCOMPARE(bits(2), std::uint16_t{0} | quality::implausible);
    QCOMPARE(bits(3), quality::noReference);
    QCOMPARE(bits(4), quality::nonFinite);
}

void TimeEncodedRuns::severalDelaysAreMoreThanOne()
{
    AslCase scan = encodedCase();
    scan.fact("TimeEncodedMatrixSize", std::int64_t{4});
    const auto data = scan.series();
    const double single = aslCbf().recognise(*data).confidence;
    QVERIFY(findAnalysis("asl.multidelay")->recognise(*data).confidence > single);
}

void TimeEncodedRuns::oneDelayCannotHoldTheSeries()
{
    const Typed all = without(last_bolus, "use_delay");
    const auto issues = issuesOf(encodedCase().inputs(), all);
    const Issue* issue = find(issues, "asl.time_encoded");
    QVERIFY(blockedBy(issues, "asl.time_encoded"));
    QVERIFY(english(issue->message).find("3 delays (1.8, 3.6, 4.5 s)") != std::string::npos);
    QVERIFY(english(issue->detail).find("asl.multidelay") != std::string::npos);
    QCOMPARE(issue->proposals.size(), std::size_t{3});
    QVERIFY(find(issues, "asl.encoding")->severity == Severity::Passed);
}

void TimeEncodedRuns::oneSubBolusIsQuantified()
{
    const Result result = runCbf(encodedCase().inputs(), last_bolus);
    QVERIFY(near(at(result, "cbf", 0), plain));
    QCOMPARE(at(result, "deltam", 0), 10.0F);
    QCOMPARE(std::get<double>(result.values.at("delay").value), 1.8);
    QCOMPARE(std::get<double>(result.values.at("label_duration").value), 1.8);
    // The first sub-bolus: ΔM 6 after 4.5 s, labelled for 0.9 s.
    const Result first = runCbf(encodedCase().inputs(), with(last_bolus, "use_delay", "4.5"));
    const double t1 = 1.65;
    const double expected = 6000.0 * 0.9 * 6.0 * std::exp(4.5 / t1)
                            / (2.0 * 0.85 * t1 * 1000.0 * -std::expm1(-0.9 / t1));
    QVERIFY(near(at(first, "cbf", 0), expected));
    const auto& table = std::get<Table>(find(result.findings, "sub_boli")->value);
    QCOMPARE(table.rows.size(), std::size_t{3});
    QCOMPARE(table.rows[0][3], std::string("+−+−"));
    QCOMPARE(table.rows[2][2], std::string("1.800"));
    // Blocks take the place of pairs, and ΔM that changes with the delay only is not unsteady.
    QVERIFY(number(result.findings, "blocks_used") >= 2.0);
    QVERIFY(find(result.findings, "pairs_used") == nullptr);
    QVERIFY(find(result.findings, "order_rule") == nullptr);
    QVERIFY(!english(find(result.findings, "pairs_tsnr")->unavailable).empty());
}

void TimeEncodedRuns::leftOutVolumesAreThoseOfTheFile()
{
    const Result result = runCbf(encodedCase().inputs(), with(last_bolus, "leave_out", "[6]"));
    QVERIFY(near(at(result, "cbf", 0), plain));
    const Issue* issue = find(result.issues, "asl.encoding");
    QCOMPARE(issue->severity, Severity::Notes);
    QVERIFY(english(issue->detail).find("4, 5, 6, 7") != std::string::npos);
    const auto& table = std::get<Table>(find(result.findings, "volumes_left_out")->value);
    QCOMPARE(table.rows.size(), std::size_t{2});
    const Inputs inputs = encodedCase().inputs();
    QVERIFY(
        blockedBy(issuesOf(inputs, with(last_bolus, "leave_out", "[8]")), "asl.no_such_volume"));
    QVERIFY(blockedBy(issuesOf(inputs, with(last_bolus, "leave_out", "[1, 6]")),
                      "asl.encoding_no_block"));
}

void TimeEncodedRuns::signIsNotGuessedFromNeighbours()
{
    Memo memo;
    Job job;
    const Inputs inputs = encodedCase().inputs();
    const Values values = resolve(aslCbf(), inputs, typed(aslCbf(), last_bolus), memo, job);
    QCOMPARE(std::get<std::string>(values.at("order").value), std::string("as_listed"));
    QVERIFY(values.at("order").source.find("encoding matrix") != std::string::npos);
    const auto issues = issuesOf(inputs, last_bolus);
    QVERIFY(find(issues, "asl.order") == nullptr && find(issues, "asl.order_unclear") == nullptr);
    const auto m0 = values.find("m0_volumes");
    QVERIFY(m0 == values.end() || m0->second.value.index() == 0);
}

void TimeEncodedRuns::turnedSignIsRefusedWithAProposal()
{
    TimeEncoding settings = hadamard(Encoding::Hadamard4);
    settings.sign = EncodingSign::LabelPositive;
    const Inputs inputs = encodedCase(encodingMatrix(settings)).inputs();
    const auto issues = issuesOf(inputs, last_bolus);
    QVERIFY(blockedBy(issues, "asl.encoding_sign"));
    const Value mended =
        find(issues, "asl.encoding_sign")->proposals[0].changes.at("encoding_sign").value;
    const Typed values = with(last_bolus, "encoding_sign", toText(mended));
    QVERIFY(near(at(runCbf(inputs, values), "cbf", 0), plain));
    // Somebody may insist; the map then says what it is.
    const Typed kept = with(last_bolus, "encoding_sign", "control_positive");
    QCOMPARE(find(issuesOf(inputs, kept), "asl.encoding_sign")->severity, Severity::Warns);
    QVERIFY(near(at(runCbf(inputs, kept), "cbf", 0), -plain));
}

void TimeEncodedRuns::pairsInTheListAreNotDecodedUnasked()
{
    AslCase scan = encodedCase();
    scan.with_table = true;
    for (std::size_t volume = 0; volume < scan.types.size(); ++volume)
        scan.types[volume] = volume % 2 == 0 ? VolumeType::Control : VolumeType::Label;
    // By hand it is said, by the file it is asked.
    const auto by_hand = issuesOf(scan.inputs(), last_bolus);
    QCOMPARE(find(by_hand, "asl.encoding_over_pairs")->severity, Severity::Warns);
    scan.fact("TimeEncodedMatrixSize", std::int64_t{4});
    scan.fact("TimeEncodedMatrixType", std::string("Hadamard"));
    const auto by_file = issuesOf(scan.inputs(), without(last_bolus, "encoding"));
    QVERIFY(blockedBy(by_file, "asl.encoding_over_pairs"));
    QCOMPARE(toText(find(by_file, "asl.encoding_over_pairs")
                        ->proposals.front()
                        .changes.at("encoding")
                        .value),
             std::string("off"));
    // Only the first of a block is control throughout: such a list agrees with the matrix.
    for (std::size_t volume = 0; volume < scan.types.size(); ++volume)
        scan.types[volume] = volume % 4 == 0 ? VolumeType::Control : VolumeType::Label;
    const auto agrees = issuesOf(scan.inputs(), without(last_bolus, "encoding"));
    QVERIFY(find(agrees, "asl.encoding_over_pairs") == nullptr);
}

void TimeEncodedRuns::clicksLeadToVolumesOfTheFile()
{
    Memo memo;
    Job job;
    const Inputs inputs = encodedCase().inputs();
    const Values values = resolve(aslCbf(), inputs, typed(aslCbf(), last_bolus), memo, job);
    const Explanation why = aslCbf().prepare(inputs, values, memo, job).explain(0);
    QVERIFY((why.curves.at(0).traces.at(0).frames == std::vector<int>{0, 4}));
}

void TimeEncodedRuns::blocksAreNotJudgedByPairs()
{
    const Inputs inputs = encodedCase(encodingMatrix(hadamard(Encoding::Hadamard4)), 7).inputs();
    QCOMPARE(find(issuesOf(inputs, last_bolus), "asl.outliers_encoded")->severity,
             Severity::NotAvailable);
    const auto asked = issuesOf(inputs, with(last_bolus, "outliers", "score"));
    const Issue* issue = find(asked, "asl.outliers_encoded");
    QCOMPARE(issue->severity, Severity::Warns);
    QCOMPARE(toText(issue->proposals.at(0).changes.at("outliers").value), std::string("keep"));
    QVERIFY(english(issue->detail).find("there are 7") != std::string::npos);
    // The table of differences calls them as the file does.
    const Result result = runCbf(inputs, last_bolus);
    const auto& table = std::get<Table>(find(result.findings, "pair_figures")->value);
    QCOMPARE(table.rows.size(), std::size_t{7});
    QCOMPARE(table.rows[1][0], std::string("4"));
    QCOMPARE(table.rows[6][0], std::string("24"));
}

void TimeEncodedRuns::refused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("issue");
    QTest::newRow("another matrix") << "encoding"
                                    << "hadamard12"
                                    << "asl.encoding_blocks";
    QTest::newRow("no matrix") << "encoding"
                               << "matrix"
                               << "values.encoding_matrix_missing";
    QTest::newRow("two durations") << "sub_boli"
                                   << "[0.9, 1.8]"
                                   << "asl.sub_boli";
    QTest::newRow("no duration") << "sub_boli"
                                 << "none"
                                 << "values.sub_boli_missing";
    QTest::newRow("durations in ms") << "sub_boli"
                                     << "900"
                                     << "asl.sub_boli_in_ms";
    QTest::newRow("delay in ms") << "encoding_delay"
                                 << "1800"
                                 << "asl.encoding_delay_in_ms";
    QTest::newRow("delay not there") << "use_delay"
                                     << "1.1"
                                     << "asl.use_delay_absent";
    QTest::newRow("decoded already") << "volume_types"
                                     << "deltam"
                                     << "asl.encoded_differences";
}

void TimeEncodedRuns::refused()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, issue);
    const Typed values = with(last_bolus, key.toStdString(), value.toStdString());
    const auto issues = issuesOf(encodedCase().inputs(), values);
    QVERIFY(blockedBy(issues, issue.toStdString()));
}

void TimeEncodedRuns::timesInMillisecondsAreMendedByTheirProposal()
{
    const Inputs inputs = encodedCase().inputs();
    const auto issues = issuesOf(inputs, with(last_bolus, "sub_boli", "[900, 900, 1800]"));
    const auto& change = find(issues, "asl.sub_boli_in_ms")->proposals.at(0).changes;
    const Typed values = with(last_bolus, "sub_boli", toText(change.at("sub_boli").value));
    QVERIFY(near(at(runCbf(inputs, values), "cbf", 0), plain));
}

void TimeEncodedRuns::sidecarsOfExploreAslAreRead()
{
    AslCase scan = encodedCase();
    scan.fact("TimeEncodedMatrixSize", std::int64_t{4});
    scan.fact("TimeEncodedMatrixType", std::string("Hadamard"));
    const Typed times{{"sub_boli", "[0.9, 0.9, 1.8]"}, {"use_delay", "1.8"}};
    const Result result = runCbf(scan.inputs(), times);
    QVERIFY(near(at(result, "cbf", 0), plain));
    QCOMPARE(result.values.at("encoding").origin, Origin::Sidecar);
    QCOMPARE(result.values.at("encoding_delay").source,
             std::string("PostLabelingDelay in test.json"));
    scan.fact("TimeEncodedMatrixType", std::string("Walsh"));
    Memo memo;
    Job job;
    const Values values = resolve(aslCbf(), scan.inputs(), {}, memo, job);
    QCOMPARE(values.at("encoding_order").value, Value{std::string("walsh")});
    QCOMPARE(values.at("encoding_reversed").origin, Origin::Guess);
}

void TimeEncodedRuns::pulsedLabellingIsNotEncoded()
{
    AslCase scan;
    scan.fact("ArterialSpinLabelingType", std::string("PASL"));
    scan.fact("BolusCutOffTechnique", std::string("QUIPSSII")).fact("BolusCutOffDelayTime", 0.8);
    const Result result = runCbf(scan.inputs(), {{"encoding", "hadamard4"}});
    QVERIFY(near(at(result, "cbf", 0), 102.523518));  // T-A5
}

void TimeEncodedRuns::allSubBoliAreFittedTogether()
{
    // CBF 60 and ATT 1.2 s through the general kinetic model, seven sub-boli of 0.5 s.
    const TimeEncoding settings = hadamard(Encoding::Hadamard8);
    const EncodingMatrix matrix = encodingMatrix(settings);
    const auto boli = subBoli(settings, 7);
    const double flow = 60.0 / 6000.0, t1 = apparentT1(1.33, flow, 0.9);
    AslCase scan = encodedCase(matrix);
    scan.signal = [=](std::size_t, std::size_t volume) {
        double signal = 0.0;
        for (std::size_t j = 0; j < 7; ++j) {
            const LabelTiming timing{boli[j].delay + boli[j].label_duration,
                                     boli[j].label_duration};
            const double deltam =
                1e4 / 0.9 * flow * GeneralKineticModel{}.response(1.2, timing, t1);
            signal -= matrix.at(volume % 8, j) < 0 ? deltam : 0.0;
        }
        return static_cast<float>(signal);  // around 0: float keeps every digit
    };
    scan.m0 = [](std::size_t) { return 1e4F; };
    scan.noFact("PostLabelingDelay").noFact("LabelingDuration");
    const Analysis& multidelay = *findAnalysis("asl.multidelay");
    const Typed values{{"encoding", "hadamard8"}, {"sub_boli", "0.5"}, {"encoding_delay", "0.3"}};
    Memo memo;
    Job job;
    const Result result = run(multidelay, scan.inputs(), typed(multidelay, values), memo, job);
    QVERIFY(near(at(result, "cbf", 0), 60.0, 1e-4));
    QVERIFY(near(at(result, "att", 0), 1.2, 1e-4));
    QCOMPARE(result.maps.quality.values[0], std::uint16_t{0});
    const auto& table = std::get<Table>(find(result.findings, "delays")->value);
    QCOMPARE(table.rows.size(), std::size_t{7});
    QVERIFY(find(result.issues, "asl.encoding")->severity == Severity::Passed);
    QCOMPARE(find(result.issues, "asl.delay_curve")->severity, Severity::Passed);
}

void TimeEncodedRuns::faultyEncodingStopsTheFitToo()
{
    const Analysis& multidelay = *findAnalysis("asl.multidelay");
    const Inputs inputs = encodedCase().inputs();
    Memo memo;
    Job job;
    const Values values =
        resolve(multidelay, inputs,
                typed(multidelay, {{"encoding", "hadamard12"}, {"sub_boli", "0.5"}}), memo, job);
    QVERIFY(blockedBy(checkAll(multidelay, inputs, values, memo, job), "asl.encoding_blocks"));
}

QTEST_APPLESS_MAIN(TimeEncodedRuns)
#include "tst_time_encoded_runs.moc"
