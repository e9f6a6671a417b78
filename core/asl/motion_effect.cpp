// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion_effect.h"

#include "asl/differences.h"
#include "asl/time_encoding.h"
#include "base/contains.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr std::size_t part_size = 4096;  // voxels
/// A hundredth of the mask is more than the sign of voxels without perfusion turns by.
constexpr double more_negative = 0.01;
constexpr double more_scatter = 1.05;

/// Differences, and which of them are of one delay.
struct EffectRow {
    std::vector<Term> terms;
    std::vector<std::size_t> group;
    std::size_t groups = 1;

    explicit EffectRow(const Scan& scan)
    {
        Subtraction pairwise = scan.settings.subtraction;
        pairwise.difference = Difference::Pairwise;
        terms = Differences(scan.roles, pairwise).terms();
        const std::vector<Group>& delays = scan.roles.groups;
        groups = std::max<std::size_t>(delays.size(), 1);
        for (const Term& term : terms) {
            const auto at = std::find_if(delays.begin(), delays.end(), [&](const Group& delay) {
                return contains(delay.volumes, term.frame);
            });
            group.push_back(at == delays.end() ? 0 : std::size_t(at - delays.begin()));
        }
    }
};

/// Over the voxels of one part: as the series was read, or as it was put back.
struct StateSums {
    std::vector<std::size_t> known;  ///< voxels, of each difference
    std::size_t negative = 0;
    double scatter = 0.0;
};

struct EffectPart {
    std::array<StateSums, 2> states;
    std::size_t voxels = 0, both = 0, scattered = 0, lost = 0;
};

/// Mean of a voxel's differences, and their standard deviation about the means of their delays.
struct Spread {
    double mean = unknown, sd = unknown;

    Spread(const EffectRow& row, const std::vector<double>& values,
           const std::vector<std::uint8_t>& good)
    {
        std::vector<double> sum(row.groups, 0.0), count(row.groups, 0.0);
        double all = 0.0, n = 0.0, delays = 0.0, squares = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (good[i] == 0) continue;
            sum[row.group[i]] += values[i];
            count[row.group[i]] += 1.0;
            all += values[i];
            n += 1.0;
        }
        for (const double members : count)
            delays += members > 0.0 ? 1.0 : 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (good[i] == 0) continue;
            const double off = values[i] - sum[row.group[i]] / count[row.group[i]];
            squares += off * off;
        }
        if (n > 0.0) mean = all / n;
        if (n > delays) sd = std::sqrt(squares / (n - delays));
    }
};

void addVoxelOf(const EffectRow& row, const std::array<std::span<const float>, 2>& curves,
                EffectPart& part)
{
    std::array<std::vector<double>, 2> values;
    std::vector<std::uint8_t> good(row.terms.size(), 1);
    bool lost = false;
    for (std::size_t i = 0; i < row.terms.size(); ++i) {
        std::array<bool, 2> known{};
        for (std::size_t s = 0; s < 2; ++s) {
            values[s].push_back(row.terms[i].of(curves[s]));
            known[s] = std::isfinite(values[s].back());
            part.states[s].known[i] += known[s] ? 1 : 0;
            if (!known[s]) good[i] = 0;
        }
        lost = lost || (known[0] && !known[1]);
    }
    ++part.voxels;
    part.lost += lost ? 1 : 0;
    const Spread before(row, values[0], good), after(row, values[1], good);
    if (std::isnan(before.mean)) return;
    ++part.both;
    part.states[0].negative += before.mean < 0.0 ? 1 : 0;
    part.states[1].negative += after.mean < 0.0 ? 1 : 0;
    if (std::isnan(before.sd)) return;
    ++part.scattered;
    part.states[0].scatter += before.sd;
    part.states[1].scatter += after.sd;
}

MotionEffect addedUp(const std::vector<EffectPart>& parts, const EffectRow& row)
{
    EffectPart all;
    for (StateSums& sums : all.states)
        sums.known.assign(row.terms.size(), 0);
    for (const EffectPart& part : parts) {
        all.voxels += part.voxels;
        all.both += part.both;
        all.scattered += part.scattered;
        all.lost += part.lost;
        for (std::size_t s = 0; s < 2; ++s) {
            all.states[s].negative += part.states[s].negative;
            all.states[s].scatter += part.states[s].scatter;
            for (std::size_t i = 0; i < row.terms.size(); ++i)
                all.states[s].known[i] += part.states[s].known[i];
        }
    }
    MotionEffect effect;
    effect.voxels = all.voxels;
    effect.lost = all.lost;
    for (std::size_t s = 0; s < 2; ++s) {
        MotionEffect::State& state = s == 0 ? effect.read : effect.placed;
        const auto share = [](double part, std::size_t whole) {
            return whole > 0 ? part / static_cast<double>(whole) : unknown;
        };
        state.negative = share(static_cast<double>(all.states[s].negative), all.both);
        state.scatter = share(all.states[s].scatter, all.scattered);
        for (std::size_t i = 0; i < row.terms.size(); ++i) {
            if (all.states[s].known[i] < all.voxels) state.incomplete.push_back(row.terms[i].frame);
        }
    }
    return effect;
}

/// The series the differences would be of, had nothing been put back.
std::shared_ptr<const Dataset> asRead(const Scan& scan)
{
    if (scan.decoding == nullptr) return scan.inputs.share("asl");
    return decodedSeries(scan.file(), *scan.decoding, "asl.decoded", scan.memo, scan.job);
}

}  // namespace

bool MotionEffect::worse() const
{
    return placed.negative > read.negative + more_negative
           || placed.scatter > more_scatter * read.scatter;
}

std::shared_ptr<const MotionEffect> motionEffect(const Scan& scan)
{
    if (!putsBack(scan)) return {};
    const EffectRow row(scan);
    const auto before = asRead(scan);
    const auto mask = brain(scan);
    Used used;
    used.add(before->series.values).add(scan.series().values).add(mask->values);
    for (const Term& term : row.terms) {
        for (std::size_t i = 0; i < term.count; ++i)
            used.add(term.volume[i]).add(term.weight[i]);
    }
    return scan.memo.get(scan.stage("asl.motion.effect"), used, [&] {
        std::vector<EffectPart> parts((mask->values.size() + part_size - 1) / part_size);
        parallelFor(
            mask->values.size(), part_size, scan.job, [&](std::size_t begin, std::size_t end) {
                EffectPart& part = parts[begin / part_size];
                for (StateSums& sums : part.states)
                    sums.known.assign(row.terms.size(), 0);
                for (std::size_t voxel = begin; voxel < end; ++voxel) {
                    if (mask->values[voxel] == 0) continue;
                    addVoxelOf(row, {before->series.curve(voxel), scan.series().curve(voxel)},
                               part);
                }
            });
        return addedUp(parts, row);
    });
}

}  // namespace kety::asl
