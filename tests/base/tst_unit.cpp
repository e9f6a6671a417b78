// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "base/unit.h"

#include <QTest>

#include <clocale>
#include <cmath>

using namespace kety;

class TestUnit : public QObject {
    Q_OBJECT
private slots:
    void readsQuantities_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<double>("expected");  // NaN: refused
        QTest::newRow("bare number is in the file unit") << "1.65" << 1.65;
        QTest::newRow("suffix of the same kind") << "1650ms" << 1.65;
        QTest::newRow("space before the unit") << "1650 ms" << 1.65;
        QTest::newRow("microseconds") << "1650000us" << 1.65;
        QTest::newRow("exponent") << "16.5e-1" << 1.65;
        QTest::newRow("plus sign") << "+1.65 s" << 1.65;
        QTest::newRow("another kind of unit") << "1.65 mm" << std::nan("");
        QTest::newRow("decimal comma") << "1,65" << std::nan("");
        QTest::newRow("no number") << "fast" << std::nan("");
        QTest::newRow("nothing") << "" << std::nan("");
        QTest::newRow("only a unit") << "ms" << std::nan("");
        QTest::newRow("rubbish behind it") << "1.65s later" << std::nan("");
    }

    void readsQuantities()
    {
        QFETCH(QString, input);
        QFETCH(double, expected);
        const auto value = parseQuantity(input.toStdString(), unit::millisecond);
        QCOMPARE(value.has_value(), !std::isnan(expected));
        if (value) {
            QVERIFY(std::abs(*value - expected) < 1e-12);
        }
    }

    void aSuffixGivesTheSameDoubleAsTheBareNumber()
    {
        QCOMPARE(*parseQuantity("1650ms", unit::second), 1.65);
        QCOMPARE(toFile(1650, unit::millisecond), 1.65);
        QCOMPARE(toShown(1.65, unit::millisecond), 1650.0);
        QCOMPARE(toShown(0.95, unit::percent), 95.0);
        QCOMPARE(toFile(2.5, unit::second), 2.5);
        QVERIFY(std::abs(toShown(toFile(30, unit::degree), unit::degree) - 30) < 1e-12);
    }

    void percentIsAFraction() { QCOMPARE(*parseQuantity("95 %", unit::percent), 0.95); }

    void numbersReadBackToTheSameDouble_data()
    {
        QTest::addColumn<double>("value");
        for (const double value : {0.0, -0.5, 1.0 / 3.0, 1e300, 5e-324, 86.299920, 1e15 + 0.3}) {
            QTest::newRow(formatNumber(value).c_str()) << value;
        }
    }

    void numbersReadBackToTheSameDouble()
    {
        QFETCH(double, value);
        QCOMPARE(*parseNumber(formatNumber(value)), value);
    }

    void theLocaleOfTheSystemDoesNotMatter()
    {
        std::setlocale(LC_ALL, "de_DE.UTF-8");  // may be absent: then the test is the plain one
        QCOMPARE(formatNumber(1.5), std::string("1.5"));
        QCOMPARE(formatFixed(-1234.567, 2), std::string("-1234.57"));
        QCOMPARE(*parseNumber("1.5"), 1.5);
        std::setlocale(LC_ALL, "C");
    }

    void numbersInSentencesHaveATrueMinus()
    {
        const auto said = [](const char* argument) {
            return english({text("t", "%1"), {argument}});
        };
        QCOMPARE(said("-3.5"), std::string("\u22123.5"));
        QCOMPARE(said("-3.5 mm"), std::string("\u22123.5 mm"));
        QCOMPARE(said("-12%"), std::string("\u221212%"));
        // Names, lists, ranges and paths keep their hyphens.
        for (const char* word : {"sub-01", "-", "-x", "-1-2", "3-4", "-3D", "-2020-11-21", ""})
            QCOMPARE(said(word), std::string(word));
    }

    void messagesAreFilled()
    {
        QCOMPARE(english({text("t", "%1 volumes, %2 expected, %1"), {"3", "4"}}),
                 std::string("3 volumes, 4 expected, 3"));
        QCOMPARE(english({text("t", "100 % of %3"), {"a"}}), std::string("100 % of %3"));
        // An argument that looks like a place is not filled again.
        QCOMPARE(english({text("t", "%1 %2"), {"%2", "b"}}), std::string("%2 b"));
    }
};

QTEST_APPLESS_MAIN(TestUnit)
#include "tst_unit.moc"
