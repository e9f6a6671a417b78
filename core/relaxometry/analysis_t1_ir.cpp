// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery_analysis.h"

namespace kety::relaxometry {

Analysis t1_ir();

Analysis t1_ir()
{
    return recoveryAnalysis(Recovery::Inversion);
}

}  // namespace kety::relaxometry
