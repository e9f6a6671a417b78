// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/export_work.h"
#include "app/plot_area.h"
#include "app/roi_area.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/workbench.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "widgets/explanation_view.h"
#include "widgets/histogram_view.h"
#include "widgets/section.h"
#include "widgets/what_if.h"
#include "widgets/what_if_row.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

Files multidelay()
{
    return Files(makePhantom("asl-multidelay", {.size = {32, 32, 6}, .pairs = 4, .snr = 20.0}));
}

/// mL/100g/min, as the sentence under the curve says it; NaN where it says none.
double said(MainWindow& window)
{
    const QString words = window.workbench()->plots()->explanation()->sentences();
    const auto match = QRegularExpression("CBF is (−?[0-9.]+) mL").match(words);
    return match.hasMatch() ? match.captured(1).replace(QChar(0x2212), '-').toDouble()
                            : std::nan("");
}

/// The same of the map on screen.
double shown(MainWindow& window)
{
    const std::optional<Map> map = window.scene()->shownMap();
    if (!map) return std::nan("");
    const Voxel v = window.scene()->cursor()->voxel();
    return map->values.values[map->values.grid.index(v[0], v[1], v[2])] / map->quantity.unit.factor;
}

bool agree(MainWindow& window)
{
    // The sentence has one decimal.
    return std::abs(said(window) - shown(window)) < 0.051;
}

/// A voxel of the visible slice with enough perfusion for values to differ.
void goToBlood(MainWindow& window, int nth = 0)
{
    const Map* cbf = window.session()->outcome()->result.maps.find("cbf");
    const int k = window.scene()->slice();
    for (const std::size_t voxel : sliceVoxels(cbf->values.grid, k)) {
        if (!(cbf->values.values[voxel] / cbf->quantity.unit.factor > 30.0) || nth-- > 0) continue;
        const auto& size = cbf->values.grid.size;
        const auto inSlice = static_cast<int>(voxel - cbf->values.grid.index(0, 0, k));
        window.scene()->cursor()->setVoxel({inSlice % size[0], inSlice / size[0], k});
        return;
    }
    QFAIL("no such voxel");
}

WhatIfRow* efficiency(MainWindow& window)
{
    return find<WhatIf>(&window, "what_if")->row("label_efficiency");
}

/// By hand: the slider goes somewhere, and the map follows.
void dragEfficiencyTo(MainWindow& window, double share)
{
    QSlider* slider = efficiency(window)->slider();
    slider->setValue(static_cast<int>(std::lround(slider->maximum() * share)));
}

}  // namespace

/// What is said of a voxel is said of the map on screen.
class Explained : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void theWordsOfAVoxelAreOfTheMapOnScreen();
    void theWordsAfterRunAreOfTheRun();
    void goingBackToWhatWasTriedShowsIt();
    void undoAfterKeepHasTheMapsOfBefore();
    void aSliderSetsDigitsAPersonWouldWrite();
    void anArrivalTimeThatIsNotToldIsNoMeasurement();
    void swappedLabelsAreNotSaidToAgree();
};

