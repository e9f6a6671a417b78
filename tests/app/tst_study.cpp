// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/notice_bar.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app/steps/check_step.h"
#include "app/steps/export_step.h"
#include "app/study_panel.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "widgets/input_form.h"
#include "widgets/parameter_field.h"
#include "widgets/parameter_form.h"
#include "widgets/parameter_row.h"
#include "widgets/series_list.h"
#include "widgets/slice_view.h"
#include "widgets/source_chip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace kety;
using namespace kety::test;

namespace {

/// The series alone, without anything that says what it is.
QString bareImage(const Files& files, const QTemporaryDir& to)
{
    for (const QString& path : files.paths) {
        if (!path.endsWith("asl.nii.gz")) continue;
        const QString copy = to.filePath("scan.nii.gz");
        return QFile::copy(path, copy) ? copy : QString();
    }
    return {};
}

/// What a person would type or choose for a value that nobody knows.
QString answerTo(const std::string& key)
{
    static const std::map<std::string, QString> answers{
        {"delay", "1.8"},          {"label_duration", "1.8"}, {"field_strength", "3"},
        {"scheme", "pCASL"},       {"m0_source", "Control"},  {"echo_time", "0.012"},
        {"bolus_duration", "0.7"}, {"inversion_time", "1.8"}};
    const auto found = answers.find(key);
    return found == answers.end() ? QString() : found->second;
}

/// Gives the field that answer with the keyboard.
void answer(ParameterRow* row, const QString& words)
{
    QWidget* editor = row->field()->editor();
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
    } else if (auto* choice = qobject_cast<QComboBox*>(editor)) {
        const int index = choice->findText(words, Qt::MatchContains);
        QVERIFY2(index >= 0, qPrintable(words));
        choice->setCurrentIndex(index);
        emit choice->activated(index);
    }
}

}  // namespace

class StudyTest : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void everyPathThatCannotBeOpenedIsNamed();
    void aBadPathLeavesWhatIsOpenAlone();
    void oneFileBringsItsM0();
    void aClickShowsASeriesThatWasNotRead();
    void anImageWithoutASidecarWorksToTheEnd();
    void rolesAndAnalysisCanBeUndone();
    void aSecondSubjectHasAHeading();
    void exportNamesTheFolderItKept();
    void whatWasAcceptedIsInTheRecord();
    void filesOfAPhantomAreMarkedAsSuch_data();
    void filesOfAPhantomAreMarkedAsSuch();
};

void StudyTest::filesOfAPhantomAreMarkedAsSuch_data()
{
    QTest::addColumn<bool>("marked");
    QTest::newRow("a phantom") << true;
    QTest::newRow("no word of one") << false;
}

void StudyTest::filesOfAPhantomAreMarkedAsSuch()
{
    QFETCH(bool, marked);
    Phantom phantom = makePhantom("asl", {.size = {48, 48, 8}, .pairs = 6, .snr = 0.0});
    for (auto& [role, data] : phantom.inputs) {
        auto plain = std::make_shared<Dataset>(*data);
        plain->synthetic = marked;
        data = plain;
    }
    const Files files(phantom);
    MainWindow window;
    QVERIFY(ranOn(window, files));
    const auto* about = find<QLabel>(&window, "study_about");
    QCOMPARE(about->text().contains("SYNTHETIC"), marked);
    int views = 0;
    for (const SliceView* view : window.findChildren<SliceView*>()) {
        ++views;
        QCOMPARE(view->badge(), marked ? QString("SYNTHETIC") : QString());
    }
    QVERIFY(views > 1);
}

