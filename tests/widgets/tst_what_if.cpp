// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/section.h"
#include "widgets/source_chip.h"
#include "widgets/what_if.h"
#include "widgets/what_if_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace kety;
using namespace kety::test;

namespace {

std::vector<Parameter> declaration()
{
    std::vector<Parameter> all;
    all.push_back({.key = "t1_blood",
                   .label = text("test", "Blood T1"),
                   .help = text("test", "T1 of arterial blood."),
                   .shown = unit::second,
                   .minimum = 0.0,
                   .minimum_excluded = true,
                   .slider = true,
                   .kind = Kind::Number,
                   .fallback = 1.65});
    all.push_back({.key = "efficiency",
                   .label = text("test", "Labelling efficiency"),
                   .minimum = 0.0,
                   .maximum = 1.0,
                   .slider = true,
                   .kind = Kind::Number,
                   .fallback = 0.85});
    all.push_back({.key = "pulses",
                   .label = text("test", "Suppression pulses"),
                   .minimum = 0,
                   .maximum = 10,
                   .when = {{"suppressed", {"true"}}},
                   .slider = true,
                   .kind = Kind::Integer,
                   .fallback = std::int64_t{2}});
    all.push_back({.key = "suppressed",
                   .label = text("test", "Suppression"),
                   .kind = Kind::Bool,
                   .fallback = false});
    return all;
}

}  // namespace

class WhatIfTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void onlyDeclaredSlidersAreOffered();
    void movingTellsTheTrialAndPinsTheValueBefore();
    void movingBackToTheTickIsNoPreview();
    void resetPutsEverythingBack();
    void keepHandsOverWhatDiffers();
    void typingAValueMovesTheSlider();
    void aValueOutOfRangeIsNotTaken_data();
    void aValueOutOfRangeIsNotTaken();
    void theReachStaysInsideTheDeclaredRange();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    std::unique_ptr<WhatIf> panel_;
};

void WhatIfTest::init()
{
    panel_ = std::make_unique<WhatIf>();
    panel_->setParameters(declaration());
    panel_->setValues({{"t1_blood", {1.65, Origin::Default, {}}},
                       {"efficiency", {0.85, Origin::Default, {}}},
                       {"suppressed", {false, Origin::Default, {}}}});
    present(*panel_, 352);
}

void WhatIfTest::onlyDeclaredSlidersAreOffered()
{
    QVERIFY(panel_->row("t1_blood")->isVisible());
    QVERIFY(!panel_->row("suppressed"));
    QVERIFY(!panel_->row("pulses")->isVisible());
    panel_->setValues({{"suppressed", {true, Origin::User, {}}}});
    QVERIFY(panel_->row("pulses")->isVisible());
}

void WhatIfTest::movingTellsTheTrialAndPinsTheValueBefore()
{
    Values heard;
    connect(panel_.get(), &WhatIf::moved, this, [&](const Values& trial) { heard = trial; });
    PinnedSlider* slider = panel_->row("t1_blood")->slider();
    const int before = slider->value();
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(heard.size(), 1u);
    QVERIFY(std::get<double>(heard.at("t1_blood").value) > 1.65);
    QCOMPARE(heard.at("t1_blood").origin, Origin::User);
    QCOMPARE(slider->pinned(), before);
    QVERIFY(panel_->isPreview());
    QCOMPARE(panel_->row("t1_blood")->findChild<SourceChip*>()->text(), "you");
}

void WhatIfTest::movingBackToTheTickIsNoPreview()
{
    PinnedSlider* slider = panel_->row("t1_blood")->slider();
    QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_Left);
    QVERIFY2(!panel_->isPreview(),
             qPrintable(QString::number(panel_->row("t1_blood")->value(), 'g', 17)));
}

