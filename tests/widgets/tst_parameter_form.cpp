// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/nested.h"
#include "panel_support.h"
#include "widgets/number_text.h"
#include "widgets/parameter_field.h"
#include "widgets/parameter_form.h"
#include "widgets/parameter_row.h"
#include "widgets/section.h"
#include "widgets/source_chip.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>

using namespace kety;
using namespace kety::test;

namespace {

std::vector<Parameter> declaration()
{
    std::vector<Parameter> all;
    const Text protocol = text("test", "Protocol");
    all.push_back({.key = "scheme",
                   .label = text("test", "Labelling"),
                   .help = text("test", "How the blood is labelled."),
                   .choices = {{"pcasl", text("test", "pCASL"), {}},
                               {"casl", text("test", "CASL"), {}},
                               {"pasl", text("test", "PASL"), {}}},
                   .group = protocol,
                   .kind = Kind::Choice,
                   .fallback = std::string("pcasl")});
    all.push_back({.key = "label_duration",
                   .label = text("test", "Labelling duration"),
                   .help = text("test", "How long the blood is labelled."),
                   .shown = unit::second,
                   .minimum = 0.0,
                   .maximum = 10.0,
                   .when = {{"scheme", {"pcasl", "casl"}}},
                   .required = true,
                   .group = protocol,
                   .kind = Kind::Number});
    all.push_back({.key = "delay",
                   .label = text("test", "Post-labelling delay"),
                   .shown = unit::millisecond,
                   .minimum = 0.0,
                   .maximum = 10.0,
                   .required = true,
                   .group = protocol,
                   .kind = Kind::Numbers});
    all.push_back({.key = "efficiency",
                   .label = text("test", "Labelling efficiency"),
                   .shown = unit::none,
                   .minimum = 0.0,
                   .maximum = 1.0,
                   .group = protocol,
                   .kind = Kind::Number,
                   .fallback = 0.85});
    all.push_back({.key = "lambda",
                   .label = text("test", "Partition coefficient"),
                   .shown = unit::partition,
                   .minimum = 0.0,
                   .maximum = 2.0,
                   .group = text("test", "Calibration"),
                   .kind = Kind::Number,
                   .fallback = 0.9});
    all.push_back({.key = "order",
                   .label = text("test", "Order"),
                   .choices = {{"control", text("test", "C first"), {}},
                               {"label", text("test", "L first"), {}}},
                   .group = text("test", "Calibration"),
                   .kind = Kind::Choice,
                   .fallback = std::string("control")});
    all.push_back({.key = "repeats",
                   .label = text("test", "Repeats"),
                   .minimum = 1,
                   .maximum = 1000,
                   .group = text("test", "Calibration"),
                   .kind = Kind::Integer,
                   .fallback = std::int64_t{4}});
    all.push_back({.key = "edge_fill",
                   .label = text("test", "Fill the edge"),
                   .advanced = true,
                   .kind = Kind::Bool,
                   .fallback = false});
    all.push_back({.key = "note",
                   .label = text("test", "Note"),
                   .advanced = true,
                   .kind = Kind::Text,
                   .fallback = std::string("none yet")});
    return all;
}

Values resolved()
{
    return {
        {"scheme", {std::string("pcasl"), Origin::Header, "Series description in 0001.dcm"}},
        {"delay",
         {std::vector<double>{1.8}, Origin::Sidecar, "PostLabelingDelay in sub-01_asl.json"}},
        {"order", {std::string("control"), Origin::Guess, "97 % from the mean difference"}},
        {"lambda", {0.9, Origin::Default, {}}},
        {"repeats", {std::int64_t{30}, Origin::User, {}}},
        {"efficiency", {0.85, Origin::Default, "Alsop 2015"}},
    };
}

void type(QLineEdit* line, const QString& words)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    line->insert(words);  // as the keyboard does; keyClicks knows ASCII only
    QTest::keyClick(line, Qt::Key_Return);
}

}  // namespace

class ParameterFormTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();
    void cleanup();

    void chipsSayWhereValuesComeFrom_data();
    void chipsSayWhereValuesComeFrom();
    void aSourceMadeOfPiecesReadsAsASentence();
    void whatIsTypedBecomesAValueInFileUnits_data();
    void whatIsTypedBecomesAValueInFileUnits();
    void fieldsShowValuesWithoutHidingDigits_data();
    void fieldsShowValuesWithoutHidingDigits();
    void aMissingRequiredValueIsRed();
    void nonsenseLeavesTheValueAndSaysSo();
    void aDecimalCommaInAListIsNotGuessedAt();
    void aComplaintStaysShortHoweverMuchWasTyped();
    void emptyingAFieldGoesBackToItsSource();
    void escapeTakesBackWhatWasTyped();
    void fieldsThatDoNotApplyAreHidden();
    void expertSettingsAreFoldedAndCounted();
    void theMenuGoesBackToTheSource();
    void anIssueStandsUnderItsField();
    void pointingOpensTheFoldAndFocusesTheField();
    void theWheelTurnsNoValueInPassing();
    void whatIsBeingTypedSurvivesNewValues();
    void tabGoesThroughTheFieldsInOrder();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void aLongLabelTakesASecondLine();
    void everyFieldHasANameAndATooltip();

private:
    QLineEdit* line(const char* key)
    {
        return qobject_cast<QLineEdit*>(form_->row(key)->field()->editor());
    }
    std::unique_ptr<ParameterForm> form_;
};

void ParameterFormTest::init()
{
    form_ = std::make_unique<ParameterForm>();
    form_->setParameters(declaration());
    form_->setValues(resolved());
    present(*form_, 352, 560);
    form_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form_.get()));
}

void ParameterFormTest::cleanup()
{
    form_.reset();
}

void ParameterFormTest::chipsSayWhereValuesComeFrom_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("origin");
    QTest::newRow("header") << "scheme"
                            << "DICOM"
                            << "dicom";
    QTest::newRow("sidecar") << "delay"
                             << "BIDS"
                             << "bids";
    QTest::newRow("guess") << "order"
                           << "guess 97 %"
                           << "guess";
    QTest::newRow("default") << "lambda"
                             << "default"
                             << "default";
    QTest::newRow("user") << "repeats"
                          << "you"
                          << "you";
    QTest::newRow("missing") << "label_duration"
                             << "missing"
                             << "missing";
}

void ParameterFormTest::chipsSayWhereValuesComeFrom()
{
    QFETCH(QString, key);
    QFETCH(QString, words);
    QFETCH(QString, origin);
    const SourceChip* chip = form_->row(key.toStdString())->chip();
    QCOMPARE(chip->text(), words);
    QCOMPARE(chip->property("origin").toString(), origin);
    QVERIFY(!chip->toolTip().isEmpty());
    const Values values = resolved();
    const auto found = values.find(key.toStdString());
    const std::string source = found == values.end() ? "" : found->second.source;
    QVERIFY(chip->toolTip().contains(QString::fromStdString(source)));
}

void ParameterFormTest::aSourceMadeOfPiecesReadsAsASentence()
{
    const Parameter parameter{.key = "delay", .required = true};
    SourceChip chip;
    const std::string source = nested({text("sources", "one of several in %1"), {"a.json"}});
    chip.setSetting(parameter, {{}, Origin::Guess, source});
    QCOMPARE(chip.toolTip(), QStringLiteral("one of several in a.json"));
    QCOMPARE(chip.text(), QStringLiteral("not decided"));
    chip.setSetting(parameter, {Value{1.8}, Origin::Guess, source});
    QCOMPARE(chip.text(), QStringLiteral("guess"));
    chip.setSetting(parameter, {});
    QCOMPARE(chip.text(), QStringLiteral("missing"));
}

