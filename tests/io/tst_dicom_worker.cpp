// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/dicom/csa.h"
#include "io/dicom/worker.h"
#include "io/open.h"
#include "support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <algorithm>
#include <random>

using namespace kety;
using namespace kety::test;

/// The import worker: a file that goes wrong costs that file, by name and with the reason.
class DicomWorker : public QObject {
    Q_OBJECT

private slots:
    void aFileThatHangsIsGivenUpAndTheOthersAreRead();
    void withoutTheWorkerTheErrorSaysWhatToDo();
    void aCancelledScanEndsInCancelled();
    void recordsSurviveTheWire();
    void nonsenseOfAWorkerIsAnError();
    void damagedCopiesNeverCrashTheProgram();
    void sameImageInEveryEncodingHasTheSameSamples();
    void aDamagedCsaHeaderIsNoCrash();
};

namespace {

std::filesystem::path odd()
{
    return sharedData("odd-dicom-pydicom");
}

std::vector<float> valuesOf(const std::string& path)
{
    QTemporaryDir place;  // alone in its folder: it is no double of another
    const QString copy = place.filePath("image.dcm");
    QFile::copy(QString::fromStdString(path), copy);
    Job job;
    const auto data = open(copy.toStdString(), job);
    return {data->series.values.begin(), data->series.values.end()};
}

}  // namespace

void DicomWorker::aFileThatHangsIsGivenUpAndTheOthersAreRead()
{
    SKIP_WITHOUT(odd());
    QTemporaryDir place;
    const std::string pipe = place.filePath("hangs.dcm").toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const std::string good = (odd() / "MR_small.dcm").string();
    Job job;
    const auto records = dicom::scanHeaders({good, pipe, good, pipe, good}, job, {.answer = 4.0});
    QCOMPARE(records.size(), std::size_t{5});
    for (const std::size_t index : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
        QCOMPARE(QString::fromStdString(records[index].refused), QString());
        QCOMPARE(records[index].pixels.rows, 64U);
    }
    for (const std::size_t index : {std::size_t{1}, std::size_t{3}})
        QVERIFY2(records[index].refused.find("no answer within 4 s") != std::string::npos,
                 records[index].refused.c_str());
    QCOMPARE(records[1].path, pipe);
}

void DicomWorker::withoutTheWorkerTheErrorSaysWhatToDo()
{
    const QByteArray real = qgetenv("KETY_IMPORT");
    qputenv("KETY_IMPORT", "/nowhere/kety-import");
    Job job;
    QString said;
    try {
        (void)dicom::scanHeaders({"a.dcm"}, job);
    } catch (const Error& error) {
        said = error.what();
    }
    qputenv("KETY_IMPORT", real);
    QVERIFY2(said.contains("kety-import") && said.contains("install Kety again"), qPrintable(said));
}

void DicomWorker::aCancelledScanEndsInCancelled()
{
    Job job({}, [] { return true; });
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)dicom::scanHeaders({"a.dcm"}, job));
}

void DicomWorker::recordsSurviveTheWire()
{
    dicom::FileRecord record;
    record.path = "a.dcm";
    record.common.set(dicom::tag(0x0018, 0x0081), "14 ");
    record.common.set(dicom::tag(0x0018, 0x9079), "1.7976931348623157e308");
    record.frames.resize(2);
    record.frames[1].set(dicom::tag(0x0018, 0x0081), "+28.5\\3");
    record.vendor["phoenix.alTI[2]"] = "1990000";
    record.pixels = {.rows = 3, .columns = 4, .bits_allocated = 16, .offset = 1234567890123};
    const auto bytes = dicom::encode(record);
    const dicom::FileRecord back = dicom::decode(bytes);
    QCOMPARE(*back.number(dicom::tag(0x0018, 0x0081), 0), 14.0);
    QCOMPARE(*back.number(dicom::tag(0x0018, 0x0081), 1), 28.5);
    QVERIFY(!back.number(dicom::tag(0x0018, 0x9079)));  // a sentinel is no number
    QCOMPARE(*back.vendorNumber("phoenix.alTI[2]"), 1990000.0);
    QCOMPARE(back.pixels.offset, record.pixels.offset);
    QCOMPARE(dicom::number(dicom::tag(0x2005, 0x100E)), std::string("2005,100e"));
}

void DicomWorker::nonsenseOfAWorkerIsAnError()
{
    dicom::FileRecord record;
    record.path = "a.dcm";
    record.vendor["key"] = "value";
    const auto bytes = dicom::encode(record);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 (void)dicom::decode(std::span(bytes).first(size)));
}

void DicomWorker::damagedCopiesNeverCrashTheProgram()
{
    SKIP_WITHOUT(odd());
    QTemporaryDir place;
    std::mt19937 random(11);
    std::size_t files = 0;
    for (const char* name : {"MR_small.dcm", "MR_small_implicit.dcm", "MR_small_RLE.dcm",
                             "MR_small_bigendian.dcm", "priv_SQ.dcm"}) {
        QFile original(QString::fromStdString((odd() / name).string()));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray whole = original.readAll();
        for (int round = 0; round < 40; ++round) {
            QByteArray copy = whole;
            for (int change = 0; change < 8; ++change)
                copy[int(random() % std::size_t(copy.size()))] = char(random());
            if (round % 4 == 0) copy.truncate(int(random() % std::size_t(copy.size())));
            const QString folder = place.filePath(QString::number(files++));
            QDir().mkpath(folder);
            QFile out(folder + "/image.dcm");
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(copy);
        }
    }
    Job job;
    std::size_t said = 0;
    for (const Found& found : scan(place.path().toStdString(), job)) {
        QVERIFY(found.header != nullptr);
        if (!found.refused.empty())
            said += QString::fromStdString(found.refused).contains("image.dcm")
                    || QString::fromStdString(found.refused).contains('#');
        if (!found.refused.empty()) continue;
        ++said;
    }
    QVERIFY(said > 0);
}

void DicomWorker::sameImageInEveryEncodingHasTheSameSamples()
{
    SKIP_WITHOUT(odd());
    const auto plain = valuesOf((odd() / "MR_small.dcm").string());
    QCOMPARE(plain.size(), std::size_t{64 * 64});
    QCOMPARE(*std::min_element(plain.begin(), plain.end()), 127.0F);
    QCOMPARE(*std::max_element(plain.begin(), plain.end()), 2145.0F);
    for (const char* name :
         {"MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_expb.dcm",
          "MR_small_implicit.dcm", "MR_small_jpeg_ls_lossless.dcm", "MR_small_padded.dcm"})
        QVERIFY2(valuesOf((odd() / name).string()) == plain, name);
    try {
        (void)valuesOf((odd() / "MR_small_jp2klossless.dcm").string());
        QFAIL("there is no decoder for JPEG 2000");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains("JPEG 2000"), error.what());
    }
}

void DicomWorker::aDamagedCsaHeaderIsNoCrash()
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::byte> bytes(200 + random() % 400);
        for (std::byte& one : bytes)
            one = static_cast<std::byte>(random());
        if (round % 2 == 0) {
            std::memcpy(bytes.data(), "SV10\4\3\2\1\3\0\0\0", 12);
        } else {
            bytes[0] = std::byte{3};
            bytes[1] = bytes[2] = bytes[3] = std::byte{0};
        }
        QVERIFY(dicom::parseCsa(bytes).size() <= 512);
    }
    QVERIFY(dicom::parseCsa({}).empty());
}

QTEST_APPLESS_MAIN(DicomWorker)
#include "tst_dicom_worker.moc"
