// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

enum class ArrivalSource { None, Constant, Map };
enum class ArrivalUnit { Second, Millisecond };

/// When the label arrives, where something beside this series says so (SCIENCE.md A6).
struct Arrival {
    ArrivalSource source = ArrivalSource::None;
    std::optional<double> time;  // s, one for all voxels
    ArrivalUnit map_unit = ArrivalUnit::Second;
};

const Schema<Arrival>& arrivalSchema();

/// The arrival that counts: none where the labelling is neither CASL nor pCASL.
Arrival arrivalOf(const Scan& scan, const Values& values);

/// Arrival times on the grid of the series. A voxel without one is NaN: 0 and below stand for "no
/// value" in maps of every program, and are not mixed into their neighbours by resampling.
struct ArrivalMap {
    Buffer<float> times;      ///< s; empty: there is no map
    double median = unknown;  ///< s, of the known ones inside the mask
    std::size_t known = 0;    ///< voxels of the mask with a value
    std::size_t voxels = 0;   ///< in the mask
    bool resampled = false;
};
std::shared_ptr<const ArrivalMap> arrivalMap(const Scan& scan, const Arrival& arrival);

/// That the map is in seconds, covers the mask, and that some label has arrived.
class Checks;
void checkArrival(const Scan& scan, const Arrival& arrival, Checks& checks);

}  // namespace kety::asl
