// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/cli.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace kety::test {

QString Cli::program()
{
    return qEnvironmentVariable("KETY_CLI");
}

QString Cli::path(const QString& name) const
{
    return name.isEmpty() ? folder_.path() : folder_.filePath(name);
}

Outcome Cli::run(const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.start(program(), arguments);
    if (!process.waitForFinished(300000)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end: " + process.errorString()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QStringList Cli::names(const QString& below) const
{
    return QDir(path(below)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void Cli::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly)) file.write(content);
}

QByteArray Cli::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace kety::test
