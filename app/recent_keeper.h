// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace kety {

class SessionModel;

/// Keeps "Recent studies" up to date: what was opened and how far the work came.
class RecentKeeper : public QObject {
    Q_OBJECT

public:
    explicit RecentKeeper(SessionModel* session);

    void noteExport();

private:
    void note(const QString& state);

    SessionModel* session_;
};

}  // namespace kety
