// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/finding_row.h"
#include "widgets/quality_list.h"

#include <QPushButton>

#include <cmath>
#include <limits>

using namespace kety;
using namespace kety::test;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

Finding figure(const char* key, const char* label, double value, const Unit& unit,
               std::optional<Range> expected)
{
    Finding finding{.key = key, .label = {"test", label}, .value = Value{value}};
    finding.unit = unit;
    finding.expected = expected;
    finding.expected_source = "Alsop 2015";
    return finding;
}

Finding told(const char* key, const char* label, const Value& value)
{
    Finding finding{.key = key, .label = text("test", label)};
    finding.value = value;
    return finding;
}

std::vector<Finding> findings()
{
    std::vector<Finding> all;
    all.push_back(
        figure("positive", "Positive brain voxels", 0.997, unit::percent, Range{0.9, endless}));
    all.push_back(figure("mean", "Mean", 46.9, unit::perfusion, Range{40, 60}));
    all.push_back(figure("motion", "Motion, largest", 2.4, unit::millimetre, Range{-endless, 1.5}));
    all.push_back(figure("ratio", "Left : right", 0.96, unit::none, Range{0.9, 1.1}));
    all.push_back(told("pairs", "Pairs used", Value{std::int64_t{28}}));
    all.push_back(figure("small", "Mean difference", 0.0046, unit::percent, Range{0.002, 0.015}));
    all.push_back(told("order", "Order", Value{std::string("control_first")}));
    Finding none{.key = "qei", .label = text("test", "QEI")};
    none.unavailable = {text("test", "needs segmentation"), {}};
    all.push_back(none);
    all.push_back(figure("nan", "Spatial CoV", std::nan(""), unit::percent, Range{0, 0.4}));
    Finding curve{.key = "aif", .label = text("test", "AIF")};
    curve.value = Curve{};
    all.push_back(curve);
    return all;
}

}  // namespace

class QualityListTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void everyFigureStandsBesideWhatToExpect_data();
    void everyFigureStandsBesideWhatToExpect();
    void aLongUnitStandsInTheName();
    void aFigureBeyondItsBoundDoesNotReadAsTheBound();
    void aLongNameTakesASecondLine();
    void longWordsStandUnderTheName();
    void whatIsHeldAgainstAnExpectationComesFirst();
    void curvesAndTablesAreShownElsewhere();
    void manyFurtherFiguresFoldAway();
    void looksRight_data();
    void looksRight();
};

void QualityListTest::everyFigureStandsBesideWhatToExpect_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("state");
    QTest::newRow("inside") << "mean"
                            << "46.9"
                            << "40–60" << int(State::Ok);
    QTest::newRow("above") << "positive"
                           << "99.7 %"
                           << "≥ 90 %" << int(State::Ok);
    QTest::newRow("outside") << "motion"
                             << "2.4 mm"
                             << "≤ 1.5 mm" << int(State::Warning);
    QTest::newRow("small") << "small"
                           << "0.46 %"
                           << "0.2–1.5 %" << int(State::Ok);
    QTest::newRow("a key") << "order"
                           << "control first"
                           << "" << int(State::Note);
    QTest::newRow("without unit") << "ratio"
                                  << "0.96"
                                  << "0.9–1.1" << int(State::Ok);
    QTest::newRow("nothing expected") << "pairs"
                                      << "28"
                                      << "" << int(State::Note);
    QTest::newRow("not available") << "qei"
                                   << "needs segmentation"
                                   << "" << int(State::None);
    QTest::newRow("not a number") << "nan"
                                  << "not available"
                                  << "" << int(State::None);
}

void QualityListTest::everyFigureStandsBesideWhatToExpect()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QFETCH(int, state);
    QualityList list;
    list.setFindings(findings());
    const FindingRow* row = list.row(key.toStdString());
    QVERIFY(row);
    QCOMPARE(row->content().value, value);
    QCOMPARE(row->content().expected, expected);
    QCOMPARE(int(row->content().state), state);
}

void QualityListTest::aLongUnitStandsInTheName()
{
    QualityList list;
    list.setFindings(findings());
    QVERIFY(list.row("mean")->content().name.endsWith(", mL/100g/min"));
    QVERIFY(list.row("motion")->content().value.endsWith(" mm"));
}

void QualityListTest::aFigureBeyondItsBoundDoesNotReadAsTheBound()
{
    QualityList list;
    list.setFindings({figure("just", "Above 200", 0.0103, unit::percent, Range{0.0, 0.01}),
                      figure("well", "Above 150", 0.0302, unit::percent, Range{0.0, 0.01}),
                      figure("low", "Positive", 0.8996, unit::percent, Range{0.9, 1.0})});
    QCOMPARE(list.row("just")->content().value, "1.03 %");
    QCOMPARE(list.row("well")->content().value, "3.0 %");
    QCOMPARE(list.row("low")->content().value, "89.96 %");
}

