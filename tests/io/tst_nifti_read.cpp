// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/gzip.h"
#include "io/nifti.h"
#include "support/nifti_bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numeric>

using namespace kety;
using kety::test::NiftiBytes;
using kety::test::save;

namespace {

/// 0, 1, 2... as stored samples of a type.
template <class T>
std::vector<T> ramp(std::size_t count)
{
    std::vector<T> values(count);
    std::iota(values.begin(), values.end(), T{0});
    return values;
}

Series readBack(const std::string& path)
{
    Job job;
    return readNifti(inspectNifti(path), job);
}

bool hasRemark(const NiftiFile& file, const std::string& key)
{
    return std::any_of(file.remarks.begin(), file.remarks.end(),
                       [&](const Remark& r) { return r.key == key; });
}

}  // namespace

class NiftiRead : public QObject {
    Q_OBJECT

private slots:
    void everyScalarTypeReadsInBothByteOrdersAndVersions_data();
    void everyScalarTypeReadsInBothByteOrdersAndVersions();
    void slopeAndInterceptApply();
    void slopeZeroMeansNoScaling();
    void aSeriesIsVoxelMajorWhateverItsSize_data();
    void aSeriesIsVoxelMajorWhateverItsSize();
    void aLargeFileReadsInPieces();
    void aSingletonFifthAxisHoldsFrames();
    void axisOfOneVoxelNeedsNoSize();
    void gzipOfSeveralMembersAndPaddingReads();
    void headerAndImageInTwoFilesRead();
    void sformIsUsedBeforeQformAndBothBeforeVoxelSizes();
    void qfacTurnsTheThirdAxis();
    void unitsOfLengthAndTimeAreConverted_data();
    void unitsOfLengthAndTimeAreConverted();
    void formsThatDisagreeAreNamed();
    void integersBeyondFloatKeepTheirMagnitude();

private:
    std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }
    QTemporaryDir folder_;
};

template <class T>
static void addSamples(NiftiBytes& file, NiftiType type)
{
    file.type(type).samples(ramp<T>(60));
}

void NiftiRead::everyScalarTypeReadsInBothByteOrdersAndVersions_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("nifti2");
    QTest::addColumn<bool>("swapped");
    for (const int type : {2, 4, 8, 16, 64, 256, 512, 768, 1024, 1280}) {
        for (const bool nifti2 : {false, true}) {
            for (const bool swapped : {false, true}) {
                QTest::addRow("%s NIfTI-%d %s", name(static_cast<NiftiType>(type)), nifti2 ? 2 : 1,
                              swapped ? "swapped" : "native")
                    << type << nifti2 << swapped;
            }
        }
    }
}

void NiftiRead::everyScalarTypeReadsInBothByteOrdersAndVersions()
{
    QFETCH(int, type);
    QFETCH(bool, nifti2);
    QFETCH(bool, swapped);
    NiftiBytes file(nifti2, swapped);
    switch (const auto stored = static_cast<NiftiType>(type)) {
    case NiftiType::UInt8:
        addSamples<std::uint8_t>(file, stored);
        break;
    case NiftiType::Int8:
        addSamples<std::int8_t>(file, stored);
        break;
    case NiftiType::Int16:
        addSamples<std::int16_t>(file, stored);
        break;
    case NiftiType::UInt16:
        addSamples<std::uint16_t>(file, stored);
        break;
    case NiftiType::Int32:
        addSamples<std::int32_t>(file, stored);
        break;
    case NiftiType::UInt32:
        addSamples<std::uint32_t>(file, stored);
        break;
    case NiftiType::Int64:
        addSamples<std::int64_t>(file, stored);
        break;
    case NiftiType::UInt64:
        addSamples<std::uint64_t>(file, stored);
        break;
    case NiftiType::Float32:
        addSamples<float>(file, stored);
        break;
    case NiftiType::Float64:
        addSamples<double>(file, stored);
        break;
    }
    const Series series = readBack(save(path("type.nii"), file.bytes()));
    QCOMPARE(series.grid.size, (std::array{3, 4, 5}));
    QCOMPARE(series.frames(), std::size_t{1});
    for (std::size_t i = 0; i < 60; ++i)
        QCOMPARE(series.values[i], static_cast<float>(i));
}

void NiftiRead::slopeAndInterceptApply()
{
    const auto file = NiftiBytes().scaling(0.5, -3.0).samples(ramp<std::int16_t>(60));
    const Series series = readBack(save(path("scaled.nii"), file.bytes()));
    QCOMPARE(series.values[0], -3.0F);
    QCOMPARE(series.values[59], 26.5F);
}

void NiftiRead::slopeZeroMeansNoScaling()
{
    const auto file = NiftiBytes().scaling(0.0, 7.0).samples(ramp<std::int16_t>(60));
    QCOMPARE(readBack(save(path("unscaled.nii"), file.bytes())).values[59], 59.0F);
}

