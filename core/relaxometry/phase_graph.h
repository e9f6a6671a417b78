// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/lanes.h"

#include <vector>

namespace kety::relaxometry {

/// Amplitudes of all echoes of a train by extended phase graphs (Hennig 1988; SCIENCE.md C6, J4),
/// of four voxels: e^(−n·ESP/T2) times a polynomial in κ = cos²(α/2) and r = e^(ESP/T2 − ESP/T1).
/// κ and not α, because α and 360° − α give the same echoes: at 180° the derivative by α is 0, that
/// by κ is not.
class PhaseGraph {
public:
    explicit PhaseGraph(std::size_t echoes);

    /// Of echo n (from 1): amplitude, derivatives by ln T2 and by κ.
    struct Echo {
        Lanes value, by_log_t2, by_kappa;
    };
    /// Times in s; `t2` from a tenth of the spacing: r to the power of the train must stay a
    /// number.
    const std::vector<Echo>& run(double spacing, double t1, Lanes t2, Lanes kappa);
    const std::vector<Echo>& last() const { return echoes_; }  ///< of the last run

private:
    struct State {  ///< dephased, rephasing and stored magnetisation, each with its derivatives
        Lanes p, p_r, p_k, m, m_r, m_k, z, z_r, z_k;
    };
    std::vector<State> states_;
    std::vector<Echo> echoes_;
};

/// cos²(α/2) of a refocusing angle α, rad.
double kappaOf(double angle);

}  // namespace kety::relaxometry
