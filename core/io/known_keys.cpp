// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/known_keys.h"

#include "base/nested.h"
#include "params/arguments.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {
namespace {

enum class Wanted { Flag, Count, Number, Numbers, Text, Texts };

struct KnownKey {
    const char* key;
    Wanted wanted;
};

/// The keys of BIDS that something here reads, by the types of its schema 1.9.
constexpr std::array known{
    KnownKey{"ArterialSpinLabelingType", Wanted::Text},
    KnownKey{"BackgroundSuppression", Wanted::Flag},
    KnownKey{"BackgroundSuppressionNumberPulses", Wanted::Count},
    KnownKey{"BackgroundSuppressionPulseTime", Wanted::Numbers},
    KnownKey{"BolusCutOffDelayTime", Wanted::Numbers},
    KnownKey{"BolusCutOffFlag", Wanted::Flag},
    KnownKey{"BolusCutOffTechnique", Wanted::Text},
    KnownKey{"EchoTime", Wanted::Numbers},
    KnownKey{"FlipAngle", Wanted::Numbers},
    KnownKey{"IntendedFor", Wanted::Texts},
    KnownKey{"InversionTime", Wanted::Numbers},
    KnownKey{"LabelingDuration", Wanted::Numbers},
    KnownKey{"LabelingEfficiency", Wanted::Number},
    KnownKey{"LookLocker", Wanted::Flag},
    KnownKey{"M0Estimate", Wanted::Number},
    KnownKey{"M0Type", Wanted::Text},
    KnownKey{"MRAcquisitionType", Wanted::Text},
    KnownKey{"MagneticFieldStrength", Wanted::Number},
    KnownKey{"Manufacturer", Wanted::Text},
    KnownKey{"PASLType", Wanted::Text},
    KnownKey{"PCASLType", Wanted::Text},
    KnownKey{"PostLabelingDelay", Wanted::Numbers},
    KnownKey{"RepetitionTime", Wanted::Number},
    KnownKey{"RepetitionTimeExcitation", Wanted::Numbers},
    KnownKey{"RepetitionTimePreparation", Wanted::Numbers},
    KnownKey{"SliceEncodingDirection", Wanted::Text},
    KnownKey{"SliceTiming", Wanted::Numbers},
    KnownKey{"TotalAcquiredPairs", Wanted::Count},
    KnownKey{"VascularCrushing", Wanted::Flag},
    KnownKey{"VascularCrushingVENC", Wanted::Numbers},
};

template <class... Types>
bool isOneOf(const Value& value)
{
    return (std::holds_alternative<Types>(value) || ...);
}

bool fits(Wanted wanted, const Value& value)
{
    using Integers = std::vector<std::int64_t>;
    using Numbers = std::vector<double>;
    switch (wanted) {
    case Wanted::Flag:
        return isOneOf<bool>(value);
    case Wanted::Count: {
        const auto* real = std::get_if<double>(&value);
        const auto* whole = std::get_if<std::int64_t>(&value);
        return (whole != nullptr && *whole >= 0)
               || (real != nullptr && *real >= 0.0 && *real == std::floor(*real));
    }
    case Wanted::Number:
        return isOneOf<std::int64_t, double>(value);
    case Wanted::Numbers:
        return isOneOf<std::int64_t, double, Integers, Numbers>(value);
    case Wanted::Text:
        return isOneOf<std::string>(value);
    case Wanted::Texts:
        return isOneOf<std::string, std::vector<std::string>>(value);
    }
    return true;
}

Text nameOf(Wanted wanted)
{
    switch (wanted) {
    case Wanted::Flag:
        return text("io", "true or false");
    case Wanted::Count:
        return text("io", "a whole number from 0 on");
    case Wanted::Number:
        return text("io", "a number");
    case Wanted::Numbers:
        return text("io", "a number or a list of numbers");
    case Wanted::Text:
        return text("io", "a text in quotes");
    case Wanted::Texts:
        return text("io", "a text or a list of texts");
    }
    return {};
}

/// "the text "1.8"", for a message.
Message describe(const Value& value)
{
    constexpr std::size_t most = 60;
    std::string words = toText(value);
    for (auto nan = words.find("nan"); !isOneOf<std::string>(value) && nan != words.npos;
         nan = words.find("nan"))
        words.replace(nan, 3, "null");
    const std::string shown = words.size() <= most ? words : words.substr(0, most) + "...";
    if (isOneOf<std::string>(value)) return {text("io", "the text \"%1\""), {shown}};
    if (isOneOf<std::vector<std::string>>(value))
        return {text("io", "a list with text %1"), {shown}};
    return {{"", "%1"}, {shown}};
}

/// Entries of a list of numbers that are null.
std::string gaps(const Value& value)
{
    const auto* list = std::get_if<std::vector<double>>(&value);
    std::string found;
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        if (std::isnan((*list)[i])) found += (found.empty() ? "" : ", ") + std::to_string(i);
    }
    return found;
}

/// A key that is nearly one that is read, and the one it is nearly is not there. The keys of BIDS
/// that differ so little on purpose are not meant: CASLType, EchoTime1.
void remarkOnMisspelled(const std::string& file, const Facts& facts, std::vector<Remark>& remarks)
{
    std::vector<std::string> keys;
    for (const KnownKey& key : known)
        keys.emplace_back(key.key);
    for (const auto& [key, fact] : facts) {
        const bool numbered = !key.empty() && key.back() >= '0' && key.back() <= '9';
        if (numbered || key == "CASLType" || std::find(keys.begin(), keys.end(), key) != keys.end())
            continue;
        const std::string meant = misspelledWord(key, keys);
        if (meant.empty() || facts.contains(meant)) continue;
        remarks.push_back({"bids.key_misspelled",
                           {text("io", "%1 in %2 is no key of BIDS and is not read: %3 is meant? "
                                       "Mend the file, or set the value by hand"),
                            {key, file, meant}},
                           true});
    }
}

}  // namespace

std::vector<std::string> checkTypes(const std::string& file, const NoValues& no_values,
                                    Facts& facts, std::vector<Remark>& remarks)
{
    remarkOnMisspelled(file, facts, remarks);
    std::vector<std::string> refused;
    const auto refuse = [&](const KnownKey& key, const Message& what) {
        refused.emplace_back(key.key);
        remarks.push_back({"bids.wrong_type",
                           {text("io", "%1 in %2 is %3 where BIDS has %4: it is not used. Mend the "
                                       "file, or set the value by hand"),
                            {key.key, file, nested(what), nested(nameOf(key.wanted))}},
                           true});
    };
    for (const KnownKey& key : known) {
        if (const auto none = no_values.find(key.key); none != no_values.end())
            refuse(key, {none->second, {}});
        const auto fact = facts.find(key.key);
        if (fact == facts.end()) continue;
        if (!fits(key.wanted, fact->second.value)) {
            refuse(key, describe(fact->second.value));
            facts.erase(fact);
        } else if (const std::string missing = gaps(fact->second.value); !missing.empty()) {
            remarks.push_back({"bids.list_with_null",
                               {text("io", "%1 in %2 has no number in entry %3 (counted from 0): "
                                           "unknown there"),
                                {key.key, file, missing}},
                               true});
        }
    }
    return refused;
}

}  // namespace kety
