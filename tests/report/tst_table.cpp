// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "report/document.h"
#include "report/table.h"

#include <QTest>

#include <cmath>

using namespace kety;

namespace {

Grid line(int size)
{
    Grid grid;
    grid.size = {size, 1, 1};
    return grid;
}

Map mapOf(const std::vector<float>& values)
{
    return {{.key = "cbf", .label = text("t", "CBF"), .unit = unit::perfusion},
            {line(static_cast<int>(values.size())), Buffer<float>::from(values)}};
}

Dataset imageOf(const std::vector<float>& values)
{
    Dataset data;
    data.series = {.grid = line(static_cast<int>(values.size())),
                   .times = {0.0},
                   .values = Buffer<float>::from(values),
                   .slice_time = {}};
    return data;
}

}  // namespace

class TestTable : public QObject {
    Q_OBJECT
private slots:
    void everyLabelHasItsLine()
    {
        const Labels labels = labelsOf(imageOf({0, 1, 1, 2, 7}), "roi.nii");
        const auto rows = roiRows(mapOf({9, 10, 14, NAN, -3}), "cbf.nii", &labels);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].roi, std::string("1"));
        QCOMPARE(rows[0].statistics.mean, 12.0);
        QCOMPARE(rows[1].statistics.n, std::size_t{0});
        QCOMPARE(rows[2].roi, std::string("7"));
        QCOMPARE(rows[2].statistics.median, -3.0);
    }

    void theTableHasAHeadAndEmptyCellsForNoValue()
    {
        const Labels labels = labelsOf(imageOf({1, 1, 2}), "roi.nii");
        const std::string csv = roiTable(roiRows(mapOf({1, 3, NAN}), "a, b.nii", &labels));
        const auto lines = QString::fromStdString(csv).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("map,unit,roi,n,mean,sd,median,ci95_low,ci95_high,min,max"));
        QVERIFY2(lines[1].startsWith("cbf,mL/100g/min,1,2,2,1.414213562373095"),
                 qPrintable(lines[1]));
        QVERIFY(lines[1].endsWith("\"a, b.nii\""));
        QVERIFY2(lines[2].startsWith("cbf,mL/100g/min,2,0,,,,,,,,,1,"), qPrintable(lines[2]));
    }

    void withoutLabelsEverythingIsOneRegion()
    {
        const auto rows = roiRows(mapOf({1, 3, NAN}), "m.nii", nullptr);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].roi, std::string("all"));
        QCOMPARE(rows[0].statistics.n, std::size_t{2});
    }

    void imagesThatAreNoRegionsAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Error, labelsOf(imageOf({0, 0.5}), "p.nii"));
        const Labels labels = labelsOf(imageOf({1, 1}), "roi.nii");
        QVERIFY_THROWS_EXCEPTION(Error, roiRows(mapOf({1, 2, 3}), "m.nii", &labels));
    }

    void theManualPageIsMadeFromTheDeclaration()
    {
        Analysis analysis{.id = "x.y",
                          .title = text("t", "Title"),
                          .summary = text("t", "Summary."),
                          .reference = "Paper, doi:10.1/x"};
        analysis.inputs = {{.role = "asl",
                            .label = text("t", "Series"),
                            .help = text("t", "Help"),
                            .required = true}};
        Parameter parameter{.key = "delay",
                            .label = text("t", "Delay"),
                            .help = text("t", "Some | help"),
                            .shown = unit::millisecond,
                            .minimum = 0,
                            .maximum = 10,
                            .bids = "PostLabelingDelay",
                            .required = true};
        parameter.kind = Kind::Number;
        analysis.parameters = {parameter};
        analysis.outputs = {{.key = "cbf",
                             .label = text("t", "CBF"),
                             .unit = unit::perfusion,
                             .code = "Q.PH1.003"}};
        const QString page =
            QString::fromStdString(manualPage(analysis, "## Equations\n\n    a = b\n", true));
        for (const char* part :
             {"# x.y: Title\n", "## Equations\n\n    a = b\n",
              "| `asl` | Series | required | Help |",
              "| `delay` | Delay | s, at least 0 s and at most 10 s |", "Some \\| help",
              "`PostLabelingDelay`", "| `cbf.nii.gz` | CBF | mL/100g/min | Q.PH1.003 |",
              "| 1 | outside the mask |", "## Reference\n\nPaper, doi:10.1/x"}) {
            QVERIFY2(page.contains(part), part);
        }
        const QString plain =
            QString::fromStdString(manualPage(analysis, "## Equations\n\n    a = b\n", false));
        QVERIFY(plain.startsWith("x.y: Title\n==========\n"));
        QVERIFY(!plain.contains('|' + QString(" `")));
        for (const QString& row : plain.split('\n'))
            QVERIFY2(row.size() <= 100, qPrintable(row));
    }
};

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
