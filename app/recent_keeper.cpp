// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/recent_keeper.h"

#include "app/session_model.h"
#include "app/settings.h"
#include "widgets/translated.h"

namespace kety {

RecentKeeper::RecentKeeper(SessionModel* session) : QObject(session), session_(session)
{
    connect(session, &SessionModel::studyOpened, this, [this] { note(QStringLiteral("opened")); });
    connect(session, &SessionModel::outcomeChanged, this, [this] {
        if (const auto& outcome = session_->outcome())
            note(outcome->result.partial() ? QStringLiteral("partial")
                                           : QStringLiteral("computed"));
    });
}

void RecentKeeper::noteExport()
{
    note(QStringLiteral("exported"));
}

void RecentKeeper::note(const QString& state)
{
    const Study& study = session_->study();
    const auto& used = session_->choices().items;
    if (study.empty() || used.empty()) return;
    const StudyItem& lead = study.items[used.front()];
    const Series& series = lead.header->series;
    settings::remember({.path = study.origin,
                        .title = study.title,
                        .kind = QString::fromStdString(lead.role).toUpper(),
                        .summary = QString::fromStdString(describe(series.grid)),
                        .state = state,
                        .when = QDateTime::currentDateTime(),
                        .picture = lead.thumbnail,
                        .volumes = static_cast<int>(series.frames())});
}

}  // namespace kety
