// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/check_head.h"
#include "widgets/check_list.h"
#include "widgets/finding_row.h"
#include "widgets/issue_row.h"

#include <QScrollArea>
#include <QSignalSpy>

using namespace kety;
using namespace kety::test;

namespace {

Issue passed(const char* key, const char* words, const char* value, const char* expected)
{
    return {.key = key,
            .message = {{"test", words}, {}},
            .severity = Severity::Passed,
            .value = value,
            .expected = expected};
}

std::vector<Issue> issues()
{
    std::vector<Issue> all;
    all.push_back(passed("positive", "Positive brain voxels", "99.7 %", "≥ 90 %"));
    all.push_back(
        {.key = "m0_scale",
         .message = {text("test", "M0 looks 10 times too high"), {}},
         .severity = Severity::Warns,
         .detail = {text("test", "Known factor: M0 × 10. Reversible, kept in the record."), {}},
         .value = "M0 / control 31.0",
         .expected = "2 to 5",
         .proposals = {
             {{text("test", "Apply ÷ 10"), {}}, {{"m0_scale", {0.1, Origin::User, {}}}}}}});
    all.push_back({.key = "duration",
                   .message = {text("test", "Labelling duration is missing"), {}},
                   .severity = Severity::Blocks,
                   .parameter = "label_duration",
                   .detail = {text("test", "Not in the header, not in a sidecar."), {}}});
    all.push_back({.key = "qei",
                   .message = {text("test", "QEI"), {}},
                   .severity = Severity::NotAvailable,
                   .value = "needs segmentation"});
    all.push_back({.key = "motion",
                   .message = {text("test", "Pairs 7 and 19 moved 1.9 and 2.4 mm"), {}},
                   .severity = Severity::Warns,
                   .expected = "at most 1.5 mm"});
    all.push_back(passed("tsnr", "tSNR, median", "4.8", "≥ 2"));
    all.push_back(passed("ratio", "Ratio of M0 and control", "3.1", "2–5"));
    return all;
}

}  // namespace

class CheckListTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void blockingComesFirstThenWarnings();
    void passedChecksAreFoldedAndCounted();
    void aProposalIsOfferedAndLeavesAsItIs();
    void aBlockingIssueOffersNoKeepAsIs();
    void keepingAWarningHidesItsActions();
    void clickingAnIssuePointsAtItsField();
    void theSameIssuesKeepTheFocus();
    void valueAndExpectedStandTogether();
    void aPassedRowIs26PixelsHigh();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everythingOperableHasNameAndTooltip();

private:
    std::unique_ptr<CheckList> list_;
};

void CheckListTest::init()
{
    list_ = std::make_unique<CheckList>();
    list_->setIssues(issues());
    present(*list_, 352, 460);
    list_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(list_.get()));
}

void CheckListTest::blockingComesFirstThenWarnings()
{
    QStringList order;
    std::vector<std::pair<int, QString>> rows;
    for (const char* key : {"duration", "m0_scale", "motion", "qei"}) {
        auto* row = list_->findChild<QWidget*>(QString("check.") + key);
        QVERIFY2(row && row->isVisible(), key);
        rows.emplace_back(row->mapTo(list_.get(), QPoint()).y(), key);
    }
    QVERIFY(std::is_sorted(rows.begin(), rows.end()));
}

void CheckListTest::passedChecksAreFoldedAndCounted()
{
    auto* bar = list_->findChild<PassedBar*>("checks.passed");
    QVERIFY(bar->text().startsWith("3"));
    auto* row = list_->findChild<QWidget*>("check.tsnr");
    QVERIFY(!row->isVisible());
    QTest::keyClick(bar, Qt::Key_Return);
    QVERIFY(row->isVisible());
    QTest::mouseClick(bar, Qt::LeftButton);
    QVERIFY(!row->isVisible());
}

void CheckListTest::aProposalIsOfferedAndLeavesAsItIs()
{
    Values heard;
    std::string key;
    connect(list_.get(), &CheckList::proposalAccepted, this,
            [&](const Issue& issue, const Proposal& proposal) {
                key = issue.key;
                heard = proposal.changes;
            });
    auto* button = list_->findChild<QPushButton*>("check.m0_scale.proposal.0");
    QCOMPARE(button->text(), "Apply ÷ 10");
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(key, std::string("m0_scale"));
    QCOMPARE(heard.size(), 1u);
    QCOMPARE(std::get<double>(heard.at("m0_scale").value), 0.1);
}

