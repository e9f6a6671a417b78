// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/volume_roles.h"
#include "params/schema.h"

#include <array>
#include <span>
#include <vector>

namespace kety::asl {

enum class Difference { Pairwise, Mean, Surround, Running, Sinc };
enum class Averaging { Mean, Median, Huber };
enum class Edge { Drop, Single };
enum class Order { AsListed, Swapped, ControlFirst, LabelFirst };

/// Which volumes are taken, and how control and label become one difference.
struct Subtraction {
    std::optional<Order> order;
    std::vector<std::string> volume_types;
    std::optional<double> use_delay;  // s
    std::vector<std::int64_t> leave_out;
    Difference difference = Difference::Pairwise;
    Edge edge = Edge::Drop;
    Averaging average = Averaging::Mean;
    std::optional<double> tsnr_limit;
};

const Schema<Subtraction>& subtractionSchema();

}  // namespace kety::asl
