// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/image_header.h"
#include "io/json_facts.h"
#include "io/open.h"
#include "support/nifti_bytes.h"
#include "support/shared_data.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

using namespace kety;
using kety::test::NiftiBytes;
using kety::test::save;

namespace fs = std::filesystem;

/// What stands beside an image: sidecars, tables and M0 scans, sound and not.
class Sidecars : public QObject {
    Q_OBJECT

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void whatIsNoFileIsNamedAndNotOpened_data();
    void whatIsNoFileIsNamedAndNotOpened();
    void valuesOfTheWrongTypeAreNamedAndNotUsed_data();
    void valuesOfTheWrongTypeAreNamedAndNotUsed();
    void valuesOfTheRightTypeAreKept();
    void keysNobodyReadsMayHoldAnything();
    void nullInsideAListIsNamed();
    void sidecarsOfEmptyImagesTellVolumesAndDelays_data();
    void sidecarsOfEmptyImagesTellVolumesAndDelays();
    void aMisspelledKeyIsNamed_data();
    void aMisspelledKeyIsNamed();
    void textInAnotherEncodingIsNamed_data();
    void textInAnotherEncodingIsNamed();
    void m0TypeAgainstTheDataIsNamed_data();
    void m0TypeAgainstTheDataIsNamed();
    void m0TypeThatAgreesSaysNothing();
    void ofBothKindsOfM0TheAnalysisAsks();
    void aFileBringsItsCompanionsAlong();
    void anUnusableValueOverridesTheFileAbove_data();
    void anUnusableValueOverridesTheFileAbove();
    void sliceTimesThatCannotBeHaveTheirReason_data();
    void sliceTimesThatCannotBeHaveTheirReason();
    void aSliceDirectionThatIsNoneIsNotGuessed_data();
    void aSliceDirectionThatIsNoneIsNotGuessed();
    void sliceTimesCountFromTheFirstSliceRead();
    void numbersThatJsonLacksAreNamedWithTheirKey_data();
    void numbersThatJsonLacksAreNamedWithTheirKey();

private:
    std::string path(const char* name) const { return folder_->filePath(name).toStdString(); }
    /// An asl image of four volumes, with sidecar, table and M0 scan as given; empty: none.
    Dataset series(const std::string& json, const std::string& table = {}, bool m0scan = false)
    {
        NiftiBytes image;
        image.dim(0, 4).dim(4, 4).zeros(480);
        save(path("sub-01_asl.nii"), image.bytes());
        if (!json.empty()) save(path("sub-01_asl.json"), json);
        if (!table.empty()) save(path("sub-01_aslcontext.tsv"), table);
        if (m0scan) save(path("sub-01_m0scan.nii"), NiftiBytes().zeros(120).bytes());
        return readImageHeader(path("sub-01_asl.nii")).data;
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

const Remark* find(const std::vector<Remark>& remarks, const std::string& key)
{
    const auto found = std::find_if(remarks.begin(), remarks.end(),
                                    [&](const Remark& remark) { return remark.key == key; });
    return found == remarks.end() ? nullptr : &*found;
}

bool says(const Remark& remark, const std::string& part)
{
    return english(remark.message).find(part) != std::string::npos;
}

const std::string pairs = "volume_type\ncontrol\nlabel\ncontrol\nlabel\n";
const std::string withM0 = "volume_type\nm0scan\nn/a\ncontrol\nlabel\n";

}  // namespace

void Sidecars::whatIsNoFileIsNamedAndNotOpened_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    for (const char* kind : {"folder", "pipe", "device", "broken link"})
        for (const char* name :
             {"sub-01_asl.json", "asl.json", "sub-01_aslcontext.tsv", "sub-01_m0scan.nii"})
            QTest::addRow("%s as %s", kind, name) << kind << name;
}

