// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/nifti.h"
#include "io/open.h"
#include "support/nifti_bytes.h"
#include "support/shared_data.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>
#include <set>

using namespace kety;
using kety::test::sharedData;

/// Real files other programs stumble over. Expected figures are those of the data set's README.
class OddImages : public QObject {
    Q_OBJECT

private slots:
    void imagesReadAsTheirReadmeSays_data();
    void imagesReadAsTheirReadmeSays();
    void othersAreRefusedByName_data();
    void othersAreRefusedByName();
    void everyFileOfTheFolderIsListedOrRefused();
    void damagedCopiesNeverCrash();
    void quantitiesOnTheFifthAxisAreFrames();
};

void OddImages::imagesReadAsTheirReadmeSays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<std::vector<int>>("size");
    QTest::addColumn<std::vector<double>>("spacing");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    const auto row = [](const char* file, std::vector<int> size, std::vector<double> spacing,
                        double least, double greatest) {
        QTest::newRow(file) << QString(file) << size << spacing << least << greatest;
    };
    row("anatomical.nii", {33, 41, 25, 1}, {2, 2, 2}, -610, 3.039e4);
    row("functional.nii", {17, 21, 3, 20}, {4, 4, 8}, 629.8, 5572);
    row("example4d.nii.gz", {128, 96, 24, 2}, {2, 2, 2.2}, 0, 1162);
    row("example_nifti2.nii.gz", {32, 20, 12, 2}, {2, 2, 2.2}, 46, 757);
    row("standard.nii.gz", {4, 5, 7, 1}, {1, 3, 2}, 0, 255);
    row("reoriented_anat_moved.nii", {21, 26, 22, 1}, {4, 4, 4}, 0, 2.12e4);
    row("resampled_anat_moved.nii", {17, 21, 3, 1}, {4, 4, 8}, 409.3, 1.336e4);
}

void OddImages::imagesReadAsTheirReadmeSays()
{
    const auto folder = sharedData("odd-nifti-nibabel");
    SKIP_WITHOUT(folder);
    QFETCH(QString, file);
    QFETCH(std::vector<int>, size);
    QFETCH(std::vector<double>, spacing);
    QFETCH(double, least);
    QFETCH(double, greatest);
    Job job;
    const auto data = open((folder / file.toStdString()).string(), job);
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(data->series.grid.size[i], size[i]);
        QVERIFY(std::abs(data->series.grid.spacing[i] - spacing[i]) < 1e-3);
    }
    QCOMPARE(data->series.frames(), static_cast<std::size_t>(size[3]));
    std::vector<float> finite;  // resampled images have NaN outside the field of view
    std::copy_if(data->series.values.begin(), data->series.values.end(), std::back_inserter(finite),
                 [](float value) { return std::isfinite(value); });
    const auto [low, high] = std::minmax_element(finite.begin(), finite.end());
    const auto fourDigits = [](double value, double expected) {
        return std::abs(value - expected) <= 6e-4 * std::abs(expected);
    };
    QVERIFY(fourDigits(static_cast<double>(*low), least));
    QVERIFY(fourDigits(static_cast<double>(*high), greatest));
}

void OddImages::othersAreRefusedByName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* file, const char* says) {
        QTest::newRow(file) << QString(file) << QString(says);
    };
    row("nifti1.hdr", "nifti1.img is missing");
    row("nifti2.hdr", "nifti2.img is missing");
    row("analyze.hdr", "Analyze 7.5");
    row("row_major.dconn.nii", "CIFTI");
    row("phantom_EPI_asc_CLEAR_2_1.PAR", "PAR/REC");
    row("phantom_EPI_asc_CLEAR_2_1.REC", "PAR/REC");
    row("phantom_truncated.PAR", "PAR/REC");
    row("phantom_varscale.PAR", "PAR/REC");
    row("ASL_3D_Multiecho.PAR", "PAR/REC");
    row("T1_3echo_mag_real_imag_phase.PAR", "PAR/REC");
    row("dicom/csa_slice_norm.dcm", "holds no image");
    row("dicom/philips_mprage.dcm.gz", "holds no image");
    row("README.md", "not a NIfTI image");
}

void OddImages::othersAreRefusedByName()
{
    const auto folder = sharedData("odd-nifti-nibabel");
    SKIP_WITHOUT(folder);
    QFETCH(QString, file);
    QFETCH(QString, says);
    try {
        Job job;
        open((folder / file.toStdString()).string(), job);
        QFAIL("this is no image volume");
    } catch (const Error& error) {
        QCOMPARE(error.failure(), Failure::CorruptInput);
        QVERIFY2(QString(error.what()).contains(says), error.what());
    }
}

void OddImages::everyFileOfTheFolderIsListedOrRefused()
{
    const auto folder = sharedData("odd-nifti-nibabel");
    SKIP_WITHOUT(folder);
    Job job;
    std::set<std::string> readable, refused;
    for (const Found& found : scan(folder.string(), job)) {
        QVERIFY(found.header != nullptr);
        if (found.path.find('#') != std::string::npos) continue;  // a DICOM series
        (found.refused.empty() ? readable : refused)
            .insert(std::filesystem::path(found.path).filename().string());
    }
    QCOMPARE(readable.size(), std::size_t{7});
    QVERIFY(readable.contains("anatomical.nii") && readable.contains("standard.nii.gz"));
    QVERIFY(refused.contains("analyze.hdr") && refused.contains("row_major.dconn.nii"));
    QVERIFY(refused.contains("phantom_varscale.PAR") && !refused.contains("phantom_varscale.REC"));
}

void OddImages::damagedCopiesNeverCrash()
{
    const auto folder = sharedData("odd-nifti-nibabel");
    SKIP_WITHOUT(folder);
    QTemporaryDir place;
    std::mt19937 random(7);
    for (const char* name : {"functional.nii", "standard.nii.gz", "resampled_anat_moved.nii",
                             "row_major.dconn.nii", "example_nifti2.nii.gz"}) {
        QFile original(QString::fromStdString((folder / name).string()));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray whole = original.readAll();
        for (int round = 0; round < 200; ++round) {
            QByteArray copy = whole;
            const auto header =
                std::min<std::uint32_t>(544, static_cast<std::uint32_t>(copy.size()));
            for (unsigned change = 0; change <= random() % 3; ++change)
                copy[random() % header] = static_cast<char>(random());
            if (round % 5 == 0)
                copy.truncate(static_cast<int>(random() % static_cast<std::uint32_t>(copy.size())));
            const std::string path = place.filePath(name).toStdString();
            std::ofstream(path, std::ios::binary).write(copy.constData(), copy.size());
            try {
                Job job;
                open(path, job);
            } catch (const Error& error) {
                QVERIFY2(QString(error.what()).contains(name), error.what());
            }
        }
    }
}

void OddImages::quantitiesOnTheFifthAxisAreFrames()
{
    const auto folder = sharedData("asl-groundtruth-hrgt-3t");
    SKIP_WITHOUT(folder);
    const NiftiFile file = inspectNifti((folder / "hrgt_icbm_2009a_nls_3t.nii.gz").string());
    QCOMPARE(file.times.size(), std::size_t{7});
    QCOMPARE(file.grid.size, (std::array{197, 233, 189}));
    QCOMPARE(file.header.type, NiftiType::Float64);
    QVERIFY(!file.frame_spacing);
}

QTEST_APPLESS_MAIN(OddImages)
#include "tst_odd_images.moc"
