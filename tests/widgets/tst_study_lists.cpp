// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/map_list.h"
#include "widgets/series_list.h"

#include <QSignalSpy>

using namespace kety;
using namespace kety::test;

namespace {

MapEntry entry(const char* key, const char* colors, Range range, const Unit& unit, bool shown)
{
    MapEntry made;
    made.key = key;
    made.name = QString(key).toUpper();
    made.quantity = {
        .key = key, .label = {"test", key}, .unit = unit, .display = range, .colors = colors};
    made.shown = shown;
    return made;
}

std::vector<MapEntry> maps()
{
    std::vector<MapEntry> all{entry("cbf", "inferno", {0, 100}, unit::perfusion, true),
                              entry("deltam", "difference", {-10, 10}, unit::arbitrary, false),
                              entry("att", "viridis", {0, 3}, unit::millisecond, false)};
    MapEntry missing = entry("tsnr", "viridis", {0, 8}, unit::none, false);
    missing.available = false;
    missing.note = "not run";
    all.push_back(missing);
    return all;
}

std::vector<SeriesEntry> series()
{
    QImage head(64, 64, QImage::Format_RGB32);
    head.fill(Qt::gray);
    return {{"a", "pCASL 3D", "60 volumes", "ASL 98 %", "control and label volumes", head, true},
            {"b", "M0 separate with a rather long name", "1 volume", "M0 95 %", "", head, true},
            {"c", "T1 MPRAGE", "not used", "T1w 97 %", "", {}, false}};
}

}  // namespace

class StudyListsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }

    void aRangeIsSaidWithItsUnit_data();
    void aRangeIsSaidWithItsUnit();
    void clickingAMapChoosesIt();
    void clickingTheEyeShowsWithoutChoosing();
    void spaceTogglesTheEye();
    void aMapNotRunCannotBeShown();
    void swatchesHaveTheColoursOfTheMap();
    void clickingASeriesChoosesItDoubleClickOpensIt();
    void theChoiceSurvivesANewList();
    void rowsHaveTheirHeight();
    void looksRight_data();
    void looksRight();
};

void StudyListsTest::aRangeIsSaidWithItsUnit_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("words");
    QTest::newRow("cbf") << 0 << QString::fromUtf8("0–100 mL/100g/min");
    QTest::newRow("difference") << 1 << QString::fromUtf8("± 10 a.u.");
    QTest::newRow("ms") << 2 << QString::fromUtf8("0–3000 ms");
}

void StudyListsTest::aRangeIsSaidWithItsUnit()
{
    QFETCH(int, row);
    QFETCH(QString, words);
    QCOMPARE(rangeText(maps()[std::size_t(row)].quantity), words);
}

void StudyListsTest::clickingAMapChoosesIt()
{
    MapList list;
    list.setEntries(maps());
    present(list, 208);
    QSignalSpy chosen(&list, &MapList::chosen);
    const QRect row = list.visualRect(list.model()->index(1, 0));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), "deltam");
    list.setCurrentKey("att");
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(list.currentKey(), "att");
}

void StudyListsTest::clickingTheEyeShowsWithoutChoosing()
{
    MapList list;
    list.setEntries(maps());
    present(list, 208);
    QSignalSpy chosen(&list, &MapList::chosen);
    QSignalSpy shown(&list, &MapList::shownChanged);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.eyeAt(1).center());
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown[0][0].toString(), "deltam");
    QCOMPARE(shown[0][1].toBool(), true);
    QVERIFY(list.eyeAt(1).width() >= 24 && list.eyeAt(1).height() >= 24);
}

void StudyListsTest::spaceTogglesTheEye()
{
    MapList list;
    list.setEntries(maps());
    present(list, 208);
    list.setCurrentKey("cbf");
    QSignalSpy shown(&list, &MapList::shownChanged);
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(shown[0][1].toBool(), false);
}

void StudyListsTest::aMapNotRunCannotBeShown()
{
    MapList list;
    list.setEntries(maps());
    present(list, 208);
    QSignalSpy shown(&list, &MapList::shownChanged);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.eyeAt(3).center());
    QCOMPARE(shown.count(), 0);
}

void StudyListsTest::swatchesHaveTheColoursOfTheMap()
{
    MapList list;
    list.setEntries(maps());
    present(list, 208);
    const QImage picture = list.viewport()->grab().toImage();
    const QRect row = list.visualRect(list.model()->index(0, 0));
    const QColor left = picture.pixelColor(208 - 12 - 30, row.center().y());
    const QColor right = picture.pixelColor(208 - 12 - 3, row.center().y());
    QVERIFY(left.lightness() < 60);
    QVERIFY(right.lightness() > 120);
}

void StudyListsTest::clickingASeriesChoosesItDoubleClickOpensIt()
{
    SeriesList list;
    list.setEntries(series());
    present(list, 208);
    QSignalSpy chosen(&list, &SeriesList::chosen);
    QSignalSpy opened(&list, &SeriesList::opened);
    const QPoint second = list.visualRect(list.model()->index(1, 0)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), "b");
    QCOMPARE(opened.count(), 0);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, second);
    QVERIFY(opened.count() >= 1);
    QCOMPARE(opened[0][0].toString(), "b");
}

void StudyListsTest::theChoiceSurvivesANewList()
{
    SeriesList list;
    list.setEntries(series());
    present(list, 208);
    QSignalSpy chosen(&list, &SeriesList::chosen);
    list.setCurrentKey("c");
    std::vector<SeriesEntry> fewer = series();
    fewer.erase(fewer.begin());
    list.setEntries(fewer);
    QCOMPARE(list.currentKey(), "c");
    QCOMPARE(chosen.count(), 0);
    list.setEntries({});
    QCOMPARE(list.currentKey(), "");
}

void StudyListsTest::rowsHaveTheirHeight()
{
    SeriesList list;
    list.setEntries(series());
    present(list, 208);
    QCOMPARE(list.visualRect(list.model()->index(0, 0)).height(), 56);
    MapList maps_;
    maps_.setEntries(maps());
    present(maps_, 208);
    QCOMPARE(maps_.visualRect(maps_.model()->index(0, 0)).height(), 38);
    QVERIFY(!list.toolTip().isEmpty() && !maps_.toolTip().isEmpty());
}

void StudyListsTest::looksRight_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {208, 240})
        QTest::addRow("%d", width) << width;
}

void StudyListsTest::looksRight()
{
    QFETCH(int, width);
    SeriesList list;
    list.setEntries(series());
    list.setCurrentKey("a");
    present(list, width);
    shoot(list, QString("series-%1").arg(width));
    MapList shown;
    shown.setEntries(maps());
    shown.setCurrentKey("cbf");
    present(shown, width);
    shoot(shown, QString("maps-%1").arg(width));
}

QTEST_MAIN(StudyListsTest)
#include "tst_study_lists.moc"