void Sidecars::whatIsNoFileIsNamedAndNotOpened()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    const fs::path odd = path(qPrintable(name));
    if (kind == "folder") fs::create_directory(odd);
    if (kind == "pipe") QCOMPARE(::mkfifo(odd.c_str(), 0600), 0);
    if (kind == "device") fs::create_symlink("/dev/zero", odd);
    if (kind == "broken link") fs::create_symlink("nowhere", odd);
    const Dataset data = series({});  // a pipe that is opened to read waits for ever
    const Remark* remark = find(data.remarks, "bids.no_file");
    QVERIFY(remark != nullptr && remark->suspicious);
    QVERIFY(says(*remark, odd.string()));
    QCOMPARE(std::count_if(data.remarks.begin(), data.remarks.end(),
                           [](const Remark& r) { return r.key == "bids.no_file"; }),
             1);
}

void Sidecars::valuesOfTheWrongTypeAreNamedAndNotUsed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* key, const char* value, const char* wanted) {
        QTest::addRow("%s: %s", key, value) << key << value << wanted;
    };
    row("M0Type", "1", "a text");
    row("M0Type", "null", "a text");
    row("M0Type", "[\"Separate\"]", "a text");
    row("BackgroundSuppressionNumberPulses", "2.5", "a whole number");
    row("BackgroundSuppressionNumberPulses", "-1", "a whole number");
    row("BackgroundSuppressionNumberPulses", "\"2\"", "a whole number");
    row("BackgroundSuppression", "\"true\"", "true or false");
    row("BackgroundSuppression", "1", "true or false");
    row("PostLabelingDelay", "\"1.8\"", "a number or a list");
    row("PostLabelingDelay", "[1.8, \"1.8\"]", "a number or a list");
    row("PostLabelingDelay", "[]", "a number or a list");
    row("PostLabelingDelay", "{\"value\": 1.8}", "a number or a list");
    row("PostLabelingDelay", "[[1.8], [1.8]]", "a number or a list");
    row("PostLabelingDelay", "true", "a number or a list");
    row("LabelingEfficiency", "[0.8]", "a number");
    row("LabelingEfficiency", "[null]", "a number");
    row("MagneticFieldStrength", "\"3T\"", "a number");
    row("SliceTiming", "[\"0\", \"1\"]", "a number or a list");
    row("IntendedFor", "7", "a text or a list");
}

void Sidecars::valuesOfTheWrongTypeAreNamedAndNotUsed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, wanted);
    const Sidecar sidecar = parseSidecar(
        QString("{\"Other\": 1, \"%1\": %2}").arg(key, value).toStdString(), "/x/sub-01_asl.json");
    const Remark* remark = find(sidecar.remarks, "bids.wrong_type");
    QVERIFY(remark != nullptr && remark->suspicious);
    QCOMPARE(sidecar.remarks.size(), std::size_t{1});
    const std::string words = english(remark->message);
    for (const QString& part : {key, QString("sub-01_asl.json"), wanted, QString("by hand")})
        QVERIFY2(says(*remark, part.toStdString()), words.c_str());
    QVERIFY2(!says(*remark, "nan"), words.c_str());
    QVERIFY(!sidecar.facts.contains(key.toStdString()));
    QCOMPARE(sidecar.facts.size(), std::size_t{1});
}

void Sidecars::valuesOfTheRightTypeAreKept()
{
    const Sidecar sidecar = parseSidecar(
        R"({"M0Type": "Separate", "BackgroundSuppressionNumberPulses": 2.0,
            "BackgroundSuppression": true, "PostLabelingDelay": [0, 1.8],
            "LabelingDuration": 1.8, "RepetitionTime": 4, "IntendedFor": ["a", "b"],
            "SliceTiming": [0, 1], "MagneticFieldStrength": 3})",
        "a.json");
    QVERIFY(sidecar.remarks.empty());
    QCOMPARE(sidecar.facts.size(), std::size_t{9});
}

void Sidecars::keysNobodyReadsMayHoldAnything()
{
    const Sidecar sidecar = parseSidecar(
        R"({"Comment": null, "Global": {"M0Type": 1}, "List": [[1], {}], "Empty": []})", "a.json");
    QVERIFY(sidecar.remarks.empty());
    QVERIFY(sidecar.facts.empty());
}

