// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/echo_fit.h"
#include "relaxometry/image_checks.h"

namespace kety::relaxometry {

/// Which decay an analysis reads.
enum class Echoes { Spin, Gradient };

enum class NoiseFloor { Auto, Truncate, Power, Offset, Kept };
enum class EchoMethod { LeastSquares, Arlo, LogLinear, Weighted };

struct EchoSettings {
    std::vector<double> echo_times;  // s
    bool drop_first = false, even_only = false;
    std::optional<double> first_time, last_time;  // s
    NoiseFloor floor = NoiseFloor::Auto;
    std::optional<double> noise;  // of one image
    EchoMethod method = EchoMethod::LeastSquares;
    double t_minimum = 0.0005, t_maximum = 0.5;  // s
    Region region;
};

const Schema<EchoSettings>& echoSchema(Echoes kind);
const char* roleOf(Echoes kind);
std::vector<Quantity> echoQuantities(Echoes kind);

Values deriveEchoes(Echoes kind, const Inputs& inputs);
std::vector<Issue> checkEchoes(Echoes kind, const Inputs& inputs, const Values& values, Memo& memo,
                               Job& job);
Plan prepareEchoes(Echoes kind, const Inputs& inputs, const Values& values, Memo& memo, Job& job);

/// The analysis, its words and functions.
Analysis echoAnalysis(Echoes kind);

/// Distinct echo times that a series states, in its volumes or as a fact.
std::size_t statedEchoes(const Dataset& dataset);

/// What is done with the late echoes of one voxel: those below the floor do not count, and with a
/// known noise the others lose its second moment. Three echoes are kept at the least.
void treatFloor(NoiseFloor floor, double noise, std::vector<double>& y, std::vector<bool>& use);

}  // namespace kety::relaxometry
