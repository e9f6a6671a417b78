// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/declarations.h"
#include "relaxometry/flip_angle_analysis.h"

namespace kety::relaxometry {
namespace {

constexpr Text model = text("relaxometry", "Model");

}  // namespace

const Schema<FlipAngleSettings>& flipAngleSchema()
{
    static const Schema<FlipAngleSettings> schema = [] {
        Parameter angles =
            imageNumbers("flip_angles", text("relaxometry", "Flip angles"), unit::degree);
        angles.minimum_excluded = true;
        Parameter repetition = repetitionTimes();
        repetition.required = true;
        Schema<FlipAngleSettings> all;
        all.add(&FlipAngleSettings::angles, std::move(angles))
            .add(&FlipAngleSettings::repetitions, std::move(repetition))
            .add(
                &FlipAngleSettings::method,
                {.key = "method",
                 .label = text("relaxometry", "Fit"),
                 .help = text("relaxometry",
                              "Least squares: the global optimum. Line: the slope of S/sin FA over "
                              "S/tan FA, a preview that noise pulls down."),
                 .choices = {{"least_squares", text("relaxometry", "least squares"), {}},
                             {"linear", text("relaxometry", "line"), {}}},
                 .group = model})
            .add(&FlipAngleSettings::t1_minimum, leastT1())
            .add(&FlipAngleSettings::t1_maximum, greatestT1());
        return all.include(&FlipAngleSettings::region, regionSchema());
    }();
    return schema;
}

std::vector<Quantity> flipAngleQuantities()
{
    Quantity m0 = m0Map();
    m0.display = {0.0, 5000.0};
    return {t1Map(), m0, relativeErrorMap(), rsquaredMap(), t1SdMap(), r1Map()};
}

}  // namespace kety::relaxometry
