// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/stated.h"

namespace kety::asl {

std::vector<double> statedNumbers(const Dataset& dataset, const char* key)
{
    const Setting* fact = dataset.fact(key);
    if (fact == nullptr) return {};
    if (const auto* list = std::get_if<std::vector<double>>(&fact->value)) return *list;
    // JSON has [2, 3] for 2.0 and 3.0.
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&fact->value))
        return {list->begin(), list->end()};
    const auto number = dataset.number(key);
    return number ? std::vector{*number} : std::vector<double>{};
}

const bool* statedFlag(const Dataset& dataset, const char* key)
{
    const Setting* fact = dataset.fact(key);
    return fact == nullptr ? nullptr : std::get_if<bool>(&fact->value);
}

}  // namespace kety::asl
