// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/gzip.h"
#include "io/nifti.h"
#include "support/nifti_bytes.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

using namespace kety;
using kety::test::NiftiBytes;
using kety::test::save;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

using Spoil = std::function<void(NiftiBytes&)>;

/// kB of memory this process has had at most.
long peakMemory()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss;
}

/// Reads it, or is told why not: anything else leaves by another exception or a crash.
bool readsOrRefuses(const std::string& path)
{
    try {
        Job job;
        const Series series = readNifti(inspectNifti(path), job);
        return series.values.size() == series.grid.voxels() * series.frames();
    } catch (const Error& error) {
        return std::string(error.what()).find(path) != std::string::npos;
    }
}

NiftiBytes sound(bool nifti2 = false)
{
    NiftiBytes file(nifti2);
    return file.zeros(120);
}

}  // namespace

Q_DECLARE_METATYPE(Spoil)

class NiftiCorrupt : public QObject {
    Q_OBJECT

private slots:
    void aHeaderFaultIsRefusedAtOnceAndNamed_data();
    void aHeaderFaultIsRefusedAtOnceAndNamed();
    void theSoundFileTheFaultsStartFromReads();
    void aCutOffFileIsRefusedAtEveryLength_data();
    void aCutOffFileIsRefusedAtEveryLength();
    void aQformThatIsNoNumberIsNamedAndNotWrittenOn();
    void surplusBytesAreRefused();
    void aBombStopsAtTheSizeOfItsHeader();
    void aLyingHeaderAllocatesNothing();
    void damagedCompressedDataAreRefused();
    void emptyAndTinyFilesAreNamed();
    void typesThatAreNoScalarsAreRefusedByName_data();
    void typesThatAreNoScalarsAreRefusedByName();
    void noChangeOfBitsCrashes_data();
    void noChangeOfBitsCrashes();

private:
    std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
    QTemporaryDir folder_;
};

void NiftiCorrupt::aHeaderFaultIsRefusedAtOnceAndNamed_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("names");
    const auto fault = [](const char* title, const char* names, Spoil spoil) {
        QTest::newRow(title) << spoil << names;
    };
    fault("no dimensions", "dim[0]", [](NiftiBytes& f) { f.dim(0, 0); });
    fault("eight dimensions", "dim[0]", [](NiftiBytes& f) { f.dim(0, 8); });
    fault("zero dimension", "dim[2]", [](NiftiBytes& f) { f.dim(2, 0); });
    fault("negative dimension", "dim[1]", [](NiftiBytes& f) { f.dim(1, -3); });
    fault("zero frames", "dim[4]", [](NiftiBytes& f) { f.dim(0, 4).dim(4, 0); });
    fault("wild dimensions", "", [](NiftiBytes& f) {
        for (std::size_t i = 1; i <= 4; ++i)
            f.dim(0, 4).dim(i, 32767);
    });
    fault("true 5-D", "more than four", [](NiftiBytes& f) { f.dim(0, 5).dim(4, 2).dim(5, 2); });
    fault("NaN sform", "sform", [](NiftiBytes& f) {
        f.sform(1, {notANumber, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
    });
    fault("infinite sform", "sform", [](NiftiBytes& f) {
        f.sform(1, {1, 0, 0, infinity, 0, 1, 0, 0, 0, 0, 1, 0});
    });
    fault("flat sform", "sform", [](NiftiBytes& f) {
        f.sform(1, {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0});
    });
    fault("zero sform", "sform", [](NiftiBytes& f) { f.sform(1, std::vector<double>(12, 0.0)); });
    fault("NaN qform", "qform", [](NiftiBytes& f) {
        f.sform(0, {}).qform(1, {notANumber, 0, 0, 0, 0, 0});
    });
    fault("no rotation", "qform", [](NiftiBytes& f) {
        f.sform(0, {}).qform(1, {1, 1, 0, 0, 0, 0});
    });
    fault("NaN offset of qform", "qform", [](NiftiBytes& f) {
        f.sform(0, {}).qform(1, {0, 0, 0, notANumber, 0, 0});
    });
    fault("NaN voxel size", "pixdim[1]", [](NiftiBytes& f) { f.pixdim(1, notANumber); });
    fault("zero voxel size", "pixdim[3]", [](NiftiBytes& f) { f.pixdim(3, 0.0); });
    fault("huge voxel size", "voxel sizes", [](NiftiBytes& f) { f.sform(0, {}).pixdim(2, 1e30); });
    fault("NaN slope", "scl_slope", [](NiftiBytes& f) { f.scaling(notANumber, 0.0); });
    fault("infinite slope", "scl_slope", [](NiftiBytes& f) { f.scaling(infinity, 0.0); });
    fault("NaN intercept", "scl_inter", [](NiftiBytes& f) { f.scaling(1.0, notANumber); });
    fault("bitpix", "bitpix", [](NiftiBytes& f) { f.put<std::int16_t>(f.nifti2() ? 14 : 72, 32); });
    fault("datatype 3", "datatype 3",
          [](NiftiBytes& f) { f.put<std::int16_t>(f.nifti2() ? 12 : 70, 3); });
    fault("data inside the header", "vox_offset", [](NiftiBytes& f) { f.offset(100); });
    fault("negative offset", "vox_offset", [](NiftiBytes& f) { f.offset(-352); });
    fault("wild offset", "", [](NiftiBytes& f) { f.offset(4e12); });
    fault("damaged magic", "mark", [](NiftiBytes& f) { f.put(f.nifti2() ? 4 : 344, 'x'); });
    fault("damaged size of header", "not a NIfTI",
          [](NiftiBytes& f) { f.put<std::int32_t>(0, 349); });
}

void NiftiCorrupt::aHeaderFaultIsRefusedAtOnceAndNamed()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, names);
    const long before = peakMemory();
    for (const bool nifti2 : {false, true}) {
        for (const bool folded : {false, true}) {
            NiftiBytes file = sound(nifti2);
            spoil(file);
            const std::string at = save(path(folded ? "fault.nii.gz" : "fault.nii"),
                                        folded ? foldGzip(file.bytes()) : file.bytes());
            QElapsedTimer clock;
            clock.start();
            try {
                inspectNifti(at);
                QFAIL("the fault went unnoticed");
            } catch (const Error& error) {
                QCOMPARE(error.failure(), Failure::CorruptInput);
                const std::string message = error.what();
                QVERIFY2(message.starts_with(at + ": "), error.what());
                QVERIFY2(message.find(names.toStdString()) != std::string::npos, error.what());
                QVERIFY(message.find('\n') == std::string::npos);
            }
            QVERIFY(clock.elapsed() < 1000);
        }
    }
    QVERIFY(peakMemory() - before < 100 * 1024);
}

