// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/write.h"
#include "sample/phantom.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace kety::test {

inline constexpr int patience = 60000;  // ms: a loaded machine is slow, not wrong

/// The phantom as files in a folder, and its truth.
struct Files {
    QTemporaryDir folder;
    Phantom phantom;
    QStringList paths;

    explicit Files(double snr = 0.0, const char* subject = "sub-01")
        : phantom(makePhantom("asl", {.size = {48, 48, 8}, .pairs = 6, .snr = snr}))
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
};

}  // namespace kety::test
