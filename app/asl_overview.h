// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "widgets/polarity_cards.h"
#include "widgets/volume_strip.h"

#include <array>
#include <vector>

namespace kety {

/// What a look at an ASL series shows before anything is computed from it.
struct AslOverview {
    std::vector<VolumeCell> cells;
    std::size_t pairs = 0, m0 = 0, dropped = 0;
    bool hasPolarity = false, decided = false;
    std::array<PolarityChoice, 2> choices;
    QString chosen;  ///< key of the order in use; empty: undecided
    Origin orderOrigin = Origin::Default;
};

/// Of the inputs with these resolved values; pictures of axial slice `slice`.
AslOverview aslOverview(const Inputs& inputs, const Values& values, int slice, bool radiological,
                        Memo& memo, Job& job);

/// The types of all volumes in the words of the parameter "volume_types".
std::vector<std::string> typeWords(const std::vector<VolumeCell>& cells);

}  // namespace kety
