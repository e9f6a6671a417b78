// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/declaration.h"

#include <algorithm>

namespace kety {

const char* name(Severity severity)
{
    switch (severity) {
    case Severity::Passed:
        return "passed";
    case Severity::NotAvailable:
        return "not-available";
    case Severity::Notes:
        return "notes";
    case Severity::Warns:
        return "warns";
    case Severity::Blocks:
        return "blocks";
    }
    return "";
}

const Issue* firstBlocking(const std::vector<Issue>& issues)
{
    const auto found = std::find_if(issues.begin(), issues.end(), [](const Issue& issue) {
        return issue.severity == Severity::Blocks;
    });
    return found == issues.end() ? nullptr : &*found;
}

bool blocks(const std::vector<Issue>& issues)
{
    return firstBlocking(issues) != nullptr;
}

}  // namespace kety
