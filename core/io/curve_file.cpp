// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/curve_file.h"

#include "base/unit.h"
#include "io/input_file.h"
#include "io/json_facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <sstream>

namespace kety {
namespace {

struct Samples {
    std::vector<double> times, values;
};

std::string endingOf(const std::string& path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    for (char& letter : ending)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return ending;
}

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::string cell;
    // A blank parts cells only where nothing else does.
    const bool marked = line.find_first_of(",;\t") != std::string::npos;
    const auto keep = [&] {
        const auto from = cell.find_first_not_of(" \r"), to = cell.find_last_not_of(" \r");
        const std::string clean = from == std::string::npos ? "" : cell.substr(from, to - from + 1);
        if (marked || !clean.empty()) cells.push_back(clean);
        cell.clear();
    };
    for (const char letter : line) {
        const bool parts =
            marked ? letter == ',' || letter == ';' || letter == '\t' : letter == ' ';
        if (parts)
            keep();
        else
            cell += letter;
    }
    keep();
    while (!cells.empty() && cells.back().empty())
        cells.pop_back();
    return cells;
}

Samples readTable(const std::string& path)
{
    std::istringstream lines(readText(path));
    Samples samples;
    std::size_t number = 0, columns = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const std::vector<std::string> cells = cellsOf(line);
        if (cells.empty() || cells.front().starts_with('#')) continue;
        std::vector<double> row;
        for (const std::string& cell : cells) {
            if (const auto value = parseNumber(cell)) row.push_back(*value);
        }
        const bool names = row.empty() && columns == 0;
        if (names) continue;
        if (row.size() != cells.size() || (columns != 0 && row.size() != columns)
            || row.size() > 2) {
            throw corrupt(path,
                          text("io", "%1: line %2 is no sample of a curve: one or two numbers are "
                                     "expected, time in s and value"),
                          {std::to_string(number)});
        }
        columns = row.size();
        if (columns == 2) samples.times.push_back(row.front());
        samples.values.push_back(row.back());
    }
    return samples;
}

std::vector<double> listOf(const Facts& facts, const char* key)
{
    const auto found = facts.find(key);
    if (found == facts.end()) return {};
    if (const auto* numbers = std::get_if<std::vector<double>>(&found->second.value))
        return *numbers;
    if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&found->second.value))
        return {whole->begin(), whole->end()};
    return {};
}

Samples readLists(const std::string& path)
{
    const Sidecar file = readSidecar(path);
    return {listOf(file.facts, "time"), listOf(file.facts, "value")};
}

}  // namespace

bool isCurveFile(const std::string& path)
{
    constexpr std::array<const char*, 4> endings{".csv", ".tsv", ".txt", ".json"};
    const std::string ending = endingOf(path);
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::shared_ptr<const Dataset> readCurve(const std::string& path)
{
    Samples samples = endingOf(path) == ".json" ? readLists(path) : readTable(path);
    if (samples.values.size() < 2) {
        throw corrupt(path, text("io", "%1: holds no curve: the columns (or lists) time, in s, and "
                                       "value are expected"));
    }
    const bool timed = !samples.times.empty();
    if (timed && samples.times.size() != samples.values.size()) {
        throw corrupt(
            path, text("io", "%1: has %2 times for %3 values"),
            {std::to_string(samples.times.size()), std::to_string(samples.values.size())});
    }
    for (std::size_t i = 1; i < samples.times.size(); ++i) {
        if (!(samples.times[i] > samples.times[i - 1])) {
            throw corrupt(path, text("io", "%1: the times do not ascend at sample %2"),
                          {std::to_string(i)});
        }
    }
    auto data = std::make_shared<Dataset>();
    data->name = std::filesystem::path(path).stem().string();
    data->files = {path};
    data->series.grid.size = {1, 1, 1};
    if (!timed) {
        for (std::size_t i = 0; i < samples.values.size(); ++i)
            samples.times.push_back(static_cast<double>(i));
        data->facts["FramesOnly"] = {true, Origin::Header, path};
    }
    data->series.times = samples.times;
    data->series.values = Buffer<float>::make(samples.values.size(), [&](std::span<float> out) {
        std::transform(samples.values.begin(), samples.values.end(), out.begin(),
                       [](double value) { return static_cast<float>(value); });
    });
    return data;
}

}  // namespace kety
