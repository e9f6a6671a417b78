// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"

#include <string>
#include <vector>

namespace kety {

/// What a walk through folders came across, sorted.
struct ImageFiles {
    /// Are or claim to be NIfTI, Analyze or PAR/REC; and what cannot be opened, so that whoever
    /// does says why: broken links and pipes with the name of an image, folders nobody may enter.
    std::vector<std::string> images;
    std::vector<std::string> dicom;
};

/// Whether this user may list the folder and open what is in it.
bool mayEnter(const std::string& folder);

/// All image files below `root`; hidden ones and the derivatives of a BIDS data set are left out.
ImageFiles imageFilesBelow(const std::string& root, Job& job);

}  // namespace kety