void CheckListTest::aBlockingIssueOffersNoKeepAsIs()
{
    std::vector<Issue> all = issues();
    all[2].proposals = all[1].proposals;
    list_->setIssues(all);
    QVERIFY(list_->findChild<QPushButton*>("check.duration.proposal.0"));
    QVERIFY(!list_->findChild<QPushButton*>("check.duration.keep"));
    QVERIFY(list_->findChild<QPushButton*>("check.m0_scale.keep"));
}

void CheckListTest::keepingAWarningHidesItsActions()
{
    std::string heard;
    connect(list_.get(), &CheckList::kept, this, [&](const std::string& key) { heard = key; });
    QTest::mouseClick(list_->findChild<QPushButton*>("check.m0_scale.keep"), Qt::LeftButton);
    QCOMPARE(heard, std::string("m0_scale"));
    QVERIFY(!list_->findChild<QPushButton*>("check.m0_scale.proposal.0"));
    QVERIFY(list_->findChild<QWidget*>("check.m0_scale"));
}

void CheckListTest::clickingAnIssuePointsAtItsField()
{
    QStringList heard;
    connect(list_.get(), &CheckList::pointedAt, this,
            [&](const std::string& key) { heard += QString::fromStdString(key); });
    auto* row = list_->findChild<QWidget*>("check.duration");
    QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(60, 20));
    QTest::keyClick(row, Qt::Key_Return);
    QTest::mouseClick(list_->findChild<QWidget*>("check.motion"), Qt::LeftButton);
    QCOMPARE(heard, (QStringList{"label_duration", "label_duration"}));
}

void CheckListTest::theSameIssuesKeepTheFocus()
{
    auto* button = list_->findChild<QPushButton*>("check.m0_scale.keep");
    button->setFocus();
    list_->setIssues(issues());
    QVERIFY(button->hasFocus());
    std::vector<Issue> changed = issues();
    changed[1].value = "M0 / control 31.5";
    list_->setIssues(changed);
    QTRY_COMPARE(qApp->focusWidget() ? qApp->focusWidget()->objectName() : QString(),
                 "check.m0_scale.keep");
}

void CheckListTest::valueAndExpectedStandTogether()
{
    QCOMPARE(valueAgainstExpected(issues()[1]), "M0 / control 31.0, expected 2 to 5");
    QCOMPARE(valueAgainstExpected(issues()[4]), "expected at most 1.5 mm");
    QCOMPARE(valueAgainstExpected(issues()[2]), "");
    const auto* row = list_->findChild<FindingRow*>("check.positive");
    QCOMPARE(row->content().value, "99.7 %");
    QCOMPARE(row->content().expected, QString::fromUtf8("≥ 90 %"));
}

void CheckListTest::aPassedRowIs26PixelsHigh()
{
    list_->setPassedOpen(true);
    QTRY_COMPARE(list_->findChild<QWidget*>("check.tsnr")->height(), 26);
}

void CheckListTest::nothingIsCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("longer");
    for (const int width : {208, 304, 352})
        for (const bool longer : {false, true})
            QTest::addRow("%d%s", width, longer ? " +40 %" : "") << width << longer;
}

void CheckListTest::nothingIsCutOff()
{
    QFETCH(int, width);
    QFETCH(bool, longer);
    std::vector<Issue> all = issues();
    if (longer) {
        all[1].message = {text("test", "M0 scheint um das Zehnfache zu hoch zu sein"), {}};
        all[1].proposals[0].label = {text("test", "Durch 10 teilen und vermerken"), {}};
    }
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* list = new CheckList;
    list->setIssues(all);
    list->setPassedOpen(true);
    area.setWidget(list);
    present(area, width, 700);
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(*list).join("\n"), QString(), 500);
    QCOMPARE(clippedTexts(*list).join("\n"), QString());
    shoot(*list, QString("checks-%1%2").arg(width).arg(longer ? "-long" : ""));
}

void CheckListTest::everythingOperableHasNameAndTooltip()
{
    QCOMPARE(unnamed(*list_).join("\n"), QString());
}

QTEST_MAIN(CheckListTest)
#include "tst_check_list.moc"
