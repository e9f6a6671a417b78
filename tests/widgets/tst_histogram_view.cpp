// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "report/colors.h"
#include "widgets/histogram_view.h"

#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

HistogramContent cbf()
{
    HistogramContent content;
    content.quantity = {.key = "cbf",
                        .label = text("test", "CBF"),
                        .unit = unit::perfusion,
                        .display = {0.0, 100.0},
                        .colors = "inferno"};
    content.histogram = {-20.0, 120.0, {}, 3, 5};
    for (int i = 0; i < 70; ++i) {
        const double v = -20.0 + 2.0 * (i + 0.5);
        const double n = 2400 * std::exp(-std::pow((v - 28) / 12, 2))
                         + 3100 * std::exp(-std::pow((v - 56) / 18, 2));
        content.histogram.counts.push_back(static_cast<std::size_t>(n));
    }
    content.where = "brain mask";
    content.voxels = 80820;
    content.without_value = 112;
    content.mean = 46.9;
    content.expected = {{"white 20–30", {20, 30}, "Alsop 2015"},
                        {"grey 50–80", {50, 80}, "Alsop 2015"}};
    return content;
}

QString toolTipAt(QWidget& widget, QPoint place)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
    return QToolTip::text();
}

}  // namespace

class HistogramViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void barsTakeTheColoursOfTheMap_data();
    void barsTakeTheColoursOfTheMap();
    void theTallestBarFillsTheAxes();
    void theMeanStandsWhereItIs();
    void theMeanDoesNotHideWhatIsCounted_data();
    void theMeanDoesNotHideWhatIsCounted();
    void timesAreShownInTheirOwnUnit();
    void aBracketNamesItsSource();
    void voxelsWithoutAValueAreCounted();
    void nothingToShowIsSaid();
    void looksRight();

private:
    std::unique_ptr<HistogramView> view_;
};

void HistogramViewTest::init()
{
    view_ = std::make_unique<HistogramView>();
    view_->setContent(cbf());
    present(*view_, 500, 270);
}

void HistogramViewTest::barsTakeTheColoursOfTheMap_data()
{
    QTest::addColumn<int>("bin");
    for (const int bin : {18, 30, 38, 48})
        QTest::addRow("bin %d", bin) << bin;
}

void HistogramViewTest::barsTakeTheColoursOfTheMap()
{
    QFETCH(int, bin);
    const HistogramContent content = cbf();
    const auto place = static_cast<std::size_t>(bin);
    const Rgb rgb = colorOf(content.histogram.centre(place), content.quantity.display,
                            colorTable("inferno"), negativeEnd(content.quantity));
    const QImage picture = view_->grab().toImage();
    const QRectF bar = view_->barAt(place);
    const QPoint inside(int(bar.center().x()), int(bar.bottom()) - 2);
    QCOMPARE(picture.pixelColor(inside), QColor(rgb.red, rgb.green, rgb.blue));
}

void HistogramViewTest::theTallestBarFillsTheAxes()
{
    std::size_t tallest = 0;
    const auto& counts = view_->content().histogram.counts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > counts[tallest]) tallest = i;
    for (std::size_t i = 0; i < counts.size(); ++i)
        QVERIFY(view_->barAt(i).height() <= view_->barAt(tallest).height());
    QVERIFY(view_->barAt(tallest).height() > 100);
    QVERIFY(view_->barAt(tallest).top() > plotHeadHeight);
}

void HistogramViewTest::theMeanStandsWhereItIs()
{
    // 46.9 lies in the bin from 46 to 48.
    const QRectF bar = view_->barAt(33);
    const QImage picture = view_->grab().toImage();
    int found = -1;
    for (int x = 60; x < 490 && found < 0; ++x)
        if (picture.pixelColor(x, int(bar.top()) - 12) == color(Role::Text)) found = x;
    QVERIFY2(found >= bar.left() - 2 && found <= bar.right() + 2,
             qPrintable(QString("%1 not in %2..%3").arg(found).arg(bar.left()).arg(bar.right())));
}

void HistogramViewTest::theMeanDoesNotHideWhatIsCounted_data()
{
    QTest::addColumn<bool>("brackets");
    QTest::newRow("with brackets") << true;
    QTest::newRow("without") << false;
}

void HistogramViewTest::theMeanDoesNotHideWhatIsCounted()
{
    QFETCH(bool, brackets);
    HistogramContent content = cbf();
    if (!brackets) content.expected.clear();
    for (Bracket& one : content.expected)
        one.range = {-18.0, -10.0};
    const auto wordsWith = [&](double mean) {
        content.mean = mean;
        view_->setContent(content);
        return view_->grab(view_->countLabel().toAlignedRect()).toImage();
    };
    const QImage alone = wordsWith(std::nan(""));
    int written = 0;
    for (int y = 0; y < alone.height(); ++y)
        for (int x = 0; x < alone.width(); ++x)
            written += alone.pixelColor(x, y) != color(Role::Panel);
    QVERIFY(written > 50);
    QCOMPARE(wordsWith(-19.0), alone);  // the peak is at the left
    shoot(*view_, brackets ? "histogram-left-brackets" : "histogram-left");
    content.expected.clear();
    QCOMPARE(wordsWith(std::nan("")), alone);
}

void HistogramViewTest::timesAreShownInTheirOwnUnit()
{
    HistogramContent content = cbf();
    content.quantity.unit = unit::millisecond;
    content.quantity.display = {0.0, 2.5};
    content.quantity.colors = "viridis";
    content.histogram.minimum = 0.0;
    content.histogram.maximum = 2.8;
    content.mean = 1.4;
    content.expected.clear();
    view_->setContent(content);
    const QImage picture = view_->grab().toImage();
    const QRectF bar = view_->barAt(35);  // 1.4 s is in the middle
    QVERIFY(bar.left() < 300 && bar.right() > 200);
    QVERIFY(view_->binColor(35) == QColor(view_->binColor(35)));
    shoot(*view_, "histogram-ms");
}

void HistogramViewTest::aBracketNamesItsSource()
{
    const QRectF bar = view_->barAt(42);  // 64 to 66: grey matter
    QString tip;
    for (int y = plotHeadHeight; y < 100 && !tip.contains("Alsop"); y += 3)
        tip = toolTipAt(*view_, QPoint(int(bar.center().x()), y));
    QVERIFY2(tip.contains("grey 50–80") && tip.contains("Alsop 2015"), qPrintable(tip));
}

void HistogramViewTest::voxelsWithoutAValueAreCounted()
{
    QVERIFY2(view_->accessibleName().contains("112 without a value"),
             qPrintable(view_->accessibleName()));
}

void HistogramViewTest::nothingToShowIsSaid()
{
    view_->clear("Run first");
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::mouseMove(view_.get(), QPoint(200, 100));
    view_->grab();
    HistogramContent zero = cbf();
    std::fill(zero.histogram.counts.begin(), zero.histogram.counts.end(), 0);
    zero.mean = std::nan("");
    view_->setContent(zero);
    view_->grab();
}

void HistogramViewTest::looksRight()
{
    shoot(*view_, "histogram");
    view_->resize(300, 180);
    shoot(*view_, "histogram-small");
}

QTEST_MAIN(HistogramViewTest)
#include "tst_histogram_view.moc"
