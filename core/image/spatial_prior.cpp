// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/spatial_prior.h"

#include "base/parallel.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr std::size_t grain = 4096;
constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr int most_updates = 20, most_steps = 1000;

using Vector = std::vector<double>;

/// The voxels that take part, numbered in order, and who touches whom.
struct Graph {
    std::vector<std::size_t> voxels;
    std::vector<std::array<std::size_t, 6>> neighbours;  ///< numbers; `none` where there is none
    Vector degree;
};

Graph graphOf(const Volume<float>& image, const Volume<float>& sd, const Mask& mask)
{
    const Grid& grid = image.grid;
    Graph graph;
    std::vector<std::size_t> number(grid.voxels(), none);
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        const bool takes = mask.values[voxel] != 0 && std::isfinite(image.values[voxel])
                           && std::isfinite(sd.values[voxel]) && sd.values[voxel] > 0.0F;
        if (!takes) continue;
        number[voxel] = graph.voxels.size();
        graph.voxels.push_back(voxel);
    }
    constexpr std::array<std::array<int, 3>, 6> steps{
        {{-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 1}}};
    for (const std::size_t voxel : graph.voxels) {
        const auto [i, j, k] = grid.place(voxel);
        std::array<std::size_t, 6> touching{};
        double degree = 0.0;
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const int a = i + steps[s][0], b = j + steps[s][1], c = k + steps[s][2];
            touching[s] = grid.contains(a, b, c) ? number[grid.index(a, b, c)] : none;
            degree += touching[s] == none ? 0.0 : 1.0;
        }
        graph.neighbours.push_back(touching);
        graph.degree.push_back(degree);
    }
    return graph;
}

template <class Value>
Vector each(std::size_t n, Job& job, const Value& value)
{
    Vector result(n);
    parallelFor(n, grain, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v)
            result[v] = value(v);
    });
    return result;
}

double dot(const Vector& a, const Vector& b, Job& job)
{
    return stableSum(each(a.size(), job, [&](std::size_t v) { return a[v] * b[v]; }));
}

/// L f: the degree times the value minus the neighbours' values.
Vector laplacian(const Graph& graph, const Vector& f, Job& job)
{
    return each(f.size(), job, [&](std::size_t v) {
        double sum = graph.degree[v] * f[v];
        for (const std::size_t other : graph.neighbours[v]) {
            if (other != none) sum -= f[other];
        }
        return sum;
    });
}

/// (D + φ L) f = D f̂, from where f stands. D = 1 / σ².
void solve(const Graph& graph, const Vector& precision, const Vector& data, double weight,
           Vector& f, Job& job)
{
    const std::size_t n = f.size();
    const auto times = [&](const Vector& x) {
        const Vector lx = laplacian(graph, x, job);
        return each(n, job, [&](std::size_t v) { return precision[v] * x[v] + weight * lx[v]; });
    };
    const auto preconditioned = [&](const Vector& r) {
        return each(n, job, [&](std::size_t v) {
            return r[v] / (precision[v] + weight * graph.degree[v]);
        });
    };
    const Vector at_start = times(f);
    const Vector right = each(n, job, [&](std::size_t v) { return precision[v] * data[v]; });
    Vector r = each(n, job, [&](std::size_t v) { return right[v] - at_start[v]; });
    Vector z = preconditioned(r), p = z;
    double rz = dot(r, z, job);
    const double enough = 1e-16 * dot(right, preconditioned(right), job);
    for (int step = 0; step < most_steps && rz > enough; ++step) {
        const Vector ap = times(p);
        const double alpha = rz / dot(p, ap, job);
        f = each(n, job, [&](std::size_t v) { return f[v] + alpha * p[v]; });
        r = each(n, job, [&](std::size_t v) { return r[v] - alpha * ap[v]; });
        z = preconditioned(r);
        const double next = dot(r, z, job), beta = next / rz;
        p = each(n, job, [&](std::size_t v) { return z[v] + beta * p[v]; });
        rz = next;
    }
}

/// φ by the evidence; infinite where all values are alike and certain.
double updatedWeight(const Graph& graph, const Vector& precision, const Vector& f, double weight,
                     Job& job)
{
    const double roughness = dot(f, laplacian(graph, f, job), job);
    const Vector spread = each(f.size(), job, [&](std::size_t v) {
        return graph.degree[v] / (precision[v] + weight * graph.degree[v]);
    });
    return static_cast<double>(f.size()) / (roughness + stableSum(spread));
}

}  // namespace

SpatialPrior spatiallyRegularised(const Volume<float>& image, const Volume<float>& sd,
                                  const Mask& mask, std::optional<double> weight, Job& job)
{
    const Graph graph = graphOf(image, sd, mask);
    const std::size_t n = graph.voxels.size();
    SpatialPrior result{.image = image, .weight = weight.value_or(0.0), .voxels = n};
    if (n == 0) return result;
    const Vector data =
        each(n, job, [&](std::size_t v) { return double{image.values[graph.voxels[v]]}; });
    const Vector precision = each(n, job, [&](std::size_t v) {
        const double sigma = sd.values[graph.voxels[v]];
        return 1.0 / (sigma * sigma);
    });
    Vector f = data;
    if (weight) {
        solve(graph, precision, data, *weight, f, job);
    } else {
        // Without any neighbour there is nothing to be drawn to, and no evidence of φ.
        const bool alone = stableSum(graph.degree) == 0.0;
        for (int update = 0; update < most_updates && !alone; ++update) {
            const double next = updatedWeight(graph, precision, f, result.weight, job);
            const bool settled = std::abs(next - result.weight) <= 1e-3 * next;
            result.weight = next;
            ++result.changes;
            solve(graph, precision, data, next, f, job);
            if (settled) break;
        }
    }
    result.image.values = Buffer<float>::make(image.values.size(), [&](std::span<float> out) {
        std::copy(image.values.begin(), image.values.end(), out.begin());
        for (std::size_t v = 0; v < n; ++v)
            out[graph.voxels[v]] = static_cast<float>(f[v]);
    });
    return result;
}

}  // namespace kety