void NiftiCorrupt::theSoundFileTheFaultsStartFromReads()
{
    for (const bool nifti2 : {false, true})
        QCOMPARE(inspectNifti(save(path("sound.nii"), sound(nifti2).bytes())).grid.voxels(),
                 std::size_t{60});
}

void NiftiCorrupt::aCutOffFileIsRefusedAtEveryLength_data()
{
    QTest::addColumn<bool>("nifti2");
    QTest::addColumn<bool>("folded");
    QTest::newRow("NIfTI-1") << false << false;
    QTest::newRow("NIfTI-2") << true << false;
    QTest::newRow("NIfTI-1 compressed") << false << true;
}

void NiftiCorrupt::aCutOffFileIsRefusedAtEveryLength()
{
    QFETCH(bool, nifti2);
    QFETCH(bool, folded);
    auto whole = sound(nifti2).bytes();
    if (folded) whole = foldGzip(whole);
    const std::string at = path(folded ? "cut.nii.gz" : "cut.nii");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        save(at, std::vector<std::byte>(whole.begin(),
                                        whole.begin() + static_cast<std::ptrdiff_t>(length)));
        Job job;
        std::string said;
        try {
            readNifti(inspectNifti(at), job);
        } catch (const Error& error) {
            said = error.what();
        }
        // Whatever the reader trips over: that bytes are missing, not what they would have been.
        const bool named = said.find(length < 2 ? "empty" : "cut off") != std::string::npos;
        QVERIFY2(named || (!folded && length < 4), said.c_str());
    }
}

void NiftiCorrupt::aQformThatIsNoNumberIsNamedAndNotWrittenOn()
{
    for (const bool nifti2 : {false, true}) {
        for (const int code : {0, 1}) {
            NiftiBytes bytes = sound(nifti2);
            bytes.sform(1, {2, 0, 0, 1, 0, 2, 0, 2, 0, 0, 2, 3});
            bytes.qform(code, {notANumber, 0, 0, 1, notANumber, 3});
            const NiftiFile file = inspectNifti(save(path("q.nii"), bytes.bytes()));
            const auto named =
                std::count_if(file.remarks.begin(), file.remarks.end(), [](const Remark& remark) {
                    return remark.key == "nifti.qform_not_finite";
                });
            QCOMPARE(named, code);  // where the code says there is no qform, none is missed
            QCOMPARE(file.grid.spacing[0], 2.0);
            const auto& written = file.grid.as_read;
            QCOMPARE(int{written.qform_code}, 0);
            QCOMPARE(int{written.sform_code}, 1);
            for (const double value : written.quatern)
                QVERIFY(std::isfinite(value));
        }
    }
}

void NiftiCorrupt::surplusBytesAreRefused()
{
    Job job;
    NiftiBytes file = sound();
    file.zeros(2);
    QVERIFY_THROWS_EXCEPTION(Error, inspectNifti(save(path("long.nii"), file.bytes())));
    const NiftiFile folded = inspectNifti(save(path("long.nii.gz"), foldGzip(file.bytes())));
    QVERIFY_THROWS_EXCEPTION(Error, readNifti(folded, job));
}

