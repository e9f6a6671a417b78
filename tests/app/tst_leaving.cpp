// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/leave_guard.h"
#include "app/step_panel.h"
#include "app/steps/export_step.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "widgets/state_icon.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>

using namespace kety;
using namespace kety::test;

using Answer = LeaveGuard::Answer;

namespace {

/// What each way out does when it is taken.
void leave(MainWindow& window, const QString& way, const Files& other)
{
    if (way == "window")
        window.close();
    else if (way == "drop")
        drop(&window, {other.folder.path()});
    else
        window.actions()[way.toStdString()]->trigger();
}

bool exportTo(MainWindow& window, const QString& folder)
{
    ExportStep* step = window.steps()->exportStep();
    step->folder()->setText(folder);
    step->start();
    return QTest::qWaitFor([&] { return step->exported() && step->ready(); }, patience);
}

}  // namespace

/// Computed maps do not go without a word.
class Leaving : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    // Once the last window has closed no box would wait for an answer.
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void init() { startClean(); }
    void computedMapsAreAskedAboutBeforeTheyGo_data();
    void computedMapsAreAskedAboutBeforeTheyGo();
    void nothingIsAskedWhereThereIsNothingToLose();
    void aPictureAloneIsNoExport();
    void mapsOfAnotherAnalysisAreNotForgotten();
    void theBoxIsAnsweredByKeys_data();
    void theBoxIsAnsweredByKeys();
};

void Leaving::computedMapsAreAskedAboutBeforeTheyGo_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"window", "quit", "close_study", "verify", "drop"})
        QTest::newRow(way) << QString(way);
}

void Leaving::computedMapsAreAskedAboutBeforeTheyGo()
{
    QFETCH(QString, way);
    const Files files, other;
    MainWindow window;
    int asked = 0;
    Answer answer = Answer::Cancel;
    window.leaveGuard()->ask = [&] {
        ++asked;
        return answer;
    };
    QVERIFY(ranOn(window, files));
    const QDateTime when = window.session()->outcome()->when;
    leave(window, way, other);
    QTRY_COMPARE(asked, 1);
    QVERIFY(window.isVisible());
    QVERIFY(!window.session()->opening());
    QVERIFY(window.session()->outcome());
    QCOMPARE(window.session()->outcome()->when, when);

    answer = Answer::Export;
    leave(window, way, other);
    QTRY_COMPARE(asked, 2);
    QVERIFY(window.isVisible());
    QVERIFY(window.session()->outcome());
    QCOMPARE(window.steps()->current(), Step::Export);

    answer = Answer::Discard;
    leave(window, way, other);
    QTRY_COMPARE(asked, 3);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible() || !window.session()->outcome(), patience);
}

void Leaving::nothingIsAskedWhereThereIsNothingToLose()
{
    const Files files;
    QTemporaryDir out;
    MainWindow window;
    int asked = 0;
    window.leaveGuard()->ask = [&] {
        ++asked;
        return Answer::Cancel;
    };
    window.show();
    window.actions()["close_study"]->trigger();
    drop(&window, {files.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    window.actions()["close_study"]->trigger();
    QTRY_VERIFY(window.session()->study().empty());
    QVERIFY(ranOn(window, files));
    QVERIFY(exportTo(window, out.filePath("maps")));
    QVERIFY(window.close());
    QCOMPARE(asked, 0);
    // Run again: those maps are in no file.
    window.show();
    window.session()->setValue("t1_blood", Value{1.6});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->running() && !window.session()->stale(), patience);
    QVERIFY(!window.close());
    QCOMPARE(asked, 1);
}

void Leaving::aPictureAloneIsNoExport()
{
    const Files files;
    QTemporaryDir out;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    find<QCheckBox>(&window, "export_maps")->setChecked(false);
    QVERIFY(exportTo(window, out.filePath("pictures")));
    QVERIFY(window.session()->unsaved());
    find<QCheckBox>(&window, "export_bids")->setChecked(true);
    QVERIFY(exportTo(window, out.filePath("maps")));
    QVERIFY(!window.session()->unsaved());
}

void Leaving::mapsOfAnotherAnalysisAreNotForgotten()
{
    const Files files;
    QTemporaryDir out;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    SessionModel* session = window.session();
    session->chooseAnalysis("relaxometry.t2");
    QVERIFY(!session->outcome());
    QVERIFY(session->unsaved());
    session->undoStack()->undo();
    QVERIFY(session->outcome());
    QVERIFY(exportTo(window, out.filePath("maps")));
    session->undoStack()->redo();
    QVERIFY(!session->outcome());
    QVERIFY(!session->unsaved());
}

void Leaving::theBoxIsAnsweredByKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("exports");
    QTest::newRow("Esc") << int(Qt::Key_Escape) << "en" << false << false;
    QTest::newRow("Enter") << int(Qt::Key_Return) << "en" << false << true;
    QTest::newRow("the letter of Discard") << 0 << "en" << true << false;
    QTest::newRow("the letter of Discard in German") << 0 << "de" << true << false;
}

void Leaving::theBoxIsAnsweredByKeys()
{
    QFETCH(int, key);
    QFETCH(QString, language);
    startClean(language.toLatin1().constData());
    const Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    QString said;
    bool own = false;
    QTimer hand;
    connect(&hand, &QTimer::timeout, &hand, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) return;
        hand.stop();
        said = box->text();
        own = box->iconPixmap().toImage()
              == statePixmap(State::Warning, 32, box->devicePixelRatioF()).toImage();
        for (const QAbstractButton* button : box->buttons()) {
            const QString words = button->text();
            if (button->toolTip().isEmpty()) said.clear();
            if (key == 0 && button->objectName() == "unsaved_discard")
                key = words.at(words.indexOf('&') + 1).toUpper().unicode();
        }
        QTest::keyClick(box, Qt::Key(key));
    });
    hand.start(50);
    QTEST(window.close(), "closes");
    QVERIFY2(said.contains(window.session()->study().title), qPrintable(said));
    QVERIFY(own);  // the sign is the theme's, not the system's
    QTEST(window.steps()->current() == Step::Export, "exports");
}

QTEST_MAIN(Leaving)
#include "tst_leaving.moc"
