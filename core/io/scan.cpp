// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/nifti.h"
#include "io/open.h"

#include <algorithm>
#include <filesystem>

namespace kety {

std::vector<Found> scan(const std::string&, Job&)
{
    return {};
}

}  // namespace kety
