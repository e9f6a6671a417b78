// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/archive.h"

#include "support/shared_data.h"

#include <QProcess>

namespace kety::test {

Archive::Archive(const std::string& set, const std::string& file)
{
    const auto data = sharedData(set);
    if (data.empty() || !std::filesystem::exists(data / file)) return;
    const QString from = QString::fromStdString((data / file).string());
    if (file.ends_with(".gz")) {
        const auto name = std::filesystem::path(file).stem().string();
        QProcess gzip;
        gzip.setStandardOutputFile(place_.filePath(QString::fromStdString(name)));
        gzip.start("gzip", {"-dc", from});
        if (!gzip.waitForFinished(60000) || gzip.exitCode() != 0) return;
    } else if (QProcess::execute("tar", {"-xf", from, "-C", place_.path()}) != 0) {
        return;
    }
    folder_ = place_.path().toStdString();
}

}  // namespace kety::test
