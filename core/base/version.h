// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kety {

std::string_view version();  // "0.1.0", as in CMakeLists.txt

}  // namespace kety