void NiftiRead::aSeriesIsVoxelMajorWhateverItsSize_data()
{
    QTest::addColumn<int>("voxels");
    QTest::addColumn<int>("frames");
    for (const int voxels : {1, 7, 8, 65, 4097})
        for (const int frames : {1, 2, 8, 15, 16, 17, 33})
            QTest::addRow("%d voxels, %d frames", voxels, frames) << voxels << frames;
}

void NiftiRead::aSeriesIsVoxelMajorWhateverItsSize()
{
    QFETCH(int, voxels);
    QFETCH(int, frames);
    NiftiBytes file;
    file.dim(0, 4).dim(1, voxels).dim(2, 1).dim(3, 1).dim(4, frames).type(NiftiType::Int32);
    file.samples(ramp<std::int32_t>(static_cast<std::size_t>(voxels * frames)));
    const Series series = readBack(save(path("series.nii"), file.bytes()));
    QCOMPARE(series.frames(), static_cast<std::size_t>(frames));
    for (int v = 0; v < voxels; ++v)
        for (int t = 0; t < frames; ++t)
            QCOMPARE(series.curve(static_cast<std::size_t>(v))[static_cast<std::size_t>(t)],
                     static_cast<float>(t * voxels + v));
}

void NiftiRead::aLargeFileReadsInPieces()
{
    // 80 MB, of which only some samples are on the disk: volumes 0 to 15 are read first, then 8.
    constexpr std::size_t voxels = 100 * 100 * 42, frames = 24;
    NiftiBytes file;
    file.dim(0, 4).dim(1, 100).dim(2, 100).dim(3, 42).dim(4, frames).type(NiftiType::Float64);
    const std::size_t start = file.bytes().size();
    const std::string large = save(path("large.nii"), file.bytes());
    std::filesystem::resize_file(large, start + voxels * frames * sizeof(double));
    std::fstream disk(large, std::ios::in | std::ios::out | std::ios::binary);
    const auto value = [](std::size_t v, std::size_t t) { return double(v) + 0.01 * double(t); };
    const std::array<std::size_t, 5> some{0, 1, 77777, voxels - 2, voxels - 1};
    for (const std::size_t v : some) {
        for (std::size_t t = 0; t < frames; ++t) {
            const double stored = value(v, t);
            disk.seekp(static_cast<std::streamoff>(start + (t * voxels + v) * sizeof(double)));
            disk.write(reinterpret_cast<const char*>(&stored), sizeof stored);
        }
    }
    disk.close();
    const Series series = readBack(large);
    for (const std::size_t v : some)
        for (std::size_t t = 0; t < frames; ++t)
            QCOMPARE(series.curve(v)[t], static_cast<float>(value(v, t)));
    QCOMPARE(series.curve(77778)[20], 0.0F);
}

void NiftiRead::aSingletonFifthAxisHoldsFrames()
{
    NiftiBytes file;
    file.dim(0, 5).dim(4, 1).dim(5, 2).pixdim(4, 0.0).samples(ramp<std::int16_t>(120));
    const NiftiFile found = inspectNifti(save(path("five.nii"), file.bytes()));
    QCOMPARE(found.times, (std::vector{0.0, 1.0}));
    QVERIFY(hasRemark(found, "nifti.fifth_axis"));
    QVERIFY(!found.frame_spacing);
}

void NiftiRead::axisOfOneVoxelNeedsNoSize()
{
    NiftiBytes file;
    file.sform(0, {}).qform(0, {}).dim(0, 2).dim(1, 1).dim(2, 6).dim(3, 1);
    file.pixdim(3, 0.0).samples(ramp<std::int16_t>(6));
    const NiftiFile found = inspectNifti(save(path("curve.nii"), file.bytes()));
    QCOMPARE(found.grid.size, (std::array{1, 6, 1}));
    QCOMPARE(found.grid.spacing[2], 1.0);
    QVERIFY(hasRemark(found, "nifti.pixdim_missing"));
}

void NiftiRead::gzipOfSeveralMembersAndPaddingReads()
{
    const auto bytes = NiftiBytes().samples(ramp<std::int16_t>(60)).bytes();
    const std::span<const std::byte> all(bytes);
    std::vector<std::byte> folded;
    for (const auto& [begin, count] :
         {std::pair{0, 100}, {100, 300}, {400, 72}}) {  // the header itself is split
        const auto member =
            foldGzip(all.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(count)));
        folded.insert(folded.end(), member.begin(), member.end());
    }
    folded.resize(folded.size() + 512);
    QCOMPARE(readBack(save(path("members.nii.gz"), folded)).values[59], 59.0F);
}

void NiftiRead::headerAndImageInTwoFilesRead()
{
    NiftiBytes header;
    header.offset(0).put(344, 'n').put(345, 'i').put(346, '1');
    std::vector<std::byte> samples(120);
    for (int i = 0; i < 60; ++i)
        store(samples.data() + 2 * i, static_cast<std::int16_t>(i));
    save(path("pair.hdr"), header.bytes());
    save(path("pair.img"), samples);
    QCOMPARE(readBack(path("pair.hdr")).values[59], 59.0F);
    QCOMPARE(readBack(path("pair.img")).values[59], 59.0F);
    QFile::remove(folder_.filePath("pair.img"));
    save(path("pair.img.gz"), foldGzip(samples));
    QCOMPARE(readBack(path("pair.hdr")).values[59], 59.0F);
}

