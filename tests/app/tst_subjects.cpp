// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/previewer.h"
#include "app/scene.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "widgets/series_list.h"

#include <QLabel>
#include <QSignalSpy>

#include <algorithm>

using namespace kety;
using namespace kety::test;

/// Two subjects in one folder, of different size: what belongs to one is never shown as, or
/// computed from, the other.
class SubjectsTest : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init();
    void goingBackToASubjectBringsItsMapsBack();
    void aPlaceOfAnotherSubjectIsNotAskedOfThisOne();
    void besideAnotherSubjectTheMapSaysWhoseItIs();

private:
    SessionModel* session() { return window_->session(); }
    int itemOf(const char* subject);
    bool leadsAndCanRun(int item);
    bool runs();

    std::unique_ptr<Files> files_;
    std::unique_ptr<MainWindow> window_;
    int first_ = -1, second_ = -1;
};

void SubjectsTest::init()
{
    startClean();
    window_.reset();
    files_ = std::make_unique<Files>();
    Files larger(makePhantom("asl", {.size = {56, 52, 11}, .pairs = 6, .snr = 0.0}), "sub-02");
    larger.writeInto(files_->folder.path(), "sub-02");
    window_ = std::make_unique<MainWindow>();
    window_->show();
    drop(window_.get(), {files_->folder.path()});
    QVERIFY(QTest::qWaitFor([&] { return session()->canRun(); }, patience));
    first_ = itemOf("sub-01_asl");
    second_ = itemOf("sub-02_asl");
    QVERIFY(first_ >= 0 && second_ >= 0);
}

int SubjectsTest::itemOf(const char* name)
{
    const auto& items = session()->study().items;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].name() == name) return static_cast<int>(i);
    return -1;
}

bool SubjectsTest::leadsAndCanRun(int item)
{
    session()->lead(static_cast<std::size_t>(item));
    return QTest::qWaitFor(
        [&] {
            const auto& used = session()->choices().items;
            return !used.empty() && used.front() == static_cast<std::size_t>(item)
                   && session()->canRun();
        },
        patience);
}

bool SubjectsTest::runs()
{
    window_->actions()["run"]->trigger();
    return QTest::qWaitFor(
        [&] { return session()->outcome() && !session()->running() && !session()->stale(); },
        patience);
}

void SubjectsTest::goingBackToASubjectBringsItsMapsBack()
{
    QVERIFY(leadsAndCanRun(first_));
    QVERIFY(runs());
    const QDateTime of_first = session()->outcome()->when;
    QVERIFY(leadsAndCanRun(second_));
    QVERIFY(!session()->outcome());
    QVERIFY(runs());
    const QDateTime of_second = session()->outcome()->when;
    // Each way twice: one place for what is set aside would lose one of them.
    for (int turn = 0; turn < 2; ++turn) {
        QVERIFY(leadsAndCanRun(first_));
        QVERIFY(session()->outcome());
        QCOMPARE(session()->outcome()->when, of_first);
        QVERIFY(leadsAndCanRun(second_));
        QVERIFY(session()->outcome());
        QCOMPARE(session()->outcome()->when, of_second);
    }
    session()->noteExported(of_second);
    QVERIFY(session()->unsaved());  // the maps of the first are in no file
    session()->noteExported(of_first);
    QVERIFY(!session()->unsaved());
}

void SubjectsTest::aPlaceOfAnotherSubjectIsNotAskedOfThisOne()
{
    QVERIFY(leadsAndCanRun(first_));
    QVERIFY(runs());
    const Choices of_first = session()->outcome()->choices;
    const Grid own = session()->leading()->series.grid;
    const Grid other =
        session()->study().items[static_cast<std::size_t>(second_)].header->series.grid;
    QVERIFY(other.voxels() > own.voxels());
    auto* previewer = window_->findChild<Previewer*>();
    QVERIFY(previewer != nullptr);
    QSignalSpy explained(previewer, &Previewer::explained);
    const auto answered = [&](std::size_t voxel) {
        return std::any_of(explained.begin(), explained.end(), [voxel](const auto& answer) {
            return answer.at(0).template value<std::size_t>() == voxel;
        });
    };
    // The window's own questions first: later ones would take the place of ours.
    previewer->explain(own, 5, of_first);
    QVERIFY(QTest::qWaitFor([&] { return answered(5); }, patience));
    QSignalSpy progressed(previewer, &Previewer::progressed);
    previewer->explain(other, other.voxels() - 1, of_first);
    QVERIFY(QTest::qWaitFor([&] { return progressed.count() > 0; }, patience));
    QSignalSpy changed(previewer, &Previewer::changed);
    previewer->want(other, other.size[2] - 1, of_first);
    previewer->explain(own, 6, of_first);
    QVERIFY(QTest::qWaitFor([&] { return answered(6); }, patience));
    QVERIFY(!answered(other.voxels() - 1));
    QCOMPARE(changed.count(), 0);
}

void SubjectsTest::besideAnotherSubjectTheMapSaysWhoseItIs()
{
    QVERIFY(leadsAndCanRun(first_));
    QVERIFY(runs());
    const auto* whose = find<QLabel>(window_.get(), "map_head_state");
    const auto* seen = find<QLabel>(window_.get(), "source_head_state");
    QVERIFY(!whose->text().contains("sub-01_asl"));
    QVERIFY(!seen->isVisible());
    find<SeriesList>(window_.get(), "series_list")->setCurrentKey(QString::number(second_));
    auto* scene = window_->findChild<Scene*>();
    QVERIFY(scene != nullptr);
    scene->showItem(second_);
    QTRY_COMPARE_WITH_TIMEOUT(scene->sourceItem(), second_, patience);
    QVERIFY2(whose->text().contains("of sub-01_asl"), qPrintable(whose->text()));
    QVERIFY(whose->isVisible());
    QCOMPARE(seen->text(), QString("not analysed"));
    QVERIFY(seen->isVisible());
    QVERIFY(leadsAndCanRun(second_));
    QVERIFY(!whose->text().contains("sub-01_asl"));
    QVERIFY(!seen->isVisible());
}

QTEST_MAIN(SubjectsTest)
#include "tst_subjects.moc"
