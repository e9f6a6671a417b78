// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "analysis/declaration.h"
#include "analysis/memo.h"
#include "analysis/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace kety {

/// An analysis is data plus functions: what it needs and yields, what could be wrong, and how any
/// set of voxels is computed. Each `core/<family>/analysis_<name>.cpp` defines one:
/// `namespace kety::<family> { Analysis <name>(); }`; the catalogue is generated from the file
/// names.
struct Analysis {
    std::string id = {};         ///< "asl.cbf"
    Text title = {};             ///< "ASL perfusion"
    Text summary = {};           ///< one sentence
    std::string reference = {};  ///< paper with DOI
    std::vector<Input> inputs = {};
    std::vector<Parameter> parameters = {};
    std::vector<Quantity> outputs = {};
    std::string sample = {};  ///< name of the phantom that suits it

    std::function<Match(const Dataset&)> recognise = {};

    /// Values that follow from other values or from the data (α from the labelling scheme, the
    /// order of label and control), each with its origin and source. Optional. It sees values
    /// already resolved; what it returns ranks by origin like any other and never replaces a user's
    /// value.
    std::function<Values(const Inputs&, const Values&, Memo&, Job&)> derive = {};

    /// All issues at once, passed checks among them. Never throws for what the user can mend.
    std::function<std::vector<Issue>(const Inputs&, const Values&, Memo&, Job&)> check = {};

    std::function<Plan(const Inputs&, const Values&, Memo&, Job&)> prepare = {};
};

}  // namespace kety
