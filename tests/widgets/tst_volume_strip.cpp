// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/volume_strip.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>

#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

std::vector<VolumeCell> series(int pairs)
{
    std::vector<VolumeCell> cells;
    for (int i = 0; i < pairs; ++i) {
        const bool dropped = i == 6 || i == 18;
        cells.push_back({VolumeType::Control, dropped, 104.0 + std::sin(i)});
        cells.push_back({VolumeType::Label, dropped, 101.0 + std::sin(1.1 * i)});
    }
    cells.push_back({VolumeType::M0, false, 900.0});
    return cells;
}

QAction* menuAction(VolumeStrip& strip, const QString& name)
{
    const QPoint place = strip.cellAt(strip.current()).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, strip.mapToGlobal(place));
    QCoreApplication::sendEvent(&strip, &event);
    return strip.findChild<QAction*>(name);
}

}  // namespace

class VolumeStripTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void cellsHaveTheirColourAndLetter_data();
    void cellsHaveTheirColourAndLetter();
    void aClickChoosesAVolume_data();
    void aClickChoosesAVolume();
    void shiftExtendsTheSelection();
    void arrowsMoveAndStopAtTheEnds();
    void theMenuSaysWhatAVolumeIs();
    void theMenuLeavesOutAndTakesIn();
    void spaceLeavesOut();
    void manyVolumesScrollAndTheCurrentOneStaysInView();
    void theScrollBarKeepsItsRoomWhileTheStripIsHidden();
    void theSmallStripHasNoRoles();
    void anEmptyStripIsHarmless();
    void looksRight();

private:
    std::unique_ptr<VolumeStrip> strip_;
};

void VolumeStripTest::init()
{
    strip_ = std::make_unique<VolumeStrip>();
    strip_->setCells(series(30));
    present(*strip_, 1008);
}

void VolumeStripTest::cellsHaveTheirColourAndLetter_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("letter");
    QTest::addColumn<QColor>("ground");
    QTest::newRow("control") << 0 << "C" << color(Role::Control);
    QTest::newRow("label") << 1 << "L" << color(Role::Label);
    QTest::newRow("M0") << 60 << "M0" << color(Role::M0);
    QTest::newRow("dropped") << 12 << "C" << color(Role::Field);
}

void VolumeStripTest::cellsHaveTheirColourAndLetter()
{
    QFETCH(int, index);
    QFETCH(QString, letter);
    QFETCH(QColor, ground);
    const QRect cell = strip_->cellAt(index);
    const QImage picture = strip_->grab().toImage();
    QCOMPARE(picture.pixelColor(cell.left() + 2, cell.top() + 2), ground);
    QCOMPARE(VolumeStrip::letterOf(strip_->cells()[std::size_t(index)].type), letter);
    const QColor mark = color(index == 12 ? Role::Warning : Role::OnVolume);
    int marked = 0;
    for (int y = cell.top() + 4; y < cell.bottom() - 4; ++y)
        for (int x = cell.left() + 1; x < cell.right(); ++x)
            marked += std::abs(picture.pixelColor(x, y).lightness() - mark.lightness()) < 80;
    QVERIFY2(marked > 5, "the letter is missing");
}

void VolumeStripTest::aClickChoosesAVolume_data()
{
    QTest::addColumn<int>("index");
    for (const int index : {0, 1, 17, 59, 60})
        QTest::addRow("volume %d", index) << index;
}

void VolumeStripTest::aClickChoosesAVolume()
{
    QFETCH(int, index);
    QSignalSpy chosen(strip_.get(), &VolumeStrip::chosen);
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, strip_->cellAt(index).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), index);
    QCOMPARE(strip_->current(), index);
    QCOMPARE(strip_->selection(), std::vector<int>{index});
}

void VolumeStripTest::shiftExtendsTheSelection()
{
    QSignalSpy range(strip_.get(), &VolumeStrip::selectionChanged);
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, strip_->cellAt(7).center());
    QTest::mouseClick(strip_.get(), Qt::LeftButton, Qt::ShiftModifier, strip_->cellAt(4).center());
    QCOMPARE(range.last()[0].toInt(), 4);
    QCOMPARE(range.last()[1].toInt(), 7);
    QCOMPARE(strip_->selection(), (std::vector<int>{4, 5, 6, 7}));
}

