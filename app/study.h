// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "base/job.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kety {

/// One line of the study list: a series that was found, what it seems to be, and its pixels once
/// they have been read.
struct StudyItem {
    std::string path;                          ///< empty for a phantom
    std::shared_ptr<const Dataset> header;     ///< always there unless refused
    std::shared_ptr<const Dataset> data = {};  ///< with pixels
    std::string refused = {};                  ///< why it cannot be read
    std::string analysis = {};                 ///< id of what it suits best; empty: nothing
    std::string role = {};                     ///< "asl", "m0"
    Match match = {};
    std::vector<std::pair<std::string, std::string>> companions = {};  ///< role → path
    QImage thumbnail = {};

    std::string name() const;
    bool synthetic() const;  ///< a phantom, generated here or marked as one in its files
};

/// Everything one drop brought, as a value.
struct Study {
    QString title;   ///< folder or file name, or the phantom's
    QString origin;  ///< what "recent" opens again: a path, or "sample:asl"
    std::vector<StudyItem> items;
    bool generated = false;              ///< here: its series belong together
    std::vector<Message> problems = {};  ///< a line for each path that could not be opened

    bool empty() const { return items.empty(); }
};

/// Looks through `paths` (headers only) and says for every series which analysis it suits.
/// A path with nothing in it costs that path: it is named among the problems.
Study findStudy(const QStringList& paths, Job& job);

/// A phantom as a study: generated, nothing is read.
Study sampleStudy(const std::string& phantom, Job& job);

/// The items an analysis needs, led by item `leading`: itself and its companions by path.
std::vector<std::size_t> itemsFor(const Study& study, std::size_t leading);

/// The item with its pixels and thumbnail. A file that turns out unreadable is marked refused.
StudyItem withPixels(const StudyItem& item, Job& job);

/// The item the check should open with: the best match; -1 when nothing suits any analysis.
int bestItem(const Study& study);

/// The inputs made of those items, each in its role, that have pixels.
Inputs inputsFrom(const Study& study, const std::vector<std::size_t>& items,
                  const std::vector<std::string>& roles);

/// Why none of its files can be read, as the first says; empty: one of them can, or there is none.
QString refusalOf(const Study& study);

/// The readable item with the most volumes; -1 where none can be read.
int longestItem(const Study& study);

/// A grey picture of the middle slice, radiological, letterboxed on black.
QImage thumbnailOf(const Series& series, const QSize& size);

}  // namespace kety
