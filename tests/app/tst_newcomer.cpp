// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app_fixture.h"
#include "phantom_files.h"

#include <QLabel>
#include <QPushButton>

using namespace kety;
using namespace kety::test;

namespace {

QString wordsOf(QWidget* window, const char* label)
{
    return find<QLabel>(window, label)->text();
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

QTEST_MAIN(Newcomer)
#include "tst_newcomer.moc"