void ParameterFormTest::whatIsTypedBecomesAValueInFileUnits_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seconds") << "label_duration"
                             << "1.8"
                             << "1.8";
    QTest::newRow("comma") << "label_duration"
                           << "1,8"
                           << "1.8";
    QTest::newRow("suffix") << "label_duration"
                            << "1650ms"
                            << "1.65";
    QTest::newRow("suffix apart") << "label_duration"
                                  << "1650 ms"
                                  << "1.65";
    QTest::newRow("shown in ms") << "delay"
                                 << "1500"
                                 << "[1.5]";
    QTest::newRow("list") << "delay"
                          << "500, 1000 1500"
                          << "[0.5, 1, 1.5]";
    QTest::newRow("list with decimal commas") << "delay"
                                              << "500,5; 1000,25"
                                              << "[0.5005, 1.00025]";
    QTest::newRow("list without spaces") << "delay"
                                         << "500,1000,1500"
                                         << "[0.5, 1, 1.5]";
    QTest::newRow("true minus") << "efficiency" << QString(QChar(0x2212)) + "0.5"
                                << "-0.5";
    QTest::newRow("whole") << "repeats"
                           << "12"
                           << "12";
}

void ParameterFormTest::whatIsTypedBecomesAValueInFileUnits()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    std::vector<std::pair<std::string, Value>> heard;
    connect(form_.get(), &ParameterForm::changed, this,
            [&](const std::string& k, const Value& v) { heard.emplace_back(k, v); });
    type(line(key.toUtf8().constData()), typed);
    QCOMPARE(heard.size(), 1u);
    QCOMPARE(QString::fromStdString(heard[0].first), key);
    QCOMPARE(QString::fromStdString(toText(heard[0].second)), expected);
}

void ParameterFormTest::fieldsShowValuesWithoutHidingDigits_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("padded") << "label_duration" << 1.8 << "1.800";
    QTest::newRow("longer than usual") << "label_duration" << 1.80025 << "1.80025";
    QTest::newRow("ms without noise") << "delay" << 1.65 << "1650";
    QTest::newRow("ms with a fraction") << "delay" << 1.6505 << "1650.5";
    QTest::newRow("beyond counting") << "lambda" << 1e300 << "1e+300";
    QTest::newRow("negative") << "lambda" << -0.5 << QString(QChar(0x2212)) + "0.50";
}

void ParameterFormTest::fieldsShowValuesWithoutHidingDigits()
{
    QFETCH(QString, key);
    QFETCH(double, value);
    QFETCH(QString, shown);
    form_->setValues({{key.toStdString(), {value, Origin::User, {}}}});
    QCOMPARE(line(key.toUtf8().constData())->text(), shown);
}

void ParameterFormTest::aMissingRequiredValueIsRed()
{
    QCOMPARE(line("label_duration")->property("kind").toString(), "missing");
    Values values = resolved();
    values["label_duration"] = {1.8, Origin::User, {}};
    form_->setValues(values);
    QCOMPARE(line("label_duration")->property("kind").toString(), "");
}

void ParameterFormTest::nonsenseLeavesTheValueAndSaysSo()
{
    QSignalSpy changed(form_.get(), &ParameterForm::changed);
    type(line("lambda"), "abc");
    QCOMPARE(changed.count(), 0);
    QCOMPARE(line("lambda")->text(), "0.90");
    const auto* problem = form_->findChild<QLabel*>("form.problem.lambda");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains("abc"));
    QTRY_VERIFY(form_->row("lambda")->height() > 29);
}

void ParameterFormTest::aDecimalCommaInAListIsNotGuessedAt()
{
    QSignalSpy changed(form_.get(), &ParameterForm::changed);
    for (const char* typed : {"0,5", "0,5 1,5", "[1,8]"}) {
        type(line("delay"), typed);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(line("delay")->text(), "1800");
        QVERIFY(form_->findChild<QLabel*>("form.problem.delay")->text().contains(typed));
    }
}

