// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/time_encoding.h"
#include "support/asl_case.h"

#include <QTest>

#include <cmath>

using namespace kety;
using namespace kety::asl;
using namespace kety::test;

/// Matrices of time-encoded series and their decoding (SCIENCE.md A13).
class TimeEncodingTest : public QObject {
    Q_OBJECT

private slots:
    void fourVolumesAreThreeDifferences();
    void naturalOrderOfFourIsTheTextbooks();
    void everyMatrixIsOrthogonal_data();
    void everyMatrixIsOrthogonal();
    void walshOrderCountsTheChanges();
    void reversedColumnsAndSignsTurn();
    void noiseOfADifferenceIsThatOfTheMean();
    void decodingUndoesEncoding();
    void typedMatricesAreChecked_data();
    void typedMatricesAreChecked();
    void earlierSubBoliWaitForTheLater();
    void blockWithAVolumeLeftOutIsDroppedWhole();
};

namespace {

TimeEncoding hadamard(Encoding encoding)
{
    TimeEncoding settings;
    settings.encoding = encoding;
    settings.durations = {0.5};
    settings.delay = 0.3;
    return settings;
}

}  // namespace

void TimeEncodingTest::fourVolumesAreThreeDifferences()
{
    // T-A13
    const EncodingMatrix matrix = encodingMatrix(hadamard(Encoding::Hadamard4));
    const std::array<double, 4> block{1000.0, 992.0, 994.0, 990.0};
    QCOMPARE(decode(matrix, block, 0), 6.0);
    QCOMPARE(decode(matrix, block, 1), 4.0);
    QCOMPARE(decode(matrix, block, 2), 2.0);
}

void TimeEncodingTest::naturalOrderOfFourIsTheTextbooks()
{
    const EncodingMatrix matrix = encodingMatrix(hadamard(Encoding::Hadamard4));
    const std::vector<int> expected{1, 1, 1, -1, 1, -1, 1, -1, -1, -1, -1, 1};
    QVERIFY(matrix.signs == expected);
}

void TimeEncodingTest::everyMatrixIsOrthogonal_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("size");
    QTest::newRow("4") << int(Encoding::Hadamard4) << 0 << 4;
    QTest::newRow("4 Walsh") << int(Encoding::Hadamard4) << 1 << 4;
    QTest::newRow("8") << int(Encoding::Hadamard8) << 0 << 8;
    QTest::newRow("8 Walsh") << int(Encoding::Hadamard8) << 1 << 8;
    QTest::newRow("12") << int(Encoding::Hadamard12) << 0 << 12;
}

void TimeEncodingTest::everyMatrixIsOrthogonal()
{
    QFETCH(int, encoding);
    QFETCH(int, order);
    QFETCH(int, size);
    TimeEncoding settings = hadamard(static_cast<Encoding>(encoding));
    settings.order = static_cast<EncodingOrder>(order);
    const EncodingMatrix matrix = encodingMatrix(settings);
    QCOMPARE(matrix.encodings, std::size_t(size));
    QVERIFY(matrix.fault.text.empty());
    for (std::size_t a = 0; a < matrix.subBoli(); ++a) {
        int sum = 0;
        for (std::size_t row = 0; row < matrix.encodings; ++row)
            sum += matrix.at(row, a);
        QCOMPARE(sum, 0);
        QCOMPARE(matrix.at(0, a), 1);  // the first volume is a control throughout
        for (std::size_t b = a + 1; b < matrix.subBoli(); ++b) {
            int product = 0;
            for (std::size_t row = 0; row < matrix.encodings; ++row)
                product += matrix.at(row, a) * matrix.at(row, b);
            QCOMPARE(product, 0);
        }
    }
}

void TimeEncodingTest::walshOrderCountsTheChanges()
{
    TimeEncoding settings = hadamard(Encoding::Hadamard8);
    settings.order = EncodingOrder::Walsh;
    const EncodingMatrix matrix = encodingMatrix(settings);
    for (std::size_t row = 0; row < 8; ++row) {
        int previous = 1;  // the column of ones
        std::size_t changes = 0;
        for (std::size_t j = 0; j < 7; ++j) {
            changes += matrix.at(row, j) != previous ? 1 : 0;
            previous = matrix.at(row, j);
        }
        QCOMPARE(changes, row);
    }
}

void TimeEncodingTest::reversedColumnsAndSignsTurn()
{
    TimeEncoding settings = hadamard(Encoding::Hadamard4);
    const EncodingMatrix plain_matrix = encodingMatrix(settings);
    settings.reversed = true;
    settings.sign = EncodingSign::LabelPositive;
    const EncodingMatrix turned = encodingMatrix(settings);
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t j = 0; j < 3; ++j)
            QCOMPARE(turned.at(row, j), -plain_matrix.at(row, 2 - j));
    }
}

