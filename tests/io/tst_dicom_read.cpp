// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "image/statistics.h"
#include "io/open.h"
#include "support/archive.h"
#include "support/same_places.h"
#include "support/shared_data.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kety;
using namespace kety::test;

/// DICOM folders of scanners, each read as its README says.
class DicomRead : public QObject {
    Q_OBJECT

private slots:
    void seriesHaveTheGeometryOfTheirReadme_data();
    void seriesHaveTheGeometryOfTheirReadme();
    void mosaicsAgreeWithTheConvertedSeries_data();
    void mosaicsAgreeWithTheConvertedSeries();
    void leftOverTimesOfTheProductSequenceAreNotUsed();
    void aDelayWithoutAFieldIsAskedFor();
    void pulsedLabellingIsReadFromTheProtocol();
    void aSeriesNamedM0ThatIsAPairIsNoM0();
    void m0OfAnotherSeriesIsFound();
    void labelTypesComeFromTheAslMacro();
    void classicAndEnhancedPhilipsAreTheSame();
    void echoesOfASeriesAreVolumesInOrderOfTime();
};

namespace {

std::vector<Found> found(const std::string& folder)
{
    Job job;
    return scan(folder, job);
}

const Found* series(const std::vector<Found>& all, const char* key)
{
    const std::string end = std::string("#") + key;
    const auto one =
        std::find_if(all.begin(), all.end(), [&](const Found& f) { return f.path.ends_with(end); });
    return one == all.end() ? nullptr : &*one;
}

std::shared_ptr<const Dataset> opened(const std::string& path)
{
    Job job;
    return open(path, job);
}

std::string types(const Dataset& data, std::size_t count)
{
    std::string words;
    for (std::size_t v = 0; v < std::min(count, data.volumes.size()); ++v)
        words += (v > 0 ? " " : "") + std::string(name(data.volumes[v].type));
    return words;
}

bool remarked(const Dataset& data, const char* key)
{
    return std::any_of(data.remarks.begin(), data.remarks.end(),
                       [&](const Remark& remark) { return remark.key == key; });
}

}  // namespace

void DicomRead::seriesHaveTheGeometryOfTheirReadme_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("key");
    QTest::addColumn<std::vector<int>>("size");
    QTest::addColumn<std::vector<double>>("spacing");
    const auto row = [](const char* set, const char* key, std::vector<int> size,
                        std::vector<double> spacing) {
        QTest::newRow((std::string(set) + " " + key).c_str())
            << QString(set) << QString(key) << size << spacing;
    };
    row("asl-siemens-pcasl2d-multipld", "", {64, 64, 24, 97}, {3.4375, 3.4375, 4.95});
    row("asl-siemens-pcasl3d", "", {96, 96, 40, 18}, {2.5, 2.5, 3.09});
    row("asl-siemens-pasl3d", "11", {96, 96, 40, 12}, {2.5, 2.5, 3.09});
    row("asl-siemens-pasl3d", "13", {96, 96, 40, 2}, {2.5, 2.5, 3.09});
    row("asl-siemens-pcasl2d", "9", {72, 72, 20, 102}, {3, 3, 6});
    row("asl-siemens-pcasl2d", "10", {72, 72, 20, 1}, {3, 3, 6});
    row("asl-siemens-xa30-enhanced", "25", {64, 64, 12, 7}, {4, 4, 7.5});
    row("asl-siemens-xa30-enhanced", "8", {64, 64, 33, 2}, {3.375, 3.375, 3.4});
    row("nist-siemens-1p5t", "8", {192, 192, 1, 32}, {1.3021, 1.3021, 5});
}

void DicomRead::seriesHaveTheGeometryOfTheirReadme()
{
    QFETCH(QString, set);
    QFETCH(QString, key);
    QFETCH(std::vector<int>, size);
    QFETCH(std::vector<double>, spacing);
    const Archive files(set.toStdString(), "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Found* one = key.isEmpty() ? &all.front() : series(all, key.toUtf8().constData());
    QVERIFY(one != nullptr);
    QCOMPARE(QString::fromStdString(one->refused), QString());
    const Series& header = one->header->series;
    QCOMPARE(std::vector<int>({header.grid.size[0], header.grid.size[1], header.grid.size[2],
                               int(header.frames())}),
             size);
    for (std::size_t axis = 0; axis < 3; ++axis)
        QVERIFY(std::abs(header.grid.spacing[axis] - spacing[axis]) < 1e-3);
}

void DicomRead::mosaicsAgreeWithTheConvertedSeries_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("subject");
    QTest::newRow("2-D, six delays") << "asl-siemens-pcasl2d-multipld"
                                     << "sub-01";
    QTest::newRow("3-D") << "asl-siemens-pcasl3d"
                         << "sub-02";
}

