// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the menus of the window do.
#include "app/actions.h"
#include "app/dock_layout.h"
#include "app/language.h"
#include "app/leave_guard.h"
#include "app/main_window.h"
#include "app/session_model.h"
#include "app/settings.h"
#include "app/sheet.h"
#include "app/start_page.h"
#include "app/tool_row.h"
#include "app/verify_card.h"
#include "app/workbench.h"
#include "base/version.h"
#include "session/catalogue.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QApplication>
#include <QFileDialog>
#include <QMenu>

namespace kety {

void MainWindow::fillMenus()
{
    for (const Analysis& analysis : catalogue()) {
        if (analysis.sample.empty()) continue;
        const QString sample = QString::fromStdString(analysis.sample);
        QAction* action = tools_->sampleMenu()->addAction(QString());
        action->setObjectName(QStringLiteral("sample_") + sample);
        writeTexts(this, [action, title = analysis.title] {
            action->setText(translated(title));
            action->setToolTip(tr("Generate a phantom with known truth and open it"));
        });
        connect(action, &QAction::triggered, this,
                [this, sample] { openPaths({QStringLiteral("sample:") + sample}); });
    }
    connect(tools_->recentMenu(), &QMenu::aboutToShow, this, [this] {
        tools_->recentMenu()->clear();
        for (const RecentStudy& study : settings::recent()) {
            QAction* action = tools_->recentMenu()->addAction(
                QString(study.title).replace(u'&', QStringLiteral("&&")));
            action->setToolTip(study.path);
            connect(action, &QAction::triggered, this, [this, study] { openPaths({study.path}); });
        }
    });
}

void MainWindow::connectFileActions()
{
    const auto on = [this](const char* name, auto&& act) {
        connect((*actions_)[name], &QAction::triggered, this, act);
    };
    on("open_files", [this] {
        openPaths(QFileDialog::getOpenFileNames(this, tr("Open files"), {},
                                                tr("Images (*.nii *.nii.gz *.hdr *.img)")));
    });
    on("open_folder", [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Open folder"));
        if (!folder.isEmpty()) openPaths({folder});
    });
    on("close_study", [this] {
        if (guard_->mayLeave()) session_->close();
    });
    on("quit", [this] { close(); });
    on("undo", [this] { session_->undoStack()->undo(); });
    on("redo", [this] { session_->undoStack()->redo(); });
    on("verify", [this] {
        if (!guard_->mayLeave()) return;
        session_->close();
        start_->verifyCard()->verify();
    });
    on("help", [this] { showManual(); });
    on("key_sheet", [this] { sheet_->showKeys(*actions_); });
    on("about", [this] {
        sheet_->showManual(tr("About Kety"),
                           tr("Kety %1 computes perfusion and relaxation maps from MRI.\n\n"
                              "Research use only, not for diagnosis.\n\n"
                              "Licence: Apache-2.0. Built with Qt, VTK, ITK and Eigen.")
                               .arg(QString::fromUtf8(version())));
    });
    connect(start_, &StartPage::pathsChosen, this, &MainWindow::openPaths);
    connect(start_, &StartPage::sampleChosen, this,
            [this](const QString& name) { session_->openSample(name.toStdString()); });
    QUndoStack* undo = session_->undoStack();
    for (const auto& [name, changed] :
         {std::pair{"undo", &QUndoStack::canUndoChanged}, {"redo", &QUndoStack::canRedoChanged}}) {
        (*actions_)[name]->setEnabled(false);
        connect(undo, changed, (*actions_)[name], &QAction::setEnabled);
    }
}

void MainWindow::connectLookActions()
{
    const auto on = [this](const char* name, auto&& act) {
        connect((*actions_)[name], &QAction::triggered, this, act);
    };
    on("reset_layout", [this] {
        docks_->reset();
        workbench_->resetSizes();
    });
    for (const char* theme : {"dark", "light"}) {
        const QString name = QStringLiteral("theme_") + theme;
        (*actions_)[name.toStdString()]->setChecked((themeName() == ThemeName::Light)
                                                    == (qstrcmp(theme, "light") == 0));
        on(name.toLatin1().constData(), [this, theme] { useTheme(QLatin1String(theme)); });
    }
    for (const char* language : {"en", "de"}) {
        const QString name = QStringLiteral("language_") + language;
        (*actions_)[name.toStdString()]->setChecked(languageInUse() == QLatin1String(language));
        on(name.toLatin1().constData(),
           [this, language] { switchLanguage(QLatin1String(language)); });
    }
}

void MainWindow::useTheme(const QString& theme)
{
    settings::setTheme(theme);
    applyTheme(*qApp, theme == QLatin1String("light") ? ThemeName::Light : ThemeName::Dark);
    (*actions_)[QStringLiteral("theme_%1").arg(theme).toStdString()]->setChecked(true);
}

void MainWindow::switchLanguage(const QString& language)
{
    settings::setLanguage(language);
    useLanguage(language);
    actions_->rewrite();
    (*actions_)[QStringLiteral("language_%1").arg(language).toStdString()]->setChecked(true);
}

void MainWindow::showManual()
{
    const Analysis* analysis = session_->analysis();
    if (analysis == nullptr && !catalogue().empty()) analysis = &catalogue().front();
    if (analysis == nullptr) {
        sheet_->showKeys(*actions_);
        return;
    }
    const std::string_view manual = manualText(analysis->id);
    sheet_->showManual(translated(analysis->title),
                       QString::fromUtf8(manual.data(), static_cast<int>(manual.size())));
}

}  // namespace kety