void Explained::theWordsOfAVoxelAreOfTheMapOnScreen()
{
    const Files files = multidelay();
    MainWindow window;
    window.resize(1280, 800);
    QVERIFY(ranOn(window, files));
    goToBlood(window);
    QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
    const double before = shown(window);

    dragEfficiencyTo(window, 0.2);
    QTRY_COMPARE_WITH_TIMEOUT(window.scene()->origin(), MapOrigin::WhatIf, patience);
    QVERIFY(shown(window) > before + 1.0);
    QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
    // One slice is tried; its figures are not those of the whole.
    const auto* histogram = find<HistogramView>(&window, "histogram");
    const auto counted = [histogram] { return histogram->content().where; };
    QTRY_VERIFY_WITH_TIMEOUT(counted().contains("1 of "), patience);
    SectionBar* bar = find<WhatIf>(&window, "what_if")->section()->bar();
    const auto effect = [bar] { return bar->summary().contains("before"); };
    QVERIFY(effect());

    QTest::mouseClick(find<QPushButton>(&window, "what_if.reset"), Qt::LeftButton);
    QCOMPARE(window.scene()->origin(), MapOrigin::Result);
    QCOMPARE(shown(window), before);
    QVERIFY(!effect());
    QTRY_COMPARE_WITH_TIMEOUT(counted(), QString("mask"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
    for (int nth = 1; nth < 4; ++nth) {
        goToBlood(window, nth);
        QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
    }
}

void Explained::theWordsAfterRunAreOfTheRun()
{
    const Files files = multidelay();
    MainWindow window;
    QVERIFY(ranOn(window, files));
    SessionModel* session = window.session();
    goToBlood(window);
    dragEfficiencyTo(window, 0.2);
    QTRY_COMPARE_WITH_TIMEOUT(window.scene()->origin(), MapOrigin::WhatIf, patience);
    const QDateTime first = session->outcome()->when;
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!session->running() && session->outcome()->when > first, patience);
    QCOMPARE(window.scene()->origin(), MapOrigin::Result);
    QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);

    // Maps that are out of date say what they were made from, not what stands in the form now.
    session->setValue("label_efficiency", Value{0.6});
    QTRY_VERIFY_WITH_TIMEOUT(session->checked() && !session->checking(), patience);
    QVERIFY(session->stale());
    for (int nth = 1; nth < 4; ++nth) {
        goToBlood(window, nth);
        QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
    }
}

void Explained::goingBackToWhatWasTriedShowsIt()
{
    const Files files = multidelay();
    MainWindow window;
    QVERIFY(ranOn(window, files));
    for (int time = 0; time < 2; ++time) {
        dragEfficiencyTo(window, 0.2);
        QTRY_COMPARE_WITH_TIMEOUT(window.scene()->origin(), MapOrigin::WhatIf, patience);
        QTest::mouseClick(find<QPushButton>(&window, "what_if.reset"), Qt::LeftButton);
        QCOMPARE(window.scene()->origin(), MapOrigin::Result);
    }
}