void TimeEncodingTest::noiseOfADifferenceIsThatOfTheMean()
{
    // The variance of a weighted sum is σ² Σ w²: 4σ²/N (T-A13).
    for (const Encoding encoding :
         {Encoding::Hadamard4, Encoding::Hadamard8, Encoding::Hadamard12}) {
        const EncodingMatrix matrix = encodingMatrix(hadamard(encoding));
        std::vector<double> unit(matrix.encodings, 0.0);
        double squares = 0.0;
        for (double& sample : unit) {
            sample = 1.0;
            squares += std::pow(decode(matrix, unit, matrix.subBoli() - 1), 2.0);
            sample = 0.0;
        }
        QVERIFY(near(squares, 4.0 / static_cast<double>(matrix.encodings), 1e-12));
    }
}

void TimeEncodingTest::decodingUndoesEncoding()
{
    for (const Encoding encoding :
         {Encoding::Hadamard4, Encoding::Hadamard8, Encoding::Hadamard12}) {
        const EncodingMatrix matrix = encodingMatrix(hadamard(encoding));
        std::vector<double> block(matrix.encodings, 1000.0);
        for (std::size_t row = 0; row < matrix.encodings; ++row) {
            for (std::size_t j = 0; j < matrix.subBoli(); ++j)
                block[row] -= matrix.at(row, j) < 0 ? double(j + 1) : 0.0;
        }
        for (std::size_t j = 0; j < matrix.subBoli(); ++j)
            QVERIFY(near(decode(matrix, block, j), double(j + 1), 1e-12));
    }
}

void TimeEncodingTest::typedMatricesAreChecked_data()
{
    QTest::addColumn<std::vector<double>>("numbers");
    QTest::addColumn<QString>("fault");
    using Numbers = std::vector<double>;
    QTest::newRow("square") << Numbers{1, 1, 1, 1, 1, -1, 1, -1, 1, 1, -1, -1, 1, -1, -1, 1} << "";
    QTest::newRow("without the mean") << Numbers{1, 1, 1, -1, 1, -1, 1, -1, -1, -1, -1, 1} << "";
    QTest::newRow("count") << Numbers{1, 1, -1, -1, 1} << "5 numbers";
    QTest::newRow("zero for label") << Numbers{1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1} << "holds 0";
    QTest::newRow("first column") << Numbers{1, 1, 1, 1, -1, -1, 1, -1, 1, 1, -1, -1, 1, -1, -1, 1}
                                  << "first column";
    QTest::newRow("unbalanced") << Numbers{1, 1, 1, 1, 1, -1, 1, -1, -1, -1, -1, 1}
                                << "Sub-bolus 1";
    QTest::newRow("not orthogonal")
        << Numbers{1, 1, 1, -1, -1, -1, 1, 1, -1, -1, -1, 1} << "Sub-boli 1 and 2";
}

void TimeEncodingTest::typedMatricesAreChecked()
{
    QFETCH(std::vector<double>, numbers);
    QFETCH(QString, fault);
    TimeEncoding settings = hadamard(Encoding::Matrix);
    settings.matrix = numbers;
    const EncodingMatrix matrix = encodingMatrix(settings);
    QCOMPARE(matrix.encodings, fault.isEmpty() ? std::size_t{4} : std::size_t{0});
    QVERIFY(QString::fromStdString(english(matrix.fault)).contains(fault));
    if (fault.isEmpty()) {
        QVERIFY(matrix.signs == encodingMatrix(hadamard(Encoding::Hadamard4)).signs);
    }
}

void TimeEncodingTest::earlierSubBoliWaitForTheLater()
{
    TimeEncoding settings = hadamard(Encoding::Hadamard4);
    settings.durations = {2.0, 1.0, 0.5};
    const auto boli = subBoli(settings, 3);
    QVERIFY(near(boli[2].delay, 0.3) && near(boli[1].delay, 0.8) && near(boli[0].delay, 1.8));
    QCOMPARE(boli[0].label_duration, 2.0);
    settings.durations = {0.5};
    QVERIFY(near(subBoli(settings, 7)[0].delay, 3.3));
    settings.durations = {0.5, 0.5};
    QVERIFY(subBoli(settings, 3).empty());
}

void TimeEncodingTest::blockWithAVolumeLeftOutIsDroppedWhole()
{
    VolumeTable table(13);
    table[0].type = VolumeType::M0;
    table[7].type = VolumeType::NotUsed;
    const Decoding plan = planDecoding(hadamard(Encoding::Hadamard4), table, {10});
    QCOMPARE(plan.blocks.size(), std::size_t{1});
    QCOMPARE(plan.blocks[0].front(), std::size_t{1});
    QCOMPARE(plan.dropped, std::size_t{2});
    QCOMPARE(plan.left_out.size(), std::size_t{8});
    QCOMPARE(plan.left_out[0].volume, std::size_t{5});
    QCOMPARE(english(plan.left_out[2].reason), std::string("n/a in the list of volumes"));
    QCOMPARE(english(plan.left_out[5].reason), std::string("left out by hand"));
    QVERIFY((plan.origins == std::vector<std::size_t>{0, 1, 1, 1}));
    QVERIFY(plan.usable());
    table.resize(12);
    QVERIFY(!planDecoding(hadamard(Encoding::Hadamard4), table, {}).usable());
}

QTEST_APPLESS_MAIN(TimeEncodingTest)
#include "tst_time_encoding.moc"
