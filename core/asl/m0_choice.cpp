// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Which of several images that could be M0 counts: scans of their own, volumes of the series.
#include "asl/checks.h"

#include <filesystem>

namespace kety::asl {
namespace {

using Images = std::vector<std::shared_ptr<const Dataset>>;

const Images& m0Images(const Inputs& inputs)
{
    static const Images none;
    const auto found = inputs.roles.find("m0");
    return found == inputs.roles.end() ? none : found->second;
}

std::string fileOf(const Dataset& image)
{
    return image.files.empty() ? image.name
                               : std::filesystem::path(image.files.front()).filename().string();
}

/// What there is and what is taken, in words, and each of the others as a proposal.
struct Rivals {
    Rivals(const Scan& of, const Images& scans) : scan(of), images(scans)
    {
        for (const auto& image : images)
            names += (names.empty() ? "" : ", ") + fileOf(*image);
    }

    Message message(const Dataset& used) const
    {
        const std::string count = std::to_string(images.size()), volumes = listText(scan.roles.m0);
        if (images.size() == 1)
            return {text("asl", "An M0 scan is there (%1), and volume %2 of the series is an M0 as "
                                "well: the scan is used, as one of its own goes before volumes"),
                    {names, volumes}};
        if (volumes.empty())
            return {text("asl", "%1 M0 scans belong to the series (%2): %3 is used, as it is the "
                                "first by name"),
                    {count, names, fileOf(used)}};
        return {text("asl", "%1 M0 scans belong to the series (%2), and volume %3 of it is an M0 "
                            "as well: %4 is used, as a scan of its own goes before volumes and "
                            "this is the first by name"),
                {count, names, volumes, fileOf(used)}};
    }

    std::vector<Proposal> others() const
    {
        std::vector<Proposal> proposals;
        for (std::size_t i = 0; i < images.size(); ++i) {
            const auto number = static_cast<std::int64_t>(i) + 1;
            if (number == scan.settings.calibration.m0_scan) continue;
            proposals.push_back(
                proposal(text("asl", "Use %1"), {fileOf(*images[i])}, "m0_scan", number));
        }
        if (!scan.roles.m0.empty())
            proposals.push_back(proposal(text("asl", "Use volume %1 of the series"),
                                         {listText(scan.roles.m0)}, "m0_source",
                                         std::string("included")));
        return proposals;
    }

    const Scan& scan;
    const Images& images;
    std::string names = {};
};

}  // namespace

const Dataset* m0Image(const Inputs& inputs, const Calibration& calibration)
{
    const Images& images = m0Images(inputs);
    const auto at = static_cast<std::size_t>(calibration.m0_scan - 1);
    return calibration.m0_scan > 0 && at < images.size() ? images[at].get() : nullptr;
}

void checkM0Choice(const Scan& scan, const Values& values, Checks& checks)
{
    const Calibration& calibration = scan.settings.calibration;
    const Images& images = m0Images(scan.inputs);
    if (calibration.source != M0Source::Separate || images.empty()) return;
    const Dataset* used = m0Image(scan.inputs, calibration);
    const Rivals rivals(scan, images);
    if (used == nullptr) {
        Issue& issue = checks.add(
            "values.m0_scan_refused", Severity::Blocks,
            {text("asl", "There is no M0 scan number %1: there are %2 (%3)"),
             {std::to_string(calibration.m0_scan), std::to_string(images.size()), rivals.names}},
            "m0_scan");
        issue.proposals = rivals.others();
        return;
    }
    const bool scan_chosen = originOf(values, "m0_scan") == Origin::User;
    const bool kind_chosen = scan_chosen || originOf(values, "m0_source") == Origin::User;
    const bool open =
        (images.size() > 1 && !scan_chosen) || (!scan.roles.m0.empty() && !kind_chosen);
    if (!open) {
        checks.passed("asl.m0_several", {text("asl", "M0 scan"), {}}, fileOf(*used));
        return;
    }
    Issue& issue = checks.add("asl.m0_several", Severity::Warns, rivals.message(*used),
                              images.size() > 1 ? "m0_scan" : "m0_source");
    issue.proposals = rivals.others();
}

}  // namespace kety::asl