void StudyTest::everyPathThatCannotBeOpenedIsNamed()
{
    Files files;
    QTemporaryDir other;
    QFile text(other.filePath("notes.nii"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("this is no image");
    text.close();
    MainWindow window;
    window.show();
    drop(&window, {other.filePath("missing-one"), files.folder.path(), other.filePath("notes.nii"),
                   other.filePath("missing-two")});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    const QString words = window.notice()->words();
    for (const char* name : {"missing-one", "notes.nii", "missing-two"})
        QVERIFY2(words.contains(name), qPrintable(words));
}

void StudyTest::aBadPathLeavesWhatIsOpenAlone()
{
    Files files;
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    drop(&window, {"/nowhere/one", "/nowhere/two"});
    QTRY_VERIFY_WITH_TIMEOUT(window.notice()->words().contains("/nowhere/two"), patience);
    QVERIFY(window.notice()->words().contains("/nowhere/one"));
    QVERIFY(!window.session()->study().empty());
    QVERIFY(window.session()->canRun());
}

void StudyTest::oneFileBringsItsM0()
{
    Files files;
    MainWindow window;
    window.show();
    const auto asl = std::find_if(files.paths.begin(), files.paths.end(),
                                  [](const QString& path) { return path.endsWith("asl.nii.gz"); });
    QVERIFY(asl != files.paths.end());
    drop(&window, {*asl});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    QVERIFY(window.session()->choices().inputs.find("m0") != nullptr);
    QCOMPARE(window.session()->study().items.size(), files.phantom.inputs.size());
}

void StudyTest::aClickShowsASeriesThatWasNotRead()
{
    Files files;
    files.writePlainImage(files.folder.path());
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    const auto& items = session->study().items;
    const auto plainOne = std::find_if(items.begin(), items.end(), [](const StudyItem& item) {
        return QString::fromStdString(item.path).contains("t1w");
    });
    QVERIFY(plainOne != items.end());
    const int row = static_cast<int>(plainOne - items.begin());
    QTRY_VERIFY_WITH_TIMEOUT(!items[std::size_t(row)].thumbnail.isNull(), patience);
    QVERIFY(!items[std::size_t(row)].data);
    SeriesList* list = window.studyPanel()->series();
    const QRect place = list->visualRect(list->model()->index(row, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
    QTRY_COMPARE_WITH_TIMEOUT(window.scene()->sourceItem(), row, patience);
    QVERIFY(!window.scene()->source().empty());
    QCOMPARE(list->currentKey(), QString::number(row));
}

void StudyTest::anImageWithoutASidecarWorksToTheEnd()
{
    Files files;
    QTemporaryDir other;
    const QString image = bareImage(files, other);
    QVERIFY(!image.isEmpty());
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    drop(&window, {image});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(!session->study().empty() && !session->opening(), patience);
    // Nothing says what it is: step 1 is open, the series is seen, and the analysis can be chosen.
    QCOMPARE(window.steps()->current(), Step::Data);
    QTRY_VERIFY_WITH_TIMEOUT(!window.scene()->source().empty(), patience);
    auto* choice = find<QComboBox>(&window, "data_analysis");
    const int cbf = choice->findData(QString("asl.cbf"));
    QVERIFY(cbf >= 0);
    choice->setCurrentIndex(cbf);
    emit choice->activated(cbf);
    QTRY_VERIFY_WITH_TIMEOUT(session->checked() && !session->checking(), patience);
    auto* primary = find<QPushButton>(&window, "foot_primary");
    QVERIFY(!primary->isEnabled());

    window.steps()->open(Step::Check);
    ParameterForm* form = window.steps()->checkStep()->form();
    for (int step = 0; step < 12 && !session->canRun(); ++step) {
        const Issue* reason = firstBlocking(session->checked()->issues);
        QVERIFY(reason);
        QCOMPARE(primary->toolTip(), session->firstReason());
        const std::string key = reason->parameter;
        ParameterRow* row = form->row(key);
        QVERIFY2(row, qPrintable(QString::fromStdString(reason->key + ": " + key)));
        QVERIFY2(row->isVisible() || !row->isHidden(), key.c_str());
        const Values& values = session->checked()->values;
        const auto known = values.find(key);
        const bool unknown =
            known == values.end() || std::holds_alternative<std::monostate>(known->second.value);
        if (unknown && row->parameter().required) {
            QVERIFY2(row->isMissing(), key.c_str());
            QCOMPARE(row->chip()->chip(), Chip::Missing);
        }
        // A question of yes or no has a button for each beside it.
        if (!reason->proposals.empty()) {
            auto* button =
                find<QPushButton>(&window, ("check." + reason->key + ".proposal.0").c_str());
            QVERIFY(button);
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!session->checking(), patience);
            continue;
        }
        const QString words = answerTo(key);
        QVERIFY2(!words.isEmpty(),
                 qPrintable(QString::fromStdString(key) + ": " + session->firstReason()));
        answer(row, words);
        QTRY_VERIFY_WITH_TIMEOUT(!session->checking(), patience);
    }
    QVERIFY2(session->canRun(), qPrintable(session->firstReason()));
    QTRY_VERIFY(primary->isEnabled());
    QTest::mouseClick(primary, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(session->outcome(), patience);
    QVERIFY(session->outcome()->result.maps.find("cbf"));
}

void StudyTest::rolesAndAnalysisCanBeUndone()
{
    Files files;
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    const Choices before = session->choices();
    QCOMPARE(before.roles.size(), std::size_t(2));
    session->useFor("m0", {});
    QTRY_COMPARE_WITH_TIMEOUT(session->choices().items.size(), std::size_t(1), patience);
    QVERIFY(!session->choices().inputs.find("m0"));
    window.actions()["undo"]->trigger();
    QCOMPARE(session->choices().items, before.items);
    QCOMPARE(session->choices().roles, before.roles);
    QVERIFY(session->choices().inputs.find("m0"));
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);

    // The analysis, on a study where none was recognised.
    QTemporaryDir other;
    drop(&window, {bareImage(files, other)});
    QTRY_VERIFY_WITH_TIMEOUT(session->analysis() == nullptr && !session->opening(), patience);
    session->chooseAnalysis("asl.cbf");
    QTRY_VERIFY_WITH_TIMEOUT(session->analysis() != nullptr, patience);
    window.actions()["undo"]->trigger();
    QVERIFY(session->analysis() == nullptr);
    QVERIFY(!session->checked());
    window.actions()["redo"]->trigger();
    QVERIFY(session->analysis() != nullptr);
}

void StudyTest::aSecondSubjectHasAHeading()
{
    Files files;
    files.writeInto(files.folder.path(), "sub-02");
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
    SeriesList* list = window.studyPanel()->series();
    QCOMPARE(list->model()->rowCount(), 4);
    const auto height = [list](int row) {
        return list->visualRect(list->model()->index(row, 0)).height();
    };
    QVERIFY(height(0) > height(1));  // a subject's first row carries its name
    QVERIFY(height(2) > height(3));
}

void StudyTest::exportNamesTheFolderItKept()
{
    Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    QTemporaryDir out;
    const QString folder = out.filePath("result");
    QVERIFY(QDir().mkpath(folder));
    QFile thesis(folder + "/thesis.txt");
    QVERIFY(thesis.open(QIODevice::WriteOnly));
    thesis.write("years of work");
    thesis.close();
    ExportStep* exporting = window.steps()->exportStep();
    exporting->folder()->setText(folder);
    exporting->mayReplace = [](const QString&) { return true; };
    exporting->start();
    QTRY_VERIFY_WITH_TIMEOUT(exporting->exported(), patience);
    const QString words = find<QLabel>(&window, "export_outcome")->text();
    const QStringList kept = QDir(out.path()).entryList({"result.*"}, QDir::Dirs);
    QCOMPARE(kept.size(), 1);
    QVERIFY2(words.contains(kept.front()), qPrintable(words));
    QVERIFY(QFile::exists(out.filePath(kept.front()) + "/thesis.txt"));
}

void StudyTest::whatWasAcceptedIsInTheRecord()
{
    Files files;
    MainWindow window;
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    const Proposal proposal{{text("test", "Use 1.7 s"), {}}, {{"t1_blood", {Value{1.7}}}}};
    const Issue issue{.key = "test.blood", .message = {text("test", "Blood looks cold"), {}}};
    session->accept(issue, proposal);
    QCOMPARE(standing(session->choices()).size(), std::size_t(1));
    session->setValue("t1_blood", Value{1.5});
    QVERIFY(standing(session->choices()).empty());  // another value: it stands no more
    window.actions()["undo"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session->canRun(), patience);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(session->outcome() && !session->running(), patience);
    QTemporaryDir out;
    ExportStep* exporting = window.steps()->exportStep();
    exporting->folder()->setText(out.filePath("result"));
    exporting->start();
    QTRY_VERIFY_WITH_TIMEOUT(exporting->exported(), patience);
    QFile record(out.filePath("result") + "/run.json");
    QVERIFY(record.open(QIODevice::ReadOnly));
    const QByteArray text = record.readAll();
    QVERIFY(text.contains("test.blood"));
    QVERIFY(text.contains("\"accepted\": true"));
}

QTEST_MAIN(StudyTest)
#include "tst_study.moc"
