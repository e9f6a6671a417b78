// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "report/colors.h"

#include <QTest>

#include <cmath>

using namespace kety;

namespace {

double luminance(const Rgb& color)
{
    return 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue;
}

const Range percent{0.0, 100.0};

}  // namespace

class TestColors : public QObject {
    Q_OBJECT
private slots:
    void tablesBeginAndEndAsPublished()
    {
        QCOMPARE(colorTable("viridis").entries.front(), (Rgb{0x44, 0x01, 0x54}));
        QCOMPARE(colorTable("viridis").entries.back(), (Rgb{0xFD, 0xE7, 0x25}));
        QCOMPARE(colorTable("inferno").entries.front(), (Rgb{0x00, 0x00, 0x04}));
        QCOMPARE(colorTable("inferno").entries.back(), (Rgb{0xFC, 0xFF, 0xA4}));
        QCOMPARE(colorTable("magma").entries.back(), (Rgb{0xFC, 0xFD, 0xBF}));
        QCOMPARE(colorTable("grey").entries[128], (Rgb{128, 128, 128}));
    }

    void sequentialTablesGrowBrighterAllTheWay()
    {
        for (const char* name : {"grey", "inferno", "magma", "viridis"}) {
            const auto& entries = colorTable(name).entries;
            for (std::size_t i = 1; i < entries.size(); ++i) {
                QVERIFY2(luminance(entries[i]) > luminance(entries[i - 1]) - 0.6, name);
            }
            QVERIFY(luminance(entries.back()) > luminance(entries.front()) + 150);
        }
    }

    void differencesAreGreyAtZero()
    {
        const Rgb zero = colorOf(0.0, {-10, 10}, colorTable("difference"));
        QVERIFY(std::abs(zero.red - zero.blue) < 12 && std::abs(zero.red - zero.green) < 12);
        QCOMPARE(colorOf(-10, {-10, 10}, colorTable("difference")), (Rgb{0x7F, 0xD6, 0xF5}));
        QCOMPARE(colorOf(10, {-10, 10}, colorTable("difference")), (Rgb{0xFF, 0xD0, 0x8A}));
    }

    void anUnknownTableIsRefusedByName()
    {
        QVERIFY_THROWS_EXCEPTION(Error, colorTable("jet"));
        for (const std::string& name : colorTableNames())
            QCOMPARE(colorTable(name).name, name);
    }

    void theRangeIsCutIntoEqualParts()
    {
        QCOMPARE(colorIndex(0.0, percent), 0);
        QCOMPARE(colorIndex(50.0, percent), 128);
        QCOMPARE(colorIndex(100.0, percent), 255);
        QCOMPARE(colorIndex(-5.0, percent), 0);
        QCOMPARE(colorIndex(500.0, percent), 255);
        QCOMPARE(colorIndex(0.39, percent), 0);
        QCOMPARE(colorIndex(0.40, percent), 1);
        QCOMPARE(colorIndex(INFINITY, percent), 255);
        QCOMPARE(colorIndex(5.0, {5.0, 5.0}), 0);
        QCOMPARE(colorIndex(6.0, {5.0, 5.0}), 255);
    }

    void negativePerfusionHasColoursOfItsOwn()
    {
        const ColorTable& table = colorTable("inferno");
        QCOMPARE(colorOf(-30.0, percent, table, -30.0), (Rgb{0x96, 0xE2, 0xFA}));
        QCOMPARE(colorOf(-90.0, percent, table, -30.0), (Rgb{0x96, 0xE2, 0xFA}));
        QCOMPARE(colorOf(-0.01, percent, table, -30.0), (Rgb{0x14, 0x2C, 0x42}));
        QCOMPARE(colorOf(-10.0, percent, table, -30.0), (Rgb{0x26, 0x62, 0x90}));
        QCOMPARE(colorOf(0.0, percent, table, -30.0), table.entries.front());
        // Without the extension what is below the range has its end colour.
        QCOMPARE(colorOf(-10.0, percent, table), table.entries.front());
    }

    void onlyPerfusionIsExtended()
    {
        QCOMPARE(negativeEnd({.unit = unit::perfusion, .display = {0, 100}}), -30.0);
        QCOMPARE(negativeEnd({.unit = unit::second, .display = {0, 3}}), 0.0);
        QCOMPARE(negativeEnd({.unit = unit::perfusion, .display = {-50, 50}}), 0.0);
    }

    void noValueIsAHatchAndNoColourOfAMap()
    {
        QCOMPARE(colorOf(NAN, percent, colorTable("grey")), noValueGround);
        int stripes = 0;
        for (int x = -8; x < 8; ++x)
            stripes += noValue(x, 3) == noValueStripe ? 1 : 0;
        QCOMPARE(stripes, 4);
        QCOMPARE(noValue(2, 5), noValue(3, 4));
    }
};

QTEST_APPLESS_MAIN(TestColors)
#include "tst_colors.moc"
