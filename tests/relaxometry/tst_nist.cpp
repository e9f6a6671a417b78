// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"
#include "io/open.h"
#include "relaxometry/noise.h"
#include "session/catalogue.h"
#include "support/archive.h"
#include "support/relaxometry_case.h"
#include "support/shared_data.h"

#include <QTest>

using namespace kety;
using kety::test::Archive;

/// Spheres of the NIST/ISMRM system phantom, from the folders of two scanners: T1 of inversion
/// recovery with a TR of its own for each image, T2 of 32 echoes. Expected are the published
/// results of another program on the same files.
class NistPhantom : public QObject {
    Q_OBJECT

private slots:
    void spheresAgreeWithThePublishedResults_data();
    void spheresAgreeWithThePublishedResults();
};

namespace {

struct Sphere {
    int row, column;
    double expected;  // ms
};
using Spheres = std::vector<Sphere>;

/// Mean signal of 5 × 5 voxels about every sphere, as images of their own.
Inputs spheresOf(const std::string& folder, const char* role, const Spheres& spheres)
{
    Job job;
    Inputs inputs;
    for (const Found& found : scan(folder, job)) {
        const auto data = open(found.path, job);
        const auto mean = [&](std::size_t sphere, std::size_t frame) {
            double sum = 0.0;
            for (int row = -2; row <= 2; ++row) {
                for (int column = -2; column <= 2; ++column) {
                    const std::size_t voxel = data->series.grid.index(
                        spheres[sphere].column + column, spheres[sphere].row + row, 0);
                    sum += double{data->series.curve(voxel)[frame]};
                }
            }
            return sum / 25.0;
        };
        auto small =
            test::imagesOf(data->name, spheres.size(), data->series.frames(), mean, data->facts);
        small->volumes = data->volumes;
        small->part = data->part;
        inputs.roles[role].push_back(small);
    }
    return inputs;
}

/// Noise of one image, from the last eight echoes of the two spheres of least T2 (at most 28 ms,
/// after 300 ms and more): what is left there is the mean of the magnitude of noise alone. In the
/// short spheres it counts: of the Siemens plate, sphere 13 reads 324, 104, 68, 23, 22, 16, 15, ...
/// and stays at 12. Least squares of a decay to zero give 13.7 ms there, which is also what the
/// data set's own page finds without a term for noise; the published 12.3 ms come from a model with
/// a floor, S = sqrt(S0^2 exp(-2 TE / T2) + C^2), which on these means gives 12.9 ms, as the
/// default treatment of the floor does.
double noiseOfLateEchoes(const Dataset& echoes)
{
    const Series& series = echoes.series;
    const std::size_t spheres = series.grid.voxels();
    double sum = 0.0;
    for (const std::size_t sphere : {spheres - 2, spheres - 1})
        for (std::size_t late = 1; late <= 8; ++late)
            sum += double{series.curve(sphere)[series.frames() - late]};
    return relaxometry::noiseFromBackgroundMean(sum / 16.0);
}

}  // namespace

