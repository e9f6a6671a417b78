// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include "base/nested.h"

namespace kety {

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments)
{
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1'
                           && pattern[i + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (place && index < arguments.size()) {
            result += arguments[index];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

std::string english(const Message& message)
{
    return written(message, [](const char*, const char* source) { return std::string(source); });
}

}  // namespace kety
