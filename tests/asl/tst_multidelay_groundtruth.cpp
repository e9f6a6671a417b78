// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/kinetic_model.h"
#include "asl/multidelay_fit.h"
#include "io/open.h"
#include "support/shared_data.h"

#include <QTest>

using namespace kety;
using namespace kety::asl;

/// A published ground truth of perfusion, transit time, T1 and M0, through the model and back.
class GroundTruth : public QObject {
    Q_OBJECT

private slots:
    void everyTissueComesBack();
};

void GroundTruth::everyTissueComesBack()
{
    const auto folder = test::sharedData("asl-groundtruth-hrgt-3t");
    SKIP_WITHOUT(folder);
    std::filesystem::path image;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().string().ends_with(".nii.gz")) image = entry.path();
    }
    SKIP_WITHOUT(image);
    Job job;
    const auto truth = open(image.string(), job);
    QCOMPARE(truth->series.frames(), std::size_t{7});
    std::array<int, 4> seen{};
    for (std::size_t voxel = 0; voxel < truth->series.grid.voxels(); voxel += 997) {
        const std::span<const float> is = truth->series.curve(voxel);
        const auto label = static_cast<std::size_t>(is[6]);
        if (label < 1 || label > 3) continue;
        ++seen[label];
        MultidelayModel model{.t1_tissue = double{is[2]}};
        DelayBlock block(6);
        const double flow = double{is[0]} / perMinutePer100g;
        for (std::size_t i = 0; i < 6; ++i) {
            model.timings.push_back({0.5 * double(i + 1) + 1.8, 1.8});
            block.repeats[i].fill(1.0);
            block.deltam[i].fill(
                flow * double{is[5]} / model.lambda
                * model.kinetics.response(double{is[1]}, model.timings[i],
                                          apparentT1(model.t1_tissue, flow, model.lambda)));
        }
        block.m0.fill(double{is[5]});
        const DelayFit fit = MultidelayFit(model).fit(block)[0];
        QVERIFY(std::abs(fit.cbf - double{is[0]}) <= 0.01 * double{is[0]});
        if (label == 3) {
            QVERIFY(std::isnan(fit.att));
        } else {
            QVERIFY(std::abs(fit.att - double{is[1]}) <= 0.01 * double{is[1]});
        }
    }
    QVERIFY(seen[1] > 500 && seen[2] > 200 && seen[3] > 20);
}

QTEST_APPLESS_MAIN(GroundTruth)
#include "tst_multidelay_groundtruth.moc"
