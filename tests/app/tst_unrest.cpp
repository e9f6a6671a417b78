// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app_fixture.h"
#include "phantom_files.h"

#include <QFile>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace kety;
using namespace kety::test;

namespace {

/// Long enough that hands come between: arteries are fitted beside the tissue, in many slices.
Files slowFiles()
{
    return Files(makePhantom("asl-multidelay", {.size = {64, 64, 32}, .pairs = 12, .snr = 20.0}));
}

/// Opens the files and waits until they can be run, slowly.
bool isReady(MainWindow& window, const Files& files)
{
    window.resize(1280, 800);
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    if (!QTest::qWaitFor([&] { return session->canRun(); }, patience)) return false;
    session->setValue("arterial_component", Value{true});
    return QTest::qWaitFor([&] { return !session->checking() && session->canRun(); }, patience);
}

bool hasEnded(const SessionModel* session)
{
    return QTest::qWaitFor([&] { return !session->running(); }, patience);
}

bool sameBytes(const Map& a, const Map& b)
{
    const auto &x = a.values.values, &y = b.values.values;
    return x.size() == y.size() && std::memcmp(x.data(), y.data(), x.size() * sizeof(float)) == 0;
}

}  // namespace

/// What people do while work goes on.
class Unrest : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void aRunIsNotTouchedByThemeLanguageAndSize();
    void aCancelledRunKeepsWhatIsDone();
    void aValueChangedDuringARunLeavesItsResultStale();
    void anotherStudyDuringARunTakesItsPlace();
    void closingDuringARunEndsIt();
    void openingCanBeCalledOff();
    void aFileThatHasGoneIsNamed();
};

void Unrest::aRunIsNotTouchedByThemeLanguageAndSize()
{
    const Files files = slowFiles();
    MainWindow window;
    QVERIFY(isReady(window, files));
    SessionModel* session = window.session();
    window.actions()["run"]->trigger();
    QVERIFY(session->running());
    for (const char* action : {"theme_light", "language_de", "layout_lightbox", "layout_ortho"})
        window.actions()[action]->trigger();
    window.resize(1000, 700);
    QTest::qWait(30);
    for (const char* action : {"theme_dark", "language_en"})
        window.actions()[action]->trigger();
    window.resize(1600, 900);
    QVERIFY(hasEnded(session));
    QVERIFY(session->outcome());
    QVERIFY(!session->outcome()->result.partial());
    const Result disturbed = session->outcome()->result;

    window.actions()["run"]->trigger();
    QVERIFY(hasEnded(session));
    for (const Map& map : disturbed.maps.maps)
        QVERIFY2(sameBytes(map, *session->outcome()->result.maps.find(map.quantity.key)),
                 map.quantity.key.c_str());
}

void Unrest::aCancelledRunKeepsWhatIsDone()
{
    const Files files = slowFiles();
    MainWindow window;
    QVERIFY(isReady(window, files));
    SessionModel* session = window.session();
    // As soon as a slice is there. A fast machine may be done by then: it is asked again.
    bool asked = false;
    const auto link = connect(session, &SessionModel::sliceDone, &window, [&] {
        if (!asked) session->cancelRun();
        asked = true;
    });
    const auto isPartial = [&] {
        return session->outcome() && session->outcome()->result.partial();
    };
    for (int attempt = 0; attempt < 8 && !isPartial(); ++attempt) {
        asked = false;
        window.actions()["run"]->trigger();
        QVERIFY(hasEnded(session));
    }
    disconnect(link);
    if (!isPartial()) QSKIP("eight runs were over before they could be cancelled");
    const Result result = session->outcome()->result;
    QVERIFY(result.slices_done > 0);
    QVERIFY(window.scene()->mapWords().contains("partial"));
    // A slice that was not computed holds no number.
    const Volume<float>& cbf = result.maps.find("cbf")->values;
    const std::size_t slice = std::size_t(cbf.grid.size[0]) * std::size_t(cbf.grid.size[1]);
    std::size_t with_values = 0;
    for (int k = 0; k < cbf.grid.size[2]; ++k) {
        const float* first = cbf.values.data() + slice * std::size_t(k);
        if (std::any_of(first, first + slice, [](float v) { return !std::isnan(v); }))
            ++with_values;
    }
    QVERIFY(with_values <= result.slices_done);
    QVERIFY(with_values < std::size_t(cbf.grid.size[2]));
    // And it can be run again, to its end.
    window.actions()["run"]->trigger();
    QVERIFY(hasEnded(session));
    QVERIFY(!session->outcome()->result.partial());
}

void Unrest::aValueChangedDuringARunLeavesItsResultStale()
{
    const Files files = slowFiles();
    MainWindow window;
    QVERIFY(isReady(window, files));
    SessionModel* session = window.session();
    window.actions()["run"]->trigger();
    QVERIFY(session->running());
    session->setValue("t1_blood", Value{1.5});
    QVERIFY(hasEnded(session));
    if (session->outcome()) QVERIFY(session->stale());
    window.actions()["undo"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    if (session->outcome()) QVERIFY(!session->stale());
}

void Unrest::anotherStudyDuringARunTakesItsPlace()
{
    const Files files = slowFiles(), others;
    MainWindow window;
    QVERIFY(isReady(window, files));
    SessionModel* session = window.session();
    window.actions()["run"]->trigger();
    QVERIFY(session->running());
    drop(&window, {others.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(!session->opening() && session->canRun(), patience);
    QVERIFY(hasEnded(session));
    QVERIFY(session->analysis());
    QCOMPARE(session->analysis()->id, std::string("asl.cbf"));
    QVERIFY(!session->outcome());  // what was running belonged to the study before
    window.actions()["run"]->trigger();
    QVERIFY(hasEnded(session));
    QVERIFY(session->outcome()->result.maps.find("cbf"));
}

void Unrest::closingDuringARunEndsIt()
{
    const Files files = slowFiles();
    for (int round = 0; round < 2; ++round) {
        MainWindow window;
        QVERIFY(isReady(window, files));
        window.actions()["run"]->trigger();
        QVERIFY(window.session()->running());
        if (round == 0) QVERIFY(window.close());
    }
}

void Unrest::openingCanBeCalledOff()
{
    const Files files = slowFiles();
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    QVERIFY(window.session()->opening());
    window.session()->cancelOpening();
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->opening(), patience);
    QVERIFY(!window.session()->running());
    // The next drop works as the first.
    drop(&window, {files.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
}

void Unrest::aFileThatHasGoneIsNamed()
{
    Files files;
    files.writePlainImage(files.folder.path());
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun() && !session->opening(), patience);
    int plain = -1;
    for (std::size_t i = 0; i < session->study().items.size(); ++i)
        if (session->study().items[i].path.find("t1w") != std::string::npos) plain = int(i);
    QVERIFY(plain >= 0);
    QVERIFY(QFile::remove(files.folder.filePath("t1w.nii.gz")));
    QSignalSpy failed(session, &SessionModel::failed);
    session->look(plain);
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    QVERIFY(failed.front().front().toString().contains("t1w.nii.gz"));
    // What is in memory can still be run.
    window.actions()["run"]->trigger();
    QVERIFY(hasEnded(session));
    QVERIFY(session->outcome());
}

QTEST_MAIN(Unrest)
#include "tst_unrest.moc"
