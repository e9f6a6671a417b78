// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <string>
#include <string_view>
#include <vector>

namespace kety {

/// A settings file as written: keys are not looked up yet, because the file itself says for which
/// analysis it is.
struct SettingsFile {
    struct Entry {
        std::string key;
        std::string value;  ///< as `--set` would take it
        int line = 0;
    };
    std::string path;      ///< for messages
    std::string analysis;  ///< id, or empty when the file does not say
    std::vector<Entry> entries;
};

/// Reads YAML: one map of scalars and lists. Throws Error (Usage) naming file, line and remedy.
SettingsFile parseSettings(const std::string& yaml, const std::string& path);
SettingsFile readSettings(const std::string& path);

/// The file's entries as user's values. Throws Error (Usage) for an unknown key or a refused value.
Values fromSettings(const SettingsFile& file, const std::vector<Parameter>& parameters);

/// The settings file of `defaults`: every parameter with unit, range and help, commented out, so
/// that only what somebody uncomments counts as theirs.
std::string defaultSettings(std::string_view analysis, const Text& title,
                            const std::vector<Parameter>& parameters);

/// A settings file that sets the user's values of `values` and nothing else.
std::string settingsText(std::string_view analysis, const Values& values,
                         const std::vector<Parameter>& parameters);

/// Unit, range and choices in words: "s, above 0 and at most 10", "one of pcasl, casl, pasl".
std::string acceptedText(const Parameter& parameter);

/// "Counts while scheme is pcasl or casl", or empty.
std::string conditionText(const Parameter& parameter);

}  // namespace kety
