// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/declarations.h"

namespace kety::relaxometry {
namespace {

constexpr Text images = text("relaxometry", "Images");
constexpr Text model = text("relaxometry", "Model");

}  // namespace

Parameter imageNumbers(std::string key, Text label, Unit shown)
{
    return {.key = std::move(key),
            .label = label,
            .help = text("relaxometry",
                         "One for each image, in the order of files and frames. Read from the "
                         "header or sidecar of each image, never from its place."),
            .shown = shown,
            .minimum = 0.0,
            .required = true,
            .group = images};
}

Parameter repetitionTimes()
{
    return {.key = "repetition_times",
            .label = text("relaxometry", "Repetition times"),
            .help = text("relaxometry", "One for all images or one for each."),
            .shown = unit::millisecond,
            .minimum = 0.0,
            .minimum_excluded = true,
            .group = images};
}

Parameter searchBegins(std::string key, Text label, Range allowed, Unit shown)
{
    return {.key = std::move(key),
            .label = label,
            .help = text("relaxometry", "Where the search begins."),
            .shown = shown,
            .minimum = allowed.minimum,
            .maximum = allowed.maximum,
            .advanced = true,
            .group = model};
}

Parameter searchEnds(std::string key, Text label, Text help, Range allowed)
{
    return {.key = std::move(key),
            .label = label,
            .help = help,
            .shown = unit::millisecond,
            .minimum = allowed.minimum,
            .maximum = allowed.maximum,
            .advanced = true,
            .group = model};
}

Parameter leastT1()
{
    return searchBegins("t1_minimum", text("relaxometry", "Least T1"), {0.001, 1.0});
}

Parameter greatestT1()
{
    return searchEnds("t1_maximum", text("relaxometry", "Greatest T1"),
                      text("relaxometry", "Where the search ends. CSF has about 4.3 s."),
                      {1.5, 20.0});
}

Quantity t1Map()
{
    return {.key = "t1",
            .label = text("relaxometry", "T1"),
            .unit = unit::millisecond,
            .code = "Q.EL1.001",
            .display = {0.0, 2.5},
            .colors = "viridis",
            .bids = "T1map"};
}

Quantity m0Map()
{
    return {.key = "m0",
            .label = text("relaxometry", "M0"),
            .unit = unit::arbitrary,
            .display = {0.0, 1000.0},
            .bids = "M0map"};
}

Quantity t1SdMap()
{
    return {.key = "t1_sd",
            .label = text("relaxometry", "SD of T1"),
            .unit = unit::millisecond,
            .display = {0.0, 0.2},
            .colors = "magma",
            .bids = "desc-sd_T1map"};
}

Quantity r1Map()
{
    return {.key = "r1",
            .label = text("relaxometry", "R1"),
            .unit = unit::perSecond,
            .code = "Q.EL1.001",
            .display = {0.0, 2.0},
            .colors = "viridis",
            .bids = "R1map",
            .when = {{"rate_map", {"true"}}}};
}

Quantity relativeErrorMap()
{
    return {.key = "relative_error",
            .label = text("relaxometry", "Relative error"),
            .display = {0.0, 0.1},
            .colors = "viridis",
            .bids = "desc-relerr_map"};
}

Quantity rsquaredMap()
{
    return {.key = "rsquared",
            .label = text("relaxometry", "R²"),
            .display = {0.9, 1.0},
            .colors = "viridis",
            .bids = "desc-fit_rsquared"};
}

}  // namespace kety::relaxometry
