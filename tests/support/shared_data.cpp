// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/shared_data.h"

#include <cstdlib>

namespace kety::test {

std::filesystem::path sourceRoot()
{
    return KETY_SOURCE_DIR;
}

std::filesystem::path sharedData(std::string_view name)
{
    const char* elsewhere = std::getenv("KETY_SHARED_DATA");
    const std::filesystem::path folder =
        elsewhere ? std::filesystem::path(elsewhere) : sourceRoot().parent_path() / "shared/data";
    const std::filesystem::path found = folder / name;
    return std::filesystem::exists(found) ? found : std::filesystem::path();
}

}  // namespace kety::test