void ParameterFormTest::aComplaintStaysShortHoweverMuchWasTyped()
{
    const QString typed = "<b>" + QString(5000, '9') + "</b>";
    type(line("lambda"), typed);
    const auto* problem = form_->findChild<QLabel*>("form.problem.lambda");
    QVERIFY(problem->text().contains("<b>999"));
    QVERIFY2(problem->text().size() < 120, qPrintable(problem->text()));
    QCOMPARE(problem->textFormat(), Qt::PlainText);
    QCOMPARE(line("lambda")->text(), "0.90");
}

void ParameterFormTest::emptyingAFieldGoesBackToItsSource()
{
    std::vector<std::string> heard;
    connect(form_.get(), &ParameterForm::resetRequested, this,
            [&](const std::string& key) { heard.push_back(key); });
    type(line("repeats"), "");
    QCOMPARE(heard.size(), 1u);
    QCOMPARE(heard[0], std::string("repeats"));
}

void ParameterFormTest::escapeTakesBackWhatWasTyped()
{
    QSignalSpy changed(form_.get(), &ParameterForm::changed);
    QLineEdit* edit = line("lambda");
    edit->setFocus();
    QTest::keyClicks(edit, "77");
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(edit->text(), "0.90");
    line("repeats")->setFocus();
    QCOMPARE(changed.count(), 0);
}

void ParameterFormTest::fieldsThatDoNotApplyAreHidden()
{
    QVERIFY(form_->row("label_duration")->isVisible());
    Values values = resolved();
    values["scheme"] = {std::string("pasl"), Origin::User, {}};
    form_->setValues(values);
    QVERIFY(!form_->row("label_duration")->isVisible());
}

void ParameterFormTest::expertSettingsAreFoldedAndCounted()
{
    QVERIFY(!form_->row("edge_fill")->isVisible());
    QCOMPARE(form_->expert()->bar()->summary(), "2 values");
    Values values = resolved();
    values["edge_fill"] = {true, Origin::User, {}};
    form_->setValues(values);
    QCOMPARE(form_->expert()->bar()->summary(), "2 values, 1 from you");
    QTest::mouseClick(form_->expert()->bar(), Qt::LeftButton);
    QVERIFY(form_->row("edge_fill")->isVisible());
    QTest::keyClick(form_->expert()->bar(), Qt::Key_Return);
    QVERIFY(!form_->row("edge_fill")->isVisible());
}

void ParameterFormTest::theMenuGoesBackToTheSource()
{
    Values beneath = resolved();
    beneath["repeats"] = {std::int64_t{28}, Origin::Sidecar, "counted in sub-01_asl.json"};
    form_->setValues(resolved(), beneath);
    std::vector<std::string> heard;
    connect(form_.get(), &ParameterForm::resetRequested, this,
            [&](const std::string& key) { heard.push_back(key); });
    ParameterRow* row = form_->row("repeats");
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(20, 10), row->mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(row, &event);
    auto* back = row->findChild<QAction*>("form.row.repeats.reset");
    QVERIFY(back);
    QVERIFY2(back->text().contains("28") && back->text().contains("BIDS"),
             qPrintable(back->text()));
    back->trigger();
    QCOMPARE(heard, std::vector<std::string>{"repeats"});
    row->findChild<QMenu*>()->close();
}

void ParameterFormTest::anIssueStandsUnderItsField()
{
    const Issue issue{.key = "range",
                      .message = {text("test", "Partition coefficient is 5; at most 2"), {}},
                      .severity = Severity::Blocks,
                      .parameter = "lambda"};
    form_->setIssues({issue});
    const auto* problem = form_->findChild<QLabel*>("form.problem.lambda");
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), "Partition coefficient is 5; at most 2");
    QCOMPARE(line("lambda")->property("kind").toString(), "missing");
    form_->setIssues({});
    QVERIFY(!problem->isVisible());
    QCOMPARE(line("lambda")->property("kind").toString(), "");
}

