// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/scene.h"
#include "app/step_panel.h"
#include "app/viewer_area.h"
#include "app/workbench.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "session/catalogue.h"
#include "widgets/parameter_field.h"
#include "widgets/parameter_form.h"
#include "widgets/parameter_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QSplitter>

#include <algorithm>
#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

QStringList nonsense()
{
    return {"abc",
            "1e400",
            "-1e400",
            "nan",
            "inf",
            "-",
            ",",
            "1.5.2",
            "--1",
            "0x10",
            "1 000 000",
            "<b>1</b>",
            QString(20000, '9'),
            QString::fromUtf8("٣"),
            QString::fromUtf8("１２"),
            QString::fromUtf8("½"),
            QString(QChar(0)),
            "1e308",
            "-1e308",
            "9223372036854775808"};
}

bool isFinite(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value)) return std::isfinite(*number);
    if (const auto* list = std::get_if<std::vector<double>>(&value))
        return std::all_of(list->begin(), list->end(),
                           [](double one) { return std::isfinite(one); });
    return true;
}

/// Key presses as a held key sends them; the loop comes to its turn between, as on a screen.
void hold(QWidget* widget, Qt::Key key, int times)
{
    for (int i = 0; i < times; ++i) {
        QTest::sendKeyEvent(QTest::Press, widget, key, QString(), Qt::NoModifier, 0);
        if (i % 8 == 7) QCoreApplication::processEvents();
    }
    QTest::sendKeyEvent(QTest::Release, widget, key, QString(), Qt::NoModifier, 0);
}

}  // namespace

/// Hands that do what no manual says.
class Misuse : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void everyFieldTakesAValueOrSaysWhyNot_data();
    void everyFieldTakesAValueOrSaysWhyNot();
    void aValueOutsideItsRangeIsNamedAtItsField();
    void nonsenseAndEnterRunNothing_data();
    void nonsenseAndEnterRunNothing();
    void heldKeysEndAtTheLastSlice_data();
    void heldKeysEndAtTheLastSlice();
    void dividersStopWhereTheirPanelsAreStillUsable();
};

void Misuse::everyFieldTakesAValueOrSaysWhyNot_data()
{
    QTest::addColumn<QString>("analysis");
    for (const Analysis& analysis : catalogue())
        QTest::newRow(analysis.id.c_str()) << QString::fromStdString(analysis.id);
}

void Misuse::everyFieldTakesAValueOrSaysWhyNot()
{
    QFETCH(QString, analysis);
    const Analysis* one = findAnalysis(analysis.toStdString());
    ParameterForm form;
    form.setObjectName("form");
    form.setParameters(one->parameters);
    form.resize(304, 800);
    form.show();
    int taken = 0, refused = 0;
    for (const Parameter& parameter : one->parameters) {
        ParameterRow* row = form.row(parameter.key);
        auto* line = qobject_cast<QLineEdit*>(row->field()->editor());
        if (line == nullptr) continue;
        const auto* problem =
            form.findChild<QLabel*>("form.problem." + QString::fromStdString(parameter.key));
        const QString before = line->text();
        for (const QString& typed : nonsense()) {
            std::optional<Value> heard;
            bool reset = false;
            const auto links = {
                connect(row, &ParameterRow::edited, row,
                        [&](const std::string&, const Value& value) { heard = value; }),
                connect(row, &ParameterRow::resetRequested, row, [&] { reset = true; })};
            line->selectAll();
            line->insert(typed);
            emit line->editingFinished();
            for (const auto& link : links)
                disconnect(link);
            const QString what = QString::fromStdString(parameter.key) + ": " + typed.left(40);
            if (heard) {
                ++taken;
                QVERIFY2(isFinite(*heard), qPrintable(what));
            } else if (!reset) {
                ++refused;
                QVERIFY2(!problem->text().isEmpty() && problem->text().size() < 200,
                         qPrintable(what));
                QVERIFY2(line->text() == before, qPrintable(what));
            }
            row->setSetting(settingOf(parameter, {}), settingOf(parameter, {}));
        }
        form.grab();
    }
    QVERIFY(refused > 0);
    QVERIFY(taken > 0);
}

void Misuse::aValueOutsideItsRangeIsNamedAtItsField()
{
    const Files files;
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    auto* form = find<ParameterForm>(&window, "form");
    int tried = 0;
    for (const Parameter& parameter : session->analysis()->parameters) {
        if (parameter.kind != Kind::Number || form->row(parameter.key)->isHidden()) continue;
        for (const double wrong : {-1e300, 1e300}) {
            if (wrong >= parameter.minimum && wrong <= parameter.maximum) continue;
            session->setValue(parameter.key, Value{wrong});
            QTRY_VERIFY_WITH_TIMEOUT(!session->checking(), patience);
            QVERIFY2(!session->canRun(), parameter.key.c_str());
            const auto* problem = find<QLabel>(&window, ("form.problem." + parameter.key).c_str());
            QVERIFY2(!problem->text().isEmpty(), parameter.key.c_str());
            session->undoStack()->undo();
            QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
            ++tried;
        }
    }
    QVERIFY(tried > 4);
}

void Misuse::nonsenseAndEnterRunNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::newRow("form") << "form.edit.t1_blood"
                          << "form.problem.t1_blood";
    QTest::newRow("what if") << "what_if.edit.t1_blood"
                             << "what_if.refusal.t1_blood";
}

void Misuse::nonsenseAndEnterRunNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, words);
    const Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    window.activateWindow();
    SessionModel* session = window.session();
    session->setValue("efficiency", Value{0.8});
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun() && session->stale(), patience);
    window.steps()->open(field.startsWith("form") ? Step::Check : Step::Review);
    auto* line = window.findChild<QLineEdit*>(field);
    const QString before = line->text();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, "abc");
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!session->running());
    QVERIFY(session->stale());
    QCOMPARE(line->text(), before);
    const auto* said = window.findChild<QLabel*>(words);
    QVERIFY2(said->isVisible() && said->text().contains("abc"), qPrintable(said->text()));
    QTest::keyClicks(line, "1");
    QVERIFY(!said->isVisible());
}

void Misuse::heldKeysEndAtTheLastSlice_data()
{
    QTest::addColumn<QString>("layout");
    for (const char* layout : {"layout_pair", "layout_ortho", "layout_lightbox"})
        QTest::newRow(layout) << QString(layout);
}

void Misuse::heldKeysEndAtTheLastSlice()
{
    QFETCH(QString, layout);
    const Files files;
    MainWindow window;
    window.resize(1280, 800);
    QVERIFY(ranOn(window, files));
    window.activateWindow();
    window.actions()[layout.toStdString()]->trigger();
    QWidget* viewers = window.workbench()->viewers();
    viewers->setFocusPolicy(Qt::StrongFocus);
    viewers->setFocus();
    QTRY_VERIFY(viewers->hasFocus());
    const Scene* scene = window.scene();
    const int last = scene->grid().size[2] - 1;
    const int frames = scene->cursor()->frames();
    const struct {
        Qt::Key key;
        int slice;
    } keys[] = {{Qt::Key_Up, last},    {Qt::Key_Down, 0},   {Qt::Key_PageUp, last},
                {Qt::Key_PageDown, 0}, {Qt::Key_End, last}, {Qt::Key_Home, 0}};
    for (const auto& [key, slice] : keys) {
        hold(viewers, key, 60);
        QCOMPARE(scene->slice(), slice);
    }
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_BracketRight,
                              Qt::Key_BracketLeft, Qt::Key_Comma, Qt::Key_Period}) {
        hold(viewers, key, 60);
        QVERIFY(scene->cursor()->frame() >= 0 && scene->cursor()->frame() < frames);
    }
    QVERIFY(scene->shownMap());
}

void Misuse::dividersStopWhereTheirPanelsAreStillUsable()
{
    const Files files;
    MainWindow window;
    window.resize(1280, 800);
    QVERIFY(ranOn(window, files));
    QTRY_COMPARE(window.steps()->current(), Step::Review);
    int dragged = 0;
    for (const Step step : {Step::Check, Step::Review}) {
        window.steps()->open(step);
        QTest::qWait(20);
        for (auto* splitter : window.findChildren<QSplitter*>()) {
            if (!splitter->isVisible()) continue;
            for (int i = 1; i < splitter->count(); ++i) {
                QWidget* handle = splitter->handle(i);
                if (!handle->isVisible()) continue;
                const bool across = splitter->orientation() == Qt::Horizontal;
                for (const int far : {-3000, 6000, -3000}) {
                    const QPoint middle = handle->rect().center();
                    const QPoint end = middle + (across ? QPoint(far, 0) : QPoint(0, far));
                    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
                    QTest::mouseMove(handle, end);
                    QTest::mouseRelease(handle, Qt::LeftButton, {}, end);
                    QCoreApplication::processEvents();
                    for (int part = 0; part < splitter->count(); ++part) {
                        const QWidget* panel = splitter->widget(part);
                        if (panel->isHidden()) continue;
                        const int size = across ? panel->width() : panel->height();
                        QVERIFY2(size >= 40, qPrintable(QString("%1 of %2: %3")
                                                            .arg(part)
                                                            .arg(splitter->objectName())
                                                            .arg(size)));
                    }
                    ++dragged;
                }
            }
        }
        auto* foot = find<QWidget>(&window, "step_foot");
        QVERIFY(window.rect().contains(QRect(foot->mapTo(&window, QPoint()), foot->size())));
    }
    QVERIFY(dragged >= 9);
    window.grab();
}

QTEST_MAIN(Misuse)
#include "tst_misuse.moc"
