// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "widgets/polarity_cards.h"
#include "widgets/volume_strip.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace kety {

/// A pair of volumes whose difference is one measurement of perfusion.
struct PairCell {
    int control = 0, label = 0;
    bool dropped = false;
    double delay = std::numeric_limits<double>::quiet_NaN();       ///< s
    double difference = std::numeric_limits<double>::quiet_NaN();  ///< mean in the mask, a.u.
    int group = -1;  ///< of the same delay, counted from the shortest
    /// The rule in use leaves it out: it is dropped, or kept by hand all the same.
    bool byRule = false;
    double displacement =
        std::numeric_limits<double>::quiet_NaN();  ///< mm, framewise: the larger of both
    QString reason = {};  ///< why it is dropped, or what a rule that is not in use says of it
};

/// What a look at an ASL series shows before anything is computed from it.
struct AslOverview {
    std::vector<VolumeCell> cells;
    std::vector<PairCell> pairCells;        ///< kept and dropped ones, in order of acquisition
    std::vector<double> delays;             ///< s, ascending, each once
    std::shared_ptr<const Dataset> placed;  ///< with every volume put back; null: as read
    std::size_t pairs = 0, m0 = 0, dropped = 0;
    bool hasPolarity = false;
    /// What the differences say of the order in use.
    enum class Verdict : std::uint8_t { Agree, Silent, Against } verdict = Verdict::Silent;
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