void Sidecars::nullInsideAListIsNamed()
{
    const Sidecar sidecar = parseSidecar(R"({"PostLabelingDelay": [null, 1.8]})", "a.json");
    const Remark* remark = find(sidecar.remarks, "bids.list_with_null");
    QVERIFY(remark != nullptr && says(*remark, "entry 0"));
    QVERIFY(sidecar.facts.contains("PostLabelingDelay"));
}

void Sidecars::sidecarsOfEmptyImagesTellVolumesAndDelays_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QList<int>>("types");  ///< the first ones
    QTest::addColumn<int>("volumes");
    QTest::addColumn<QList<double>>("delays");
    QTest::addColumn<bool>("m0_beside");
    using Type = VolumeType;
    const auto list = [](std::initializer_list<Type> types) {
        QList<int> numbers;
        for (const Type type : types)
            numbers.append(static_cast<int>(type));
        return numbers;
    };
    QTest::newRow("asl001") << "asl001/sub-Sub103/perf/sub-Sub103_asl.nii.gz"
                            << list({Type::M0, Type::DeltaM}) << 2 << QList<double>{2.025} << false;
    QTest::newRow("asl002") << "asl002/sub-Sub103/perf/sub-Sub103_asl.nii.gz"
                            << list({Type::Control, Type::Label}) << 70 << QList<double>{2.0}
                            << true;
    QTest::newRow("asl003") << "asl003/sub-Sub1/perf/sub-Sub1_asl.nii.gz"
                            << list({Type::Label, Type::Control}) << 20
                            << QList<double>{0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3.0}
                            << true;
}

void Sidecars::sidecarsOfEmptyImagesTellVolumesAndDelays()
{
    const fs::path data = kety::test::sharedData("bids-sidecars");
    SKIP_WITHOUT(data);
    QFETCH(QString, image);
    QFETCH(QList<int>, types);
    QFETCH(int, volumes);
    QFETCH(QList<double>, delays);
    QFETCH(bool, m0_beside);
    Job job;
    const auto found = scan((data / image.toStdString()).string(), job);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(!found.front().refused.empty());  // the images of this set hold nothing
    const VolumeTable& table = found.front().header->volumes;
    QCOMPARE(static_cast<int>(table.size()), volumes);
    for (qsizetype i = 0; i < types.size(); ++i)
        QCOMPARE(static_cast<int>(table[static_cast<std::size_t>(i)].type), types[i]);
    std::set<double> seen;
    for (const VolumeRow& row : table)
        if (row.delay > 0.0) seen.insert(row.delay);
    QCOMPARE(QList<double>(seen.begin(), seen.end()), delays);
    QCOMPARE(!found.front().companions.empty(), m0_beside);
}

void Sidecars::aMisspelledKeyIsNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("meant");
    QTest::newRow("a letter too few") << "BackgroundSupression"
                                      << "BackgroundSuppression";
    QTest::newRow("two letters off") << "PostLabelingDelai_"
                                     << "PostLabelingDelay";
    QTest::newRow("British") << "PostLabellingDelay"
                             << "PostLabelingDelay";
    QTest::newRow("case") << "labelingduration"
                          << "LabelingDuration";
    QTest::newRow("a key of its own") << "CASLType"
                                      << "";
    QTest::newRow("one of several") << "EchoTime1"
                                    << "";
    QTest::newRow("another word") << "EchoTrainLength"
                                  << "";
    QTest::newRow("right") << "PostLabelingDelay"
                           << "";
}

void Sidecars::aMisspelledKeyIsNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, meant);
    const Sidecar sidecar = parseSidecar("{\"" + key.toStdString() + "\": 1.8}", "sub-01_asl.json");
    const Remark* remark = find(sidecar.remarks, "bids.key_misspelled");
    QCOMPARE(remark != nullptr, !meant.isEmpty());
    if (remark == nullptr) return;
    QVERIFY(remark->suspicious);
    QVERIFY(says(*remark, key.toStdString() + " in sub-01_asl.json"));
    QVERIFY(says(*remark, ": " + meant.toStdString() + " is meant?"));
    // Beside the right key it is somebody's own.
    const Sidecar both =
        parseSidecar("{\"" + key.toStdString() + "\": 1.8, \"" + meant.toStdString() + "\": 1}",
                     "sub-01_asl.json");
    QVERIFY(find(both.remarks, "bids.key_misspelled") == nullptr);
}