void VolumeStripTest::arrowsMoveAndStopAtTheEnds()
{
    QTest::keyClick(strip_.get(), Qt::Key_Home);
    QCOMPARE(strip_->current(), 0);
    QTest::keyClick(strip_.get(), Qt::Key_Left);
    QCOMPARE(strip_->current(), 0);
    QTest::keyClick(strip_.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(strip_->selection(), (std::vector<int>{0, 1}));
    QTest::keyClick(strip_.get(), Qt::Key_End);
    QTest::keyClick(strip_.get(), Qt::Key_Right);
    QCOMPARE(strip_->current(), 60);
}

void VolumeStripTest::theMenuSaysWhatAVolumeIs()
{
    std::vector<int> indices;
    VolumeType type = VolumeType::Unknown;
    connect(strip_.get(), &VolumeStrip::roleChosen, this,
            [&](const std::vector<int>& which, VolumeType what) {
                indices = which;
                type = what;
            });
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, strip_->cellAt(2).center());
    QTest::mouseClick(strip_.get(), Qt::LeftButton, Qt::ShiftModifier, strip_->cellAt(3).center());
    QAction* action = menuAction(*strip_, "volumes.role.m0scan");
    QVERIFY(action);
    action->trigger();
    QCOMPARE(indices, (std::vector<int>{2, 3}));
    QCOMPARE(type, VolumeType::M0);
    delete strip_->findChild<QMenu*>();
}

void VolumeStripTest::theMenuLeavesOutAndTakesIn()
{
    std::vector<std::pair<int, bool>> heard;
    connect(
        strip_.get(), &VolumeStrip::keepChosen, this,
        [&](const std::vector<int>& which, bool keep) { heard.emplace_back(which.front(), keep); });
    for (const int index : {12, 20}) {
        strip_->setCurrent(index);
        menuAction(*strip_, "volumes.keep")->trigger();
        delete strip_->findChild<QMenu*>();
    }
    QCOMPARE(heard, (std::vector<std::pair<int, bool>>{{12, true}, {20, false}}));
}

void VolumeStripTest::spaceLeavesOut()
{
    bool keep = true;
    connect(strip_.get(), &VolumeStrip::keepChosen, this,
            [&](const std::vector<int>&, bool on) { keep = on; });
    strip_->setCurrent(3);
    QTest::keyClick(strip_.get(), Qt::Key_Space);
    QVERIFY(!keep);
}

void VolumeStripTest::manyVolumesScrollAndTheCurrentOneStaysInView()
{
    strip_->setCells(series(120));
    QTRY_VERIFY(strip_->findChild<QWidget*>("volumes.scroll")->isVisible());
    QVERIFY(strip_->cellAt(0).width() >= 10);
    for (const int index : {240, 3, 150}) {
        strip_->setCurrent(index);
        QVERIFY(strip_->rect().contains(strip_->cellAt(index)));
    }
    QSignalSpy chosen(strip_.get(), &VolumeStrip::chosen);
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, strip_->cellAt(151).center());
    QCOMPARE(chosen[0][0].toInt(), 151);
}

void VolumeStripTest::theScrollBarKeepsItsRoomWhileTheStripIsHidden()
{
    VolumeStrip strip;
    strip.resize(400, strip.sizeHint().height());
    strip.show();
    strip.setCells(std::vector<VolumeCell>(200));
    const int seen = strip.sizeHint().height();
    strip.hide();
    QCOMPARE(strip.sizeHint().height(), seen);
    strip.setCells(std::vector<VolumeCell>(20));
    QVERIFY(strip.sizeHint().height() < seen);
}

void VolumeStripTest::theSmallStripHasNoRoles()
{
    VolumeStrip small;
    small.setObjectName("pairs");
    small.setSmall(true);
    std::vector<VolumeCell> cells(30, VolumeCell{VolumeType::DeltaM, false});
    cells[6].dropped = true;
    small.setCells(cells);
    small.setCurrent(11);
    present(small, 352);
    QCOMPARE(small.height(), 24);
    QVERIFY(!menuAction(small, "pairs.role.m0scan"));
    QVERIFY(small.findChild<QAction*>("pairs.keep"));
    delete small.findChild<QMenu*>();
    shoot(small, "pairs");
}

void VolumeStripTest::anEmptyStripIsHarmless()
{
    strip_->setCurrent(5);
    strip_->setCells({});
    QTest::mouseClick(strip_.get(), Qt::LeftButton, {}, QPoint(50, 70));
    QTest::keyClick(strip_.get(), Qt::Key_Right);
    QCOMPARE(strip_->current(), -1);
    strip_->grab();
}

void VolumeStripTest::looksRight()
{
    strip_->setCurrent(60);
    shoot(*strip_, "volumes");
}

QTEST_MAIN(VolumeStripTest)
#include "tst_volume_strip.moc"
