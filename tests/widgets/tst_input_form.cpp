// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/input_form.h"
#include "widgets/input_row.h"

#include <QComboBox>
#include <QMenu>

using namespace kety;
using namespace kety::test;

class InputFormTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void aRequiredInputWithoutDataIsRed();
    void choosingADataSetIsTold();
    void noneEmptiesARole();
    void anInputOfSeveralFilesTakesSeveral();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    std::unique_ptr<InputForm> form_;
    std::vector<std::pair<std::string, std::vector<int>>> heard_;
};

void InputFormTest::init()
{
    heard_.clear();
    form_ = std::make_unique<InputForm>();
    form_->setInputs(
        {{.role = "asl",
          .label = text("test", "ASL series"),
          .help = text("test", "Control and label volumes."),
          .required = true},
         {.role = "m0", .label = text("test", "M0 image"), .help = {}},
         {.role = "ir", .label = text("test", "Images"), .help = {}, .several = true}});
    form_->setDatasets({"sub-01_asl", "sub-01_m0scan", "sub-01_T1w"});
    connect(form_.get(), &InputForm::assigned, this,
            [this](const std::string& role, const std::vector<int>& which) {
                heard_.emplace_back(role, which);
            });
    present(*form_, 304);
}

void InputFormTest::aRequiredInputWithoutDataIsRed()
{
    QCOMPARE(form_->row("asl")->editor()->property("kind").toString(), "missing");
    QCOMPARE(form_->row("m0")->editor()->property("kind").toString(), "");
    form_->setAssignment({{"asl", {0}}});
    QCOMPARE(form_->row("asl")->editor()->property("kind").toString(), "");
    QCOMPARE(qobject_cast<QComboBox*>(form_->row("asl")->editor())->currentText(), "sub-01_asl");
}

void InputFormTest::choosingADataSetIsTold()
{
    auto* combo = qobject_cast<QComboBox*>(form_->row("m0")->editor());
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QTest::keyClick(combo, Qt::Key_Down);
    QVERIFY(!heard_.empty());
    QCOMPARE(heard_.back().first, std::string("m0"));
    QCOMPARE(heard_.back().second, std::vector<int>{1});
}

void InputFormTest::noneEmptiesARole()
{
    form_->setAssignment({{"m0", {1}}});
    auto* combo = qobject_cast<QComboBox*>(form_->row("m0")->editor());
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    QCOMPARE(heard_.size(), 1u);
    QVERIFY(heard_[0].second.empty());
}

void InputFormTest::anInputOfSeveralFilesTakesSeveral()
{
    form_->setAssignment({{"ir", {2}}});
    const QList<QAction*> actions = form_->row("ir")->menu()->actions();
    QCOMPARE(actions.size(), 3);
    QVERIFY(actions[2]->isChecked());
    actions[0]->trigger();
    QCOMPARE(heard_.back().second, (std::vector<int>{0, 2}));
}

void InputFormTest::nothingIsCutOff_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {208, 304, 352})
        QTest::addRow("%d", width) << width;
}

void InputFormTest::nothingIsCutOff()
{
    QFETCH(int, width);
    form_->setAssignment({{"ir", {0, 2}}});
    form_->resize(width, form_->height());
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(*form_).join("\n"), QString(), 500);
    QCOMPARE(unnamed(*form_).join("\n"), QString());
    shoot(*form_, QString("inputs-%1").arg(width));
}

QTEST_MAIN(InputFormTest)
#include "tst_input_form.moc"