void NistPhantom::spheresAgreeWithThePublishedResults_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Spheres>("spheres");
    QTest::newRow("siemens T1 plate5")
        << "nist-siemens-1p5t"
        << "T1/site1_20200218/plate5"
        << Spheres{{58, 96, 1862.6},  {65, 117, 1435.8}, {85, 132, 999.9}, {108, 132, 740.7},
                   {127, 118, 498.2}, {135, 95, 351.6},  {128, 72, 255.2}, {109, 59, 178.0},
                   {84, 59, 131.7},   {65, 72, 93.3},    {81, 81, 66.6},   {81, 111, 45.1},
                   {112, 111, 32.5},  {111, 80, 22.4}};
    QTest::newRow("siemens T2 plate4")
        << "nist-siemens-1p5t"
        << "T2/site1_20200218/plate4"
        << Spheres{{58, 95, 816.3},   {65, 117, 590.3}, {85, 131, 430.7}, {109, 132, 310.8},
                   {128, 117, 217.0}, {135, 96, 155.7}, {128, 72, 109.3}, {108, 58, 79.0},
                   {84, 58, 56.0},    {65, 72, 39.1},   {81, 81, 27.6},   {81, 111, 18.4},
                   {112, 111, 12.3},  {112, 80, 8.0}};
    QTest::newRow("philips T1 plate4")
        << "nist-philips-1p5t"
        << "T1/site4_philips/plate4"
        << Spheres{{57, 98, 2207.8},   {66, 120, 1977.8}, {87, 133, 1824.6}, {111, 131, 1508.6},
                   {129, 115, 1215.0}, {134, 93, 986.9},  {125, 70, 767.7},  {104, 58, 592.1},
                   {80, 60, 444.0},    {62, 76, 324.3},   {79, 82, 235.4},   {81, 112, 162.8},
                   {112, 110, 121.0},  {110, 79, 85.6}};
    QTest::newRow("philips T1 plate5")
        << "nist-philips-1p5t"
        << "T1/site4_philips/plate5"
        << Spheres{{57, 100, 1856.5}, {66, 121, 1414.1}, {87, 135, 973.4}, {110, 133, 706.1},
                   {128, 117, 500.2}, {134, 93, 354.2},  {125, 71, 251.7}, {105, 59, 175.9},
                   {80, 62, 129.9},   {62, 77, 91.9},    {79, 83, 65.4},   {81, 113, 45.5},
                   {112, 111, 32.4},  {109, 80, 23.1}};
    QTest::newRow("philips T2 plate4")
        << "nist-philips-1p5t"
        << "T2/site4_philips/plate4"
        << Spheres{{57, 99, 830.9},   {66, 121, 597.3}, {87, 134, 437.7}, {111, 132, 313.2},
                   {129, 116, 220.6}, {134, 94, 157.2}, {125, 71, 110.0}, {104, 59, 78.5},
                   {80, 61, 55.5},    {62, 77, 39.3},   {79, 83, 27.2},   {81, 113, 18.2},
                   {112, 111, 13.2},  {110, 80, 9.4}};
    QTest::newRow("philips T2 plate5")
        << "nist-philips-1p5t"
        << "T2/site4_philips/plate5"
        << Spheres{{57, 99, 1637.3},  {66, 120, 1211.0}, {87, 134, 844.5}, {110, 132, 615.7},
                   {128, 116, 445.8}, {134, 92, 313.8},  {125, 70, 223.1}, {105, 58, 155.9},
                   {80, 61, 114.9},   {62, 76, 81.0},    {79, 82, 57.3},   {81, 112, 39.2},
                   {112, 110, 28.3},  {109, 79, 19.9}};
}

void NistPhantom::spheresAgreeWithThePublishedResults()
{
    QFETCH(QString, set);
    QFETCH(QString, folder);
    QFETCH(Spheres, spheres);
    const Archive files(set.toStdString(), "dicom.tar.xz");
    SKIP_WITHOUT(files.folder());
    const bool t1 = folder.startsWith("T1");
    const Inputs inputs =
        spheresOf((files.folder() / folder.toStdString()).string(), t1 ? "ir" : "mese", spheres);
    const Analysis& analysis = *findAnalysis(t1 ? "relaxometry.t1_ir" : "relaxometry.t2");
    const Result result = test::runWhole(
        analysis, inputs,
        t1 ? test::Typed{{"model", "three"}}
           : test::Typed{{"drop_first", "true"},
                         {"noise", formatNumber(noiseOfLateEchoes(*inputs.find("mese")))}});
    std::vector<float> errors;
    // The last sphere is left out as its publisher says: shorter than the first time.
    for (std::size_t sphere = 0; sphere + 1 < spheres.size(); ++sphere) {
        const double found = 1e3 * test::valueAt(result, t1 ? "t1" : "t2", sphere);
        const double error = std::abs(found / spheres[sphere].expected - 1.0);
        const bool outermost = sphere == 0 || sphere + 2 == spheres.size();
        const QString said = QStringLiteral("sphere %1: %2 ms, published %3 ms")
                                 .arg(sphere + 1)
                                 .arg(found)
                                 .arg(spheres[sphere].expected);
        qDebug("%s", qPrintable(said));
        QVERIFY2(error < (outermost ? 0.10 : 0.03), qPrintable(said));
        errors.push_back(static_cast<float>(error));
    }
    QVERIFY2(quantile(errors, 0.5) < 0.01, qPrintable(QString::number(quantile(errors, 0.5))));
}

QTEST_APPLESS_MAIN(NistPhantom)
#include "tst_nist.moc"