void QualityListTest::aLongNameTakesASecondLine()
{
    QualityList list;
    list.setFindings(
        {figure("long", "Mean over the whole brain", 46.9, unit::perfusion, Range{40, 60}),
         figure("short", "Below 0", 0.05, unit::percent, Range{0.0, 0.1})});
    present(list, 292);
    QTRY_VERIFY(list.row("long")->height() > 26);
    QCOMPARE(list.row("short")->height(), 26);
    list.resize(480, list.height());
    QTRY_COMPARE(list.row("long")->height(), 26);
}

void QualityListTest::longWordsStandUnderTheName()
{
    Finding finding = told("unknowns", "Unknowns of the model", Value{std::int64_t{2}});
    finding.shown = text("test", "T1 and M0, a perfect pulse");
    QualityList list;
    list.setFindings({figure("mean", "Mean", 46.9, unit::perfusion, Range{40, 60}), finding});
    present(list, 304);
    FindingRow* row = list.row("unknowns");
    // Name and words are drawn whole: as wide as they are by themselves.
    const QImage narrow = row->grab().toImage();
    QVERIFY(row->height() > 26);
    QCOMPARE(row->height(), row->heightForWidth(row->width()));
    const auto columns = [](const QImage& picture, int top, int bottom) {
        int first = picture.width(), last = -1;
        for (int y = top; y < bottom; ++y)
            for (int x = 40; x < picture.width(); ++x)
                if (picture.pixelColor(x, y) != picture.pixelColor(33, 2)) {
                    first = std::min(first, x);
                    last = std::max(last, x);
                }
        return last - first + 1;
    };
    const QFontMetrics body(font(FontRole::Body)), medium(font(FontRole::BodyMedium));
    const int half = narrow.height() / 2;
    QVERIFY(columns(narrow, 0, half) >= body.horizontalAdvance("Unknowns of the model") - 4);
    QVERIFY(columns(narrow, half, narrow.height())
            >= medium.horizontalAdvance("T1 and M0, a perfect pulse") - 4);
    shoot(list, "quality-words");
}

void QualityListTest::whatIsHeldAgainstAnExpectationComesFirst()
{
    QualityList list;
    list.resize(352, 600);
    list.setFindings(findings());
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QVERIFY(list.row("motion")->y() < list.row("pairs")->y());
    QVERIFY(list.row("pairs")->y() < list.row("qei")->y());
}

void QualityListTest::curvesAndTablesAreShownElsewhere()
{
    QualityList list;
    list.setFindings(findings());
    QVERIFY(!list.row("aif"));
    QVERIFY(list.findChildren<QPushButton*>().isEmpty());  // their tabs are enough
    list.setFindings({});
    QVERIFY(!list.row("mean"));
}

void QualityListTest::manyFurtherFiguresFoldAway()
{
    QualityList list;
    list.resize(304, 600);
    std::vector<Finding> many;
    for (int i = 0; i < 9; ++i)
        many.push_back({.key = "further" + std::to_string(i),
                        .label = text("test", "Further"),
                        .value = Value{double(i)}});
    many.push_back({.key = "held",
                    .label = text("test", "Held"),
                    .value = Value{1.0},
                    .expected = Range{0.0, 2.0}});
    list.setFindings(many);
    list.show();
    QVERIFY(list.row("held")->isVisible());
    QVERIFY(list.row("further6")->isVisible());  // eight in all: a folded list says nothing
    QVERIFY(!list.row("further7")->isVisible());
    QTest::mouseClick(list.findChild<QAbstractButton*>("quality.more"), Qt::LeftButton);
    QVERIFY(list.row("further7")->isVisible());
    many.erase(many.begin(), many.begin() + 6);
    list.setFindings(many);
    QVERIFY(list.row("further7")->parentWidget() == &list);  // among the others again
    QVERIFY(!list.findChild<QAbstractButton*>("quality.more")->isVisible());
}

void QualityListTest::looksRight_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {304, 352})
        QTest::addRow("%d", width) << width;
}

void QualityListTest::looksRight()
{
    QFETCH(int, width);
    QualityList list;
    list.setFindings(findings());
    present(list, width);
    QCOMPARE(cutOff(list).join("\n"), QString());
    shoot(list, QString("quality-%1").arg(width));
}

QTEST_MAIN(QualityListTest)
#include "tst_quality_list.moc"
