// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/previewer.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app_fixture.h"
#include "image/registration.h"
#include "phantom_files.h"
#include "widgets/parameter_field.h"
#include "widgets/parameter_form.h"
#include "widgets/parameter_row.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace kety;
using namespace kety::test;

namespace {

/// Registering them takes long enough that a person looks up.
Files manyVolumes()
{
    return Files(makePhantom("asl", {.size = {64, 64, 16}, .pairs = 20, .snr = 20.0}));
}

/// Run, and then looked at for so long that nothing is being computed any more.
bool isReviewed(MainWindow& window, const Files& files)
{
    window.resize(1280, 800);
    return ranOn(window, files)
           && QTest::qWaitFor([&] { return !window.session()->runner()->busy(); }, patience);
}

QComboBox* motionField(MainWindow& window)
{
    ParameterRow* row = find<ParameterForm>(&window, "form")->row("motion");
    return qobject_cast<QComboBox*>(row->field()->editor());
}

void choose(QComboBox* box, const char* key)
{
    box->setCurrentIndex(box->findData(QLatin1String(key)));
    emit box->activated(box->currentIndex());
}

}  // namespace

/// What takes long says how far it is, and ends when it is told to.
class LongWork : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void initTestCase();
    void init() { startClean(); }
    void motionOnceMapsExistShowsHowFarItIsAndIsCalledOffAtOnce();
    void aPreviewThatTakesLongSaysSoAndCanBeStopped();
    void aRunDoesNotWaitForAPreview();
    void preparingARunIsNoCountOfSlices();
    void anotherAnalysisIsCalledOffAtOnce();
    void whatWasCheckedBeforeIsNotCheckedAgain();
};

void LongWork::initTestCase()
{
    if (!registrationAvailable()) QSKIP("this build has no ITK");
}

void LongWork::motionOnceMapsExistShowsHowFarItIsAndIsCalledOffAtOnce()
{
    const Files files = manyVolumes();
    MainWindow window;
    QVERIFY(isReviewed(window, files));
    SessionModel* session = window.session();
    const QDateTime maps = session->outcome()->when;
    window.steps()->open(Step::Check);
    QComboBox* box = motionField(window);
    const QString before = box->currentText();
    choose(box, "rigid");
    QVERIFY(session->stale());
    const auto* words = find<QLabel>(&window, "status_state");
    auto* cancel = find<QPushButton>(&window, "status_cancel");
    QTRY_VERIFY_WITH_TIMEOUT(session->checkProgress().percent() > 0, patience);
    QVERIFY(session->checking());
    QVERIFY2(words->text().contains('%'), qPrintable(words->text()));
    QVERIFY(find<QWidget>(&window, "status_progress")->isVisible());
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    // At once, however long a volume takes to register.
    QVERIFY(!session->checking());
    QVERIFY(session->canRun());
    QCOMPARE(box->currentText(), before);
    QVERIFY(session->outcome() && !session->stale());
    QCOMPARE(session->outcome()->when, maps);
    QTRY_VERIFY_WITH_TIMEOUT(!session->runner()->busy(), patience);
    QTRY_VERIFY(!cancel->isVisible());
    QVERIFY(!std::get<std::string>(session->checked()->values.at("motion").value).empty());
    QVERIFY(session->checked()->values.at("motion").value != Value{std::string("rigid")});
}

void LongWork::aPreviewThatTakesLongSaysSoAndCanBeStopped()
{
    const Files files = manyVolumes();
    MainWindow window;
    QVERIFY(isReviewed(window, files));
    Scene* scene = window.scene();
    scene->tryValues({{"motion", {Value{std::string("rigid")}, Origin::User, {}}}}, "motion");
    QTRY_VERIFY_WITH_TIMEOUT(scene->previewer()->takesLong(), patience);
    const auto* words = find<QLabel>(&window, "status_state");
    auto* cancel = find<QPushButton>(&window, "status_cancel");
    QTRY_VERIFY_WITH_TIMEOUT(scene->previewer()->progress().percent() > 0, patience);
    QVERIFY2(words->text().contains('%'), qPrintable(words->text()));
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->runner()->busy(), patience);
    QTRY_VERIFY(!cancel->isVisible());
    QCOMPARE(scene->origin(), MapOrigin::Result);
    QVERIFY(!window.session()->stale());
}

void LongWork::aRunDoesNotWaitForAPreview()
{
    const Files files = manyVolumes();
    MainWindow window;
    QVERIFY(isReviewed(window, files));
    SessionModel* session = window.session();
    Scene* scene = window.scene();
    const QDateTime before = session->outcome()->when;
    scene->tryValues({{"motion", {Value{std::string("rigid")}, Origin::User, {}}}}, "motion");
    QTRY_VERIFY_WITH_TIMEOUT(scene->previewer()->progress().percent() > 0, patience);
    window.actions()["run"]->trigger();
    QVERIFY(session->running());
    QTRY_VERIFY_WITH_TIMEOUT(!session->running(), patience);
    QVERIFY(session->outcome()->when > before);
    // It was stopped on its way, and what was tried went with the maps it was tried on.
    QVERIFY(!scene->trying());
    QVERIFY(!scene->previewer()->choices().user.contains("motion"));
}

void LongWork::preparingARunIsNoCountOfSlices()
{
    const Files files = manyVolumes();
    MainWindow window;
    QVERIFY(isReviewed(window, files));
    SessionModel* session = window.session();
    session->setValue("motion", Value{std::string("rigid")});
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun() && !session->runner()->busy(), 5 * patience);
    session->memo()->clear();  // the run has to register for itself
    QStringList heard;
    const auto* head = find<QLabel>(&window, "run_head");
    connect(session, &SessionModel::runChanged, &window, [&] {
        if (session->running()) heard.append(head->text());
    });
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session->running() && session->running()->percent() > 0, patience);
    QVERIFY(!heard.isEmpty());
    for (const QString& one : heard)
        QVERIFY2(one.contains('%') && !one.contains("slices"), qPrintable(one));
    window.actions()["cancel_run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!session->running(), patience);
    QVERIFY(session->outcome() && session->stale());  // the maps before are still there
}

void LongWork::anotherAnalysisIsCalledOffAtOnce()
{
    const Files files;
    MainWindow window;
    QVERIFY(isReviewed(window, files));
    SessionModel* session = window.session();
    session->chooseAnalysis("asl.multidelay");
    QVERIFY(session->checking());
    QVERIFY(session->canCancelCheck());
    session->cancelCheck();
    QCOMPARE(session->analysis()->id, std::string("asl.cbf"));
    QVERIFY(session->canRun());
    QVERIFY(session->outcome() && !session->stale());
}

void LongWork::whatWasCheckedBeforeIsNotCheckedAgain()
{
    const Files files;
    MainWindow window;
    QVERIFY(isReviewed(window, files));
    SessionModel* session = window.session();
    session->setValue("t1_blood", Value{99.0});
    QTRY_VERIFY_WITH_TIMEOUT(!session->checking(), patience);
    QVERIFY(!session->canRun());
    session->setValue("efficiency", Value{0.8});
    QVERIFY(session->checking());
    window.actions()["undo"]->trigger();
    QVERIFY(!session->checking());
    QVERIFY(!session->canRun());
    QVERIFY(!session->firstReason().isEmpty());
}

QTEST_MAIN(LongWork)
#include "tst_long_work.moc"
