// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kety {

/// A file name in BIDS: "sub-01_acq-fast_asl.nii.gz" is two entities, a suffix and an extension.
struct BidsName {
    std::vector<std::pair<std::string, std::string>>
        entities;           ///< ("sub", "01"), in the name's order
    std::string suffix;     ///< "asl"
    std::string extension;  ///< ".nii.gz"
    bool valid = false;     ///< every part but the last is key-value

    std::string entity(std::string_view key) const;  ///< empty when it is not there
    std::string stem() const;                        ///< entities joined: "sub-01_acq-fast"
};

BidsName parseBidsName(std::string_view path);

/// Whether each entity of `general` is in `specific` with the same value.
bool covers(const BidsName& general, const BidsName& specific);

}  // namespace kety