void NiftiRead::sformIsUsedBeforeQformAndBothBeforeVoxelSizes()
{
    // A quarter turn about the superior axis: b = c = 0, d = sqrt(1/2).
    NiftiBytes file;
    file.qform(1, {0, 0, std::sqrt(0.5), 1, 2, 3}).zeros(120);
    const Grid sform = inspectNifti(save(path("both.nii"), file.bytes())).grid;
    QCOMPARE(sform.origin, (std::array{10.0, 20.0, -30.0}));  // RAS → LPS
    QCOMPARE(sform.spacing, (std::array{2.0, 3.0, 4.0}));
    QCOMPARE(sform.direction, (std::array{-1.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 1.0}));

    file.sform(0, {});
    const Grid qform = inspectNifti(save(path("q.nii"), file.bytes())).grid;
    QCOMPARE(qform.origin, (std::array{-1.0, -2.0, 3.0}));
    // In RAS the first axis now runs anterior and the second left; LPS turns both signs.
    QVERIFY(std::abs(qform.direction[3] + 1.0) < 1e-6);
    QVERIFY(std::abs(qform.direction[1] - 1.0) < 1e-6);

    file.qform(0, {});
    const NiftiFile bare = inspectNifti(save(path("bare.nii"), file.bytes()));
    QCOMPARE(bare.grid.origin, (std::array{0.0, 0.0, 0.0}));
    QVERIFY(hasRemark(bare, "nifti.orientation_missing"));
}

void NiftiRead::qfacTurnsTheThirdAxis()
{
    NiftiBytes file;
    file.sform(0, {}).qform(1, {0, 0, 0, 0, 0, 0}).pixdim(0, -1.0).zeros(120);
    QCOMPARE(inspectNifti(save(path("qfac.nii"), file.bytes())).grid.direction[8], -1.0);
}

void NiftiRead::unitsOfLengthAndTimeAreConverted_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("remark");
    QTest::newRow("mm, s") << (2 | 8) << 2.0 << 4.1 << "";
    QTest::newRow("mm, ms") << (2 | 16) << 2.0 << 4.1e-3 << "";
    QTest::newRow("mm, us") << (2 | 24) << 2.0 << 4.1e-6 << "";
    QTest::newRow("m, s") << (1 | 8) << 2000.0 << 4.1 << "";
    QTest::newRow("um, s") << (3 | 8) << 2e-3 << 4.1 << "";
    QTest::newRow("no length") << 8 << 2.0 << 4.1 << "nifti.units_missing";
    QTest::newRow("no time") << 2 << 2.0 << 0.0 << "nifti.time_unit_missing";
    QTest::newRow("Hz") << (2 | 32) << 2.0 << 0.0 << "nifti.time_unit_missing";
}

void NiftiRead::unitsOfLengthAndTimeAreConverted()
{
    QFETCH(int, units);
    QFETCH(double, spacing);
    QFETCH(double, seconds);
    QFETCH(QString, remark);
    NiftiBytes file;
    file.dim(0, 4).dim(4, 2).pixdim(4, 4.1).units(units).zeros(240);
    const NiftiFile found = inspectNifti(save(path("units.nii"), file.bytes()));
    QVERIFY(std::abs(found.grid.spacing[0] / spacing - 1.0) < 1e-12);
    QCOMPARE(found.frame_spacing.value_or(0.0), seconds);
    if (seconds > 0.0) QCOMPARE(found.times[1], seconds);
    QVERIFY(remark.isEmpty() ? found.remarks.empty() : hasRemark(found, remark.toStdString()));
}

void NiftiRead::formsThatDisagreeAreNamed()
{
    NiftiBytes file;
    file.qform(1, {0, 0, 0, -10, -20, -30}).zeros(120);
    QVERIFY(
        !hasRemark(inspectNifti(save(path("agree.nii"), file.bytes())), "nifti.forms_disagree"));
    file.qform(1, {0, 0, 0, -10, -20, -31});
    QVERIFY(
        hasRemark(inspectNifti(save(path("differ.nii"), file.bytes())), "nifti.forms_disagree"));
}

void NiftiRead::integersBeyondFloatKeepTheirMagnitude()
{
    NiftiBytes file;
    file.dim(1, 1)
        .dim(2, 1)
        .dim(3, 1)
        .type(NiftiType::UInt64)
        .samples(std::vector{~std::uint64_t{0}});
    QCOMPARE(readBack(save(path("large.nii"), file.bytes())).values[0], 18446744073709551616.0F);
}

QTEST_APPLESS_MAIN(NiftiRead)
#include "tst_nifti_read.moc"
