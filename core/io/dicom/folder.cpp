// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/folder.h"

#include "io/dicom/load.h"
#include "io/dicom/meaning.h"
#include "io/dicom/worker.h"
#include "io/image_files.h"
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/suspicions.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace kety::dicom {
namespace {

namespace fs = std::filesystem;

Found refusal(const std::string& path, const Message& reason)
{
    auto data = std::make_shared<Dataset>();
    data->name = fs::path(path).filename().string();
    data->files = {path};
    return {.path = path, .header = data, .refused = english(reason), .companions = {}};
}

/// "report.dcm, plan.dcm..."
std::string listed(const std::vector<std::string>& paths)
{
    constexpr std::size_t most = 5;
    std::string list;
    for (std::size_t i = 0; i < paths.size() && i < most; ++i)
        list += (i > 0 ? ", " : "") + fs::path(paths[i]).filename().string();
    return paths.size() > most ? list + "..." : list;
}

std::string pathOf(const std::string& root, const Stack& stack, bool only)
{
    return only ? root : root + "#" + stack.key;
}

/// A series and what a list says of it; without a stack what could not be read.
struct Listed {
    Found found;
    Stack stack = {};
};

void sayWhatIsNoImage(const std::vector<std::string>& paths, Dataset& data)
{
    if (paths.empty()) return;
    data.remarks.push_back(
        {"dicom.no_images",
         {text("dicom", "%1 files of the folder hold no image and are passed over: %2"),
          {std::to_string(paths.size()), listed(paths)}},
         false});
}

std::vector<Listed> list(const std::string& root, const std::shared_ptr<const Records>& records)
{
    std::vector<Listed> all;
    std::vector<std::string> no_images;
    std::vector<Stack> stacks = stacksOf(records);
    std::vector<Dataset> headers;
    for (const Stack& stack : stacks)
        headers.push_back(describe(stack));
    for (const FileRecord& record : *records) {
        const Unusable problem = unusable(record);
        if (problem.reason.text.empty()) continue;
        if (problem.no_image && !stacks.empty()) {
            no_images.push_back(record.path);
        } else {
            all.push_back({refusal(record.path, problem.reason)});
        }
    }
    if (!headers.empty()) sayWhatIsNoImage(no_images, headers.front());
    const bool only = stacks.size() == 1;
    std::vector<std::optional<std::size_t>> m0;
    for (std::size_t i = 0; i < stacks.size(); ++i)
        m0.push_back(companionM0(stacks, headers, i));
    for (const auto& one : m0)
        if (one) becomeM0(stacks[*one], headers[*one]);
    std::vector<Listed> series;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        Found one{.path = pathOf(root, stacks[i], only),
                  .header = std::make_shared<const Dataset>(headers[i]),
                  .refused = {},
                  .companions = {}};
        if (!stacks[i].refused.empty()) one.refused = one.path + ": " + stacks[i].refused;
        if (m0[i]) one.companions.emplace_back("m0", pathOf(root, stacks[*m0[i]], only));
        series.push_back({std::move(one)});
    }
    for (std::size_t i = 0; i < stacks.size(); ++i)
        series[i].stack = std::move(stacks[i]);
    std::move(all.begin(), all.end(), std::back_inserter(series));
    return series;
}

std::vector<Listed> listFiles(const std::string& root, const std::vector<std::string>& files,
                              Job& job)
{
    if (files.empty()) return {};
    job.begin(files.size());
    return list(root, std::make_shared<const Records>(scanHeaders(files, job)));
}

/// The series a file belongs to, from what lies beside it in its folder.
std::vector<Listed> listSeriesOf(const std::string& file, Job& job)
{
    // Its own header tells whether to look further.
    const Records own = scanHeaders({file}, job);
    if (const Unusable problem = unusable(own.front()); !problem.reason.text.empty())
        return {{refusal(file, problem.reason)}};
    std::vector<std::string> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(fs::absolute(file).parent_path(), ignored)) {
        const std::string path = entry.path().string();
        const bool dicom = kindOfPath(path) == PathKind::Dicom || hasMark(path);
        if (entry.is_regular_file(ignored) && dicom) files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    Records records = scanHeaders(files, job);
    std::erase_if(records, [&](const FileRecord& record) {
        return record.text(tag(0x0020, 0x000E)) != own.front().text(tag(0x0020, 0x000E));
    });
    return list(file, std::make_shared<const Records>(std::move(records)));
}

std::vector<Found> foundOf(std::vector<Listed> all)
{
    std::vector<Found> found;
    for (Listed& one : all)
        found.push_back(std::move(one.found));
    return found;
}

std::string folderOf(const std::string& path)
{
    return path.substr(0, path.rfind('#'));
}

Error noSuchSeries(const std::string& path)
{
    return Error(
        Failure::Usage,
        {text("dicom", "%1: there is no such file, and no DICOM series that the name after "
                       "# could choose from"),
         {path}});
}

/// The one that is meant, or an error that names what there is.
Listed& meant(std::vector<Listed>& all, const std::string& path)
{
    std::vector<Listed*> fitting;
    std::string names, refused;
    const bool named = namesSeries(path);
    for (Listed& one : all) {
        if (!one.found.refused.empty()) refused = one.found.refused;
        const bool fits =
            !named || one.found.path == path || one.stack.key == path.substr(path.rfind('#') + 1);
        if (one.stack.records != nullptr) names += (names.empty() ? "" : ", ") + one.stack.key;
        if (fits && one.found.refused.empty()) fitting.push_back(&one);
    }
    if (fitting.size() == 1) return *fitting.front();
    if (fitting.empty() && !refused.empty())
        throw Error(Failure::CorruptInput, {{"", "%1"}, {refused}});
    if (fitting.empty() && names.empty()) throw noSuchSeries(path);
    if (fitting.empty())
        throw Error(
            Failure::Usage,
            {text("dicom", "%1: there is no such series; the folder has %2"), {path, names}});
    throw Error(Failure::Usage, {text("dicom", "%1: holds several series (%2): name one, as in %3"),
                                 {path, names, fitting.front()->found.path}});
}

}  // namespace