void Sidecars::textInAnotherEncodingIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("table");
    const QByteArray sound = "{\"PostLabelingDelay\": 1.8}", types(pairs.c_str());
    const auto wide = [](const QByteArray& text) {
        QByteArray out("\xFF\xFE");
        for (const char c : text)
            out.append(c).append('\0');
        return out;
    };
    QTest::newRow("sidecar in UTF-16") << wide(sound) << types;
    QTest::newRow("sidecar in Latin-1") << QByteArray("{\"Manufacturer\": \"M\xFCller\"}") << types;
    QTest::newRow("table in UTF-16") << sound << wide(types);
}

void Sidecars::textInAnotherEncodingIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, table);
    try {
        series(json.toStdString(), table.toStdString());
        QFAIL("was read");
    } catch (const Error& error) {
        QCOMPARE(error.failure(), Failure::CorruptInput);
        QVERIFY2(std::string(error.what()).find("is no UTF-8 text: save it as UTF-8")
                     != std::string::npos,
                 error.what());
    }
}

void Sidecars::m0TypeAgainstTheDataIsNamed_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("volume");
    QTest::addColumn<bool>("beside");
    QTest::addColumn<QString>("remark");
    QTest::newRow("Separate, nothing there") << "Separate" << false << false << "bids.m0_missing";
    QTest::newRow("Separate, and a volume") << "Separate" << true << false << "bids.m0_included";
    QTest::newRow("Included, nothing there")
        << "Included" << false << false << "bids.m0_not_included";
    QTest::newRow("Included, and a file") << "Included" << false << true << "bids.m0_beside";
    QTest::newRow("Absent, but a volume") << "Absent" << true << false << "bids.m0_included";
    QTest::newRow("Absent, but a file") << "Absent" << false << true << "bids.m0_beside";
    QTest::newRow("Estimate, no number")
        << "Estimate" << false << false << "bids.m0_estimate_missing";
    QTest::newRow("Estimate, but a volume") << "Estimate" << true << false << "bids.m0_included";
    QTest::newRow("Estimate, but a file") << "Estimate" << false << true << "bids.m0_beside";
}

void Sidecars::m0TypeAgainstTheDataIsNamed()
{
    QFETCH(QString, type);
    QFETCH(bool, volume);
    QFETCH(bool, beside);
    QFETCH(QString, remark);
    const Dataset data =
        series("{\"M0Type\": \"" + type.toStdString() + "\"}", volume ? withM0 : pairs, beside);
    const Remark* found = find(data.remarks, remark.toStdString());
    QVERIFY(found != nullptr && found->suspicious);
    QVERIFY(says(*found, "M0Type is " + type.toStdString()));
}

void Sidecars::m0TypeThatAgreesSaysNothing()
{
    const auto quiet = [this](const std::string& json, const std::string& table, bool beside) {
        const Dataset data = series(json, table, beside);
        return std::none_of(data.remarks.begin(), data.remarks.end(),
                            [](const Remark& r) { return r.key.starts_with("bids.m0"); });
    };
    QVERIFY(quiet(R"({"M0Type": "Included"})", withM0, false));
    QVERIFY(quiet(R"({"M0Type": "Absent"})", pairs, false));
    QVERIFY(quiet(R"({"M0Type": "Estimate", "M0Estimate": 1000})", pairs, false));
    QVERIFY(quiet(R"({"M0Type": "Separate"})", pairs, true));
}

