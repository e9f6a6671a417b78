// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/check_area.h"
#include "app/leave_guard.h"
#include "app/roi_area.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app/steps/export_step.h"
#include "app/steps/review_step.h"
#include "app/study_panel.h"
#include "app/viewer_area.h"
#include "app/workbench.h"
#include "app_fixture.h"
#include "io/open.h"
#include "phantom_files.h"
#include "session/catalogue.h"
#include "widgets/map_list.h"
#include "widgets/parameter_field.h"
#include "widgets/parameter_form.h"
#include "widgets/parameter_row.h"
#include "widgets/series_list.h"
#include "widgets/source_chip.h"
#include "widgets/what_if.h"
#include "widgets/what_if_row.h"

#include <QCheckBox>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QToolTip>

#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

Roi ellipseIn(const Grid& grid)
{
    Roi roi;
    roi.grid = grid;
    roi.slice = grid.size[2] / 2;
    roi.centre = {grid.size[0] * 0.30, grid.size[1] * 0.5};
    roi.radii = {4.0, 5.0};
    return roi;
}

/// Mean of `values` in the region, of the voxels where `also` has a value too.
double meanIn(const Roi& roi, const Volume<float>& values, const Volume<float>& also)
{
    double sum = 0.0;
    int count = 0;
    for (const std::size_t voxel : voxels(roi)) {
        if (!std::isfinite(values.values[voxel]) || !std::isfinite(also.values[voxel])) continue;
        sum += values.values[voxel];
        ++count;
    }
    return sum / count;
}

}  // namespace

class Workflow : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void droppedFilesBecomeAMapThatIsTheTruthAndAreReadBack();
    void aChangedValueMakesTheResultStaleAndUndoBringsItBack();
    void aMissingValueBlocksRunAndSaysSo();
    void aLongCheckShowsHowFarItIsAndCanBeCalledOff();
    void aFieldShowsWhatWasSetWhileItIsStillChecked();
    void theMapListNamesTheRangeThatAViewHas();
    void enterRunsWhatIsReady();
    void aClosedStudyLeavesNoComplaint();
    void aSliderShowsAPreviewThatIsNotTheResult();
    void aStudyWithoutAnAnalysisSaysSo();
    void replacingAnExportIsAsked();
    void aNameIsNeverReadAsMarkup();
    void aTooltipIsNeverReadAsMarkup();
    void arrivalTimesAreShownUpToThreeSeconds();
};

