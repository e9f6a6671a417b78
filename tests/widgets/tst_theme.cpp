// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTest>

#include <cmath>

using namespace kety;

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void textsAndIconsHaveTheContrastTheyNeed_data();
    void textsAndIconsHaveTheContrastTheyNeed();
    void viewersAreTheSameInBothThemes();
    void everyChipCanBeRead();
    void theStyleSheetHasNoWordLeftOver();
    void theBundledFontIsUsed();
    void digitsHaveOneWidth();
    void everyIconDrawsSomethingInItsColour();
    void iconsAreSharpAtDevicePixels();
    void iconsFollowTheTheme();
    void anUnknownIconIsAnError();
    void numbersHaveATrueMinus();
    void anEmptyTickInATableIsSeen();
};

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, "contrast ratio".
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

int inked(const QImage& image, const QColor& ink)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 255 && pixel.rgb() == ink.rgb()) ++count;
        }
    }
    return count;
}

}  // namespace

void ThemeTest::textsAndIconsHaveTheContrastTheyNeed_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<double>("least");
    QTest::newRow("text") << int(Role::Text) << 4.5;
    QTest::newRow("text2") << int(Role::Text2) << 4.5;
    QTest::newRow("text3") << int(Role::Text3) << 4.5;
    QTest::newRow("accent") << int(Role::Accent) << 4.5;
    QTest::newRow("ok") << int(Role::Ok) << 4.5;
    QTest::newRow("warning") << int(Role::Warning) << 4.5;
    QTest::newRow("blocking") << int(Role::Blocking) << 4.5;
    QTest::newRow("stale") << int(Role::Stale) << 4.5;
    QTest::newRow("partial") << int(Role::Partial) << 4.5;
    QTest::newRow("fieldline") << int(Role::FieldLine) << 3.0;
}

void ThemeTest::textsAndIconsHaveTheContrastTheyNeed()
{
    QFETCH(int, role);
    QFETCH(double, least);
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        const double ratio =
            contrast(color(static_cast<Role>(role), name), color(Role::Panel, name));
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }
}

void ThemeTest::viewersAreTheSameInBothThemes()
{
    for (const Role role : {Role::Viewer, Role::OnViewer, Role::Primary}) {
        QCOMPARE(color(role, ThemeName::Dark), color(role, ThemeName::Light));
    }
}

void ThemeTest::everyChipCanBeRead()
{
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        for (const Chip chip :
             {Chip::Dicom, Chip::Bids, Chip::Default, Chip::You, Chip::Guess, Chip::Missing}) {
            const ChipColors colors = chipColors(chip, name);
            QVERIFY(contrast(colors.ground, colors.text) >= 4.5);
        }
    }
    QVERIFY(chipColors(Chip::Guess).dashed);
    QVERIFY(chipColors(Chip::Missing).outlined);
}

void ThemeTest::theStyleSheetHasNoWordLeftOver()
{
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        const QString sheet = styleSheet(name);
        QVERIFY2(!sheet.contains('@') && !sheet.contains('%'),
                 qPrintable(sheet.mid(sheet.indexOf('@'), 40)));
        QCOMPARE(sheet.count('{'), sheet.count('}'));
        QRegularExpression urls(R"(url\(([^)]*)\))");
        for (auto it = urls.globalMatch(sheet); it.hasNext();) {
            const QString file = it.next().captured(1);
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
    }
}

void ThemeTest::theBundledFontIsUsed()
{
    applyTheme(*qApp, ThemeName::Dark);
    QCOMPARE(QFontInfo(QApplication::font()).family(), QString("Roboto"));
    QCOMPARE(QApplication::font().pixelSize(), 13);
    QCOMPARE(kety::font(FontRole::Small).pixelSize(), 11);
    QCOMPARE(kety::font(FontRole::CaptionMedium).weight(), QFont::Medium);
    const QFontMetricsF normal(kety::font(FontRole::Body)),
        medium(kety::font(FontRole::BodyMedium));
    QVERIFY(medium.horizontalAdvance("Labelling") > normal.horizontalAdvance("Labelling"));
}

