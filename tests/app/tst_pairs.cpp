// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/pair_row.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app/steps/review_step.h"
#include "app/table_area.h"
#include "app/workbench.h"
#include "app_fixture.h"
#include "image/registration.h"
#include "phantom_files.h"
#include "widgets/curve_view.h"
#include "widgets/explanation_view.h"
#include "widgets/finding_table.h"
#include "widgets/volume_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

using namespace kety;
using namespace kety::test;

class Pairs : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void initTestCase();
    void init();
    void cleanup() { window_.reset(); }
    void everyPairIsListedAndInTheStrip();
    void playingShowsOnePairAfterTheOther();
    void aPairIsControlMinusLabelAsMeasured();
    void droppingAPairIsAStepThatCanBeUndone();
    void theTableTicksDoTheSame();
    void quickTicksAllCount_data();
    void quickTicksAllCount();
    void quickRolesAllCount();
    void aRuleMarksItsPairsAndATickKeepsThem();
    void pairsAreShownAsTheRunTakesThem();
    void onePairTableIsEnough();
    void aPairOnScreenIsNeverExported();

private:
    void review();

    std::unique_ptr<Files> files_;
    std::unique_ptr<MainWindow> window_;
};

void Pairs::initTestCase()
{
    files_ = std::make_unique<Files>(20.0);
}

