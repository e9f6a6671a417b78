// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_analysis.h"

namespace kety::relaxometry {

Analysis t2();

Analysis t2()
{
    return echoAnalysis(Echoes::Spin);
}

}  // namespace kety::relaxometry