void ThemeTest::digitsHaveOneWidth()
{
    const QFontMetricsF metrics(kety::font(FontRole::Body));
    for (int digit = 0; digit < 10; ++digit) {
        QCOMPARE(metrics.horizontalAdvance(QString::number(digit)), metrics.horizontalAdvance("0"));
    }
    QVERIFY(metrics.inFont(QChar(0x2212)));
}

void ThemeTest::everyIconDrawsSomethingInItsColour()
{
    applyTheme(*qApp, ThemeName::Dark);
    QVERIFY(iconNames().size() > 60);
    for (const QString& name : iconNames()) {
        const QImage image = iconPixmap(name, Role::Ok, 48).toImage();
        QVERIFY2(inked(image, color(Role::Ok)) > 15, qPrintable(name));
        // 2 px margin at 24: nothing touches the edge.
        for (int i = 0; i < 48; ++i) {
            QVERIFY2(image.pixelColor(i, 0).alpha() == 0 && image.pixelColor(0, i).alpha() == 0
                         && image.pixelColor(i, 47).alpha() == 0
                         && image.pixelColor(47, i).alpha() == 0,
                     qPrintable(name));
        }
    }
}

void ThemeTest::iconsAreSharpAtDevicePixels()
{
    const QPixmap once = iconPixmap("ellipse", Role::Text, 20, 1.0);
    const QPixmap twice = iconPixmap("ellipse", Role::Text, 20, 2.0);
    QCOMPARE(once.size(), QSize(20, 20));
    QCOMPARE(twice.size(), QSize(40, 40));
    QCOMPARE(twice.deviceIndependentSize(), QSizeF(20, 20));
    QCOMPARE(icon("ellipse").pixmap(QSize(20, 20), 2.0).size(), QSize(40, 40));
}

void ThemeTest::iconsFollowTheTheme()
{
    const QIcon kept = icon("polygon");
    const QIcon again = icon("polygon", Role::Warning);
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark}) {
        applyTheme(*qApp, name);
        const QSize size(48, 48);
        QVERIFY(inked(kept.pixmap(size, 1.0).toImage(), color(Role::Text)) > 0);
        QVERIFY(inked(again.pixmap(size, 1.0).toImage(), color(Role::Warning)) > 0);
        QVERIFY(
            inked(kept.pixmap(size, 1.0, QIcon::Normal, QIcon::On).toImage(), color(Role::Accent))
            > 0);
        QVERIFY(inked(kept.pixmap(size, 1.0, QIcon::Disabled).toImage(), color(Role::Text3)) > 0);
    }
}

void ThemeTest::anUnknownIconIsAnError()
{
    QVERIFY_THROWS_EXCEPTION(Error, icon("no-such-icon"));
}

void ThemeTest::numbersHaveATrueMinus()
{
    QCOMPARE(shownNumber(-3.14159, 2), QStringLiteral(u"\u22123.14"));
    QCOMPARE(shownNumber(57.249, 1), QString("57.2"));
    QCOMPARE(shownNumber(-0.001, 1), QString("0.0"));
    QCOMPARE(shownNumber(-10.0, 0), QStringLiteral(u"\u221210"));
    QCOMPARE(shownNumber(std::nan(""), 1), QStringLiteral(u"\u2013"));
}

void ThemeTest::anEmptyTickInATableIsSeen()
{
    for (const ThemeName name : {ThemeName::Dark, ThemeName::Light}) {
        applyTheme(*qApp, name);
        QTableWidget table(1, 1);
        auto* item = new QTableWidgetItem;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        table.setItem(0, 0, item);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        // Four sides of a box of 14, less its round corners.
        QVERIFY(inked(table.grab().toImage(), color(Role::FieldLine)) > 40);
    }
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
