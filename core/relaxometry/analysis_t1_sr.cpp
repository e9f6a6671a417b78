// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery_analysis.h"

namespace kety::relaxometry {

Analysis t1_sr();

Analysis t1_sr()
{
    return recoveryAnalysis(Recovery::Saturation);
}

}  // namespace kety::relaxometry
