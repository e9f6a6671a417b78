// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/shared_data.h"

#include <QTest>

#include <fstream>
#include <sstream>

using kety::test::sourceRoot;

class Layers : public QObject {
    Q_OBJECT

private slots:
    void coreIncludesNeitherQtNorVtk();
};

void Layers::coreIncludesNeitherQtNorVtk()
{
    int filesRead = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sourceRoot() / "core")) {
        const std::string suffix = entry.path().extension().string();
        if (suffix != ".h" && suffix != ".cpp") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        ++filesRead;
        for (const char* forbidden : {"#include <Q", "#include <vtk"})
            QVERIFY2(text.str().find(forbidden) == std::string::npos, entry.path().c_str());
    }
    QVERIFY(filesRead > 0);
}

QTEST_APPLESS_MAIN(Layers)
#include "tst_layers.moc"