void Pairs::init()
{
    startClean();
    window_ = std::make_unique<MainWindow>();
    window_->resize(1600, 1000);
    window_->show();
    drop(window_.get(), {files_->folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window_->session()->canRun(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(window_->scene()->pairs().size(), std::size_t(6), patience);
}

void Pairs::review()
{
    window_->actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window_->session()->outcome() && !window_->session()->running(),
                             patience);
    QTRY_COMPARE(window_->steps()->current(), Step::Review);
}

void Pairs::everyPairIsListedAndInTheStrip()
{
    review();
    PairRow* row = window_->steps()->reviewStep()->pairs();
    QTRY_VERIFY(row->isVisible());
    QCOMPARE(row->strip()->cells().size(), std::size_t(6));
    TableArea* tables = window_->workbench()->tables();
    auto* tab = find<QToolButton>(window_.get(), "table_tab_pairs");
    QVERIFY(tab->isVisible());
    QTest::mouseClick(tab, Qt::LeftButton);
    QCOMPARE(tables->current(), QString("pairs"));
    QVERIFY(tables->pairs()->isVisible());
    QCOMPARE(tables->pairs()->view()->rowCount(), 6);
}

void Pairs::playingShowsOnePairAfterTheOther()
{
    review();
    QSignalSpy shown(window_->scene(), &Scene::pairChanged);
    window_->actions()["cine"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.size() >= 3, patience);
    window_->actions()["cine"]->trigger();
    QCOMPARE(shown[0][0].toInt(), 0);
    QCOMPARE(shown[1][0].toInt(), 1);
    QCOMPARE(window_->scene()->origin(), MapOrigin::Pair);
    QVERIFY(window_->scene()->mapWords().startsWith("pair "));
    QTest::mouseClick(find<QToolButton>(window_.get(), "pair_map"), Qt::LeftButton);
    QCOMPARE(window_->scene()->origin(), MapOrigin::Result);
}

void Pairs::aPairIsControlMinusLabelAsMeasured()
{
    review();
    window_->scene()->showPair(2);
    const auto map = window_->scene()->shownMap();
    QVERIFY(map);
    const PairCell& pair = window_->scene()->pairs()[2];
    const Series& series = window_->session()->leading()->series;
    for (std::size_t v = 0; v < series.grid.voxels(); v += 101) {
        const auto curve = series.curve(v);
        QCOMPARE(map->values.values[v],
                 curve[std::size_t(pair.control)] - curve[std::size_t(pair.label)]);
    }
    // One window for all: pairs are to be compared.
    const Range before = map->quantity.display;
    window_->scene()->showPair(3);
    QCOMPARE(window_->scene()->shownMap()->quantity.display.maximum, before.maximum);
    QCOMPARE(before.minimum, -before.maximum);
}

void Pairs::droppingAPairIsAStepThatCanBeUndone()
{
    review();
    SessionModel* session = window_->session();
    auto* button = find<QPushButton>(window_.get(), "pair_drop");
    QVERIFY(!button->isEnabled());
    window_->scene()->showPair(1);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(session->stale());
    QTRY_VERIFY_WITH_TIMEOUT(
        window_->scene()->pairs().size() == 6 && window_->scene()->pairs()[1].dropped, patience);
    QCOMPARE(window_->scene()->pair(), 1);  // it stays on screen
    QVERIFY(window_->steps()->reviewStep()->pairs()->strip()->cells()[1].dropped);
    window_->actions()["undo"]->trigger();
    QVERIFY(!session->stale());
    QTRY_VERIFY_WITH_TIMEOUT(!window_->scene()->pairs()[1].dropped, patience);
}

void Pairs::theTableTicksDoTheSame()
{
    review();
    QTableWidget* view = window_->workbench()->tables()->pairs()->view();
    QCOMPARE(view->item(4, 0)->checkState(), Qt::Checked);
    view->item(4, 0)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY_WITH_TIMEOUT(window_->scene()->pairs()[4].dropped, patience);
    QTRY_COMPARE(view->item(4, 0)->checkState(), Qt::Unchecked);
    const auto& user = window_->session()->choices().user;
    const auto& out = std::get<std::vector<std::int64_t>>(user.at("leave_out").value);
    QCOMPARE(out.size(), std::size_t(2));
    window_->actions()["undo"]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(view->item(4, 0)->checkState(), Qt::Checked, patience);
}

void Pairs::quickTicksAllCount_data()
{
    QTest::addColumn<bool>("loopBetween");
    QTest::newRow("in one turn of the loop") << false;
    QTest::newRow("while the check before goes on") << true;
}

void Pairs::quickTicksAllCount()
{
    QFETCH(bool, loopBetween);
    review();
    const SessionModel* session = window_->session();
    QTableWidget* view = window_->workbench()->tables()->pairs()->view();
    const auto tick = [&](int row, Qt::CheckState state) {
        view->item(row, 0)->setCheckState(state);
        if (loopBetween) QCoreApplication::processEvents();
        QCOMPARE(view->item(row, 0)->checkState(), state);
    };
    for (const int row : {0, 2, 4, 1})
        tick(row, Qt::Unchecked);
    tick(1, Qt::Checked);  // changed at once
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun() && !session->runner()->busy(), patience);
    const std::vector<PairCell>& pairs = window_->scene()->pairs();
    for (int row = 0; row < 6; ++row) {
        const bool out = row == 0 || row == 2 || row == 4;
        QCOMPARE(pairs[std::size_t(row)].dropped, out);
        QCOMPARE(view->item(row, 0)->checkState(), out ? Qt::Unchecked : Qt::Checked);
    }
    const auto& user = session->choices().user;
    QCOMPARE(std::get<std::vector<std::int64_t>>(user.at("leave_out").value).size(),
             std::size_t(6));
}

void Pairs::quickRolesAllCount()
{
    auto* strip = find<VolumeStrip>(window_.get(), "volume_strip");
    QTRY_COMPARE_WITH_TIMEOUT(strip->cells().size(), std::size_t(12), patience);
    for (const int volume : {0, 1, 2})
        emit strip->roleChosen({volume}, VolumeType::NotUsed);
    const auto& user = window_->session()->choices().user;
    const auto& words = std::get<std::vector<std::string>>(user.at("volume_types").value);
    for (const std::size_t volume : {0, 1, 2})
        QCOMPARE(words[volume], words[0]);
    QVERIFY(words[0] != words[4]);
    for (const int volume : {6, 7})
        emit strip->keepChosen({volume}, strip->cells()[std::size_t(volume)].dropped);
    QVERIFY(strip->cells()[6].dropped && strip->cells()[7].dropped);
    QCOMPARE(std::get<std::vector<std::int64_t>>(user.at("leave_out").value),
             (std::vector<std::int64_t>{6, 7}));
}

void Pairs::aRuleMarksItsPairsAndATickKeepsThem()
{
    // The label of the third pair, volume 5, is spoiled.
    const QTemporaryDir folder;
    for (const auto& [role, data] : files_->phantom.inputs) {
        Dataset spoiled = *data;
        const std::size_t frames = data->series.frames();
        if (role == "asl") {
            spoiled.series.values =
                Buffer<float>::make(data->series.values.size(), [&](std::span<float> out) {
                    for (std::size_t i = 0; i < out.size(); ++i)
                        out[i] = data->series.values[i] * (i % frames == 5 ? 0.96F : 1.0F);
                });
        }
        writeDataset(folder.path().toStdString(),
                     "sub-02" + data->name.substr(data->name.find_last_of('_')), spoiled);
    }
    window_ = std::make_unique<MainWindow>();
    window_->resize(1600, 1000);
    window_->show();
    drop(window_.get(), {folder.path()});
    SessionModel* session = window_->session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    const Scene* scene = window_->scene();
    QTRY_COMPARE_WITH_TIMEOUT(scene->pairs().size(), std::size_t(6), patience);
    QVERIFY(!scene->pairs()[2].dropped);
    session->setValue("outliers", Value{std::string("score")});
    QTRY_VERIFY_WITH_TIMEOUT(scene->pairs().size() == 6 && scene->pairs()[2].dropped, patience);
    QVERIFY(scene->pairs()[2].byRule && !scene->pairs()[2].reason.isEmpty());
    QVERIFY(find<VolumeStrip>(window_.get(), "volume_strip")->cells()[5].dropped);
    QTableWidget* view = window_->workbench()->tables()->pairs()->view();
    QCOMPARE(view->item(2, 0)->checkState(), Qt::Unchecked);
    QCOMPARE(view->item(2, view->columnCount() - 1)->text(), scene->pairs()[2].reason);
    // The tick overrules the rule, by its own list: that is what a file of settings keeps.
    view->item(2, 0)->setCheckState(Qt::Checked);
    QTRY_VERIFY_WITH_TIMEOUT(!scene->pairs()[2].dropped, patience);
    const auto& user = session->choices().user;
    QVERIFY(!user.contains("leave_out"));
    QCOMPARE(std::get<std::vector<std::int64_t>>(user.at("keep_pairs").value),
             (std::vector<std::int64_t>{4, 5}));
    // Without the tick the rule has its way again; undo goes back to the tick.
    view->item(2, 0)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY_WITH_TIMEOUT(scene->pairs()[2].dropped, patience);
    QVERIFY(std::holds_alternative<std::monostate>(user.at("keep_pairs").value));
    window_->actions()["undo"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!scene->pairs()[2].dropped, patience);
}

void Pairs::pairsAreShownAsTheRunTakesThem()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
    window_->session()->setValue("motion", Value{std::string("rigid")});
    const auto moved = [this] {
        const auto& pairs = window_->scene()->pairs();
        return pairs.size() == 6 && std::isfinite(pairs[3].displacement);
    };
    QTRY_VERIFY_WITH_TIMEOUT(moved(), 5 * patience);
    // Framewise displacement, and called so: not where the head lay.
    const QTableWidgetItem* head =
        window_->workbench()->tables()->pairs()->view()->horizontalHeaderItem(5);
    QVERIFY2(head->text().contains("FD"), qPrintable(head->text()));
    QVERIFY2(head->toolTip().contains("Framewise"), qPrintable(head->toolTip()));
    review();
    window_->scene()->showPair(3);
    const auto map = window_->scene()->shownMap();
    QVERIFY(map);
    const PairCell& pair = window_->scene()->pairs()[3];
    const Series& series = window_->session()->leading()->series;
    std::size_t others = 0;
    for (std::size_t v = 0; v < series.grid.voxels(); ++v) {
        const auto curve = series.curve(v);
        others += map->values.values[v]
                          != curve[std::size_t(pair.control)] - curve[std::size_t(pair.label)]
                      ? 1
                      : 0;
    }
    QVERIFY(others > series.grid.voxels() / 10);
    // Where the head lay is seen beside the curves of the voxel.
    auto* why = window_->findChild<ExplanationView*>();
    const auto tab = static_cast<int>(why->titles().indexOf("Displacement"));
    QVERIFY(tab > 0);
    why->showTab(tab);
    QTRY_COMPARE(window_->findChild<CurveView*>()->curve().traces.size(), std::size_t(3));
}

void Pairs::onePairTableIsEnough()
{
    review();
    // What was kept and why stands in the table with the ticks.
    QVERIFY(window_->findChild<QToolButton*>("table_tab_pair_decisions") == nullptr);
    QTest::mouseClick(find<QToolButton>(window_.get(), "table_tab_pairs"), Qt::LeftButton);
    QTRY_COMPARE(window_->workbench()->tables()->current(), QString("pairs"));
}

void Pairs::aPairOnScreenIsNeverExported()
{
    review();
    window_->scene()->showPair(1);
    window_->steps()->open(Step::Check);
    QCOMPARE(window_->scene()->pair(), -1);
}

QTEST_MAIN(Pairs)
#include "tst_pairs.moc"
