// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/preparation.h"

namespace kety::asl {

const Schema<Preparation>& preparationSchema()
{
    constexpr Text group = text("asl", "Motion and outliers");
    static const Schema<Preparation> schema =
        Schema<Preparation>()
            .add(&Preparation::motion,
                 {.key = "motion",
                  .label = text("asl", "Motion"),
                  .help = text("asl", "Measure: where the head lay in each volume, shown and used "
                                      "to judge pairs. Rigid: every volume is put back too, M0 "
                                      "among them, before subtraction."),
                  .choices = {{"off", text("asl", "not looked at"), {}},
                              {"measure", text("asl", "measured"), {}},
                              {"rigid", text("asl", "corrected"), {}}},
                  .group = group})
            .add(&Preparation::outliers,
                 {.key = "outliers",
                  .label = text("asl", "Outlier pairs"),
                  .help =
                      text("asl", "Keep: all pairs count, the check names those that stand out. "
                                  "SCORE leaves out pairs far from the median and those whose "
                                  "loss makes the mean map more even. ENABLE keeps the pairs "
                                  "with least motion that give the greatest t. Never fewer "
                                  "than five of a delay. Blocks of a time-encoded series are only "
                                  "left out whole, by leave_out."),
                  .choices = {{"keep", text("asl", "keep all"), {}},
                              {"score", text("asl", "SCORE"), {}},
                              {"enable", text("asl", "ENABLE"), {}}},
                  .advanced = true,
                  .group = group})
            .add(&Preparation::keep_pairs,
                 {.key = "keep_pairs",
                  .label = text("asl", "Pairs always kept"),
                  .help = text("asl", "Numbers of volumes, counted from 0, whose pair is used "
                                      "whatever the rule says."),
                  .minimum = 0,
                  .when = {{"outliers", {"score", "enable"}}},
                  .advanced = true,
                  .group = group});
    return schema;
}

}  // namespace kety::asl
