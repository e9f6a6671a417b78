// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/version.h"

namespace kety {

std::string_view version()
{
    return KETY_VERSION;
}

}  // namespace kety
