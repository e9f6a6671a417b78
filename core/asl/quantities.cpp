// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/quantities.h"

namespace kety::asl {
namespace {

Input tissueInput(const char* role, Text label)
{
    return {.role = role,
            .label = label,
            .help = text("asl", "Probability map, 0 to 1, for quality figures and partial volume "
                                "correction; on another grid it is averaged over the voxels of the "
                                "series")};
}

Quantity pureCbf(const char* key, Text label, const char* bids)
{
    return {.key = key,
            .label = label,
            .unit = unit::perfusion,
            .code = "Q.PH1.003",
            .display = {0.0, 100.0},
            .colors = "inferno",
            .bids = bids,
            .when = {{"partial_volume", {"true"}}}};
}

}  // namespace

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
        tissueInput("gm", text("asl", "Grey matter")),
        tissueInput("wm", text("asl", "White matter")),
        tissueInput("csf", text("asl", "CSF")),
    };
}

std::vector<Quantity> pureTissueQuantities()
{
    return {pureCbf("cbf_gm", text("asl", "CBF of grey matter"), "desc-pvcGM_cbf"),
            pureCbf("cbf_wm", text("asl", "CBF of white matter"), "desc-pvcWM_cbf")};
}

Quantity cbfQuantity()
{
    return {.key = "cbf",
            .label = text("asl", "CBF"),
            .unit = unit::perfusion,
            .code = "Q.PH1.003",
            .display = {0.0, 100.0},
            .colors = "inferno",
            .bids = "cbf"};
}

std::vector<Quantity> cbfQuantities()
{
    std::vector<Quantity> quantities{
        cbfQuantity(),
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
    for (Quantity& quantity : pureTissueQuantities())
        quantities.push_back(std::move(quantity));
    return quantities;
}

}  // namespace kety::asl
