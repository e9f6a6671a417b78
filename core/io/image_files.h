// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"

#include <string>
#include <vector>

namespace kety {

/// What a walk through folders came across, sorted.
struct ImageFiles {
    std::vector<std::string> images;  ///< are or claim to be NIfTI, Analyze or PAR/REC
    std::vector<std::string> dicom;
};

/// All image files below `root`; hidden ones and the derivatives of a BIDS data set are left out.
ImageFiles imageFilesBelow(const std::string& root, Job& job);

}  // namespace kety
