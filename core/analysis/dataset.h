// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"
#include "params/parameter.h"

#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kety {

enum class Part { Magnitude, Phase, Real, Imaginary };  // complex data are two series of one grid

/// What aslcontext.tsv says of a volume. `Unknown`: nobody said; `NotUsed`: it says n/a.
enum class VolumeType { Unknown, Control, Label, M0, DeltaM, Cbf, NoRf, NotUsed };
const char*
name(VolumeType type);  ///< "control", "m0scan", "n/a"...: the spelling of BIDS; Unknown is ""

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// One row per volume of the file, aligned with it: a volume is never removed, it gets weight 0.
struct VolumeRow {
    VolumeType type = VolumeType::Unknown;
    double delay = unknown;            ///< s, PostLabelingDelay (PASL: inversion time)
    double label_duration = unknown;   ///< s
    double echo_time = unknown;        ///< s
    double flip_angle = unknown;       ///< degrees, as in BIDS
    double repetition_time = unknown;  ///< s, RepetitionTimePreparation
    double venc = unknown;             ///< cm/s
    double weight = 1.0;
};
using VolumeTable = std::vector<VolumeRow>;

/// Metadata by BIDS key, SI and as BIDS defines them, each with origin and source.
using Facts = Values;

/// Something a reader noticed that the user should know: not an error.
struct Remark {
    std::string key = {};  ///< "nifti.units_missing"
    Message message = {};
    bool suspicious = false;
};

/// One image with everything that is known about it.
struct Dataset {
    std::string name = {};                ///< for lists: "sub-02_asl"
    std::vector<std::string> files = {};  ///< image first, then sidecars and tables that were read
    Series series = {};
    Part part = Part::Magnitude;
    Facts facts = {};
    VolumeTable volumes = {};  ///< one row per frame, or empty when nothing is known per volume
    std::vector<Remark> remarks = {};
    bool synthetic = false;  ///< a generated phantom: views and exports say so

    const Setting* fact(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;  ///< scalar, or the first of a list
    std::string text(std::string_view key) const;
};

/// What an analysis is given: data by role, and the mask somebody chose.
struct Inputs {
    std::map<std::string, std::vector<std::shared_ptr<const Dataset>>, std::less<>> roles = {};
    std::shared_ptr<const Mask> mask = {};  ///< limits every analysis; same grid as the first input
    std::string mask_source = {};

    const Dataset* find(std::string_view role) const;  ///< the first of that role, or null
    std::shared_ptr<const Dataset> share(std::string_view role) const;
};

}  // namespace kety
