// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace kety::test {

/// What a call of kety-cli gave.
struct Outcome {
    int code = -1;
    QString out, err;
};

/// kety-cli as a user runs it, with a folder of its own for what it writes. The program is the one
/// that ctest names in $KETY_CLI.
class Cli {
public:
    static QString program();

    QString path(const QString& name = {}) const;
    Outcome run(const QStringList& arguments) const;
    /// Names in the folder, hidden ones too.
    QStringList names(const QString& below = {}) const;
    void write(const QString& name, const QByteArray& content) const;
    QByteArray read(const QString& name) const;

private:
    QTemporaryDir folder_;
};

}  // namespace kety::test

/// What a call must give; on a difference the test shows what was said.
#define COMPARE_CODE(outcome, expected)                                                            \
    QVERIFY2((outcome).code == (expected),                                                         \
             qPrintable(QString("code %1, said: %2").arg((outcome).code).arg((outcome).err)))
#define VERIFY_SAYS(text, part)                                                                    \
    QVERIFY2((text).contains(part), qPrintable(QString("\"%1\" is not in: %2").arg(part, text)))
