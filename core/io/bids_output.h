// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <string>
#include <vector>

namespace kety {

/// Where BIDS derivatives of an input go: <out>/derivatives/kety/sub-XX/[ses-YY/]perf/<stem>_...
struct BidsPlace {
    std::string dataset;  ///< <out>/derivatives/kety
    std::string folder;   ///< the folder of this input's files
    std::string stem;     ///< "sub-01_ses-1_acq-fast"
};

/// By the entities of the first input's name. Throws (Usage) when it has none: --bids wants a BIDS
/// name.
BidsPlace bidsPlace(const std::string& out, const Inputs& inputs);

/// <out>/derivatives/kety, or `out` where that is such a folder itself.
std::string bidsDataset(const std::string& out);

/// Throws (Usage) when one of `names` is in the place already.
void refuseExistingFiles(const BidsPlace& place, const std::vector<std::string>& names);

/// Files are built in a hidden folder beside their destination and moved in on commit; what was
/// moved is taken back when one of them cannot be. Other runs' files in the data set stay.
class BidsOutput {
public:
    /// Throws (CannotWrite) when the folder cannot be made. Without commit nothing stays behind.
    BidsOutput(BidsPlace place, bool force);
    ~BidsOutput();
    BidsOutput(const BidsOutput&) = delete;
    BidsOutput& operator=(const BidsOutput&) = delete;

    const std::string& path() const { return building_; }
    /// Throws (Usage) when one of `names` is there already, unless forced.
    void commit(const std::vector<std::string>& names);

private:
    BidsPlace place_;
    bool force_ = false;
    std::string building_;
    std::vector<std::string> made_;  ///< folders that were not there, inner ones first
};

}  // namespace kety
