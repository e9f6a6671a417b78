// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/time_encoding.h"

#include "base/parallel.h"
#include "base/unit.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

bool same(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || a == b;
}

/// The volumes of the file in blocks, and what becomes of them.
class Planning {
public:
    Planning(Decoding& plan, const std::vector<std::size_t>& leave_out)
        : plan_(plan), leave_out_(leave_out)
    {
    }

    void make()
    {
        std::vector<std::size_t> encoded;
        for (std::size_t volume = 0; volume < plan_.table.size(); ++volume) {
            if (isEncoded(volume)) encoded.push_back(volume);
        }
        const std::size_t n = plan_.matrix.encodings;
        if (n == 0) return;
        plan_.remainder = encoded.size() % n;
        for (std::size_t first = 0; first + n <= encoded.size(); first += n) {
            const auto begin = encoded.begin() + static_cast<std::ptrdiff_t>(first);
            takeBlock({begin, begin + static_cast<std::ptrdiff_t>(n)});
        }
        std::sort(plan_.left_out.begin(), plan_.left_out.end(),
                  [](const LeftOut& a, const LeftOut& b) { return a.volume < b.volume; });
        plan_.origins = plan_.m0;
        for (const auto& block : plan_.blocks)
            plan_.origins.insert(plan_.origins.end(), plan_.matrix.subBoli(), block.front());
    }

private:
    void leave(std::size_t volume, Text reason)
    {
        plan_.left_out.push_back({volume, {reason, {}}});
    }

    bool isEncoded(std::size_t volume)
    {
        switch (plan_.table[volume].type) {
        case VolumeType::M0:
            plan_.m0.push_back(volume);
            return false;
        case VolumeType::NoRf:
            leave(volume, text("asl", "a noise volume"));
            return false;
        case VolumeType::Cbf:
            leave(volume, text("asl", "already a CBF map"));
            return false;
        default:
            return true;
        }
    }

    bool unused(std::size_t volume) const
    {
        return plan_.table[volume].type == VolumeType::NotUsed || byHand(volume);
    }

    bool byHand(std::size_t volume) const
    {
        return std::find(leave_out_.begin(), leave_out_.end(), volume) != leave_out_.end();
    }

    void takeBlock(std::vector<std::size_t> block)
    {
        const VolumeRow& first = plan_.table[block.front()];
        for (const std::size_t volume : block) {
            const VolumeRow& row = plan_.table[volume];
            const bool alike = same(row.echo_time, first.echo_time) && same(row.venc, first.venc);
            plan_.one_echo = plan_.one_echo && alike;
        }
        const bool whole = std::none_of(block.begin(), block.end(),
                                        [this](std::size_t volume) { return unused(volume); });
        if (whole) {
            plan_.blocks.push_back(std::move(block));
            return;
        }
        ++plan_.dropped;
        for (const std::size_t volume : block) {
            leave(volume, byHand(volume) ? text("asl", "left out by hand")
                          : unused(volume)
                              ? text("asl", "n/a in the list of volumes")
                              : text("asl", "another volume of its block is left out"));
        }
    }

    Decoding& plan_;
    const std::vector<std::size_t>& leave_out_;
};

VolumeTable decodedTable(const Decoding& decoding)
{
    VolumeTable table;
    for (const std::size_t volume : decoding.m0)
        table.push_back(decoding.table[volume]);
    for (const auto& block : decoding.blocks) {
        for (const SubBolus& bolus : decoding.sub_boli) {
            VolumeRow row = decoding.table[block.front()];
            row.type = VolumeType::DeltaM;
            row.delay = bolus.delay;
            row.label_duration = bolus.label_duration;
            table.push_back(row);
        }
    }
    return table;
}

void decodeVoxel(const Decoding& decoding, std::span<const float> curve, std::vector<double>& work,
                 float* out)
{
    for (const std::size_t volume : decoding.m0)
        *out++ = curve[volume];
    for (const auto& block : decoding.blocks) {
        for (std::size_t row = 0; row < block.size(); ++row)
            work[row] = curve[block[row]];
        for (std::size_t j = 0; j < decoding.matrix.subBoli(); ++j)
            *out++ = static_cast<float>(decode(decoding.matrix, work, j));
    }
}

Dataset decodeAll(const Dataset& file, const Decoding& decoding, Job& job)
{
    Dataset result = file;
    result.volumes = decodedTable(decoding);
    result.series.times.clear();
    for (const std::size_t volume : decoding.origins)
        result.series.times.push_back(file.series.times[volume]);
    const std::size_t frames = result.series.frames();
    result.series.values =
        Buffer<float>::make(file.series.grid.voxels() * frames, [&](std::span<float> out) {
            parallelFor(
                file.series.grid.voxels(), 1024, job, [&](std::size_t begin, std::size_t end) {
                    std::vector<double> work(decoding.matrix.encodings);
                    for (std::size_t voxel = begin; voxel < end; ++voxel) {
                        decodeVoxel(decoding, file.series.curve(voxel), work, &out[voxel * frames]);
                    }
                });
        });
    return result;
}

}  // namespace

Decoding planDecoding(const TimeEncoding& settings, VolumeTable table,
                      const std::vector<std::size_t>& leave_out)
{
    Decoding plan;
    plan.matrix = encodingMatrix(settings);
    plan.sub_boli = subBoli(settings, plan.matrix.subBoli());
    plan.table = std::move(table);
    Planning(plan, leave_out).make();
    return plan;
}

std::shared_ptr<const Dataset> decodedSeries(const Dataset& file, const Decoding& decoding,
                                             const std::string& stage, Memo& memo, Job& job)
{
    Used used;
    used.add(file.series.values);
    for (const int sign : decoding.matrix.signs)
        used.add(sign);
    for (const SubBolus& bolus : decoding.sub_boli)
        used.add(bolus.label_duration).add(bolus.delay);
    for (const std::size_t volume : decoding.m0)
        used.add(volume);
    used.add(decoding.blocks.size());
    for (const auto& block : decoding.blocks) {
        for (const std::size_t volume : block)
            used.add(volume);
    }
    return memo.get(stage, used, [&] { return decodeAll(file, decoding, job); });
}

Values encodingFacts(const Dataset& dataset)
{
    Values found;
    const Setting* size = dataset.fact("TimeEncodedMatrixSize");
    const double n = dataset.number("TimeEncodedMatrixSize").value_or(unknown);
    if (n != 4.0 && n != 8.0 && n != 12.0) return found;
    found["encoding"] = {"hadamard" + formatNumber(n), size->origin, size->source};
    const Setting* type = dataset.fact("TimeEncodedMatrixType");
    const std::string word = dataset.text("TimeEncodedMatrixType");
    const bool walsh = !word.empty() && (word[0] == 'w' || word[0] == 'W');
    if (type != nullptr) {
        found["encoding_order"] = {std::string(walsh ? "walsh" : "natural"), type->origin,
                                   type->source};
    }
    if (walsh || n == 8.0) {
        found["encoding_reversed"] = {true, Origin::Guess,
                                      text("sources", "as ExploreASL writes this matrix").source};
    }
    return found;
}

void toVolumesOfFile(Explanation& why, const Decoding& decoding)
{
    for (Curve& curve : why.curves) {
        for (Trace& trace : curve.traces) {
            for (int& frame : trace.frames) {
                const auto place = static_cast<std::size_t>(frame);
                if (frame >= 0 && place < decoding.origins.size()) {
                    frame = static_cast<int>(decoding.origins[place]);
                }
            }
        }
    }
}

}  // namespace kety::asl
