// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/curve_view.h"
#include "widgets/explanation_view.h"
#include "widgets/finding_table.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace kety;

namespace {

Curve curve(const char* title, std::vector<double> x, std::vector<double> y)
{
    Curve made;
    made.title = text("test", title);
    made.x_label = text("test", "ATT");
    made.x_unit = unit::second;
    made.traces = {{.label = text("test", "cost"), .x = std::move(x), .y = std::move(y)}};
    return made;
}

Explanation fitAndCost()
{
    Explanation why;
    why.curves = {curve("Fit", {0.2, 0.7, 1.5}, {1.0, 3.0, 2.0}),
                  curve("Cost over ATT", {0.0, 1.0, 2.0, 3.0}, {5.0, 1.0, 4.0, 8.0})};
    why.curves[1].stretches = {{0.5, 1.5, text("test", "95 %")}};
    why.sentences = {{text("test", "ATT is %1 s"), {"1.02"}},
                     {text("test", "The data decide"), {}}};
    return why;
}

}  // namespace

class ExplanationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void everyCurveHasATab();
    void oneCurveNeedsNoTabs();
    void theChosenTabStaysFromVoxelToVoxel();
    void findingsFollowTheVoxelsOwnCurves();
    void titlesThatDoNotFitAreAList();
    void whatFollowsIsSaidBelow();
    void aStretchIsShadedWhereItLies();
    void ticksLeaveAsKeepOrDrop();
};

void ExplanationTest::everyCurveHasATab()
{
    ExplanationView view;
    view.resize(460, 240);
    view.show();
    view.setExplanation(fitAndCost());
    QCOMPARE(view.titles(), QStringList({"Fit", "Cost over ATT"}));
    auto* tab = view.findChild<QToolButton*>("explanation_tab_1");
    QVERIFY(tab && tab->isVisible());
    QCOMPARE(view.curves()->curve().traces[0].x.size(), std::size_t(3));
    QTest::mouseClick(tab, Qt::LeftButton);
    QCOMPARE(view.current(), 1);
    QCOMPARE(view.curves()->curve().traces[0].x.size(), std::size_t(4));
}

void ExplanationTest::oneCurveNeedsNoTabs()
{
    ExplanationView view;
    view.show();
    Explanation one;
    one.curves = {curve("Fit", {0, 1}, {0, 1})};
    view.setExplanation(one);
    QVERIFY(!view.findChild<QToolButton*>("explanation_tab_0")->isVisible());
}

void ExplanationTest::theChosenTabStaysFromVoxelToVoxel()
{
    ExplanationView view;
    view.setExplanation(fitAndCost());
    view.showTab(1);
    Explanation other = fitAndCost();
    other.curves[1].traces[0].y[0] = 7.0;
    view.setExplanation(other);
    QCOMPARE(view.current(), 1);
    view.setMessage("outside");
    view.setExplanation(fitAndCost());  // after a voxel without curves
    QCOMPARE(view.current(), 1);
}

void ExplanationTest::findingsFollowTheVoxelsOwnCurves()
{
    ExplanationView view;
    view.setLasting({curve("Translation", {0, 1}, {0, 1})});
    view.setExplanation(fitAndCost());
    QCOMPARE(view.titles(), QStringList({"Fit", "Cost over ATT", "Translation"}));
    view.showTitled("Translation");
    QCOMPARE(view.current(), 2);
    view.setMessage("No curve here");
    QCOMPARE(view.titles().back(), QString("Translation"));
    QCOMPARE(view.current(), view.tabCount() - 1);
}

void ExplanationTest::titlesThatDoNotFitAreAList()
{
    ExplanationView view;
    view.setExplanation(fitAndCost());
    view.setLasting({curve("Displacement", {0, 1}, {0, 1}), curve("Rotation", {0, 1}, {0, 1}),
                     curve("Framewise displacement", {0, 1}, {0, 1})});
    view.resize(700, 200);
    view.show();
    auto* list = view.findChild<QComboBox*>("explanation_choice");
    QVERIFY(!list->isVisible());
    QVERIFY(view.findChild<QToolButton*>("explanation_tab_4")->isVisible());
    view.resize(330, 200);
    QVERIFY(list->isVisible());
    QVERIFY(!view.findChild<QToolButton*>("explanation_tab_0")->isVisible());
    QCOMPARE(list->count(), 5);
    QVERIFY(list->width() >= list->sizeHint().width());  // nothing is cut
    QVERIFY(list->geometry().right() < view.width());
    list->setCurrentIndex(4);
    emit list->activated(4);
    QCOMPARE(view.current(), 4);
    QCOMPARE(translated(view.curves()->curve().title), QString("Framewise displacement"));
    view.showTab(2);
    QCOMPARE(list->currentText(), QString("Displacement"));
}

void ExplanationTest::whatFollowsIsSaidBelow()
{
    ExplanationView view;
    view.setExplanation(fitAndCost());
    QCOMPARE(view.sentences(), QString("ATT is 1.02 s. The data decide."));
    view.setMessage("outside");
    QVERIFY(view.sentences().isEmpty());
}

void ExplanationTest::aStretchIsShadedWhereItLies()
{
    ExplanationView view;
    view.resize(460, 240);
    view.show();
    view.setExplanation(fitAndCost());
    view.showTab(1);
    CurveView* plot = view.curves();
    const QRectF shade = plot->stretchAt(0);
    QVERIFY(std::abs(shade.center().x() - plot->pointAt(0, 1).x()) < 1.0);  // 0.5 to 1.5 s
    QVERIFY(shade.left() > plot->pointAt(0, 0).x() && shade.right() < plot->pointAt(0, 2).x());
    const QImage picture = plot->grab().toImage();
    const double ratio = plot->devicePixelRatioF();
    const auto colorAt = [&](double x) {
        return picture.pixelColor(qRound(x * ratio), qRound((shade.bottom() - 3) * ratio));
    };
    QVERIFY(colorAt(shade.center().x() + 9) != colorAt(shade.right() + 9));
}

void ExplanationTest::ticksLeaveAsKeepOrDrop()
{
    FindingTable table("test_table");
    table.setTable({{text("test", "Pair"), text("test", "Score")}, {{"1", "-0.5"}, {"2", "3.1"}}});
    table.setTicks({true, false});
    QSignalSpy spy(&table, &FindingTable::ticked);
    QCOMPARE(table.view()->item(0, 0)->checkState(), Qt::Checked);
    QCOMPARE(table.view()->item(0, 1)->text(), QString::fromUtf8("\u22120.5"));
    QVERIFY(spy.isEmpty());
    table.view()->item(1, 0)->setCheckState(Qt::Checked);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toInt(), 1);
    QCOMPARE(spy[0][1].toBool(), true);
}

QTEST_MAIN(ExplanationTest)
#include "tst_explanation_view.moc"
