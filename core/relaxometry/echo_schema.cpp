// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/declarations.h"
#include "relaxometry/echo_analysis.h"

namespace kety::relaxometry {
namespace {

constexpr Text images = text("relaxometry", "Images");
constexpr Text model = text("relaxometry", "Model");
constexpr Unit fine{"ms", "s", 1e-3, 2};

void addEchoes(Schema<EchoSettings>& schema)
{
    schema
        .add(&EchoSettings::echo_times,
             imageNumbers("echo_times", text("relaxometry", "Echo times"), fine))
        .add(&EchoSettings::first_time,
             {.key = "first_echo_time",
              .label = text("relaxometry", "From echo time"),
              .help = text("relaxometry", "Earlier echoes are left out."),
              .shown = unit::millisecond,
              .minimum = 0.0,
              .advanced = true,
              .group = images})
        .add(&EchoSettings::last_time, {.key = "last_echo_time",
                                        .label = text("relaxometry", "To echo time"),
                                        .help = text("relaxometry", "Later echoes are left out."),
                                        .shown = unit::millisecond,
                                        .minimum = 0.0,
                                        .advanced = true,
                                        .group = images});
}

void addSpinEchoes(Schema<EchoSettings>& schema)
{
    schema
        .add(&EchoSettings::drop_first,
             {.key = "drop_first",
              .label = text("relaxometry", "Leave the first echo out"),
              .help = text("relaxometry", "It alone has no stimulated echo in it, so it is too low "
                                          "for the others."),
              .group = images})
        .add(&EchoSettings::even_only,
             {.key = "even_only",
              .label = text("relaxometry", "Even echoes only"),
              .help = text("relaxometry", "They refocus what imperfect pulses leave in odd ones."),
              .advanced = true,
              .group = images});
}

void addFloor(Schema<EchoSettings>& schema)
{
    schema
        .add(
            &EchoSettings::floor,
            {.key = "noise_floor",
             .label = text("relaxometry", "Noise floor"),
             .help = text("relaxometry",
                          "Truncate: echoes below three times the noise, or below 5 % of the first "
                          "echo, do not count; three are kept. Power: each echo loses the second "
                          "moment of the noise. Offset: a constant is fitted too. Auto: truncate, "
                          "and power where the noise is known."),
             .choices = {{"auto", text("relaxometry", "auto"), {}},
                         {"truncate", text("relaxometry", "truncate"), {}},
                         {"power", text("relaxometry", "power"), {}},
                         {"offset", text("relaxometry", "offset"), {}},
                         {"kept", text("relaxometry", "as it is"), {}}},
             .group = model})
        .add(&EchoSettings::noise,
             {.key = "noise",
              .label = text("relaxometry", "SD of the noise"),
              .help = text("relaxometry", "Of one image, as in a real one: mean of the background "
                                          "of a magnitude image over 1.253."),
              .shown = unit::arbitrary,
              .minimum = 0.0,
              .minimum_excluded = true,
              .when = {{"noise_floor", {"auto", "truncate", "power"}}},
              .advanced = true,
              .group = model})
        .add(&EchoSettings::method,
             {.key = "method",
              .label = text("relaxometry", "Fit"),
              .help = text("relaxometry",
                           "Least squares: the global optimum. The others are previews: ARLO needs "
                           "equally spaced echoes; lines through the logarithm, plain or weighted "
                           "with the signal."),
              .choices = {{"least_squares", text("relaxometry", "least squares"), {}},
                          {"arlo", text("relaxometry", "ARLO"), {}},
                          {"log_linear", text("relaxometry", "logarithm"), {}},
                          {"weighted", text("relaxometry", "weighted logarithm"), {}}},
              .when = {{"noise_floor", {"auto", "truncate", "power", "kept"}}},
              .advanced = true,
              .group = model});
}

Schema<EchoSettings> schemaOf(Echoes kind)
{
    const bool spin = kind == Echoes::Spin;
    Schema<EchoSettings> schema;
    addEchoes(schema);
    if (spin) addSpinEchoes(schema);
    addFloor(schema);
    schema
        .add(&EchoSettings::t_minimum,
             searchBegins(spin ? "t2_minimum" : "t2star_minimum",
                          text("relaxometry", "Least relaxation time"), {1e-5, 0.05}, fine))
        .add(&EchoSettings::t_maximum,
             searchEnds(spin ? "t2_maximum" : "t2star_maximum",
                        text("relaxometry", "Greatest relaxation time"),
                        text("relaxometry", "Where the search ends."), {0.1, 10.0}));
    return schema.include(&EchoSettings::region, regionSchema());
}

}  // namespace

const Schema<EchoSettings>& echoSchema(Echoes kind)
{
    static const Schema<EchoSettings> spin = schemaOf(Echoes::Spin),
                                      gradient = schemaOf(Echoes::Gradient);
    return kind == Echoes::Spin ? spin : gradient;
}

const char* roleOf(Echoes kind)
{
    return kind == Echoes::Spin ? "mese" : "megre";
}

std::vector<Quantity> echoQuantities(Echoes kind)
{
    const bool spin = kind == Echoes::Spin;
    const Range range = spin ? Range{0.0, 0.2} : Range{0.0, 0.12};
    return {
        {.key = spin ? "t2" : "t2star",
         .label = spin ? text("relaxometry", "T2") : text("relaxometry", "T2*"),
         .unit = Unit{"ms", "s", 1e-3, 1},
         .code = spin ? "Q.EL1.004" : "Q.EL1.007",
         .display = range,
         .colors = "viridis",
         .bids = spin ? "T2map" : "T2starmap"},
        {.key = "s0",
         .label = text("relaxometry", "S0"),
         .unit = unit::arbitrary,
         .display = {0.0, 1000.0},
         .bids = "S0map"},
        {.key = "offset",
         .label = text("relaxometry", "Offset"),
         .unit = unit::arbitrary,
         .display = {0.0, 100.0},
         .bids = "desc-offset_map",
         .when = {{"noise_floor", {"offset"}}}},
        relativeErrorMap(),
        rsquaredMap(),
        {.key = spin ? "t2_sd" : "t2star_sd",
         .label = spin ? text("relaxometry", "SD of T2") : text("relaxometry", "SD of T2*"),
         .unit = fine,
         .display = {0.0, spin ? 0.02 : 0.012},
         .colors = "magma",
         .bids = spin ? "desc-sd_T2map" : "desc-sd_T2starmap"},
        {.key = spin ? "r2" : "r2star",
         .label = spin ? text("relaxometry", "R2") : text("relaxometry", "R2*"),
         .unit = unit::perSecond,
         .code = spin ? "Q.EL1.004" : "Q.EL1.007",
         .display = {0.0, spin ? 20.0 : 50.0},
         .colors = "viridis",
         .bids = spin ? "R2map" : "R2starmap",
         .when = {{"rate_map", {"true"}}}},
    };
}

}  // namespace kety::relaxometry
