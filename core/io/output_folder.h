// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace kety {

/// `folder` and those above it that are not there, inner ones first: what making it will make.
std::vector<std::string> missingFolders(const std::string& folder);
/// Takes them away again; one that holds something stays.
void removeEmpty(const std::vector<std::string>& folders);

/// A folder of results that is there complete after `commit`, or not at all: it is built beside its
/// destination under a hidden name and renamed. Whoever throws or is cancelled leaves nothing.
class OutputFolder {
public:
    /// An existing destination is an error (Usage) unless `force`, which replaces it on commit.
    OutputFolder(std::string destination, bool force);
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    const std::string& path() const { return building_; }  ///< where to write until commit
    const std::string& destination() const { return destination_; }

    /// Swaps the folder in. One that somebody else made there meanwhile is an error (Usage) again,
    /// unless `force`. An older folder is removed when it holds only what this program
    /// wrote there (by its run.json) or what is here anew; else it is kept beside as "NAME.old",
    /// whole, and that path returned.
    std::string commit();

    /// The Usage error of the constructor, for asking early.
    static void refuseExisting(const std::string& destination, bool force);

private:
    bool replaceable() const;
    std::string destination_, building_;
    std::vector<std::string> made_parents_;
    bool force_ = false, committed_ = false;
};

}  // namespace kety
