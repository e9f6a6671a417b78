// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kety {

class Actions;
class SessionModel;

/// The middle of the window: viewers, plots and table over each other.
class Workbench : public QWidget {
    Q_OBJECT

public:
    Workbench(Actions& actions, SessionModel* session, QWidget* parent);

    void resetSizes();

signals:
    void placeChanged(const QString& voxel, const QString& world, const QString& value);
    void radiologicalChanged(bool on);
};

}  // namespace kety
