// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/phase_graph.h"

#include <algorithm>
#include <cmath>

namespace kety::relaxometry {

double kappaOf(double angle)
{
    const double half = std::cos(0.5 * angle);
    return half * half;
}

PhaseGraph::PhaseGraph(std::size_t echoes) : states_(echoes / 2 + 3), echoes_(echoes) {}

const std::vector<PhaseGraph::Echo>& PhaseGraph::run(double spacing, double t1, Lanes t2,
                                                     Lanes kappa)
{
    const std::size_t n = echoes_.size();
    const Lanes decays = Lanes(spacing) / t2, decay = exp(Lanes(0.0) - decays);
    const Lanes r = exp(decays - spacing / t1);
    const Lanes r_by_x = Lanes(0.0) - decays * r;
    const Lanes mixed = Lanes(4.0) * kappa * (Lanes(1.0) - kappa);  // sin² α
    const Lanes mixed_k = fma(-8.0, kappa, 4.0), cosine = fma(2.0, kappa, -1.0);
    State* const states = states_.data();
    Echo* const out = echoes_.data();
    std::fill(states_.begin(), states_.end(), State{});
    states[0].p = 1.0;
    Lanes factor = 1.0;
    for (std::size_t echo = 0; echo < n; ++echo) {
        // Orders further out than pulses remain never come back.
        const std::size_t top = std::min(echo, n - 1 - echo);
        Lanes p, p_r, p_k;  // of the order below, which moves up
        for (std::size_t m = 0; m <= top; ++m) {
            State& s = states[m];
            const Lanes d = s.p - s.m, d_r = s.p_r - s.m_r, d_k = s.p_k - s.m_k;
            const Lanes t = fma(kappa, d, mixed * s.z), t_r = fma(kappa, d_r, mixed * s.z_r);
            const Lanes t_k = fma(kappa, d_k, fma(mixed, s.z_k, fma(mixed_k, s.z, d)));
            const Lanes up = s.m + t, up_r = s.m_r + t_r, up_k = s.m_k + t_k;
            const Lanes down = s.p - t, down_r = s.p_r - t_r, down_k = s.p_k - t_k;
            const Lanes z = fma(cosine, s.z, Lanes(-0.5) * d);
            const Lanes z_r = fma(cosine, s.z_r, Lanes(-0.5) * d_r);
            const Lanes z_k = fma(cosine, s.z_k, fma(-0.5, d_k, s.z + s.z));
            s.z = r * z;
            s.z_r = fma(r, z_r, z);
            s.z_k = r * z_k;
            if (m == 0) {
                factor = factor * decay;
                out[echo].value = factor * down;
                out[echo].by_log_t2 =
                    factor * fma(decays * double(echo + 1), down, r_by_x * down_r);
                out[echo].by_kappa = factor * down_k;
                s.p = down;
                s.p_r = down_r;
                s.p_k = down_k;
            } else {
                states[m - 1].m = down;
                states[m - 1].m_r = down_r;
                states[m - 1].m_k = down_k;
                s.p = p;
                s.p_r = p_r;
                s.p_k = p_k;
            }
            p = up;
            p_r = up_r;
            p_k = up_k;
        }
        states[top].m = states[top].m_r = states[top].m_k = 0.0;
        states[top + 1].p = p;
        states[top + 1].p_r = p_r;
        states[top + 1].p_k = p_k;
    }
    return echoes_;
}

}  // namespace kety::relaxometry
