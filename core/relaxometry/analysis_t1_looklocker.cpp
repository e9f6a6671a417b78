// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery_analysis.h"

namespace kety::relaxometry {

Analysis t1_looklocker();

Analysis t1_looklocker()
{
    return recoveryAnalysis(Recovery::LookLocker);
}

}  // namespace kety::relaxometry
