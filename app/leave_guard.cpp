// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/leave_guard.h"

#include "app/session_model.h"
#include "widgets/state_icon.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStringList>

namespace kety {
namespace {

constexpr int boxIcon = 32;

LeaveGuard::Answer askInABox(const QString& study, QWidget* window)
{
    QMessageBox box(window);
    box.setObjectName(QStringLiteral("unsaved_box"));
    box.setWindowTitle(LeaveGuard::tr("Export the maps?"));
    box.setIconPixmap(statePixmap(State::Warning, boxIcon, box.devicePixelRatioF()));
    box.setTextFormat(Qt::PlainText);
    box.setText(LeaveGuard::tr("The maps of %1 are computed but not exported.").arg(study));
    box.setInformativeText(LeaveGuard::tr("Discarded maps have to be computed again."));
    const auto add = [&box](const char* name, const QString& words, const QString& help,
                            QMessageBox::ButtonRole role) {
        QPushButton* button = box.addButton(words, role);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(help);
        return button;
    };
    QPushButton* save =
        add("unsaved_export", LeaveGuard::tr("&Export…"),
            LeaveGuard::tr("Choose what to export and where (Enter)"), QMessageBox::AcceptRole);
    QPushButton* discard =
        add("unsaved_discard", LeaveGuard::tr("&Discard"),
            LeaveGuard::tr("Let the maps go (Alt+D)"), QMessageBox::DestructiveRole);
    QPushButton* stay = add("unsaved_cancel", LeaveGuard::tr("Cancel"),
                            LeaveGuard::tr("Go on working (Esc)"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == save) return LeaveGuard::Answer::Export;
    if (box.clickedButton() == discard) return LeaveGuard::Answer::Discard;
    return LeaveGuard::Answer::Cancel;
}

}  // namespace

LeaveGuard::LeaveGuard(SessionModel* session, QWidget* window) : QObject(window), session_(session)
{
    // On a screen that nobody sees a box would wait for ever.
    static const QStringList unseen{"offscreen", "minimal"};
    if (unseen.contains(QGuiApplication::platformName())) return;
    ask = [this, window] { return askInABox(session_->study().title, window); };
}

bool LeaveGuard::mayLeave()
{
    if (!session_->unsaved() || !ask) return true;
    if (asking_) return false;
    const QScopedValueRollback<bool> asking(asking_, true);
    switch (ask()) {
    case Answer::Discard:
        return true;
    case Answer::Export:
        emit exportWanted();
        return false;
    case Answer::Cancel:
        break;
    }
    return false;
}

}  // namespace kety