void Explained::undoAfterKeepHasTheMapsOfBefore()
{
    const Files files = multidelay();
    MainWindow window;
    QVERIFY(ranOn(window, files));
    SessionModel* session = window.session();
    goToBlood(window);
    const double before = shown(window), value = efficiency(window)->value();
    const QDateTime first = session->outcome()->when;
    dragEfficiencyTo(window, 0.2);
    QTRY_COMPARE_WITH_TIMEOUT(window.scene()->origin(), MapOrigin::WhatIf, patience);
    QTest::mouseClick(find<QPushButton>(&window, "what_if.keep"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!session->running() && session->outcome()->when > first, patience);
    const double kept = shown(window);
    QVERIFY(kept > before + 1.0);

    window.actions()["undo"]->trigger();
    QVERIFY(!session->stale());
    QCOMPARE(shown(window), before);
    QCOMPARE(efficiency(window)->value(), value);
    QCOMPARE(efficiency(window)->slider()->value(), efficiency(window)->slider()->pinned());
    QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
    window.actions()["redo"]->trigger();
    QVERIFY(!session->stale());
    QCOMPARE(shown(window), kept);
    QTRY_VERIFY_WITH_TIMEOUT(agree(window), patience);
}

void Explained::aSliderSetsDigitsAPersonWouldWrite()
{
    const Files files = multidelay();
    MainWindow window;
    QVERIFY(ranOn(window, files));
    for (const WhatIfRow* row : window.findChildren<WhatIfRow*>()) {
        if (!row->isVisibleTo(&window)) continue;
        for (const double share : {0.123, 0.333, 0.777}) {
            QSlider* slider = row->slider();
            slider->setValue(static_cast<int>(slider->maximum() * share));
            const QString text = row->edit()->text();
            QVERIFY2(text.size() <= 5, qPrintable(row->objectName() + ' ' + text));
        }
    }
}

void Explained::anArrivalTimeThatIsNotToldIsNoMeasurement()
{
    const Files files = multidelay();
    MainWindow window;
    window.resize(1280, 800);
    QVERIFY(ranOn(window, files));
    Scene* scene = window.scene();
    scene->showMap("att");
    const Maps& maps = window.session()->outcome()->result.maps;
    const Map* att = maps.find("att");
    const auto open = scene->undetermined();
    QVERIFY(open);
    const Layer layer = scene->map().images.back();
    const auto* value = find<QLabel>(&window, "status_value");
    bool seen = false, other = false;
    double sum = 0.0;
    std::size_t told = 0, untold = 0;
    for (std::size_t voxel = 0; voxel < open->values.size(); ++voxel) {
        if (scene->mask()->values[voxel] == 0 || !std::isfinite(att->values.values[voxel]))
            continue;
        const bool known = open->values[voxel] == 0;
        QCOMPARE(known,
                 (maps.quality.values[voxel] & (quality::unidentifiable | quality::atBound)) == 0);
        known ? ++told : ++untold;
        if (known) sum += att->values.values[voxel];
        bool& done = known ? other : seen;
        if (done) continue;
        done = true;
        const auto place = att->values.grid.place(voxel);
        scene->cursor()->setVoxel({place[0], place[1], place[2]});
        QCOMPARE(value->text().contains("not determined"), !known);
        const SliceAxes axes = sliceAxes(att->values.grid, Plane::Axial, true);
        const SliceValues slice = sliceValues(layer, axes, place[2], 0);
        const int column = axes.flip_across ? slice.columns - 1 - place[0] : place[0];
        const int row = axes.flip_down ? slice.rows - 1 - place[1] : place[1];
        const QColor colour = sliceColors(layer, slice).pixelColor(column, row);
        const int vivid = std::max({colour.red(), colour.green(), colour.blue()})
                          - std::min({colour.red(), colour.green(), colour.blue()});
        QVERIFY2(known ? vivid > 40 : vivid < 40, qPrintable(colour.name()));
    }
    QVERIFY(seen && other);
    // The mean is of what is told, and the rest is counted apart.
    const HistogramView* histogram = window.workbench()->plots()->histogram();
    QTRY_COMPARE_WITH_TIMEOUT(histogram->content().quantity.key, std::string("att"), patience);
    QCOMPARE(histogram->content().not_determined, untold);
    QVERIFY(std::abs(histogram->content().mean - sum / double(told)) < 1e-4);
    // So are the figures of a region, in the table and in the file.
    Roi roi;
    roi.grid = att->values.grid;
    roi.slice = roi.grid.size[2] / 2;
    roi.centre = {roi.grid.size[0] * 0.5, roi.grid.size[1] * 0.5};
    roi.radii = {8.0, 8.0};
    std::size_t inside = 0, counted = 0;
    for (const std::size_t voxel : voxels(roi)) {
        if (!std::isfinite(att->values.values[voxel])) continue;
        ++inside;
        counted += open->values[voxel] == 0 ? 1 : 0;
    }
    QVERIFY(counted > 0 && counted < inside);
    QCOMPARE(figuresOf({roi}, *att, open.get()).front().figures.n, counted);
    const std::string table = statisticsTable(*window.session()->outcome(), {roi});
    const QStringList rows = QString::fromStdString(table).split('\n');
    const QStringList head = rows.front().split(',');
    const QString row = rows.filter(QRegularExpression("^att,.*ROI")).value(0);
    QCOMPARE(row.split(',').value(head.indexOf("n")).toULongLong(), counted);
    // Perfusion is known where the arrival time is not.
    scene->showMap("cbf");
    QVERIFY(!scene->undetermined());
}

void Explained::swappedLabelsAreNotSaidToAgree()
{
    Files files(20.0);
    const auto verdict = [](MainWindow& window) {
        return find<QLabel>(&window, "polarity_head_state")->text();
    };
    {
        MainWindow window;
        window.show();
        drop(&window, {files.folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(!verdict(window).isEmpty(), patience);
        QCOMPARE(verdict(window), QString("the data agree"));
    }
    for (const QString& path : files.paths) {
        if (!path.endsWith("aslcontext.tsv")) continue;
        QFile list(path);
        QVERIFY(list.open(QIODevice::ReadOnly));
        QByteArray text = list.readAll();
        list.close();
        text.replace("control", "other").replace("label", "control").replace("other", "label");
        QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
        list.write(text);
    }
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(!verdict(window).isEmpty(), patience);
    QCOMPARE(verdict(window), QString("the data say the opposite"));
}

QTEST_MAIN(Explained)
#include "tst_explained.moc"