void Sidecars::ofBothKindsOfM0TheAnalysisAsks()
{
    // A scan and a volume: which one counts is a question with an answer, not a remark.
    for (const char* type : {"Separate", "Included"}) {
        const Dataset data = series(std::string(R"({"M0Type": ")") + type + "\"}", withM0, true);
        QVERIFY(find(data.remarks, "bids.m0_included") == nullptr);
        QVERIFY(find(data.remarks, "bids.m0_beside") == nullptr);
    }
}

void Sidecars::aFileBringsItsCompanionsAlong()
{
    series(R"({"M0Type": "Separate"})", pairs, true);
    save(path("sub-02_asl.nii"), NiftiBytes().zeros(120).bytes());
    Job job;
    const auto found = scanWithCompanions(path("sub-01_asl.nii"), job);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].path, path("sub-01_asl.nii"));
    QCOMPARE(found[1].path, path("sub-01_m0scan.nii"));
    QVERIFY(found[1].header != nullptr && found[1].refused.empty());
    QCOMPARE(scan(path("sub-01_asl.nii"), job).size(), std::size_t{1});
    QCOMPARE(scanWithCompanions(path("sub-01_m0scan.nii"), job).size(), std::size_t{1});
    // A folder holds what it holds, each once.
    QCOMPARE(scanWithCompanions(path(""), job).size(), std::size_t{3});
}

void Sidecars::anUnusableValueOverridesTheFileAbove_data()
{
    QTest::addColumn<QString>("nearer");
    QTest::addColumn<bool>("unknown");
    QTest::newRow("text") << R"({"PostLabelingDelay": "1.8"})" << true;
    QTest::newRow("null") << R"({"PostLabelingDelay": null})" << true;
    QTest::newRow("an empty list") << R"({"PostLabelingDelay": []})" << true;
    QTest::newRow("an object") << R"({"PostLabelingDelay": {"s": 1.8}})" << true;
    QTest::newRow("silent") << R"({"LabelingDuration": 1.8})" << false;
    QTest::newRow("a number, then null")
        << R"({"PostLabelingDelay": 1.0, "PostLabelingDelay": null})" << false;
}

void Sidecars::anUnusableValueOverridesTheFileAbove()
{
    QFETCH(QString, nearer);
    QFETCH(bool, unknown);
    save(path("dataset_description.json"), "{}");
    save(path("asl.json"), R"({"PostLabelingDelay": 1.0})");
    const Dataset data = series(nearer.toStdString(), pairs);
    const Remark* remark = find(data.remarks, "bids.override_unusable");
    QCOMPARE(remark != nullptr, unknown);
    QCOMPARE(data.fact("PostLabelingDelay") == nullptr, unknown);
    for (const VolumeRow& row : data.volumes)
        QCOMPARE(std::isnan(row.delay), unknown);
    if (remark == nullptr) return;
    QVERIFY(remark->suspicious);
    for (const char* part :
         {"PostLabelingDelay in sub-01_asl.json", "PostLabelingDelay in asl.json"})
        QVERIFY2(says(*remark, part), english(remark->message).c_str());
}

void Sidecars::sliceTimesThatCannotBeHaveTheirReason_data()
{
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* times, const char* remark,
                        const char* words) { QTest::newRow(name) << times << remark << words; };
    row("negative", "[-0.1, 0, 0.1, 0.2, 0.3]", "bids.slice_timing_negative", "−0.1 s");
    row("in ms", "[0, 100, 200, 300, 400]", "bids.slice_timing_range", "400 s");
    row("a gap", "[0, null, 0.2, 0.3, 0.4]", "bids.slice_timing_gaps", "every slice");
}

void Sidecars::sliceTimesThatCannotBeHaveTheirReason()
{
    QFETCH(QString, times);
    QFETCH(QString, remark);
    QFETCH(QString, words);
    const Dataset data = series(QString("{\"SliceTiming\": %1}").arg(times).toStdString(), pairs);
    const Remark* found = find(data.remarks, remark.toStdString());
    QVERIFY2(found != nullptr, qPrintable(remark));
    QVERIFY2(says(*found, words.toStdString()), english(found->message).c_str());
    for (const char* other :
         {"bids.slice_timing_negative", "bids.slice_timing_range", "bids.slice_timing_gaps"})
        QCOMPARE(find(data.remarks, other) != nullptr, remark == other);
}

