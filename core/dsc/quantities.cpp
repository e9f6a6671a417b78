// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/perfusion.h"

namespace kety::dsc {
namespace {

const Condition deconvolved{"method", {"ssvd", "csvd", "osvd", "tikhonov", "bayes"}};
const Condition with_curve_maps{"curve_maps", {"true"}};
const Condition with_leakage{"leakage", {"bsw", "bidirectional"}};
const Condition with_errors{"method", {"bayes"}};
const Condition normalised{"normalise", {"mean", "median", "robust_mean"}};

Quantity time(const char* key, Text label, const char* code, Range display, Condition when,
              const char* bids)
{
    return {.key = key,
            .label = label,
            .unit = unit::second,
            .code = code,
            .display = display,
            .colors = "viridis",
            .bids = bids,
            .when = {std::move(when)}};
}

Quantity error(const char* key, Text label, Unit unit, Range display, const char* bids)
{
    return {.key = key,
            .label = label,
            .unit = unit,
            .display = display,
            .colors = "magma",
            .bids = bids,
            .when = {with_errors}};
}

std::vector<Quantity> ofTheCurve()
{
    return {time("tpeak", text("dsc", "Time of the peak"), "", {0.0, 60.0}, with_curve_maps,
                 "desc-peaktime_dsc"),
            time("fwhm", text("dsc", "Width of the curve"), "", {0.0, 20.0}, with_curve_maps,
                 "desc-fwhm_dsc"),
            {.key = "peak",
             .label = text("dsc", "Greatest ΔR2*"),
             .unit = unit::perSecond,
             .display = {0.0, 20.0},
             .colors = "viridis",
             .bids = "desc-peak_dsc",
             .when = {with_curve_maps}},
            {.key = "auc",
             .label = text("dsc", "Area of ΔR2*"),
             .code = "Q.CD1.013",
             .display = {0.0, 100.0},
             .colors = "inferno",
             .bids = "desc-auc_dsc",
             .relative = true,
             .when = {with_curve_maps}},
            {.key = "psr",
             .label = text("dsc", "Signal recovery"),
             .unit = unit::percent,
             .display = {0.0, 1.2},
             .colors = "viridis",
             .bids = "desc-psr_dsc",
             .when = {with_curve_maps}}};
}

std::vector<Quantity> overWhiteMatter()
{
    return {{.key = "cbv_ratio",
             .label = text("dsc", "CBV over white matter"),
             .display = {0.0, 6.0},
             .colors = "inferno",
             .bids = "desc-ratio_cbv",
             .relative = true,
             .when = {normalised}},
            {.key = "cbf_ratio",
             .label = text("dsc", "CBF over white matter"),
             .display = {0.0, 6.0},
             .colors = "inferno",
             .bids = "desc-ratio_cbf",
             .relative = true,
             .when = {normalised, deconvolved}}};
}

std::vector<Quantity> ofLeakage()
{
    return {{.key = "k1",
             .label = text("dsc", "K1"),
             .code = "Q.LC1.001",
             .display = {0.0, 3.0},
             .colors = "viridis",
             .bids = "desc-K1_map",
             .when = {with_leakage}},
            {.key = "k2",
             .label = text("dsc", "K2"),
             .unit = unit::perSecond,
             .code = "Q.LC1.002",
             .display = {-0.05, 0.05},
             .colors = "difference",
             .bids = "desc-K2_map",
             .when = {with_leakage}}};
}

}  // namespace

std::vector<Quantity> perfusionQuantities()
{
    std::vector<Quantity> all{
        {.key = "cbv",
         .label = text("dsc", "CBV"),
         .unit = unit::volume,
         .display = {0.0, 8.0},
         .colors = "inferno",
         .bids = "desc-dsc_cbv"},
        {.key = "cbf",
         .label = text("dsc", "CBF"),
         .unit = unit::perfusion,
         .code = "Q.PH1.003",
         .display = {0.0, 100.0},
         .colors = "inferno",
         .bids = "desc-dsc_cbf",
         .when = {deconvolved}},
        {.key = "rcbf",
         .label = text("dsc", "CBF, relative"),
         .display = {0.0, 0.5},
         .colors = "inferno",
         .bids = "desc-relative_cbf",
         .relative = true,
         .when = {{"method", {"off"}}}},
        time("mtt", text("dsc", "MTT"), "Q.PH1.006", {0.0, 12.0}, deconvolved, "desc-dsc_mtt"),
        time("ttp", text("dsc", "Time to peak"), "Q.CD1.010", {0.0, 16.0}, {}, "desc-dsc_ttp"),
        time("tmax", text("dsc", "Tmax"), "", {0.0, 16.0}, deconvolved, "desc-dsc_tmax"),
        time("delay", text("dsc", "Delay"), "Q.PH1.007", {-3.0, 10.0}, deconvolved,
             "desc-delay_dsc"),
    };
    for (Quantity& quantity : all) {
        if (quantity.key == "ttp") quantity.when.clear();
    }
    for (Quantity& quantity : ofTheCurve())
        all.push_back(std::move(quantity));
    for (Quantity& quantity : overWhiteMatter())
        all.push_back(std::move(quantity));
    for (Quantity& quantity : ofLeakage())
        all.push_back(std::move(quantity));
    all.push_back(
        error("cbf_sd", text("dsc", "SD of CBF"), unit::perfusion, {0.0, 40.0}, "desc-sd_cbf"));
    all.push_back(
        error("cbv_sd", text("dsc", "SD of CBV"), unit::volume, {0.0, 2.0}, "desc-sd_cbv"));
    all.push_back(
        error("mtt_sd", text("dsc", "SD of MTT"), unit::second, {0.0, 4.0}, "desc-sd_mtt"));
    all.push_back(error("delay_sd", text("dsc", "SD of the delay"), unit::second, {0.0, 2.0},
                        "desc-sd_delay"));
    return all;
}

}  // namespace kety::dsc
