// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/actions.h"
#include "app/session_model.h"
#include "app_fixture.h"
#include "io/write.h"
#include "sample/phantom.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <utility>

namespace kety::test {

inline constexpr int patience = 60000;  // ms: a loaded machine is slow, not wrong

/// The phantom as files in a folder, and its truth.
struct Files {
    QTemporaryDir folder;
    Phantom phantom;
    QStringList paths;

    explicit Files(double snr = 0.0, const char* subject = "sub-01")
        : Files(makePhantom("asl", {.size = {48, 48, 8}, .pairs = 6, .snr = snr}), subject)
    {
    }
    explicit Files(Phantom made, const char* subject = "sub-01") : phantom(std::move(made))
    {
        writeInto(folder.path(), subject);
    }

    void writeInto(const QString& place, const QString& subject)
    {
        for (const auto& [role, data] : phantom.inputs)
            for (const std::string& path : writeDataset(
                     place.toStdString(),
                     subject.toStdString() + data->name.substr(data->name.find_last_of('_')),
                     *data))
                paths.append(QString::fromStdString(path));
    }

    /// An image that says nothing of itself, called t1w.
    void writePlainImage(const QString& place) const
    {
        Dataset plain = *phantom.inputs.back().second;
        plain.facts.clear();
        plain.volumes.clear();
        plain.name = "t1w";
        writeDataset(place.toStdString(), plain.name, plain);
    }
};

/// The files are dropped on the window and run as they are; false where that does not end.
inline bool ranOn(MainWindow& window, const Files& files)
{
    window.show();
    drop(&window, {files.folder.path()});
    SessionModel* session = window.session();
    if (!QTest::qWaitFor([&] { return session->canRun(); }, patience)) return false;
    window.actions()["run"]->trigger();
    return QTest::qWaitFor([&] { return session->outcome() && !session->running(); }, patience);
}

}  // namespace kety::test
