// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/quantities.h"

namespace kety::asl {

std::vector<Input> cbfInputs()
{
    return {
        {.role = "asl",
         .label = text("asl", "ASL series"),
         .help = text("asl", "Control and label volumes, or their differences"),
         .required = true},
        {.role = "m0",
         .label = text("asl", "M0 scan"),
         .help = text("asl", "Where it is not part of the series")},
        {.role = "pd",
         .label = text("asl", "Proton density image"),
         .help = text("asl", "Instead of an M0 scan")},
        {.role = "reference",
         .label = text("asl", "Reference region"),
         .help = text("asl", "Mask of the tissue that M0 of blood is derived from")},
        {.role = "gm",
         .label = text("asl", "Grey matter"),
         .help = text("asl", "Probability map on the grid of the series, for quality figures")},
        {.role = "wm",
         .label = text("asl", "White matter"),
         .help = text("asl", "Probability map on the grid of the series, for quality figures")},
        {.role = "csf",
         .label = text("asl", "CSF"),
         .help = text("asl", "Probability map on the grid of the series, for judging pairs")},
    };
}

std::vector<Quantity> cbfQuantities()
{
    return {
        {.key = "cbf",
         .label = text("asl", "CBF"),
         .unit = unit::perfusion,
         .code = "Q.PH1.003",
         .display = {0.0, 100.0},
         .colors = "inferno",
         .bids = "cbf"},
        {.key = "deltam",
         .label = text("asl", "ΔM"),
         .unit = unit::arbitrary,
         .display = {-10.0, 10.0},
         .colors = "difference",
         .bids = "desc-mean_deltam"},
        {.key = "m0",
         .label = text("asl", "M0"),
         .unit = unit::arbitrary,
         .display = {0.0, 1000.0},
         .colors = "grey",
         .bids = "desc-calibrated_m0scan"},
        {.key = "tsnr",
         .label = text("asl", "Temporal SNR"),
         .display = {0.0, 8.0},
         .colors = "viridis",
         .bids = "desc-perfusion_tsnr"},
    };
}

}  // namespace kety::asl
