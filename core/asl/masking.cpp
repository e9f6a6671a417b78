// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/masking.h"

namespace kety::asl {

const Schema<Masking>& maskingSchema()
{
    constexpr Text group = text("asl", "Mask");
    static const Schema<Masking> schema =
        Schema<Masking>()
            .add(&Masking::method,
                 {.key = "mask",
                  .label = text("asl", "Brain mask"),
                  .help = text("asl", "Made from M0, or from the mean control where there is no M0 "
                                      "image. Otsu, Li and triangle find the head, brain finds "
                                      "what is brighter inside it. A mask file takes its place."),
                  .choices = {{"brain", text("asl", "brain"), {}},
                              {"otsu", text("asl", "Otsu"), {}},
                              {"li", text("asl", "Li"), {}},
                              {"triangle", text("asl", "triangle"), {}},
                              {"percentile", text("asl", "percentile"), {}},
                              {"whole", text("asl", "whole image"), {}}},
                  .group = group})
            .add(&Masking::percentile,
                 {.key = "mask_percentile",
                  .label = text("asl", "Percentile"),
                  .help =
                      text("asl", "Voxels above this percentile of the positive ones are inside."),
                  .minimum = 0.0,
                  .maximum = 100.0,
                  .when = {{"mask", {"percentile"}}},
                  .advanced = true,
                  .group = group});
    return schema;
}

}  // namespace kety::asl