void Sidecars::aSliceDirectionThatIsNoneIsNotGuessed_data()
{
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QList<double>>("times");  ///< empty: refused
    const QList<double> ascending{0.0, 0.125, 0.25, 0.375, 0.5};
    QTest::newRow("missing") << "" << ascending;
    QTest::newRow("k") << R"(, "SliceEncodingDirection": "k")" << ascending;
    QTest::newRow("k-") << R"(, "SliceEncodingDirection": "k-")"
                        << QList<double>(ascending.rbegin(), ascending.rend());
    for (const char* word : {"z", "x", "-k", "kk", "z-", "K", "K-", "k ", "k--", "-", ""})
        QTest::newRow(qPrintable(QString("'%1'").arg(word)))
            << QString(R"(, "SliceEncodingDirection": "%1")").arg(word) << QList<double>();
}

void Sidecars::aSliceDirectionThatIsNoneIsNotGuessed()
{
    QFETCH(QString, direction);
    QFETCH(QList<double>, times);
    series("{\"SliceTiming\": [0, 0.125, 0.25, 0.375, 0.5]" + direction.toStdString() + "}", pairs);
    const ImageHeader header = readImageHeader(path("sub-01_asl.nii"));
    const Remark* remark = find(header.data.remarks, "bids.slice_direction");
    QCOMPARE(remark != nullptr, times.isEmpty());
    QCOMPARE(header.slices.has_value(), !times.isEmpty());
    if (remark != nullptr) QVERIFY(remark->suspicious);
    if (header.slices)
        QCOMPARE(QList<double>(header.slices->seconds.begin(), header.slices->seconds.end()),
                 times);
}

void Sidecars::sliceTimesCountFromTheFirstSliceRead()
{
    const auto times = [&](const char* list) {
        series(std::string("{\"SliceTiming\": ") + list + "}", pairs);
        return readImageHeader(path("sub-01_asl.nii")).slices.value().seconds;
    };
    const std::vector<double> plain{0.0, 0.125, 0.25, 0.375, 0.5};
    QCOMPARE(times("[0, 0.125, 0.25, 0.375, 0.5]"), plain);
    QCOMPARE(times("[0.5, 0.625, 0.75, 0.875, 1]"), plain);
    // The least is not always the first.
    QCOMPARE(times("[0.75, 0.5, 1, 0.625, 0.875]"),
             (std::vector<double>{0.25, 0.0, 0.5, 0.125, 0.375}));
}

void Sidecars::numbersThatJsonLacksAreNamedWithTheirKey_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("word");
    QTest::newRow("not a number") << "NaN"
                                  << "NaN";
    QTest::newRow("in a list") << "[1.8, NaN]"
                               << "NaN";
    QTest::newRow("infinite") << "-Infinity"
                              << "-Infinity";
    QTest::newRow("beyond all numbers") << "1e999"
                                        << "1e999";
    QTest::newRow("a word that is none") << "nothing"
                                         << "";
}

void Sidecars::numbersThatJsonLacksAreNamedWithTheirKey()
{
    QFETCH(QString, value);
    QFETCH(QString, word);
    const std::string content =
        QString("{\n\"EchoTime\": 0.01,\n\"PostLabelingDelay\": %1,\n\"M0Type\": \"Absent\"}")
            .arg(value)
            .toStdString();
    QString said;
    try {
        parseSidecar(content, "sub-01_asl.json");
    } catch (const Error& error) {
        said = QString::fromStdString(english(error.message()));
    }
    QVERIFY2(said.contains("line 3"), qPrintable(said));
    QCOMPARE(said.contains("PostLabelingDelay"), !word.isEmpty());
    if (!word.isEmpty()) QVERIFY2(said.contains(", " + word + ","), qPrintable(said));
}

QTEST_APPLESS_MAIN(Sidecars)
#include "tst_sidecars.moc"
