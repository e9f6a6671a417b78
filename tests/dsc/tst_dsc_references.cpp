// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/bolus.h"
#include "dsc/circulant.h"
#include "dsc/concentration.h"
#include "dsc/grid_bayes.h"
#include "dsc/leakage.h"
#include "dsc/toeplitz.h"
#include "io/open.h"
#include "support/asl_case.h"
#include "support/shared_data.h"

#include <QTest>

#include <fstream>
#include <optional>
#include <sstream>

using namespace kety;
using namespace kety::dsc;
using namespace kety::test;

/// Curves that others made, with what is known of them.
class DscReferences : public QObject {
    Q_OBJECT

private slots:
    void digitalReferenceCurves_data();
    void digitalReferenceCurves();
    void dualEchoCurves_data();
    void dualEchoCurves();
    void leakageOfTheTumourIsCorrected();
    void simulatedImagesAreRanked();
};

namespace {

std::vector<std::string> split(const std::string& line, char by)
{
    std::vector<std::string> parts;
    std::stringstream stream(line);
    for (std::string part; std::getline(stream, part, by);)
        parts.push_back(part);
    return parts;
}

std::vector<double> numbers(const std::string& text)
{
    std::vector<double> values;
    std::stringstream stream(text);
    for (double value = 0.0; stream >> value;)
        values.push_back(value);
    return values;
}

struct Reference {
    std::string label;
    std::vector<double> tissue, artery;
    double cbv = 0.0, cbf = 0.0, step = 0.0;
};

std::vector<Reference> references(const std::filesystem::path& folder)
{
    std::ifstream file(folder / "dsc_data.csv");
    std::vector<Reference> all;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto parts = split(line, ',');
        if (parts.size() < 6) continue;
        all.push_back({parts[0], numbers(parts[1]), numbers(parts[2]), std::stod(parts[3]),
                       std::stod(parts[4]), std::stod(parts[5])});
    }
    return all;
}

/// 6000 times the height of the residue.
double flowOf(const std::string& method, const std::vector<double>& artery,
              const std::vector<double>& tissue, double step)
{
    const std::vector<Lanes> curve(tissue.begin(), tissue.end());
    if (method == "ssvd") {
        const ToeplitzDeconvolution ssvd(artery, step, 0.2);
        std::vector<Lanes> residue(curve.size());
        return 6000.0 * ssvd.deconvolve(curve.data(), residue.data())[0].height;
    }
    if (method == "bayes") {
        static std::vector<double> made_for;  // the operator of an artery takes its time
        static std::optional<GridBayes> bayes;
        if (made_for != artery) bayes.emplace(artery, step, 16);
        made_for = artery;
        return 6000.0 * bayes->fitPlainly(tissue, std::numeric_limits<double>::quiet_NaN()).flow;
    }
    const CirculantDeconvolution circulant(
        artery, step,
        {.filter = method == "csvd" ? Filter::Threshold : Filter::Oscillation, .threshold = 0.1});
    CirculantDeconvolution::Workspace work(circulant);
    return 6000.0 * circulant.deconvolve(curve.data(), work)[0].height;
}

double sum(const std::vector<double>& values)
{
    double total = 0.0;
    for (const double value : values)
        total += value;
    return total;
}

}  // namespace

void DscReferences::digitalReferenceCurves_data()
{
    QTest::addColumn<QString>("method");
    for (const char* method : {"ssvd", "csvd", "osvd", "bayes"})
        QTest::newRow(method) << method;
}

void DscReferences::digitalReferenceCurves()
{
    const auto folder = sharedData("dsc-dro-osipi");
    SKIP_WITHOUT(folder);
    QFETCH(QString, method);
    const auto all = references(folder);
    QCOMPARE(all.size(), 14UL);
    for (const Reference& one : all) {
        QCOMPARE(one.tissue.size(), 161UL);
        const double cbv = 100.0 * sum(one.tissue) / sum(one.artery);
        QVERIFY(std::abs(cbv - one.cbv) <= 1.0 + 0.1 * one.cbv);
        const double cbf = flowOf(method.toStdString(), one.artery, one.tissue, one.step);
        QVERIFY2(std::abs(cbf - one.cbf) <= 15.0 + 0.1 * one.cbf,
                 qPrintable(QString("%1: %2, not %3")
                                .arg(QString::fromStdString(one.label))
                                .arg(cbf)
                                .arg(one.cbf)));
    }
}

namespace {

constexpr double first_echo = 0.002, second_echo = 0.030;

struct Echoes {
    std::vector<double> first, second;
};

std::vector<double> column(const std::filesystem::path& folder, std::size_t index)
{
    std::ifstream file(folder / "curves.csv");
    std::vector<double> values;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line))
        values.push_back(std::stod(split(line, ',').at(index)));
    return values;
}

double baselineOf(const std::vector<double>& signal)
{
    return levelOf(std::span(signal).first(40)).mean;
}

std::vector<double> single(const std::vector<double>& signal, double echo)
{
    std::vector<double> curve;
    for (const double value : signal)
        curve.push_back(deltaR2(value, baselineOf(signal), echo));
    return curve;
}

std::vector<double> dual(const Echoes& echoes)
{
    std::vector<double> curve;
    for (std::size_t t = 0; t < echoes.first.size(); ++t) {
        curve.push_back(deltaR2DualEcho(echoes.first[t], echoes.second[t], baselineOf(echoes.first),
                                        baselineOf(echoes.second), first_echo, second_echo));
    }
    return curve;
}

}  // namespace

