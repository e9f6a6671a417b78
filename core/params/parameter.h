// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "base/unit.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace kety {

/// Where a value came from, in the order of rank: a later one overrides an earlier one.
enum class Origin { Default, Guess, Header, Sidecar, User };

/// "default", "guess", "header", "sidecar", "user": as in run.json.
const char* name(Origin origin);

using Value =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::int64_t>,
                 std::vector<double>, std::vector<std::string>>;

/// A value with its history. `source` is a sentence part: "PostLabelingDelay in sub-01_asl.json".
struct Setting {
    Value value = {};
    Origin origin = Origin::Default;
    std::string source = {};
};
using Values = std::map<std::string, Setting, std::less<>>;

/// One of the answers an enum parameter takes. `bids` are the spellings a sidecar uses for it
/// (compared without case).
struct Choice {
    std::string key = {};
    Text label = {};
    std::vector<std::string> bids = {};
};

/// A parameter counts only while the parameter `key` has one of the values `is` (as written by
/// `--set`).
struct Condition {
    std::string key = {};
    std::vector<std::string> is = {};
};

enum class Kind { Bool, Integer, Number, Text, Choice, Integers, Numbers, Texts };

/// Everything every reader of a parameter needs to know: form, command line, settings file, record,
/// manual, checks.
struct Parameter {
    std::string key = {};     ///< snake_case, unique in its analysis: "t1_blood"
    Text label = {};          ///< "T1 of blood"
    Text help = {};           ///< what it does, where the default comes from
    Unit shown = unit::none;  ///< unit in the form; values themselves are in the file unit
    double minimum = -std::numeric_limits<double>::infinity();  ///< file unit, inclusive
    double maximum = std::numeric_limits<double>::infinity();
    bool minimum_excluded = false;     ///< true: the value must be above the minimum
    std::vector<Choice> choices = {};  ///< for Kind::Choice
    std::vector<Condition> when =
        {};  ///< all must hold; else hidden, kept and recorded as not used
    std::string role =
        {};  ///< whose sidecar `bids` is read from: "asl", "m0"; empty: the first input
    std::string bids = {};  ///< BIDS key that fills it: "PostLabelingDelay"
    bool required = false;  ///< no default: from header or sidecar, else asked for
    bool advanced = false;  ///< stands under "Expert settings"
    bool slider = false;    ///< offered as what-if slider in Review
    Text group = {};        ///< form section: "Protocol", "Calibration"
    double hint =
        std::numeric_limits<double>::quiet_NaN();  ///< greyed in an empty field of a required value
    Kind kind = Kind::Text;                        ///< set by Schema from the member's type
    Value fallback = {};  ///< set by Schema from the member's initialiser; monostate: none
};

/// Whether all of `conditions` hold with these values: their parameters count and have one of the
/// values named. `all` is every parameter of the analysis.
bool hold(const std::vector<Condition>& conditions, const std::vector<Parameter>& all,
          const Values& values);

/// Whether `parameter` counts with these values (its conditions hold, those of their parameters
/// too).
bool applies(const Parameter& parameter, const std::vector<Parameter>& all, const Values& values);

/// What is wrong with a value for this parameter (kind, range, choice), or an empty message.
Message objection(const Parameter& parameter, const Value& value);

/// Text for a value as `--set` and YAML write it: "1.65", "[0.5, 1]", "pcasl", "none" for no value.
std::string toText(const Value& value);

/// Reads `text` as the value of `parameter`: YAML scalar or list, unit suffixes, choice keys,
/// `none`. Throws Error (Usage) that names the key, the text and what is accepted.
Value fromText(const Parameter& parameter, const std::string& text);

/// The value converted to the kind of the parameter (integer → number, scalar → list of one,
/// sidecar spelling → choice key). Throws Error when it cannot be.
Value convert(const Parameter& parameter, const Value& value);

/// The value for `key`: the setting's, or the parameter's fallback.
Setting settingOf(const Parameter& parameter, const Values& values);

}  // namespace kety
