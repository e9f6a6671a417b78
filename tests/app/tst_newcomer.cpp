// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/notice_bar.h"
#include "app/scene.h"
#include "app/step_panel.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "widgets/check_list.h"
#include "widgets/polarity_cards.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace kety;
using namespace kety::test;

namespace {

QString wordsOf(QWidget* window, const char* label)
{
    return find<QLabel>(window, label)->text();
}

void openSample(MainWindow& window)
{
    window.show();
    window.session()->openSample("asl");
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
}

void runSample(MainWindow& window)
{
    openSample(window);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->outcome() && !window.session()->running(), patience);
}

/// Everything a row of the checks says.
QString saidBy(QWidget* window, const QString& check)
{
    QStringList words;
    for (const QWidget* row : window->findChildren<QWidget*>(check))
        for (const QLabel* label : row->findChildren<QLabel*>())
            words += label->text();
    return words.join(u'\n');
}

QStringList buttonsOf(QWidget* window, const QString& check)
{
    QStringList words;
    for (const QWidget* row : window->findChildren<QWidget*>(check))
        for (const QPushButton* button : row->findChildren<QPushButton*>())
            words += button->text();
    return words;
}

}  // namespace

/// What somebody meets who opens the window for the first time.
class Newcomer : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void thisComputerIsVerifiedByTheLimitsOfTheCommand();
    void theFootSaysWhyNothingCanBeRun_data();
    void theFootSaysWhyNothingCanBeRun();
    void theBannerGoesWithTheChoiceItAsksFor();
    void bidsIsOfferedWhereTheNamesAreThere();
    void theCardsOfBothOrdersStayWhereTheyAre();
    void figuresOutsideTheirRangeAreToBeLookedAt();
    void aCancelledCheckSaysWhatItTookBack();
    void aWrongValueIsNotCalledMissing();
    void theFootOfARunShowsItsWholeButton();
};

void Newcomer::thisComputerIsVerifiedByTheLimitsOfTheCommand()
{
    MainWindow window;
    window.show();
    find<QPushButton>(&window, "verify_run")->click();
    const auto* first = find<QLabel>(&window, "verify_summary");
    QTRY_VERIFY_WITH_TIMEOUT(first->text().contains(" of "), patience);
    QString wrong;
    int lines = 0;
    for (; auto* sign = window.findChild<QWidget*>(QString("verify_line_%1_sign").arg(lines));
         ++lines) {
        if (!sign->toolTip().startsWith("passed")) wrong += sign->toolTip() + '\n';
        // A value and what it is held against, whatever the verdict.
        QVERIFY2(sign->toolTip().contains("worst voxel") && sign->toolTip().contains("limit"),
                 qPrintable(sign->toolTip()));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(first->text(), QString("%1 of %1 passed").arg(lines));
    MainWindow again;
    again.show();
    const QString stands = wordsOf(&again, "verify_summary");
    QVERIFY2(stands.startsWith(QString("%1 / %1 passed on ").arg(lines)), qPrintable(stands));
}

void Newcomer::theFootSaysWhyNothingCanBeRun_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no image at all") << "junk"
                                     << "is not a NIfTI image";
    QTest::newRow("cut off") << "cut"
                             << "damaged or cut off";
    QTest::newRow("no sidecar") << "bare"
                                << "Choose an analysis in step 1";
}

