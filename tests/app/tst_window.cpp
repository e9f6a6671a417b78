// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/leave_guard.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app_fixture.h"
#include "widgets/check_list.h"
#include "window_audit.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTimer>

#include <fstream>

using namespace kety;
using namespace kety::test;

#define NONE(list)                                                                                 \
    do {                                                                                           \
        const QStringList found = (list);                                                          \
        QVERIFY2(found.isEmpty(), qPrintable(#list ": " + found.join(", ")));                      \
    } while (false)

/// The same, once the layout has come to rest.
#define SETTLED(list)                                                                              \
    do {                                                                                           \
        (void)QTest::qWaitFor([&] { return (list).isEmpty(); }, 5000);                             \
        NONE(list);                                                                                \
    } while (false)

namespace {

constexpr int patience = 60000;

void openSample(MainWindow& window)
{
    window.session()->openSample("asl");
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
}

void runSample(MainWindow& window)
{
    openSample(window);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->outcome() && !window.session()->running(), patience);
}

/// Kilobytes of memory in use now; 0 where the system does not say.
long residentKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    return 0;
}

/// These ask the person with a box of the system: a test has nobody to answer.
bool asksThePerson(const QString& name)
{
    static const QStringList names{"open_files",       "open_folder",       "save_view",   "quit",
                                   "data_mask",        "export_browse",     "export_show", "verify",
                                   "start_open_files", "start_open_folder", "verify_run"};
    return names.contains(name) || name.contains("csv") || name.startsWith("sample_")
           || name.startsWith("card_");
}

}  // namespace

class Window : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void everythingHasAUniqueNameAndATooltip();
    void clickingEverythingWithoutDataDoesNoHarm();
    void nothingIsCutOrOutside_data();
    void nothingIsCutOrOutside();
    void docksKeepTheirWidthBesideLongTitles();
    void everyStepIsReadFromItsTop();
    void bothOrdersAreSeenWhole();
    void bareLettersAreTextWhileAFieldHasTheFocus();
    void bareLettersActElsewhere();
    void everyActionHasTextAndTooltipNamesItsKeys();
    void languagesSwitchWhileItRuns();
    void themesSwitchWhileItRuns();
    void threeOpenCloseCyclesDoNotGrow();
};

void Window::everythingHasAUniqueNameAndATooltip()
{
    MainWindow window;
    window.show();
    runSample(window);
    for (const Step step : allSteps) {
        window.steps()->open(step);
        NONE(namelessOrDouble(&window));
        NONE(withoutTooltip(&window));
    }
}

void Window::clickingEverythingWithoutDataDoesNoHarm()
{
    MainWindow window;
    window.show();
    // A box that asks would wait for ever: it is closed and held against the test.
    QStringList boxes;
    QTimer guard;
    connect(&guard, &QTimer::timeout, [&boxes] {
        if (QWidget* box = QApplication::activeModalWidget()) {
            boxes.append(box->windowTitle());
            box->close();
        } else if (QWidget* menu = QApplication::activePopupWidget()) {
            menu->close();
        }
    });
    guard.start(200);
    for (QAction* action : window.actions().all())
        if (!asksThePerson(action->objectName())) action->trigger();
    for (const Step step : allSteps) {
        window.steps()->open(step);
        for (auto* button : window.findChildren<QAbstractButton*>())
            if (!asksThePerson(button->objectName()) && isOurs(button)) button->click();
    }
    QTest::keyClicks(&window, "123acsobxpwrefgdtmlz[],.");
    NONE(boxes);
    QVERIFY(!window.session()->canRun());
    QVERIFY(!window.session()->outcome());
}

void Window::nothingIsCutOrOutside_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("light");
    QTest::addColumn<QString>("language");
    for (const QSize size : {QSize(1280, 800), QSize(1600, 1000), QSize(1920, 1080)})
        for (const bool light : {false, true})
            for (const char* language : {"en", "de"})
                QTest::addRow("%dx%d %s %s", size.width(), size.height(), light ? "light" : "dark",
                              language)
                    << size << light << language;
}

void Window::nothingIsCutOrOutside()
{
    QFETCH(QSize, size);
    QFETCH(bool, light);
    QFETCH(QString, language);
    startClean(language.toLatin1().constData(), light ? ThemeName::Light : ThemeName::Dark);
    MainWindow window;
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    SETTLED(cutTexts(&window));
    SETTLED(outside(&window));
    runSample(window);
    for (const Step step : allSteps) {
        window.steps()->open(step);
        // Rows are laid out when the loop comes to it: it has settled once nothing is cut.
        for (CheckList* checks : window.findChildren<CheckList*>())
            checks->setPassedOpen(true);
        SETTLED(cutTexts(&window));
        SETTLED(crampedRows(&window));
        SETTLED(outside(&window));
        auto* foot = find<QWidget>(&window, "step_foot");
        QVERIFY(foot->isVisible());
        const QRect place(foot->mapTo(&window, QPoint()), foot->size());
        QVERIFY(window.rect().contains(place));
    }
}