void NiftiCorrupt::aBombStopsAtTheSizeOfItsHeader()
{
    NiftiBytes file = sound();
    file.zeros(std::size_t{64} << 20);
    const std::string at = save(path("bomb.nii.gz"), foldGzip(file.bytes()));
    file.bytes() = {};
    const long before = peakMemory();
    Job job;
    QVERIFY_THROWS_EXCEPTION(Error, readNifti(inspectNifti(at), job));
    QVERIFY(peakMemory() - before < 10 * 1024);
}

void NiftiCorrupt::aLyingHeaderAllocatesNothing()
{
    NiftiBytes file = sound();
    for (std::size_t i = 1; i <= 3; ++i)
        file.dim(i, 4096);
    const long before = peakMemory();
    for (const char* name : {"lie.nii", "lie.nii.gz"}) {
        const bool folded = std::string_view(name).ends_with("gz");
        QVERIFY_THROWS_EXCEPTION(
            Error, inspectNifti(save(path(name), folded ? foldGzip(file.bytes()) : file.bytes())));
    }
    NiftiBytes long_series = sound(true);
    long_series.dim(0, 4).dim(4, 100000000);  // a time for each of them would be 0.8 GB
    QVERIFY_THROWS_EXCEPTION(Error, inspectNifti(save(path("long.nii"), long_series.bytes())));
    QVERIFY(peakMemory() - before < 10 * 1024);
}

void NiftiCorrupt::damagedCompressedDataAreRefused()
{
    std::vector<std::byte> folded = foldGzip(sound().bytes());
    folded[folded.size() - 6] ^= std::byte{1};  // in the checksum
    Job job;
    const std::string at = save(path("sum.nii.gz"), folded);
    QVERIFY_THROWS_EXCEPTION(Error, readNifti(inspectNifti(at), job));
}

void NiftiCorrupt::emptyAndTinyFilesAreNamed()
{
    for (const std::size_t size : {0, 1}) {
        try {
            inspectNifti(save(path("empty.nii.gz"), std::vector<std::byte>(size, std::byte{'\n'})));
            QFAIL("an empty file is no image");
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).find("is empty") != std::string::npos, error.what());
        }
    }
    QVERIFY_THROWS_EXCEPTION(Error, inspectNifti(folder_.path().toStdString()));
    QVERIFY_THROWS_EXCEPTION(Error, inspectNifti(path("absent.nii")));
}

void NiftiCorrupt::typesThatAreNoScalarsAreRefusedByName_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("names");
    QTest::newRow("RGB") << 128 << "not a scalar image";
    QTest::newRow("RGBA") << 2304 << "not a scalar image";
    QTest::newRow("complex64") << 32 << "complex64";
    QTest::newRow("complex128") << 1792 << "complex128";
    QTest::newRow("float128") << 1536 << "float128";
    QTest::newRow("binary") << 1 << "binary";
}

void NiftiCorrupt::typesThatAreNoScalarsAreRefusedByName()
{
    QFETCH(int, type);
    QFETCH(QString, names);
    NiftiBytes file = sound();
    file.put(70, static_cast<std::int16_t>(type));
    try {
        inspectNifti(save(path("type.nii"), file.bytes()));
        QFAIL("not a scalar");
    } catch (const Error& error) {
        QVERIFY2(std::string(error.what()).find(names.toStdString()) != std::string::npos,
                 error.what());
    }
}

void NiftiCorrupt::noChangeOfBitsCrashes_data()
{
    QTest::addColumn<bool>("nifti2");
    QTest::addColumn<bool>("folded");
    for (const bool nifti2 : {false, true})
        for (const bool folded : {false, true})
            QTest::addRow("NIfTI-%d%s", nifti2 ? 2 : 1, folded ? ".gz" : "") << nifti2 << folded;
}

void NiftiCorrupt::noChangeOfBitsCrashes()
{
    QFETCH(bool, nifti2);
    QFETCH(bool, folded);
    const auto bytes = sound(nifti2).bytes();
    const auto whole = folded ? foldGzip(bytes) : bytes;
    const std::string at = path(folded ? "mutant.nii.gz" : "mutant.nii");
    std::mt19937 random(20260101);
    for (int round = 0; round < 1500; ++round) {
        auto mutant = whole;
        for (unsigned change = 0; change <= random() % 4; ++change) {
            const std::size_t place = random() % mutant.size();
            mutant[place] ^= static_cast<std::byte>(1U << random() % 8);
        }
        if (random() % 4 == 0) mutant.resize(random() % mutant.size());
        QVERIFY2(readsOrRefuses(save(at, mutant)), qPrintable(QString("round %1").arg(round)));
    }
}

QTEST_APPLESS_MAIN(NiftiCorrupt)
#include "tst_nifti_corrupt.moc"