void Newcomer::theFootSaysWhyNothingCanBeRun()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    const Files files;
    const QTemporaryDir folder;
    files.writePlainImage(folder.path());
    const QString path = folder.filePath("t1w.nii.gz");
    QFile::remove(folder.filePath("t1w.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (kind == "cut") QVERIFY(file.resize(file.size() / 2));
    if (kind == "junk") QVERIFY(file.resize(0) && file.write("this is no image") > 0);
    file.close();
    MainWindow window;
    window.show();
    drop(&window, {path});
    QTRY_VERIFY_WITH_TIMEOUT(wordsOf(&window, "foot_reason").contains(reason), patience);
    const auto* primary = find<QPushButton>(&window, "foot_primary");
    QVERIFY(!primary->isEnabled() && primary->toolTip().contains(reason));
    QVERIFY(find<QWidget>(&window, "foot_sign")->isVisible());
    const QString title = wordsOf(&window, "data_title");
    QCOMPARE(title.startsWith("Nothing says"), kind == "bare");
    QCOMPARE(find<QComboBox>(&window, "data_analysis")->isEnabled(), kind == "bare");
}

void Newcomer::theBannerGoesWithTheChoiceItAsksFor()
{
    const Files files;
    const QTemporaryDir folder;
    files.writePlainImage(folder.path());
    MainWindow window;
    window.show();
    drop(&window, {folder.path()});
    const auto* notice = find<QWidget>(&window, "notice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
    QVERIFY(wordsOf(&window, "notice_words").contains("choose an analysis"));
    window.session()->chooseAnalysis("asl.cbf");
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->analysis() != nullptr, patience);
    QTRY_VERIFY(!notice->isVisible());
}

void Newcomer::bidsIsOfferedWhereTheNamesAreThere()
{
    {
        MainWindow window;
        runSample(window);
        window.steps()->open(Step::Export);
        const auto* box = find<QCheckBox>(&window, "export_bids");
        QVERIFY(!box->isEnabled());
        QVERIFY2(box->toolTip().contains("sub-01_asl.nii.gz"), qPrintable(box->toolTip()));
    }
    const Files files;
    MainWindow window;
    QVERIFY(ranOn(window, files));
    window.steps()->open(Step::Export);
    QVERIFY(find<QCheckBox>(&window, "export_bids")->isEnabled());
}

void Newcomer::theCardsOfBothOrdersStayWhereTheyAre()
{
    MainWindow window;
    openSample(window);
    auto* left = find<PolarityCard>(&window, "polarity.0");
    auto* right = find<PolarityCard>(&window, "polarity.1");
    QTRY_VERIFY_WITH_TIMEOUT(left->isChecked(), patience);
    const QString first = left->text(), second = right->text();
    QVERIFY(first != second);
    right->click();
    // The data speak against it: the check and then the cards are made anew.
    const auto row = [&window] { return saidBy(&window, "check.asl.order_contradicted"); };
    QTRY_VERIFY_WITH_TIMEOUT(!row().isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(wordsOf(&window, "polarity_head_state"),
                              QString("the data say the opposite"), patience);
    QCOMPARE(left->text(), first);
    QCOMPARE(right->text(), second);
    QVERIFY(right->isChecked() && !left->isChecked());
    QVERIFY2(row().contains(QString::fromUtf8("t = −")) && !row().contains("t = -"),
             qPrintable(row()));
    QCOMPARE(buttonsOf(&window, "check.asl.order_contradicted"),
             (QStringList{"Swap control and label", "Keep as is"}));
}

void Newcomer::figuresOutsideTheirRangeAreToBeLookedAt()
{
    MainWindow window;
    runSample(window);
    const auto* row = find<QWidget>(&window, "step_4");
    QVERIFY2(!row->toolTip().contains("to look at"), qPrintable(row->toolTip()));
    window.session()->setValue("label_efficiency", Value{0.2});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun() && !window.session()->checking(), patience);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->stale() && !window.session()->running(), patience);
    QVERIFY2(row->toolTip().contains("to look at"), qPrintable(row->toolTip()));
}

void Newcomer::aCancelledCheckSaysWhatItTookBack()
{
    MainWindow window;
    openSample(window);
    window.session()->setValue("motion", Value{std::string("rigid")});
    QVERIFY(window.session()->canCancelCheck());
    window.session()->cancelCheck();
    QTRY_VERIFY(find<QWidget>(&window, "notice")->isVisible());
    const QString words = wordsOf(&window, "notice_words");
    QVERIFY2(words.contains("Motion") && words.contains("not looked at"), qPrintable(words));
}

void Newcomer::aWrongValueIsNotCalledMissing()
{
    MainWindow window;
    openSample(window);
    window.session()->setValue("delay", Value{1500.0});
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->checking() && !window.session()->canRun(),
                             patience);
    const QString summary = find<QWidget>(&window, "step_2")->toolTip();
    QVERIFY2(summary.contains("to mend") && !summary.contains("missing"), qPrintable(summary));
    const QString said = saidBy(&window, "check.asl.delay_in_ms");
    QVERIFY2(said.contains("Post-labelling delay is 1500 s"), qPrintable(said));
}

void Newcomer::theFootOfARunShowsItsWholeButton()
{
    MainWindow window;
    openSample(window);
    auto* primary = find<QPushButton>(&window, "foot_primary");
    QTRY_VERIFY(primary->width() >= primary->sizeHint().width());
    bool seen = false;
    connect(window.session(), &SessionModel::runChanged, &window, [&] {
        // What is painted now is painted before the loop comes to lay it out.
        if (!window.session()->running()) return;
        seen = true;
        QVERIFY(primary->width() >= primary->sizeHint().width());
    });
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->outcome() && !window.session()->running(), patience);
    QVERIFY(seen);
}

QTEST_MAIN(Newcomer)
#include "tst_newcomer.moc"