bool hasMark(const std::string& path)
{
    try {
        InputFile file(path);
        std::array<std::byte, 132> start{};
        return file.read(start) == start.size()
               && std::equal(start.begin() + 128, start.end(), "DICM",
                             [](std::byte a, char b) { return a == static_cast<std::byte>(b); });
    } catch (const Error&) {
        return false;
    }
}

bool namesSeries(const std::string& path)
{
    std::error_code ignored;
    const auto mark = path.rfind('#');
    return mark != path.npos && !fs::exists(path, ignored)
           && fs::exists(path.substr(0, mark), ignored);
}

std::vector<Found> findSeries(const std::string& root, const std::vector<std::string>& files,
                              Job& job)
{
    return foundOf(listFiles(root, files, job));
}

std::vector<Found> findNamedSeries(const std::string& path, Job& job)
{
    const std::string root = folderOf(path);
    std::error_code ignored;
    if (!fs::is_directory(root, ignored)) throw noSuchSeries(path);
    std::vector<Listed> all = listFiles(root, imageFilesBelow(root, job).dicom, job);
    return {meant(all, path).found};
}

std::vector<Found> findSeriesOf(const std::string& file, Job& job)
{
    return foundOf(listSeriesOf(file, job));
}

std::shared_ptr<const Dataset> openSeries(const std::string& path, Job& job)
{
    const std::string root = namesSeries(path) ? folderOf(path) : path;
    std::vector<Listed> all = fs::is_directory(root)
                                  ? listFiles(root, imageFilesBelow(root, job).dicom, job)
                                  : listSeriesOf(root, job);
    const Listed& one = meant(all, path);
    auto data = std::make_shared<Dataset>(*one.found.header);
    data->series = loadSeries(one.stack, job);
    if (const auto slices = sliceTimesOf(*data))
        data->series.slice_time = sliceTimeVolume(data->series.grid, *slices);
    const Scale scale = scalesOf(one.stack).front();
    NiftiHeader stored;
    stored.type = NiftiType::UInt16;
    stored.slope = scale.slope / scale.divisor;
    stored.intercept = scale.intercept / scale.divisor;
    remarkOnClipping(stored, *data);
    return data;
}

}  // namespace kety::dicom
