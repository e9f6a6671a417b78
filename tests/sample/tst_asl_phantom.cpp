// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "image/brain_mask.h"
#include "sample/phantom.h"
#include "session/catalogue.h"
#include "support/asl_case.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kety;
using namespace kety::test;

/// The phantoms hold the truth they say they hold, and asl.cbf finds it.
class AslPhantom : public QObject {
    Q_OBJECT

private slots:
    void noiseFreeTruthIsFound_data();
    void noiseFreeTruthIsFound();
    void noisyBiasIsBelowOnePercent_data();
    void noisyBiasIsBelowOnePercent();
    void sameSeedSameBytes();
    void noiseHasTheLevelAskedFor();
    void looksLikeAHead();
    void labelDelayAndSlicesFitIntoTheRepetition_data();
    void labelDelayAndSlicesFitIntoTheRepetition();
    void unknownNameIsRefusedWithTheNamesThereAre();
};

namespace {

Inputs inputsOf(const Phantom& phantom)
{
    Inputs inputs;
    for (const auto& [role, data] : phantom.inputs)
        inputs.roles[role].push_back(data);
    return inputs;
}

/// The analysis that a phantom is made for.
const Analysis& analysisOf(const QString& name)
{
    return *findAnalysis(name.startsWith("asl-multidelay") ? "asl.multidelay" : "asl.cbf");
}

Result resultOf(const QString& name, const Phantom& phantom)
{
    Memo memo;
    Job job;
    return run(analysisOf(name), inputsOf(phantom), {}, memo, job);
}

bool hasTruth(const Phantom& phantom, const std::string& key)
{
    return std::any_of(phantom.truth.begin(), phantom.truth.end(),
                       [&](const Map& map) { return map.quantity.key == key; });
}

struct Errors {
    double worst = 0.0;  ///< relative, where the truth is above 1
    double bias = 0.0;   ///< relative, of the sum
    std::size_t compared = 0, missing = 0;
};

Errors compare(const Phantom& phantom, const Result& result, const char* key)
{
    Errors errors;
    const Map* found = result.maps.find(key);
    double sum = 0.0, apart = 0.0;
    for (const Map& truth : phantom.truth) {
        if (truth.quantity.key != key) continue;
        for (std::size_t voxel = 0; voxel < truth.values.values.size(); ++voxel) {
            const double expected = truth.values.values[voxel];
            if (!(expected > 1.0)) continue;
            const double value = found->values.values[voxel];
            if (!std::isfinite(value)) {
                ++errors.missing;
                continue;
            }
            errors.worst = std::max(errors.worst, std::abs(value / expected - 1.0));
            apart += value - expected;
            sum += expected;
            ++errors.compared;
        }
    }
    errors.bias = apart / sum;
    return errors;
}

void addPhantoms()
{
    QTest::addColumn<QString>("name");
    for (const std::string& name : phantomNames()) {
        if (name.starts_with("asl")) QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
}

const PhantomOptions small{.size = {48, 48, 12}, .pairs = 10};

}  // namespace

void AslPhantom::noiseFreeTruthIsFound_data()
{
    addPhantoms();
}

void AslPhantom::noiseFreeTruthIsFound()
{
    QFETCH(QString, name);
    const Phantom phantom = makePhantom(name.toStdString(), small);
    const Result result = resultOf(name, phantom);
    const auto total = static_cast<double>(countInside(phantom.tissue));
    int known = 0;
    for (const Quantity& quantity : analysisOf(name).outputs) {
        const char* key = quantity.key.c_str();
        if (!hasTruth(phantom, quantity.key)) continue;
        ++known;
        const Errors errors = compare(phantom, result, key);
        QVERIFY2(errors.worst < 1e-5, key);
        QVERIFY(static_cast<double>(errors.compared) > 0.7 * total);
        QVERIFY(static_cast<double>(errors.missing) < 0.05 * total);
    }
    QVERIFY(known >= 2);
}

void AslPhantom::noisyBiasIsBelowOnePercent_data()
{
    addPhantoms();
}

void AslPhantom::noisyBiasIsBelowOnePercent()
{
    QFETCH(QString, name);
    PhantomOptions noisy = small;
    noisy.snr = 50.0;
    const Phantom phantom = makePhantom(name.toStdString(), noisy);
    const Errors errors = compare(phantom, resultOf(name, phantom), "cbf");
    QVERIFY2(std::abs(errors.bias) < 0.01, qPrintable(QString::number(errors.bias)));
    QVERIFY(errors.worst > 1e-4);
}

void AslPhantom::sameSeedSameBytes()
{
    PhantomOptions noisy{.size = {16, 16, 4}, .pairs = 3, .snr = 10.0};
    const auto bytes = [&] {
        const Buffer<float> values = makePhantom("asl", noisy).inputs.front().second->series.values;
        return QByteArray(reinterpret_cast<const char*>(values.data()),
                          qsizetype(values.size() * sizeof(float)));
    };
    const QByteArray once = bytes(), again = bytes();
    QCOMPARE(once, again);
    noisy.seed = 2;
    QVERIFY(bytes() != once);
}

void AslPhantom::noiseHasTheLevelAskedFor()
{
    // In air there is nothing but noise: its standard deviation against that of the definition.
    const PhantomOptions noisy{.size = {40, 40, 4}, .pairs = 20, .snr = 10.0};
    const PhantomOptions clean{.size = {40, 40, 4}, .pairs = 20};
    const Series noise = makePhantom("asl", noisy).inputs.front().second->series;
    const Series plain = makePhantom("asl", clean).inputs.front().second->series;
    double squares = 0.0;
    std::size_t count = 0;
    double grey = 0.0;
    for (std::size_t i = 0; i < noise.values.size(); ++i) {
        const double apart = double{noise.values[i]} - plain.values[i];
        squares += apart * apart;
        ++count;
    }
    for (std::size_t voxel = 0; voxel < plain.grid.voxels(); ++voxel) {
        grey = std::max(grey, double{plain.curve(voxel)[0]} - plain.curve(voxel)[1]);
    }
    const double sigma = std::sqrt(squares / static_cast<double>(count));
    const double snr = grey * std::sqrt(20.0 / 2.0) / sigma;
    QVERIFY2(snr > 9.0 && snr < 13.0, qPrintable(QString::number(snr)));
}

void AslPhantom::looksLikeAHead()
{
    const Phantom phantom = makePhantom("asl", small);
    const Result result = runCbf(inputsOf(phantom));
    QVERIFY(number(result.findings, "cbf_mean") > 38.0);
    QVERIFY(number(result.findings, "cbf_mean") < 60.0);
    QVERIFY(number(result.findings, "positive_share") > 0.9);
    QVERIFY(near(number(result.findings, "left_right_ratio"), 1.0, 0.1));
    for (const auto& [role, data] : phantom.inputs)
        QVERIFY(data->synthetic);
}

void AslPhantom::labelDelayAndSlicesFitIntoTheRepetition_data()
{
    addPhantoms();
}

void AslPhantom::labelDelayAndSlicesFitIntoTheRepetition()
{
    QFETCH(QString, name);
    // As many slices as a phantom has where nobody says how many.
    const Phantom phantom =
        makePhantom(name.toStdString(), {.size = {16, 16, PhantomOptions{}.size[2]}, .pairs = 2});
    const Result result = resultOf(name, phantom);
    QCOMPARE(find(result.issues, "asl.repetition")->severity, Severity::Passed);
}

void AslPhantom::unknownNameIsRefusedWithTheNamesThereAre()
{
    try {
        makePhantom("aslx");
        QFAIL("no exception");
    } catch (const Error& error) {
        QCOMPARE(error.failure(), Failure::Usage);
        QVERIFY(std::string(error.what()).find("asl-2d") != std::string::npos);
    }
}

QTEST_APPLESS_MAIN(AslPhantom)
#include "tst_asl_phantom.moc"
