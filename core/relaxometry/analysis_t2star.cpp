// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_analysis.h"

namespace kety::relaxometry {

Analysis t2star();

Analysis t2star()
{
    return echoAnalysis(Echoes::Gradient);
}

}  // namespace kety::relaxometry
