// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/time_encoding.h"

namespace kety::asl {
namespace {

constexpr Text time_encoding_group = text("asl", "Time encoding");

std::vector<Condition> encoded(std::vector<std::string> by = {"hadamard4", "hadamard8",
                                                              "hadamard12", "matrix"})
{
    return {{"encoding", std::move(by)}};
}

void addMatrix(Schema<TimeEncoding>& schema)
{
    schema
        .add(&TimeEncoding::encoding,
             {.key = "encoding",
              .label = text("asl", "Time encoding"),
              .help = text("asl", "The labelling train is cut into sub-boli that are control or "
                                  "label by a matrix; the volumes are decoded into one difference "
                                  "for each sub-bolus. Off: control and label, or differences."),
              .choices = {{"off", text("asl", "off"), {}},
                          {"hadamard4", text("asl", "Hadamard-4"), {}},
                          {"hadamard8", text("asl", "Hadamard-8"), {}},
                          {"hadamard12", text("asl", "Hadamard-12"), {}},
                          {"matrix", text("asl", "own matrix"), {}}},
              .when = {{"scheme", {"casl", "pcasl"}}},
              .advanced = true,
              .group = time_encoding_group})
        .add(&TimeEncoding::order,
             {.key = "encoding_order",
              .label = text("asl", "Order of the matrix"),
              .help = text("asl", "Natural: Sylvester's construction. Walsh: rows by their number "
                                  "of changes between control and label."),
              .choices = {{"natural", text("asl", "natural"), {}},
                          {"walsh", text("asl", "Walsh"), {}}},
              .when = encoded({"hadamard4", "hadamard8"}),
              .advanced = true,
              .group = time_encoding_group})
        .add(
            &TimeEncoding::reversed,
            {.key = "encoding_reversed",
             .label = text("asl", "Columns from the last"),
             .help = text("asl", "On: the last column of the matrix belongs to the first sub-bolus "
                                 "in time."),
             .when = encoded(),
             .advanced = true,
             .group = time_encoding_group})
        .add(
            &TimeEncoding::sign,
            {.key = "encoding_sign",
             .label = text("asl", "Sign of the matrix"),
             .help = text("asl", "What +1 stands for. Matrices of Philips have the opposite sign."),
             .choices = {{"control_positive", text("asl", "+1 is control"), {}},
                         {"label_positive", text("asl", "+1 is label"), {}}},
             .when = encoded(),
             .advanced = true,
             .group = time_encoding_group})
        .add(&TimeEncoding::matrix,
             {.key = "encoding_matrix",
              .label = text("asl", "Encoding matrix"),
              .help = text("asl", "Row by row, a row for each volume of a block, a column for each "
                                  "sub-bolus in order of time; 1 control, -1 label. A first column "
                                  "of ones may stand before them."),
              .minimum = -1.0,
              .maximum = 1.0,
              .when = encoded({"matrix"}),
              .required = true,
              .advanced = true,
              .group = time_encoding_group});
}

void addTimes(Schema<TimeEncoding>& schema)
{
    schema
        .add(&TimeEncoding::durations,
             {.key = "sub_boli",
              .label = text("asl", "Durations of the sub-boli"),
              .help = text("asl", "In order of time; one number stands for all."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .when = encoded(),
              .required = true,
              .advanced = true,
              .group = time_encoding_group})
        .add(&TimeEncoding::delay,
             {.key = "encoding_delay",
              .label = text("asl", "Delay after the last sub-bolus"),
              .help = text("asl", "From the end of the labelling train to the excitation of the "
                                  "first slice; earlier sub-boli add the durations of the later "
                                  "ones."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .when = encoded(),
              .required = true,
              .advanced = true,
              .group = time_encoding_group,
              .hint = 0.3});
}

}  // namespace

const Schema<TimeEncoding>& timeEncodingSchema()
{
    static const Schema<TimeEncoding> schema = [] {
        Schema<TimeEncoding> made;
        addMatrix(made);
        addTimes(made);
        return made;
    }();
    return schema;
}

}  // namespace kety::asl
