// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/roi_table.h"
#include "widgets/roi_tools.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>

using namespace kety;
using namespace kety::test;

namespace {

Quantity cbf()
{
    return {.key = "cbf",
            .label = text("test", "CBF"),
            .unit = unit::perfusion,
            .display = {0, 100},
            .colors = "inferno"};
}

std::vector<RoiFigures> rows()
{
    RoiStatistics first{.n = 113, .invalid = 2, .volume = 2.62};
    first.mean = 52.84;
    first.sd = 15.2;
    first.median = 54.6;
    first.minimum = -1.5;
    first.maximum = 88.25;
    first.low = 50.0;
    first.high = 55.6;
    RoiStatistics single{.n = 1, .volume = 0.02};
    single.mean = single.median = single.minimum = single.maximum = -3.25;
    return {{1, "Insula R", first}, {2, "A \"quoted\", name", first}, {6, "one voxel", single}};
}

}  // namespace

class RoiTableTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void cellsShowFiguresInTheUnitOfTheMap_data();
    void cellsShowFiguresInTheUnitOfTheMap();
    void timesAreShownInMilliseconds();
    void theSwatchHasTheColourOfTheLine();
    void csvKeepsEveryDigitAndQuotesNames();
    void selectingARowNamesTheRegion();
    void selectingByTheProgramTellsNobody();
    void theSelectionSurvivesNewFigures();
    void withoutRegionsTheTableSaysHowToDrawOne();
    void noFigureIsCutOff_data();
    void noFigureIsCutOff();

private:
    std::unique_ptr<RoiTable> table_;
};

void RoiTableTest::init()
{
    table_ = std::make_unique<RoiTable>();
    table_->setContent(rows(), cbf());
    present(*table_, 1008, 160);
}

void RoiTableTest::cellsShowFiguresInTheUnitOfTheMap_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << 0 << int(RoiTableModel::Name) << "1 Insula R";
    QTest::newRow("voxels") << 0 << int(RoiTableModel::Voxels) << "113 of 115";
    QTest::newRow("all have a value") << 2 << int(RoiTableModel::Voxels) << "1";
    QTest::newRow("volume") << 0 << int(RoiTableModel::VolumeMl) << "2.62";
    QTest::newRow("mean") << 0 << int(RoiTableModel::Mean) << "52.8";
    QTest::newRow("interval") << 0 << int(RoiTableModel::Interval)
                              << QString::fromUtf8("50.0 – 55.6");
    QTest::newRow("negative") << 2 << int(RoiTableModel::Mean) << QString::fromUtf8("−3.2");
    QTest::newRow("no SD of one") << 2 << int(RoiTableModel::Sd) << QString::fromUtf8("–");
    QTest::newRow("no interval") << 2 << int(RoiTableModel::Interval) << QString::fromUtf8("–");
}

void RoiTableTest::cellsShowFiguresInTheUnitOfTheMap()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, shown);
    QCOMPARE(table_->model()->index(row, column).data().toString(), shown);
}

void RoiTableTest::timesAreShownInMilliseconds()
{
    Quantity t1 = cbf();
    t1.key = "t1";
    t1.unit = unit::millisecond;
    std::vector<RoiFigures> one{rows()[0]};
    one[0].figures.mean = 1.298;
    table_->setContent(one, t1);
    QCOMPARE(table_->model()->index(0, RoiTableModel::Mean).data().toString(), "1298");
    QVERIFY(table_->model()->csv().contains("\"t1 mean (s)\""));
    QVERIFY(table_->model()->csv().contains("1.298"));
}

void RoiTableTest::theSwatchHasTheColourOfTheLine()
{
    for (int row = 0; row < 3; ++row) {
        const int number = rows()[std::size_t(row)].number;
        const auto swatch =
            table_->model()->index(row, 0).data(Qt::DecorationRole).value<QPixmap>().toImage();
        QCOMPARE(swatch.pixelColor(7, 7), QColor(Qt::black));
        bool found = false;
        for (int x = 0; x < swatch.width(); ++x)
            for (int y = 0; y < swatch.height(); ++y)
                found = found || swatch.pixelColor(x, y) == RoiModel::lineColor(number);
        QVERIFY(found);
    }
}

void RoiTableTest::csvKeepsEveryDigitAndQuotesNames()
{
    const QStringList lines = table_->model()->csv().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].contains("\"cbf mean (mL/100g/min)\""));
    QCOMPARE(lines[1], "1,\"Insula R\",113,2,2.62,52.84,15.2,54.6,-1.5,88.25,50,55.6");
    QVERIFY(lines[2].startsWith("2,\"A \"\"quoted\"\", name\",113"));
    QVERIFY(lines[3].contains("-3.25,nan,-3.25"));
    for (int i = 0; i < 4; ++i) {
        QString outside = lines[i];
        outside.remove("\"A \"\"quoted\"\", name\"");
        QCOMPARE(outside.count(','), 11);
    }
}

void RoiTableTest::selectingARowNamesTheRegion()
{
    QSignalSpy selected(table_.get(), &RoiTable::selected);
    const QRect row = table_->view()->visualRect(table_->model()->index(2, 0));
    QTest::mouseClick(table_->view()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toInt(), 6);
}

void RoiTableTest::selectingByTheProgramTellsNobody()
{
    QSignalSpy selected(table_.get(), &RoiTable::selected);
    table_->setSelected(2);
    QCOMPARE(selected.count(), 0);
    QCOMPARE(table_->view()->currentIndex().row(), 1);
}

void RoiTableTest::theSelectionSurvivesNewFigures()
{
    table_->setSelected(6);
    std::vector<RoiFigures> fewer{rows()[2]};
    table_->setContent(fewer, cbf());
    QCOMPARE(table_->view()->currentIndex().row(), 0);
}

void RoiTableTest::withoutRegionsTheTableSaysHowToDrawOne()
{
    table_->setContent({}, cbf());
    QVERIFY(!table_->view()->isVisible());
    QVERIFY(!table_->findChild<QPushButton*>("roi_table.csv")->isEnabled());
    QSignalSpy wanted(table_.get(), &RoiTable::csvWanted);
    table_->setContent(rows(), cbf());
    QTest::mouseClick(table_->findChild<QPushButton*>("roi_table.csv"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(unnamed(*table_).join("\n"), QString());
}

void RoiTableTest::noFigureIsCutOff_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {700, 768, 1008, 1280})
        QTest::addRow("%d", width) << width;
}

void RoiTableTest::noFigureIsCutOff()
{
    QFETCH(int, width);
    table_->resize(width, 160);
    QCoreApplication::processEvents();
    const QFontMetrics metrics(kety::font(FontRole::BodyMedium));
    int whole = 0;
    for (int column = 0; column < RoiTableModel::ColumnCount; ++column) {
        const int given = table_->view()->columnWidth(column);
        whole += given;
        for (int row = 0; column > 0 && row < 3; ++row) {
            const QString cell = table_->model()->index(row, column).data().toString();
            QVERIFY2(metrics.horizontalAdvance(cell) + 8 <= given, qPrintable(cell));
        }
    }
    QVERIFY(whole <= width);
    table_->setSelected(1);
    shoot(*table_, QString("roi-table-%1").arg(width));
}

QTEST_MAIN(RoiTableTest)
#include "tst_roi_table.moc"