void DicomRead::mosaicsAgreeWithTheConvertedSeries()
{
    QFETCH(QString, set);
    QFETCH(QString, subject);
    const Archive files(set.toStdString(), "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto bids = sharedData("bids-asl-human");
    SKIP_WITHOUT(bids);
    const auto dicom = opened(files.folder().string());
    const auto nifti = opened((bids / subject.toStdString()).string());
    const Difference found = differenceOf(dicom->series, nifti->series);
    QVERIFY(found.same_places && found.distance < 1e-3);
    QCOMPARE(found.absolute, 0.0);
}

void DicomRead::leftOverTimesOfTheProductSequenceAreNotUsed()
{
    const Archive files("asl-siemens-pcasl2d-multipld", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Dataset& data = *all.front().header;
    QCOMPARE(data.text("ArterialSpinLabelingType"), std::string("PCASL"));
    QVERIFY(data.fact("InversionTime") == nullptr);
    QVERIFY(data.fact("BolusCutOffDelayTime") == nullptr);
    QCOMPARE(types(data, 4), std::string("m0scan label control label"));
    QCOMPARE(data.volumes[0].delay, 0.0);
    QCOMPARE(data.volumes[1].delay, 0.25);
    QCOMPARE(data.volumes[12].delay, 1.5);
    QCOMPARE(data.volumes[13].delay, 0.25);
    QCOMPARE(data.volumes[13].label_duration, 1.4);
    QCOMPARE(data.fact("EchoTime")->source, std::string("EchoTime (0018,0081)"));
    QCOMPARE(*data.number("RepetitionTime"), 4.1);
}

void DicomRead::aDelayWithoutAFieldIsAskedFor()
{
    const Archive files("asl-siemens-pcasl3d", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Dataset& data = *all.front().header;
    QCOMPARE(data.text("ArterialSpinLabelingType"), std::string("PCASL"));
    QVERIFY(data.fact("PostLabelingDelay") == nullptr);
    QVERIFY(data.fact("LabelingDuration") == nullptr);
    QVERIFY(remarked(data, "dicom.unnamed_numbers"));
}

void DicomRead::pulsedLabellingIsReadFromTheProtocol()
{
    const Archive files("asl-siemens-pasl3d", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Dataset& data = *series(all, "11")->header;
    QCOMPARE(data.text("ArterialSpinLabelingType"), std::string("PASL"));
    QCOMPARE(*data.number("PostLabelingDelay"), 1.99);
    QCOMPARE(*data.number("BolusCutOffDelayTime"), 0.7);
    QCOMPARE(data.text("BolusCutOffTechnique"), std::string("QUIPSSII"));
}

void DicomRead::aSeriesNamedM0ThatIsAPairIsNoM0()
{
    const Archive files("asl-siemens-pasl3d", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    for (const Found& one : found(files.folder().string()))
        QVERIFY(one.companions.empty());
}

void DicomRead::m0OfAnotherSeriesIsFound()
{
    const Archive files("asl-siemens-pcasl2d", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Found* asl = series(all, "9");
    QVERIFY(asl != nullptr);
    QCOMPARE(asl->companions.size(), std::size_t{1});
    QVERIFY(asl->companions[0].second.ends_with("#10"));
    // Its slice times jump from 0.35 to 8.48 s with a repetition time of 2 s.
    QVERIFY(remarked(*opened(asl->companions[0].second), "bids.slice_timing_range"));
}

void DicomRead::labelTypesComeFromTheAslMacro()
{
    const Archive files("asl-siemens-xa30-enhanced", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Dataset& data = *series(all, "25")->header;
    QCOMPARE(types(data, 7), std::string("m0scan label control label control label control"));
    QCOMPARE(data.volumes[1].delay, 1.8);
    QCOMPARE(data.volumes[1].label_duration, 1.8);
    QCOMPARE(series(all, "27")->header->volumes.front().type, VolumeType::DeltaM);
    QCOMPARE(series(all, "28")->header->volumes.front().type, VolumeType::Cbf);
}

void DicomRead::classicAndEnhancedPhilipsAreTheSame()
{
    const Archive classic("asl-philips-3dpcasl-phantom", "classic.tar.xz");
    const Archive enhanced("asl-philips-3dpcasl-phantom",
                           "enhanced/402_SOURCE_-_3D_pCASL_6mm.dcm.gz");
    SKIP_WITHOUT(classic.folder());
    const auto a = opened(classic.folder().string() + "#402");
    const auto b = opened(enhanced.folder().string());
    QCOMPARE(a->series.frames(), std::size_t{16});
    QCOMPARE(types(*a, 4), types(*b, 4));
    const Difference found = differenceOf(a->series, b->series);
    QVERIFY(found.same_places && found.distance < 1e-3);
    QCOMPARE(found.absolute, 0.0);
    const Volume<float> m0 = frame(a->series, 0);
    std::vector<float> sorted(m0.values.begin(), m0.values.end());
    const double limit = 0.35 * quantile(sorted, 0.99);
    double sum = 0.0;
    std::size_t count = 0;
    for (const float value : m0.values) {
        if (value <= limit) continue;
        sum += value;
        ++count;
    }
    QVERIFY(std::abs(sum / double(count) / 1.091e8 - 1.0) < 0.02);
}

void DicomRead::echoesOfASeriesAreVolumesInOrderOfTime()
{
    const Archive files("nist-siemens-1p5t", "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const auto all = found(files.folder().string());
    const Dataset& data = *series(all, "8")->header;
    QCOMPARE(data.volumes.size(), std::size_t{32});
    QVERIFY(std::abs(data.volumes.front().echo_time - 0.0127) < 1e-4);
    QVERIFY(std::abs(data.volumes.back().echo_time - 0.4064) < 1e-3);
    std::vector<double> inversions;
    for (const Found& one : all)
        if (const auto ti = one.header->number("InversionTime")) inversions.push_back(*ti);
    std::sort(inversions.begin(), inversions.end());
    QCOMPARE(inversions, std::vector<double>({0.05, 0.1, 0.2, 0.4, 0.6, 0.8}));
}

QTEST_APPLESS_MAIN(DicomRead)
#include "tst_dicom_read.moc"
