// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/open.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace kety;

/// Images of one measurement in files of their own: found by what their names mean.
class Collections : public QObject {
    Q_OBJECT

private slots:
    void imagesOfAMeasurementBelongTogether_data();
    void imagesOfAMeasurementBelongTogether();
    void phaseImagesBelongToNoFit();
    void mapOfB1IsFoundBesideOrInFmap();
};

namespace {

void put(const QTemporaryDir& folder, const QStringList& names)
{
    for (const QString& name : names) {
        QDir().mkpath(QFileInfo(folder.filePath(name)).path());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

QStringList companions(const QTemporaryDir& folder, const QString& image)
{
    QStringList words;
    for (const auto& [role, path] : companionsOf(folder.filePath(image).toStdString()))
        words << QString::fromStdString(role + " "
                                        + std::filesystem::path(path).filename().string());
    return words;
}

}  // namespace

void Collections::imagesOfAMeasurementBelongTogether_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("role");
    QTest::newRow("inversion recovery") << "inv"
                                        << "IRT1"
                                        << "ir";
    QTest::newRow("flip angles") << "flip"
                                 << "VFA"
                                 << "vfa";
    QTest::newRow("spin echoes") << "echo"
                                 << "MESE"
                                 << "mese";
    QTest::newRow("gradient echoes") << "echo"
                                     << "MEGRE"
                                     << "megre";
}

void Collections::imagesOfAMeasurementBelongTogether()
{
    QFETCH(QString, entity);
    QFETCH(QString, suffix);
    QFETCH(QString, role);
    const QTemporaryDir folder;
    const auto name = [&](const QString& before, int number) {
        return QStringLiteral("%1_%2-%3_%4.nii.gz").arg(before, entity).arg(number).arg(suffix);
    };
    put(folder, {name("sub-01", 1), name("sub-01", 2), name("sub-01", 10), name("sub-02", 1),
                 name("sub-01_acq-fast", 1), "sub-01_T1w.nii.gz", "sub-01_" + suffix + ".json"});
    QCOMPARE(companions(folder, name("sub-01", 2)),
             QStringList({role + " " + name("sub-01", 1), role + " " + name("sub-01", 10)}));
    QCOMPARE(companions(folder, name("sub-02", 1)), QStringList());
    QCOMPARE(companions(folder, "sub-01_T1w.nii.gz"), QStringList());
}

void Collections::phaseImagesBelongToNoFit()
{
    const QTemporaryDir folder;
    put(folder, {"sub-01_inv-1_part-mag_IRT1.nii", "sub-01_inv-2_part-mag_IRT1.nii",
                 "sub-01_inv-1_part-phase_IRT1.nii", "sub-01_inv-1_part-real_IRT1.nii",
                 "sub-01_inv-1_part-imag_IRT1.nii"});
    QCOMPARE(companions(folder, "sub-01_inv-1_part-mag_IRT1.nii"),
             QStringList("ir sub-01_inv-2_part-mag_IRT1.nii"));
    QCOMPARE(companions(folder, "sub-01_inv-1_part-real_IRT1.nii"),
             QStringList("ir sub-01_inv-1_part-imag_IRT1.nii"));
    QCOMPARE(companions(folder, "sub-01_inv-1_part-phase_IRT1.nii"), QStringList());
}

void Collections::mapOfB1IsFoundBesideOrInFmap()
{
    const QTemporaryDir folder;
    put(folder, {"sub-01/anat/sub-01_flip-1_VFA.nii.gz", "sub-01/fmap/sub-01_TB1map.nii.gz",
                 "sub-01/fmap/sub-01_epi.nii.gz", "sub-02/anat/sub-02_flip-1_VFA.nii.gz",
                 "sub-02/anat/sub-02_TB1map.nii.gz"});
    QCOMPARE(companions(folder, "sub-01/anat/sub-01_flip-1_VFA.nii.gz"),
             QStringList("b1 sub-01_TB1map.nii.gz"));
    QCOMPARE(companions(folder, "sub-02/anat/sub-02_flip-1_VFA.nii.gz"),
             QStringList("b1 sub-02_TB1map.nii.gz"));
}

QTEST_APPLESS_MAIN(Collections)
#include "tst_collection.moc"
