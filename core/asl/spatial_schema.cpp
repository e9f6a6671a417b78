// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/spatial.h"

namespace kety::asl {
namespace {

constexpr Text spatial_group = text("asl", "Neighbours");

void addPartialVolume(Schema<Spatial>& schema)
{
    schema
        .add(&Spatial::partial_volume,
             {.key = "partial_volume",
              .label = text("asl", "Partial volume correction"),
              .help = text("asl", "Maps of the CBF of pure grey and pure white matter, by linear "
                                  "regression over a window (Asllani 2008). Needs probability maps "
                                  "of both, as inputs gm and wm."),
              .advanced = true,
              .group = spatial_group})
        .add(&Spatial::partial_volume_window,
             {.key = "partial_volume_window",
              .label = text("asl", "Window of the correction"),
              .help = text("asl", "Voxels along a side of the window, within the slice; an odd "
                                  "number. A larger one is more certain and blurs more."),
              .minimum = 3,
              .maximum = 15,
              .when = {{"partial_volume", {"true"}}},
              .advanced = true,
              .group = spatial_group});
}

}  // namespace

const Schema<Spatial>& spatialSchema()
{
    static const Schema<Spatial> schema = [] {
        Schema<Spatial> made;
        made.add(&Spatial::smoothing,
                 {.key = "smoothing_fwhm",
                  .label = text("asl", "Smoothing"),
                  .help = text("asl", "Full width at half maximum of a Gaussian that smooths the "
                                      "perfusion differences inside the mask; 0: off. M0 is not "
                                      "smoothed with them."),
                  .shown = unit::millimetre,
                  .minimum = 0.0,
                  .maximum = 30.0,
                  .advanced = true,
                  .group = spatial_group});
        addPartialVolume(made);
        made.add(
                &Spatial::regularise,
                {.key = "spatial_regularisation",
                 .label = text("asl", "Spatial regularisation"),
                 .help = text("asl", "Draw the CBF of a voxel towards its neighbours, the more the "
                                     "less certain it is. Values that are missing stay missing."),
                 .advanced = true,
                 .group = spatial_group})
            .add(&Spatial::weight,
                 {.key = "spatial_weight",
                  .label = text("asl", "Weight of the neighbours"),
                  .help = text("asl", "Empty: found from the data by the evidence. In "
                                      "1 / (mL/100g/min)²."),
                  .minimum = 0.0,
                  .maximum = 1e6,
                  .minimum_excluded = true,
                  .when = {{"spatial_regularisation", {"true"}}},
                  .advanced = true,
                  .group = spatial_group});
        return made;
    }();
    return schema;
}

}  // namespace kety::asl