void ParameterFormTest::pointingOpensTheFoldAndFocusesTheField()
{
    QVERIFY(form_->pointAt("note"));
    QVERIFY(form_->expert()->isOpen());
    QVERIFY(line("note")->hasFocus());
    QVERIFY(!form_->pointAt("no such key"));
}

void ParameterFormTest::theWheelTurnsNoValueInPassing()
{
    QSignalSpy changed(form_.get(), &ParameterForm::changed);
    auto* combo = qobject_cast<QComboBox*>(form_->row("scheme")->field()->editor());
    line("lambda")->setFocus();
    const QPointF centre = combo->rect().center();
    QWheelEvent wheel(centre, combo->mapToGlobal(centre), {}, QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(combo, &wheel);
    QCOMPARE(combo->currentIndex(), 0);
    QCOMPARE(changed.count(), 0);
}

void ParameterFormTest::whatIsBeingTypedSurvivesNewValues()
{
    QLineEdit* edit = line("label_duration");
    edit->setFocus();
    QTest::keyClicks(edit, "1.");
    form_->setValues(resolved());
    QCOMPARE(edit->text(), "1.");
}

void ParameterFormTest::tabGoesThroughTheFieldsInOrder()
{
    QStringList visited;
    form_->row("scheme")->field()->editor()->setFocus();
    for (int i = 0; i < 7; ++i) {
        visited += qApp->focusWidget()->objectName().section('.', -1);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{"scheme", "label_duration", "delay",  "efficiency",
                               "lambda", "order",          "repeats"};
    QCOMPARE(visited, expected);
}

void ParameterFormTest::nothingIsCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("208") << 208;
    QTest::newRow("304") << 304;
    QTest::newRow("352") << 352;
}

void ParameterFormTest::nothingIsCutOff()
{
    QFETCH(int, width);
    Values values = resolved();
    values["delay"].value = std::vector<double>{0.2, 0.5, 0.8, 1.1, 1.4, 1.7};
    form_->setValues(values);
    form_->expert()->setOpen(true);
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setWidget(form_.release());
    form_.reset();
    present(area, width, 640);
    auto* form = qobject_cast<ParameterForm*>(area.widget());
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(*form).join("\n"), QString(), 500);
    for (const char* key : {"scheme", "label_duration", "delay", "order", "lambda"}) {
        const ParameterRow* row = form->row(key);
        QVERIFY2(row->chip()->width() >= row->chip()->sizeHint().width(), key);
        const int field = row->field()->width();
        QVERIFY2(field >= row->field()->neededWidth() || field >= width - 60, key);
        QVERIFY2(!row->chip()->geometry().intersects(row->field()->geometry()), key);
    }
    shoot(*form, QString("form-%1").arg(width));
    delete area.takeWidget();
}

void ParameterFormTest::aLongLabelTakesASecondLine()
{
    present(*form_, 292, 640);
    for (const char* key : {"label_duration", "efficiency", "lambda", "delay"}) {
        const ParameterRow* row = form_->row(key);
        const auto* label = row->findChild<QLabel*>("form.label." + QString(key));
        QVERIFY2(label, key);
        QCOMPARE(label->text(), QString(row->parameter().label.source));
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), key);
    }
    QVERIFY(form_->row("label_duration")->height() > 29);
    QVERIFY(form_->row("label_duration")->height() < 58);
    form_->resize(420, 640);
    QTRY_COMPARE(form_->row("label_duration")->height(), 29);
}

void ParameterFormTest::everyFieldHasANameAndATooltip()
{
    form_->expert()->setOpen(true);
    QCOMPARE(unnamed(*form_).join("\n"), QString());
}

QTEST_MAIN(ParameterFormTest)
#include "tst_parameter_form.moc"
