// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/layers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace kety::test {
namespace {

using Rooms = std::vector<std::string_view>;

// A room includes only rows below its own; neighbours in a row are blind to each other.
const std::array<Rooms, 7> rows = {{
    {"core/base"},
    {"core/image"},
    {"core/params", "core/fit"},
    {"core/analysis", "core/roi"},
    {"core/report", "core/io", "core/asl", "core/dsc", "core/relaxometry"},
    {"core/session", "core/sample", "widgets"},
    {"app", "app/command"},
}};

// Narrower than the rows: widgets get their data by value and know no analysis by name.
const Rooms closedToWidgets = {"core/io", "core/asl", "core/dsc", "core/relaxometry"};

struct Library {
    std::string_view name;
    Rooms prefixes;  // of what is included
    Rooms places;    // beginnings of the paths that may include it
    bool alsoInHeaders;
};

const std::vector<Library> libraries = {
    {"Qt", {"Q"}, {"widgets/", "app/"}, true},
    {"VTK", {"vtk"}, {"widgets/"}, false},
    {"ITK", {"itk"}, {"core/image/itk_"}, false},
    {"DCMTK", {"dcmtk/"}, {"core/io/dicom/dcmtk_"}, false},
    {"JSON", {"nlohmann/"}, {"core/"}, false},
    {"YAML", {"yaml-cpp/"}, {"core/"}, false},
    {"CLI11", {"CLI/"}, {"app/main_cli.cpp", "app/command/"}, true},
    {"OpenMP", {"omp.h"}, {"core/base/"}, true},
    {"QtConcurrent", {"QtConcurrent", "QThread"}, {"widgets/runner"}, true},
};

struct Word {
    std::string_view word;
    std::string_view place;
    std::string_view reason;
};

const std::array<Word, 3> keptWords = {{
    {"#pragma omp", "core/base/parallel.h", "parallel work goes through parallelFor"},
    {"std::async", "core/base/parallel.h", "parallel work goes through parallelFor"},
    {"std::jthread", "core/base/parallel.h", "parallel work goes through parallelFor"},
}};

struct Include {
    std::string what;
    bool quoted;
};

bool startsWithAny(std::string_view text, const Rooms& beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

bool isHeader(std::string_view path)
{
    return path.ends_with(".h") || path.ends_with(".cuh");
}

// The command is built where there is no Qt: it is a room of its own inside app/.
bool isCommand(std::string_view path)
{
    return path.starts_with("app/command/") || path == "app/main_cli.cpp"
           || path == "app/main_import.cpp" || path == "app/cpu_check.cpp";
}

std::optional<Include> includeIn(std::string_view line)
{
    const auto skipBlanks = [&] {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    };
    skipBlanks();
    if (!line.starts_with('#')) return {};
    line.remove_prefix(1);
    skipBlanks();
    if (!line.starts_with("include")) return {};
    line.remove_prefix(7);
    skipBlanks();
    if (line.empty() || (line[0] != '"' && line[0] != '<')) return {};
    const bool quoted = line[0] == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) return {};
    return Include{std::string(line.substr(1, end - 1)), quoted};
}

std::vector<Include> includesOf(std::string_view text)
{
    std::vector<Include> found;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);)
        if (auto include = includeIn(line)) found.push_back(*include);
    return found;
}

int rowOf(std::string_view room)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (std::find(rows[row].begin(), rows[row].end(), room) != rows[row].end())
            return static_cast<int>(row);
    return -1;
}

// The path in the tree that a quoted include means: core/ is an include root, the tree the other.
std::string pathMeantBy(const std::string& include)
{
    const bool fromRoot = include.starts_with("widgets/") || include.starts_with("app/");
    return fromRoot ? include : "core/" + include;
}

bool mayInclude(std::string_view from, std::string_view to)
{
    if (from == to) return true;
    if (from == "widgets"
        && std::find(closedToWidgets.begin(), closedToWidgets.end(), to) != closedToWidgets.end())
        return false;
    if (from == "app/command" && to == "widgets") return false;
    return rowOf(to) < rowOf(from);
}

std::string ruleOnRooms(std::string_view path, const Include& include)
{
    const std::string from = roomOf(path);
    if (include.what.find('/') == std::string::npos)
        return std::string(path) + " includes \"" + include.what
               + "\": write the path from core/ or from the root of the tree";
    const std::string to = roomOf(pathMeantBy(include.what));
    if (!isKnownRoom(to))
        return std::string(path) + " includes \"" + include.what + "\", which is in no known room";
    if (mayInclude(from, to)) return {};
    return from + " must not include " + to + " (" + std::string(path) + " includes \""
           + include.what + "\")";
}

std::string ruleOnLibraries(std::string_view path, const Include& include)
{
    for (const Library& library : libraries) {
        if (!startsWithAny(include.what, library.prefixes)) continue;
        const bool commandWithQt = library.name == "Qt" && isCommand(path);
        const bool headerOfCpp = isHeader(path) && !library.alsoInHeaders;
        if (!startsWithAny(path, library.places) || commandWithQt || headerOfCpp)
            return std::string(path) + " must not include " + std::string(library.name) + " ("
                   + include.what + ")";
    }
    return {};
}

}  // namespace

std::string roomOf(std::string_view path)
{
    if (isCommand(path)) return "app/command";
    if (path.starts_with("app/")) return "app";
    if (path.starts_with("widgets/")) return "widgets";
    if (!path.starts_with("core/")) return {};
    return std::string(path.substr(0, path.find('/', 5)));
}

bool isKnownRoom(std::string_view room)
{
    return rowOf(room) >= 0;
}

bool includesLibrary(std::string_view text, std::string_view prefix)
{
    const auto includes = includesOf(text);
    return std::any_of(includes.begin(), includes.end(),
                       [&](const Include& include) { return include.what.starts_with(prefix); });
}

std::vector<std::string> brokenRules(std::string_view path, std::string_view text)
{
    std::vector<std::string> broken;
    const auto note = [&](std::string sentence) {
        if (!sentence.empty()) broken.push_back(std::move(sentence));
    };
    for (const Include& include : includesOf(text)) {
        if (include.what.ends_with(".moc")) continue;
        if (include.quoted) note(ruleOnRooms(path, include));
        note(ruleOnLibraries(path, include));
    }
    for (const Word& kept : keptWords)
        if (path != kept.place && text.find(kept.word) != std::string_view::npos)
            note(std::string(path) + " must not use " + std::string(kept.word) + ": "
                 + std::string(kept.reason));
    return broken;
}

}  // namespace kety::test
