// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/recovery.h"
#include "relaxometry/voxels.h"

namespace kety::relaxometry {

enum class RecoveryModel { Auto, Two, Three };

/// How curves of a recovery are fitted.
struct RecoveryFitting {
    std::vector<double> times;        ///< s
    std::vector<double> repetitions;  ///< s, one for each; empty: TR ≫ T1
    FiniteTr finite_tr = FiniteTr::None;
    bool three = true;       ///< free efficiency
    bool magnitude = true;   ///< samples have lost their sign
    bool sign_free = false;  ///< all samples may be negated together (complex data)
    bool saturation = false;
    double lower = 0.02, upper = 6.0;  ///< s
    /// From the T1* of a Look-Locker readout to T1: T1* (B/A − 1) (Messroghli 2004,
    /// doi:10.1002/mrm.20110).
    bool look_locker = false;
    /// 1/T1 = 1/T1* + this: the flip angles of a continuous readout. 0: not.
    double readout_rate = 0.0;
};

/// Tables for some of the samples; each call of the result is one thread's fitter. The maps are t1,
/// m0, efficiency (Look-Locker: the apparent T1), relative_error, rsquared, t1_sd, r1.
std::function<std::unique_ptr<BlockFitter>()>
recoveryModel(const RecoveryFitting& fitting, const std::vector<std::size_t>& samples);

/// The start value of the seed: of 100 T1 from 0.1 to 3 s the one whose curve of unit length has
/// the greatest product with the samples. It knows nothing of CSF.
struct DictionaryStart {
    std::size_t index;
    double t1, m0;
};
DictionaryStart dictionaryStart(const std::vector<double>& times, const std::vector<double>& y);

}  // namespace kety::relaxometry
