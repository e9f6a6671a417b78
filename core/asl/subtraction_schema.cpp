// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/subtraction.h"

namespace kety::asl {
namespace {

constexpr Text subtraction_group = text("asl", "Volumes");

void addVolumes(Schema<Subtraction>& schema)
{
    schema
        .add(&Subtraction::order,
             {.key = "order",
              .label = text("asl", "Order"),
              .help =
                  text("asl", "Which volume of a pair is the control. Without aslcontext.tsv it is "
                              "guessed from the sign of the difference; where the data do not "
                              "decide, it is asked for. Of differences made by the scanner the "
                              "opposite of the list turns the sign."),
              .choices = {{"as_listed", text("asl", "as listed in aslcontext.tsv"), {}},
                          {"swapped", text("asl", "opposite of the list"), {}},
                          {"control_first", text("asl", "control first"), {}},
                          {"label_first", text("asl", "label first"), {}}},
              .required = true,
              .group = subtraction_group})
        .add(&Subtraction::use_delay,
             {.key = "use_delay",
              .label = text("asl", "Use only the delay"),
              .help =
                  text("asl", "For a series with several delays: only the volumes of this one are "
                              "taken. asl.multidelay uses them all."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .advanced = true,
              .group = subtraction_group})
        .add(&Subtraction::volume_types,
             {.key = "volume_types",
              .label = text("asl", "Volume types"),
              .help = text("asl", "One of control, label, m0scan, deltam, n/a for every volume, "
                                  "instead of aslcontext.tsv; one word stands for all volumes."),
              .advanced = true,
              .group = subtraction_group})
        .add(&Subtraction::leave_out,
             {.key = "leave_out",
              .label = text("asl", "Volumes left out"),
              .help = text("asl", "Numbers of volumes, counted from 0, whose pair is not used."),
              .minimum = 0,
              .advanced = true,
              .group = subtraction_group});
}

void addDifference(Schema<Subtraction>& schema)
{
    schema
        .add(&Subtraction::difference,
             {.key = "subtraction",
              .label = text("asl", "Subtraction"),
              .help =
                  text("asl", "Pairwise: control minus its label. Mean: mean control minus mean "
                              "label. Surround: mean of the controls on both sides minus the "
                              "label, which cancels drift. Running: every volume against both its "
                              "neighbours. Sinc: six controls interpolated to the time of the "
                              "label (Lanczos), surround near the ends."),
              .choices = {{"pairwise", text("asl", "pairwise"), {}},
                          {"mean", text("asl", "mean"), {}},
                          {"surround", text("asl", "surround"), {}},
                          {"running", text("asl", "running"), {}},
                          {"sinc", text("asl", "sinc"), {}}},
              .advanced = true,
              .group = subtraction_group})
        .add(&Subtraction::edge,
             {.key = "surround_edge",
              .label = text("asl", "First and last label"),
              .help = text("asl", "A label with a control on one side only: dropped, or taken with "
                                  "that one, which lets drift back in."),
              .choices = {{"drop", text("asl", "drop"), {}},
                          {"single", text("asl", "one side"), {}}},
              .when = {{"subtraction", {"surround", "sinc"}}},
              .advanced = true,
              .group = subtraction_group});
}

void addAverage(Schema<Subtraction>& schema)
{
    schema
        .add(&Subtraction::average,
             {.key = "average",
              .label = text("asl", "Average over pairs"),
              .help =
                  text("asl", "Mean, median, or Huber's estimator (k = 1.345) against outliers."),
              .choices = {{"mean", text("asl", "mean"), {}},
                          {"median", text("asl", "median"), {}},
                          {"huber", text("asl", "Huber"), {}}},
              .when = {{"subtraction", {"pairwise", "surround", "running", "sinc"}}},
              .advanced = true,
              .group = subtraction_group})
        .add(&Subtraction::tsnr_limit,
             {.key = "tsnr_limit",
              .label = text("asl", "Least temporal SNR"),
              .help =
                  text("asl", "Voxels below it are marked in the quality map; their values stay."),
              .minimum = 0.0,
              .maximum = 1000.0,
              .advanced = true,
              .group = subtraction_group});
}

}  // namespace

const Schema<Subtraction>& subtractionSchema()
{
    static const Schema<Subtraction> schema = [] {
        Schema<Subtraction> made;
        addVolumes(made);
        addDifference(made);
        addAverage(made);
        return made;
    }();
    return schema;
}

}  // namespace kety::asl
