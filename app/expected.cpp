// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/expected.h"

#include "widgets/translated.h"

namespace kety {

std::vector<Bracket> expectedRanges(const std::string& quantity)
{
    if (quantity != "cbf") return {};
    const QString source =
        translated(text("expected", "Healthy adults at rest, Alsop 2015, doi:10.1002/mrm.25197"));
    return {{translated(text("expected", "white 20–30")), {20.0, 30.0}, source},
            {translated(text("expected", "grey 50–80")), {50.0, 80.0}, source}};
}

}  // namespace kety