void Window::docksKeepTheirWidthBesideLongTitles()
{
    startClean("de");
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    window.session()->openSample("asl-multidelay");
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->outcome() && !window.session()->running(), patience);
    QTRY_COMPARE(window.steps()->current(), Step::Review);
    QTest::qWait(50);  // the tables have come and asked for their room
    QCOMPARE(find<QWidget>(&window, "steps_dock")->width(), 304);
    QCOMPARE(find<QWidget>(&window, "study_dock")->width(), 208);
}

void Window::everyStepIsReadFromItsTop()
{
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    openSample(window);
    auto* scroll = find<QScrollArea>(&window, "step_scroll");
    for (const Step step : allSteps) {
        scroll->verticalScrollBar()->setValue(40);
        window.steps()->open(step == Step::Check ? Step::Data : Step::Check);
        window.steps()->open(step);
        QTest::qWait(0);
        QCOMPARE(scroll->verticalScrollBar()->value(), 0);
    }
}

void Window::bothOrdersAreSeenWhole()
{
    MainWindow window;
    window.resize(1300, 850);
    window.show();
    openSample(window);
    const auto* card = find<QWidget>(&window, "polarity.0");
    QTRY_VERIFY(card->isVisible());
    QTRY_VERIFY(card->height() >= card->minimumSizeHint().height());
}

void Window::bareLettersAreTextWhileAFieldHasTheFocus()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    openSample(window);
    window.steps()->open(Step::Export);
    auto* folder = find<QLineEdit>(&window, "export_folder");
    folder->setFocus();
    QTRY_VERIFY(folder->hasFocus());
    folder->clear();
    QTest::keyClicks(folder, "elf3");
    QCOMPARE(folder->text(), QString("elf3"));
    QCOMPARE(window.scene()->cursor()->tool(), Tool::Pointer);
    QVERIFY(window.actions()["layout_pair"]->isChecked());
}

void Window::bareLettersActElsewhere()
{
    MainWindow window;
    window.show();
    window.activateWindow();
    openSample(window);
    auto* view = find<QWidget>(&window, "viewer_area");
    view->setFocusPolicy(Qt::StrongFocus);
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_E);
    QCOMPARE(window.scene()->cursor()->tool(), Tool::Ellipse);
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(window.scene()->cursor()->tool(), Tool::Pointer);
    QTest::keyClick(view, Qt::Key_L);
    QVERIFY(window.actions()["layout_lightbox"]->isChecked());
    QTest::keyClick(view, Qt::Key_1);
    const int slice = window.scene()->slice();
    QTest::keyClick(view, Qt::Key_Up);
    QVERIFY(window.scene()->slice() != slice);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(window.scene()->cursor()->frame(), 1);
}

void Window::everyActionHasTextAndTooltipNamesItsKeys()
{
    MainWindow window;
    for (const QAction* action : window.actions().all()) {
        const char* name = qPrintable(action->objectName());
        QVERIFY2(!action->text().isEmpty(), name);
        QVERIFY2(!action->toolTip().isEmpty(), name);
        for (const QKeySequence& keys : action->shortcuts())
            QVERIFY2(action->toolTip().contains(keys.toString(QKeySequence::NativeText)), name);
    }
}

void Window::languagesSwitchWhileItRuns()
{
    MainWindow window;
    window.show();
    runSample(window);
    const QString english = window.actions()["run"]->toolTip();
    window.switchLanguage("de");
    QVERIFY(window.actions()["run"]->toolTip() != english);
    QTRY_COMPARE(find<QMenu>(&window, "menu_file")->title(), QString("&Datei"));
    window.switchLanguage("en");
    QCOMPARE(window.actions()["run"]->toolTip(), english);
    QTRY_COMPARE(find<QMenu>(&window, "menu_file")->title(), QString("&File"));
}

void Window::themesSwitchWhileItRuns()
{
    MainWindow window;
    window.show();
    window.useTheme("light");
    QCOMPARE(themeName(), ThemeName::Light);
    QVERIFY(window.palette().color(QPalette::Window).lightness() > 200);
    window.useTheme("dark");
    QVERIFY(window.palette().color(QPalette::Window).lightness() < 60);
}

void Window::threeOpenCloseCyclesDoNotGrow()
{
    MainWindow window;
    window.show();
    window.leaveGuard()->ask = [] { return LeaveGuard::Answer::Discard; };
    const auto cycle = [&window] {
        runSample(window);
        window.actions()["close_study"]->trigger();
        QTRY_VERIFY(window.session()->study().empty());
        QTest::qWait(50);
    };
    cycle();
    const auto widgets = window.findChildren<QWidget*>().size();
    const long memory = residentKilobytes();
    for (int i = 0; i < 3; ++i)
        cycle();
    QVERIFY2(window.findChildren<QWidget*>().size() <= widgets,
             qPrintable(QString("%1 widgets, then %2")
                            .arg(widgets)
                            .arg(window.findChildren<QWidget*>().size())));
    const long grown = residentKilobytes() - memory;
    QVERIFY2(grown < 60000, qPrintable(QString("%1 kB more").arg(grown)));
}

QTEST_MAIN(Window)
#include "tst_window.moc"