void WhatIfTest::resetPutsEverythingBack()
{
    QSignalSpy reset(panel_.get(), &WhatIf::reset);
    panel_->row("t1_blood")->slider()->setValue(400);
    panel_->row("efficiency")->slider()->setValue(10);
    QTest::mouseClick(panel_->findChild<QPushButton*>("what_if.reset"), Qt::LeftButton);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(panel_->row("t1_blood")->value(), 1.65);
    QCOMPARE(panel_->row("efficiency")->value(), 0.85);
    QVERIFY(!panel_->isPreview());
    QVERIFY(!panel_->findChild<QPushButton*>("what_if.keep")->isEnabled());
}

void WhatIfTest::keepHandsOverWhatDiffers()
{
    Values heard;
    connect(panel_.get(), &WhatIf::kept, this, [&](const Values& trial) { heard = trial; });
    panel_->row("efficiency")->slider()->setValue(100);
    QTest::mouseClick(panel_->findChild<QPushButton*>("what_if.keep"), Qt::LeftButton);
    QCOMPARE(heard.size(), 1u);
    QCOMPARE(std::get<double>(heard.at("efficiency").value), panel_->row("efficiency")->value());
}

void WhatIfTest::typingAValueMovesTheSlider()
{
    QLineEdit* edit = panel_->row("t1_blood")->edit();
    const int before = panel_->row("t1_blood")->slider()->value();
    edit->selectAll();
    QTest::keyClicks(edit, "1.9");
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(panel_->row("t1_blood")->value(), 1.9);
    QVERIFY(panel_->row("t1_blood")->slider()->value() > before);
    QVERIFY(panel_->isPreview());
}

void WhatIfTest::aValueOutOfRangeIsNotTaken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    QTest::newRow("above") << "1.2"
                           << "0 to 1";
    QTest::newRow("below") << "-1"
                           << "0 to 1";
    QTest::newRow("beyond any number") << "1e999"
                                       << "a number";
    QTest::newRow("no number") << "abc"
                               << "a number";
}

void WhatIfTest::aValueOutOfRangeIsNotTaken()
{
    QFETCH(QString, typed);
    QFETCH(QString, why);
    QSignalSpy moved(panel_.get(), &WhatIf::moved);
    QLineEdit* edit = panel_->row("efficiency")->edit();
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(edit->text(), "0.85");
    // Beside the field, with what is allowed, until the next letter.
    const WhatIfRow* row = panel_->row("efficiency");
    const auto* said = panel_->findChild<QLabel*>("what_if.refusal.efficiency");
    QVERIFY2(row->refusal().contains(typed), qPrintable(row->refusal()));
    QVERIFY(said->isVisible());
    QVERIFY2(row->refusal().contains(why), qPrintable(row->refusal()));
    QTest::keyClicks(edit, "0");
    QVERIFY(row->refusal().isEmpty());
    QVERIFY(!said->isVisible());
}

void WhatIfTest::theReachStaysInsideTheDeclaredRange()
{
    WhatIfRow* row = panel_->row("efficiency");
    row->slider()->setValue(row->slider()->maximum());
    QVERIFY(row->value() <= 1.0);
    row->slider()->setValue(0);
    QVERIFY(row->value() >= 0.0);
    panel_->row("t1_blood")->slider()->setValue(0);
    QVERIFY(panel_->row("t1_blood")->value() > 0.0);
}

void WhatIfTest::nothingIsCutOff_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {208, 304, 352})
        QTest::addRow("%d", width) << width;
}

void WhatIfTest::nothingIsCutOff()
{
    QFETCH(int, width);
    panel_->setEffect("ROI 1: before 55.2, now 52.8");
    panel_->row("t1_blood")->slider()->setValue(300);
    panel_->resize(width, 220);
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(*panel_).join("\n"), QString(), 500);
    QCOMPARE(unnamed(*panel_).join("\n"), QString());
    shoot(*panel_, QString("what-if-%1").arg(width));
}

QTEST_MAIN(WhatIfTest)
#include "tst_what_if.moc"
