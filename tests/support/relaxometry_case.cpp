// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/relaxometry_case.h"

#include "io/open.h"
#include "support/shared_data.h"

namespace kety::test {

std::shared_ptr<Dataset> imagesOf(const std::string& name, std::size_t voxels, std::size_t count,
                                  const Signal& signal, Facts facts)
{
    auto data = std::make_shared<Dataset>();
    data->name = name;
    data->series.grid.size = {int(voxels), 1, 1};
    for (std::size_t i = 0; i < count; ++i)
        data->series.times.push_back(double(i));
    data->series.values = Buffer<float>::make(voxels * count, [&](auto out) {
        for (std::size_t v = 0; v < voxels; ++v)
            for (std::size_t i = 0; i < count; ++i)
                out[v * count + i] = static_cast<float>(signal(v, i));
    });
    data->facts = std::move(facts);
    return data;
}

Setting stated(Value value, const std::string& key)
{
    return {std::move(value), Origin::Sidecar, key + " in " + "images.json"};
}

Result runWhole(const Analysis& analysis, const Inputs& inputs, Typed values)
{
    Memo memo;
    Job job;
    values.emplace_back("mask", "whole");
    return run(analysis, inputs, typed(analysis, values), memo, job);
}

std::vector<Issue> issuesWhole(const Analysis& analysis, const Inputs& inputs, Typed values)
{
    Memo memo;
    Job job;
    values.emplace_back("mask", "whole");
    const Values resolved = resolve(analysis, inputs, typed(analysis, values), memo, job);
    return checkAll(analysis, inputs, resolved, memo, job);
}

double valueAt(const Result& result, const char* map, std::size_t voxel)
{
    return double{result.maps.find(map)->values.values[voxel]};
}

std::vector<std::vector<float>> digitalBrain()
{
    const auto folder = sharedData("asl-groundtruth-hrgt-3t");
    std::vector<std::vector<float>> voxels;
    if (folder.empty()) return voxels;
    Job job;
    const auto truth = open((folder / "hrgt_icbm_2009a_nls_3t.nii.gz").string(), job);
    for (std::size_t v = 0; v < truth->series.grid.voxels(); v += 4999) {
        const std::span<const float> is = truth->series.curve(v);
        if (is[6] >= 1.0F) voxels.emplace_back(is.begin(), is.end());
    }
    return voxels;
}

}  // namespace kety::test
