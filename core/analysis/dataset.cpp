// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/dataset.h"

namespace kety {

const char* name(VolumeType type)
{
    switch (type) {
    case VolumeType::Unknown:
        return "";
    case VolumeType::Control:
        return "control";
    case VolumeType::Label:
        return "label";
    case VolumeType::M0:
        return "m0scan";
    case VolumeType::DeltaM:
        return "deltam";
    case VolumeType::Cbf:
        return "cbf";
    case VolumeType::NoRf:
        return "noRF";
    case VolumeType::NotUsed:
        return "n/a";
    }
    return "";
}

const Setting* Dataset::fact(std::string_view key) const
{
    const auto found = facts.find(key);
    return found == facts.end() ? nullptr : &found->second;
}

std::optional<double> Dataset::number(std::string_view key) const
{
    const Setting* setting = fact(key);
    if (setting == nullptr) {
        return std::nullopt;
    }
    const Value& value = setting->value;
    if (const auto* real = std::get_if<double>(&value)) {
        return *real;
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*integer);
    }
    if (const auto* list = std::get_if<std::vector<double>>(&value); list && !list->empty()) {
        return list->front();
    }
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value); list && !list->empty()) {
        return static_cast<double>(list->front());
    }
    return std::nullopt;
}

std::string Dataset::text(std::string_view key) const
{
    const Setting* setting = fact(key);
    const auto* value = setting == nullptr ? nullptr : std::get_if<std::string>(&setting->value);
    return value == nullptr ? std::string() : *value;
}

const Dataset* Inputs::find(std::string_view role) const
{
    return share(role).get();
}

std::shared_ptr<const Dataset> Inputs::share(std::string_view role) const
{
    const auto found = roles.find(role);
    return found == roles.end() || found->second.empty() ? nullptr : found->second.front();
}

}  // namespace kety
