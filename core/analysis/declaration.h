// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/curve.h"
#include "analysis/map.h"
#include "params/parameter.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kety {

/// One place an analysis takes data at: "asl", "m0".
struct Input {
    std::string role = {};
    Text label = {};
    Text help = {};
    bool required = false;
    bool several = false;  ///< several files, each a part of the input (one per inversion time)
};

/// A change of values somebody may accept: reversible, recorded.
struct Proposal {
    Message label = {};
    Values changes = {};
};

enum class Severity { Passed, NotAvailable, Notes, Warns, Blocks };
const char* name(Severity severity);  ///< "passed", "not-available", "notes", "warns", "blocks"

/// What a check found. `key` is stable ("asl.m0_tr_missing"): `--accept` and tests use it.
/// A check that passed is an issue too, with its value and the range it was held against.
struct Issue {
    std::string key = {};
    Message message = {};
    Severity severity = Severity::Notes;
    std::string parameter = {};  ///< key of the field to point at
    Message detail = {};         ///< one line more: where was looked, what to do
    std::string value = {};      ///< "0.56 %"
    std::string expected = {};   ///< "0.2 to 1.5 %"
    std::vector<Proposal> proposals = {};
};

/// What a run learnt that is no map. Scalars carry the range to expect and who says so.
struct Finding {
    std::string key = {};
    Text label = {};
    std::variant<Value, Curve, Table> value = {};
    Unit unit = unit::none;
    std::optional<Range> expected = {};
    std::string expected_source = {};
    Text shown = {};           ///< a value that is a key, in words: "label first"
    Message unavailable = {};  ///< why there is no value, where there is none
};

/// How well data suit an analysis, 0 to 1, and why.
struct Match {
    double confidence = 0.0;
    Message reason = {};
};

bool blocks(const std::vector<Issue>& issues);
const Issue* firstBlocking(const std::vector<Issue>& issues);

}  // namespace kety
