// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "report/montage.h"

#include <string>

namespace kety::command {

/// The overview of a folder that `run asl.cbf` made; `series` may be empty: then its mean control
/// is said to be missing.
Canvas overviewPage(const std::string& folder, const std::string& series, PictureFrame frame,
                    Job& job);

}  // namespace kety::command