void DscReferences::dualEchoCurves_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("both");
    QTest::addColumn<int>("peak");
    QTest::newRow("artery") << 1 << 24.81 << 28.96 << 29.26 << 47;
    QTest::newRow("white matter") << 3 << 7.78 << 9.28 << 9.77 << 50;
    QTest::newRow("tumour") << 5 << 5.70 << 1.58 << 12.75 << 50;
}

void DscReferences::dualEchoCurves()
{
    const auto folder = sharedData("dsc-dualecho-curves");
    SKIP_WITHOUT(folder);
    QFETCH(int, column);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, both);
    QFETCH(int, peak);
    const auto index = static_cast<std::size_t>(column);
    const Echoes echoes{::column(folder, index), ::column(folder, index + 1)};
    QCOMPARE(echoes.first.size(), 121UL);
    const auto greatest = [](const std::vector<double>& curve) { return curve[peakOf(curve)]; };
    QVERIFY(near(greatest(single(echoes.first, first_echo)), first, 0.01));
    QVERIFY(near(greatest(single(echoes.second, second_echo)), second, 0.01));
    QVERIFY(near(greatest(dual(echoes)), both, 0.01));
    QCOMPARE(peakOf(dual(echoes)), std::size_t(peak));
}

/// Either tail comes back to about the baseline and either area is above 0.
void DscReferences::leakageOfTheTumourIsCorrected()
{
    const auto folder = sharedData("dsc-dualecho-curves");
    SKIP_WITHOUT(folder);
    std::vector<double> times;
    for (std::size_t t = 0; t < 121; ++t)
        times.push_back(1.5 * static_cast<double>(t));
    const auto tumour = single(column(folder, 6), second_echo);
    const auto tail = [](const std::vector<double>& curve) {
        return levelOf(std::span(curve).last(20)).mean;
    };
    QVERIFY(tail(tumour) < -5.0);
    const LeakageModel model(times, single(column(folder, 4), second_echo), false);
    std::vector<double> corrected = tumour;
    const Leakage found = model.fit(corrected);
    QVERIFY(found.k2 > 0.0);
    model.correct(corrected, found, true);
    QVERIFY(std::abs(tail(corrected)) < 0.3 * std::abs(tail(tumour)));
    QVERIFY(area(times, corrected) > 0.0);
}

void DscReferences::simulatedImagesAreRanked()
{
    auto folder = sharedData("dsc-dro-bezier-exponential");
    SKIP_WITHOUT(folder);
    folder /= "exponential_residue_function";
    constexpr double step = 1.243, echo = 0.029, kappa_a = 7.0281, kappa_s = 130.8347;
    Job job;
    const auto concentration = [&](const std::vector<double>& signal, double kappa) {
        const double s0 = levelOf(std::span(signal).first(14)).mean;
        std::vector<double> curve;
        for (const double value : signal)
            curve.push_back(deltaR2(value, s0, echo) / kappa);
        return curve;
    };
    const auto file = open((folder / "aif.nii.gz").string(), job);
    std::vector<double> signal(file->series.values.begin(), file->series.values.end());
    QCOMPARE(signal.size(), 161UL);
    const auto artery = concentration(signal, kappa_a);
    const auto means = [&](const char* name) {
        const auto image =
            open((folder
                  / (std::string("St_disp_0_exponential_lvl_high_delay_0_lvl_high_resfunc_gamma_"
                                 "dist_lambda_1_cbf_")
                     + name + ".nii.gz"))
                     .string(),
                 job);
        const Series& series = image->series;
        std::array<std::vector<double>, 2> halves;
        for (std::size_t half = 0; half < 2; ++half) {
            std::vector<double> mean(161, 0.0);
            for (int j = 0; j < 32; ++j) {
                for (int i = 0; i < 32; ++i) {
                    const auto curve =
                        series.curve(series.grid.index(i + 32 * static_cast<int>(half), j, 0));
                    for (std::size_t t = 0; t < 161; ++t)
                        mean[t] += static_cast<double>(curve[t]) / 1024.0;
                }
            }
            halves[half] = concentration(mean, kappa_s);
        }
        return halves;
    };
    const auto low = means("20_10"), high = means("60_30");
    const auto cbv = [&](const std::vector<double>& c) { return 100.0 * sum(c) / sum(artery); };
    QVERIFY(near(cbv(low[0]), 4.0, 0.1) && near(cbv(low[1]), 2.0, 0.1));
    QVERIFY(near(cbv(high[0]), 4.0, 0.1) && near(cbv(high[1]), 2.0, 0.1));
    for (const char* method : {"csvd", "osvd", "bayes"}) {
        const double g60 = flowOf(method, artery, high[0], step),
                     w30 = flowOf(method, artery, high[1], step),
                     g20 = flowOf(method, artery, low[0], step),
                     w10 = flowOf(method, artery, low[1], step);
        QVERIFY2(g60 > w30 && w30 > g20 && g20 > w10, method);
        QVERIFY2(near(g60 / w30, 2.0, 0.2) && near(g20 / w10, 2.0, 0.2), method);
    }
}

QTEST_APPLESS_MAIN(DscReferences)
#include "tst_dsc_references.moc"
