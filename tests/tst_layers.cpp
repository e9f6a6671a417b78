// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/layers.h"
#include "support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

using namespace kety::test;
namespace fs = std::filesystem;

namespace {

/// Every source of the tree outside tests/: path from the root → text.
std::map<std::string, std::string> sources()
{
    std::map<std::string, std::string> found;
    for (const char* folder : {"core", "widgets", "app"}) {
        if (!fs::exists(sourceRoot() / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(sourceRoot() / folder)) {
            const std::string suffix = entry.path().extension().string();
            if (suffix != ".h" && suffix != ".cpp" && suffix != ".cu" && suffix != ".cuh") continue;
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            found[fs::relative(entry.path(), sourceRoot()).generic_string()] = text.str();
        }
    }
    return found;
}

QString joined(const std::vector<std::string>& sentences)
{
    QStringList lines;
    for (const std::string& sentence : sentences)
        lines << QString::fromStdString(sentence);
    return lines.join('\n');
}

}  // namespace

class Layers : public QObject {
    Q_OBJECT

private slots:
    void everySourceKeepsTheRules();
    void everyRoomIsInTheTable();
    void jsonAndYamlStayInFewFiles_data();
    void jsonAndYamlStayInFewFiles();
    void aBrokenRuleIsNamed_data();
    void aBrokenRuleIsNamed();
    void whatIsAllowedPasses_data();
    void whatIsAllowedPasses();
};

void Layers::everySourceKeepsTheRules()
{
    const auto all = sources();
    QVERIFY(all.contains("core/base/version.cpp"));
    std::vector<std::string> broken;
    for (const auto& [path, text] : all) {
        const auto ofThisFile = brokenRules(path, text);
        broken.insert(broken.end(), ofThisFile.begin(), ofThisFile.end());
    }
    QVERIFY2(broken.empty(), qPrintable("\n" + joined(broken)));
}

void Layers::everyRoomIsInTheTable()
{
    for (const auto& [path, text] : sources())
        QVERIFY2(isKnownRoom(roomOf(path)), (path + " is in no row of the table").c_str());
}

void Layers::jsonAndYamlStayInFewFiles_data()
{
    QTest::addColumn<QString>("library");
    QTest::newRow("JSON") << "nlohmann/";
    QTest::newRow("YAML") << "yaml-cpp/";
}

void Layers::jsonAndYamlStayInFewFiles()
{
    QFETCH(QString, library);
    std::vector<std::string> users;
    for (const auto& [path, text] : sources())
        if (includesLibrary(text, library.toStdString())) users.push_back(path);
    QVERIFY2(users.size() <= 3, qPrintable("more than three:\n" + joined(users)));
}

void Layers::aBrokenRuleIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");

    const auto room = [](const char* path, const char* include, const char* sentence) {
        QTest::newRow(sentence) << path << QString("#include \"%1\"").arg(include) << sentence;
    };
    room("core/base/job.h", "fit/voxelwise.h", "core/base must not include core/fit");
    room("core/fit/decay.h", "params/schema.h", "core/fit must not include core/params");
    room("core/image/volume.h", "params/schema.h", "core/image must not include core/params");
    room("core/roi/roi.cpp", "analysis/map.h", "core/roi must not include core/analysis");
    room("core/analysis/run.cpp", "asl/protocol.h", "core/analysis must not include core/asl");
    room("core/asl/protocol.cpp", "io/bids.h", "core/asl must not include core/io");
    room("core/io/dicom/reader.cpp", "dsc/bolus.h", "core/io must not include core/dsc");
    room("core/dsc/bolus.cpp", "asl/protocol.h", "core/dsc must not include core/asl");
    room("core/report/table.cpp", "widgets/theme.h", "core/report must not include widgets");
    room("core/sample/asl.cpp", "session/session.h", "core/sample must not include core/session");
    room("widgets/runner.h", "session/session.h", "widgets must not include core/session");
    room("widgets/runner.cpp", "io/open.h", "widgets must not include core/io");
    room("widgets/curve.cpp", "asl/protocol.h", "widgets must not include core/asl");
    room("widgets/curve.cpp", "app/main_window.h", "widgets must not include app");
    room("app/command/run.cpp", "widgets/runner.h", "app/command must not include widgets");
    room("app/main_cli.cpp", "app/study.h", "app/command must not include app");
    room("app/main_window.cpp", "app/command/run.h", "app must not include app/command");
    room("core/base/job.cpp", "job.h", "core/base/job.cpp includes \"job.h\"");
    room("core/base/job.cpp", "../base/job.h", "\"../base/job.h\", which is in no known room");
    room("core/base/job.cpp", "utils/misc.h", "\"utils/misc.h\", which is in no known room");