void Workflow::droppedFilesBecomeAMapThatIsTheTruthAndAreReadBack()
{
    Files files;
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();

    // Data: both series are found and have their roles; Check opens by itself.
    QTRY_VERIFY_WITH_TIMEOUT(session->checked() && !session->checking(), patience);
    QCOMPARE(session->choices().items.size(), std::size_t(2));
    QCOMPARE(window.steps()->current(), Step::Check);
    for (const Issue& issue : session->checked()->issues)
        QVERIFY2(issue.severity != Severity::Blocks, english(issue.message).c_str());
    QVERIFY(session->canRun());

    // Polarity: both orders with scores, the listed one chosen.
    CheckArea* checks = window.workbench()->checks();
    QTRY_COMPARE_WITH_TIMEOUT(checks->strip()->cells().size(), std::size_t(12), patience);
    QTRY_COMPARE_WITH_TIMEOUT(checks->cards()->chosen(), QString("as_listed"), patience);

    // Run from the foot's button; Review opens by itself.
    QTest::mouseClick(find<QPushButton>(&window, "foot_primary"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(session->outcome(), patience);
    QVERIFY(!session->outcome()->result.partial());
    QTRY_COMPARE(window.steps()->current(), Step::Review);

    // The region's mean in the window is the truth's.
    const Map* cbf = session->outcome()->result.maps.find("cbf");
    QVERIFY(cbf);
    const Roi roi = ellipseIn(cbf->values.grid);
    window.scene()->rois()->add(roi);
    const auto& rows = window.workbench()->regions()->table()->model()->rows();
    QCOMPARE(rows.size(), std::size_t(1));
    const Volume<float>& truth = files.phantom.truth.front().values;
    const double wanted = meanIn(roi, truth, cbf->values);
    const double got = meanIn(roi, cbf->values, truth);
    QVERIFY2(std::abs(got / wanted - 1.0) < 1e-3,
             qPrintable(QString("%1, truth %2").arg(got).arg(wanted)));
    QVERIFY(std::abs(rows.front().figures.mean / wanted - 1.0) < 0.05);

    // Export and read back.
    QTemporaryDir out;
    const QString folder = out.filePath("result");
    window.actions()["export"]->trigger();
    QCOMPARE(window.steps()->current(), Step::Export);
    ExportStep* exporting = window.steps()->exportStep();
    exporting->folder()->setText(folder);
    find<QCheckBox>(&window, "export_bids")->setChecked(true);
    QTest::mouseClick(find<QPushButton>(&window, "foot_primary"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(exporting->exported(), patience);
    for (const char* name : {"cbf.nii.gz", "cbf.json", "quality.nii.gz", "run.json", "view.png",
                             "montage_cbf.png", "overview.png", "statistics.csv"})
        QVERIFY2(QFile::exists(folder + "/" + name), name);
    const QString derivatives = folder + "/derivatives/kety";
    QVERIFY(QFile::exists(derivatives + "/dataset_description.json"));
    QVERIFY(!QFile::exists(folder + "/derivatives/derivatives"));
    Job job;
    const auto back = open((folder + "/cbf.nii.gz").toStdString(), job);
    QVERIFY(same(back->series.grid, cbf->values.grid));
    for (const std::size_t voxel : voxels(roi)) {
        const float a = back->series.values[voxel], b = cbf->values.values[voxel];
        QVERIFY(a == b || (std::isnan(a) && std::isnan(b)));
    }
    const QImage view(folder + "/view.png");
    QVERIFY(view.width() > 400);
}

void Workflow::aChangedValueMakesTheResultStaleAndUndoBringsItBack()
{
    Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    SessionModel* session = window.session();
    QVERIFY(!session->stale());
    session->setValue("t1_blood", Value{1.5});
    QVERIFY(session->stale());
    QVERIFY(session->outcome());
    window.actions()["undo"]->trigger();
    QVERIFY(!session->stale());
    window.actions()["redo"]->trigger();
    QVERIFY(session->stale());
}

void Workflow::aMissingValueBlocksRunAndSaysSo()
{
    Files files;
    for (const QString& path : files.paths)
        if (path.endsWith("asl.json")) {
            QFile sidecar(path);
            QVERIFY(sidecar.open(QIODevice::ReadOnly));
            QByteArray text = sidecar.readAll();
            sidecar.close();
            QVERIFY(text.contains("PostLabelingDelay"));
            text.replace("\"PostLabelingDelay\"", "\"Forgotten\"");
            QVERIFY(sidecar.open(QIODevice::WriteOnly | QIODevice::Truncate));
            sidecar.write(text);
        }
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->checked() && !session->checking(), patience);
    QVERIFY(!session->canRun());
    QVERIFY(!session->firstReason().isEmpty());
    auto* primary = find<QPushButton>(&window, "foot_primary");
    QVERIFY(!primary->isEnabled());
    QCOMPARE(primary->toolTip(), session->firstReason());
    session->setValue("delay", Value{1.8});
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    QVERIFY(primary->isEnabled());
}

void Workflow::aSliderShowsAPreviewThatIsNotTheResult()
{
    Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    SessionModel* session = window.session();
    auto* whatIf = find<WhatIf>(&window, "what_if");
    WhatIfRow* row = whatIf->row("t1_blood");
    QVERIFY(row);
    row->slider()->setValue(row->slider()->value() + row->slider()->maximum() / 8);
    QTRY_COMPARE_WITH_TIMEOUT(window.scene()->origin(), MapOrigin::WhatIf, patience);
    QVERIFY(window.scene()->mapWords().startsWith("preview"));
    QVERIFY(!session->stale());  // nothing was kept
    window.scene()->stopTrying();
    QCOMPARE(window.scene()->origin(), MapOrigin::Result);
}

void Workflow::aStudyWithoutAnAnalysisSaysSo()
{
    Files files;
    QTemporaryDir other;
    files.writePlainImage(other.path());
    MainWindow window;
    window.show();
    drop(&window, {other.path()});
    QTRY_VERIFY_WITH_TIMEOUT(
        window.session()->study().items.size() == 1 && !window.session()->opening(), patience);
    QVERIFY(!window.session()->canRun());
}

void Workflow::aLongCheckShowsHowFarItIsAndCanBeCalledOff()
{
    Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    SessionModel* session = window.session();
    auto* primary = find<QPushButton>(&window, "foot_primary");
    auto* bar = find<QWidget>(&window, "status_progress");
    auto* cancel = find<QPushButton>(&window, "status_cancel");
    window.steps()->open(Step::Check);
    session->setValue("motion", Value{std::string("measure")});
    QTRY_VERIFY_WITH_TIMEOUT(window.steps()->checksAtLength(), patience);
    QVERIFY(bar->isVisible());
    QVERIFY(window.actions()["cancel_run"]->isEnabled());
    QCOMPARE(primary->text(), QString("Cancel"));
    QVERIFY(primary->isEnabled());
    cancel->click();
    QVERIFY(!session->choices().user.contains("motion"));
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    QVERIFY(!session->stale());
    QVERIFY(!bar->isVisible());
    QVERIFY(primary->text() != "Cancel");
    window.actions()["undo"]->trigger();
    QVERIFY(session->choices().user.contains("motion"));
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
}

void Workflow::aFieldShowsWhatWasSetWhileItIsStillChecked()
{
    Files files;
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    auto* form = find<ParameterForm>(&window, "form");
    ParameterRow* row = form->row("t1_blood");
    const auto words = [row] { return qobject_cast<QLineEdit*>(row->field()->editor())->text(); };
    const QString before = words();
    QCOMPARE(row->chip()->chip(), Chip::Default);
    session->setValue("t1_blood", Value{99.0});
    QVERIFY(session->checking());
    QCOMPARE(row->chip()->chip(), Chip::You);
    QVERIFY(words() != before);
    // Once it is checked the field says what is wrong; the complaint goes with the value.
    const auto* problem = find<QLabel>(&window, "form.problem.t1_blood");
    QTRY_VERIFY_WITH_TIMEOUT(!session->checking(), patience);
    QVERIFY(!problem->isHidden());
    session->resetValue("t1_blood");
    QVERIFY(session->checking());
    QCOMPARE(row->chip()->chip(), Chip::Default);
    QCOMPARE(words(), before);
    QVERIFY(problem->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    QCOMPARE(words(), before);
}

void Workflow::theMapListNamesTheRangeThatAViewHas()
{
    Files files;
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    Scene* scene = window.scene();
    QTRY_VERIFY_WITH_TIMEOUT(scene->origin() == MapOrigin::Preview, patience);
    const auto* list = find<MapList>(&window, "map_list");
    const auto wordsOf = [&](const std::string& key) {
        const std::vector<MapLine> lines = scene->mapLines();
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].quantity.key == key)
                return list->model()->index(int(i), 0).data(Qt::ToolTipRole).toString();
        return QString();
    };
    // Arbitrary units follow the values, and those are not there yet.
    const Quantity* declared = nullptr;
    for (const Quantity& output : session->analysis()->outputs)
        if (output.key == "deltam") declared = &output;
    QVERIFY(declared && declared->unit == unit::arbitrary);
    QVERIFY2(!wordsOf("deltam").contains(rangeText(*declared)), qPrintable(wordsOf("deltam")));
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session->outcome() && !session->running(), patience);
    const QString listed = wordsOf("deltam");
    scene->showMap("deltam");
    Quantity shown = *declared;
    shown.display = scene->shownMap()->quantity.display;
    QVERIFY2(listed.contains(rangeText(shown)), qPrintable(listed + " / " + rangeText(shown)));
    QVERIFY(shown.display.maximum != declared->display.maximum);
    // The same beside a single pair.
    QTRY_VERIFY_WITH_TIMEOUT(!scene->pairs().empty(), patience);
    scene->showMap("cbf");
    scene->showPair(0);
    QCOMPARE(scene->origin(), MapOrigin::Pair);
    QVERIFY2(wordsOf("deltam").contains(rangeText(shown)), qPrintable(wordsOf("deltam")));
}

void Workflow::enterRunsWhatIsReady()
{
    Files files;
    MainWindow window;
    window.show();
    window.activateWindow();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    QTRY_VERIFY(window.focusWidget() != nullptr);
    // The keys of the pictures work at once.
    QVERIFY(window.workbench()->viewers()->isAncestorOf(window.focusWidget()));
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(session->outcome() && !session->running(), patience);
    // In Review there is nothing to run: Enter must not do it again.
    const QDateTime first = session->outcome()->when;
    QTRY_COMPARE(window.steps()->current(), Step::Review);
    QTest::keyClick(window.focusWidget(), Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(!session->running());
    QCOMPARE(session->outcome()->when, first);
    // A button under the focus is what Enter means.
    auto* primary = find<QPushButton>(&window, "foot_primary");
    primary->setFocus();
    QTest::keyClick(primary, Qt::Key_Return);
    QCOMPARE(window.steps()->current(), Step::Export);
}

void Workflow::aClosedStudyLeavesNoComplaint()
{
    Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    window.leaveGuard()->ask = [] { return LeaveGuard::Answer::Discard; };
    window.actions()["close_study"]->trigger();
    QTRY_VERIFY(window.session()->study().empty());
    QVERIFY(!find<QWidget>(&window, "notice")->isVisible());
}

void Workflow::replacingAnExportIsAsked()
{
    Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    QTemporaryDir out;
    ExportStep* exporting = window.steps()->exportStep();
    exporting->folder()->setText(out.filePath("result"));
    int asked = 0;
    exporting->mayReplace = [&asked](const QString&) { return ++asked > 1; };
    window.activateWindow();
    window.steps()->open(Step::Export);
    auto* primary = find<QPushButton>(&window, "foot_primary");
    primary->setFocus();
    primary->click();
    // The focus stays in the steps while the button rests, not on a button that moves panels.
    QVERIFY(!primary->isEnabled());
    QVERIFY(window.steps()->isAncestorOf(window.focusWidget()));
    QTRY_VERIFY_WITH_TIMEOUT(exporting->exported() && exporting->ready(), patience);
    QCOMPARE(asked, 0);
    exporting->start();
    QCOMPARE(asked, 1);  // and refused
    exporting->start();
    QCOMPARE(asked, 2);
    QTRY_VERIFY_WITH_TIMEOUT(exporting->ready(), patience);
}

void Workflow::aNameIsNeverReadAsMarkup()
{
    Files files;
    QTemporaryDir out;
    const QString odd = out.filePath("a <b>x</b>");
    MainWindow window;
    QVERIFY(ranOn(window, files));
    ExportStep* exporting = window.steps()->exportStep();
    exporting->folder()->setText(odd);
    exporting->start();
    QTRY_VERIFY_WITH_TIMEOUT(exporting->exported() && exporting->ready(), patience);
    drop(&window, {odd + "/missing.nii"});
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->opening(), patience);
    int shown = 0;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->text().contains("<b>x</b>")) continue;
        ++shown;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(shown, 2);  // where it was written, and that it cannot be read
}