    const auto line = [](const char* path, const char* text, const char* sentence) {
        QTest::newRow((std::string(path) + ": " + text).c_str()) << path << text << sentence;
    };
    line("core/params/yaml.cpp", "#include <QString>", "must not include Qt");
    line("core/params/yaml.cpp", "  #  include <QtCore>", "must not include Qt");
    line("core/report/montage.cpp", "#include <vtkImageData.h>", "must not include VTK");
    line("app/main_cli.cpp", "#include <QFile>", "must not include Qt");
    line("app/command/run.cpp", "#include <QFile>", "must not include Qt");
    line("app/main_window.cpp", "#include <vtkRenderer.h>", "must not include VTK");
    line("widgets/slice_view.h", "#include <vtkRenderer.h>", "must not include VTK");
    line("core/asl/mask.cpp", "#include <itkImage.h>", "must not include ITK");
    line("core/image/smooth.cpp", "#include <itkImage.h>", "must not include ITK");
    line("core/image/itk_bridge.h", "#include <itkImage.h>", "must not include ITK");
    line("core/io/open.cpp", "#include <dcmtk/dcmdata/dctk.h>", "must not include DCMTK");
    line("core/io/dicom/load.cpp", "#include <dcmtk/dcmdata/dctk.h>", "must not include DCMTK");
    line("app/main_import.cpp", "#include <dcmtk/dcmdata/dctk.h>", "must not include DCMTK");
    line("core/params/json.h", "#include <nlohmann/json.hpp>", "must not include JSON");
    line("app/command/info.cpp", "#include <nlohmann/json.hpp>", "must not include JSON");
    line("widgets/form.cpp", "#include <yaml-cpp/yaml.h>", "must not include YAML");
    line("core/params/arguments.cpp", "#include <CLI/CLI.hpp>", "must not include CLI11");
    line("core/fit/voxelwise.h", "#include <omp.h>", "must not include OpenMP");
    line("app/main_window.cpp", "#include <QThread>", "must not include QtConcurrent");
    line("widgets/form.cpp", "#include <QtConcurrentRun>", "must not include QtConcurrent");
    line("core/fit/voxelwise.h", "#pragma omp parallel for", "must not use #pragma omp");
    line("core/io/open.cpp", "auto later = std::async(read);", "must not use std::async");
}

void Layers::aBrokenRuleIsNamed()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    const std::string text = "#pragma once\n#include <vector>\n" + line.toStdString() + "\n";
    const auto broken = brokenRules(path.toStdString(), text);
    QCOMPARE(broken.size(), std::size_t{1});
    QVERIFY2(broken[0].find(sentence.toStdString()) != std::string::npos, broken[0].c_str());
}

void Layers::whatIsAllowedPasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    const auto row = [](const char* path, const char* text) {
        QTest::newRow((std::string(path) + ": " + text).c_str()) << path << text;
    };
    row("core/base/job.cpp", "#include \"base/job.h\"");
    row("core/base/parallel.h", "#pragma omp parallel for");
    row("core/fit/separable.h", "#include \"image/volume.h\"");
    row("core/asl/analysis_cbf.cpp", "#include \"fit/voxelwise.h\"");
    row("core/session/session.h", "#include \"io/open.h\"");
    row("core/image/itk_bridge.cpp", "#include <itkImage.h>");
    row("core/io/dicom/dcmtk_reader.cpp", "#include <dcmtk/dcmdata/dctk.h>");
    row("core/params/json.cpp", "#include <nlohmann/json.hpp>");
    row("widgets/slice_view.cpp", "#include <vtkRenderer.h>");
    row("widgets/slice_view.h", "#include <QOpenGLWidget>");
    row("widgets/runner.cpp", "#include <QtConcurrentRun>");
    row("widgets/montage_view.cpp", "#include \"report/montage.h\"");
    row("widgets/slice_view.cpp", "#include \"slice_view.moc\"");
    row("app/main_window.cpp", "#include \"widgets/slice_view.h\"");
    row("app/steps/data.cpp", "#include \"app/study.h\"");
    row("app/study.cpp", "#include \"session/session.h\"");
    row("app/main_cli.cpp", "#include \"app/command/run.h\"");
    row("app/main_cli.cpp", "#include <CLI/CLI.hpp>");
    row("app/command/run.cpp", "#include \"sample/phantom.h\"");
    row("core/base/job.cpp", "// an #include \"fit/decay.h\" in a comment");
}

void Layers::whatIsAllowedPasses()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const auto broken = brokenRules(path.toStdString(), line.toStdString() + "\n");
    QVERIFY2(broken.empty(), qPrintable(joined(broken)));
}

QTEST_APPLESS_MAIN(Layers)
#include "tst_layers.moc"