void Workflow::aTooltipIsNeverReadAsMarkup()
{
    Files files(0.0, "sub-01<b>x");
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    auto* list = find<SeriesList>(&window, "series_list");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0 && list->isVisible(), patience);
    const QRect row = list->visualRect(list->model()->index(0, 0));
    const auto tipOf = [](QWidget* widget, const QPoint& place) -> QLabel* {
        QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
        QApplication::sendEvent(widget, &event);
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->inherits("QTipLabel") && top->isVisible()) return qobject_cast<QLabel*>(top);
        return nullptr;
    };
    const QLabel* tip = tipOf(list->viewport(), row.center());
    QVERIFY(tip);
    QVERIFY2(tip->text().contains("<b>x"), qPrintable(tip->text()));
    QCOMPARE(tip->textFormat(), Qt::PlainText);
    // As wide as the name with its brackets.
    const QString name = tip->text().section(u'\n', 0, 0);
    QVERIFY(tip->width() >= tip->fontMetrics().horizontalAdvance(name));
    QToolTip::hideText();
}

void Workflow::arrivalTimesAreShownUpToThreeSeconds()
{
    int seen = 0;
    for (const Analysis& analysis : catalogue())
        for (const Quantity& quantity : analysis.outputs) {
            if (quantity.key != "att") continue;
            ++seen;
            QCOMPARE(quantity.display.minimum, 0.0);
            QCOMPARE(quantity.display.maximum, 3.0);
        }
    QVERIFY(seen > 0);
}

QTEST_MAIN(Workflow)
#include "tst_workflow.moc"
