// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/grid_bayes.h"

#include "dsc/circulant.h"
#include "dsc/incomplete_gamma.h"
#include "dsc/natural_spline.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::dsc {
namespace {

constexpr std::size_t parts = 8;                         // fine points to a step
constexpr double first_delay = -3.0, last_delay = 15.0;  // s
constexpr double first_mean = 0.8;                       // s

}  // namespace

const std::array<double, GridBayes::shape_count>& GridBayes::shapes()
{
    static const std::array<double, shape_count> all{
        0.7, 1.0, 2.0, 4.0, 12.0, std::numeric_limits<double>::infinity()};
    return all;
}

GridBayes::Workspace::Workspace(const GridBayes& of)
    : projections(of.padded_ * voxels_at_once), active(of.padded_ / tile * 2)
{
}

double GridBayes::meanAt(std::size_t k) const
{
    return first_mean * std::pow(grid_.mean_ratio, static_cast<double>(k));
}

double GridBayes::delayAt(std::size_t i) const
{
    return first_delay + grid_.delay_step * static_cast<double>(i);
}

std::size_t GridBayes::index(std::size_t shape, std::size_t delay, std::size_t mean) const
{
    return (shape * delays_ + delay) * grid_.means + mean;
}

GridBayes::GridBayes(std::span<const double> artery, double step, std::size_t baseline_frames,
                     BayesGrid grid)
    : samples_(artery.size()), step_(step), baseline_frames_(static_cast<double>(baseline_frames)),
      grid_(grid),
      delays_(static_cast<std::size_t>(std::lround((last_delay - first_delay) / grid.delay_step))
              + 1),
      atoms_(shape_count * delays_ * grid.means), padded_((atoms_ + tile - 1) / tile * tile),
      rank_(grid.rank == 0 ? samples_ : std::min(grid.rank, samples_))
{
    makeResponses(artery);
    makePeakOffsets(artery);
    makeOperator();
    std::array<double, shape_count> plain{};
    plain.fill(1.0);
    plain[0] = 0.5;
    learnShapes(plain);
}

/// c_m = Σ fm_{m−k} w_k at eighths of a step: the artery as a spline, its cell means, and the exact
/// integrals of the residue over the cells (DSC_BAYES 2, steps 1 to 3).
void GridBayes::makeResponses(std::span<const double> artery)
{
    const std::vector<double> fine = naturalSpline(artery, parts);
    std::vector<double> cells(fine.size(), 0.0), weights(fine.size());
    for (std::size_t m = 1; m < fine.size(); ++m)
        cells[m] = 0.5 * (fine[m] + fine[m - 1]);
    const double cell = step_ / static_cast<double>(parts);
    for (const double shape : shapes()) {
        for (std::size_t k = 0; k < grid_.means; ++k) {
            double before = 0.0;
            for (std::size_t m = 0; m < weights.size(); ++m) {
                const double after =
                    residueIntegral(static_cast<double>(m + 1) * cell, shape, meanAt(k));
                weights[m] = after - before;
                before = after;
            }
            std::vector<double> response(fine.size(), 0.0);
            for (std::size_t m = 0; m < fine.size(); ++m) {
                double sum = 0.0;
                for (std::size_t j = 0; j <= m; ++j)
                    sum += cells[m - j] * weights[j];
                response[m] = sum;
            }
            responses_.push_back(std::move(response));
        }
    }
}

double GridBayes::responseAt(std::size_t shape, std::size_t mean, double time) const
{
    const std::vector<double>& response = responses_[shape * grid_.means + mean];
    const double place = time * static_cast<double>(parts) / step_;
    if (place < 0.0) return 0.0;
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= response.size()) return response.back();
    const double share = place - static_cast<double>(below);
    return response[below] + share * (response[below + 1] - response[below]);
}

std::vector<double> GridBayes::atom(std::size_t shape, double delay, std::size_t mean) const
{
    std::vector<double> curve(samples_);
    for (std::size_t i = 0; i < samples_; ++i)
        curve[i] = responseAt(shape, mean, static_cast<double>(i) * step_ - delay);
    return curve;
}

/// How much later than the delay cSVD puts the peak of each residue, mean over four delays that
/// differ by quarters of a step: one to a lane.
void GridBayes::makePeakOffsets(std::span<const double> artery)
{
    const CirculantDeconvolution csvd(artery, step_, {.filter = Filter::Threshold});
    CirculantDeconvolution::Workspace work(csvd);
    std::vector<Lanes> block(samples_);
    for (std::size_t shape = 0; shape < shape_count; ++shape) {
        for (std::size_t mean = 0; mean < grid_.means; ++mean) {
            const auto delayOf = [&](std::size_t lane) {
                return step_ * (3.0 + 0.25 * static_cast<double>(lane));
            };
            for (std::size_t i = 0; i < samples_; ++i) {
                std::array<double, lane_count> values{};
                for (std::size_t lane = 0; lane < lane_count; ++lane) {
                    values[lane] =
                        responseAt(shape, mean, static_cast<double>(i) * step_ - delayOf(lane));
                }
                block[i] = Lanes(values);
            }
            const auto found = csvd.deconvolve(block.data(), work);
            double sum = 0.0;
            for (std::size_t lane = 0; lane < lane_count; ++lane)
                sum += found[lane].lag - delayOf(lane);
            offsets_.push_back(sum / static_cast<double>(lane_count));
        }
    }
}

double GridBayes::inner(std::span<const double> a, std::span<const double> b) const
{
    double products = 0.0, sum_a = 0.0, sum_b = 0.0;
    for (std::size_t i = 0; i < samples_; ++i) {
        products += a[i] * b[i];
        sum_a += a[i];
        sum_b += b[i];
    }
    return products - sum_a * sum_b / (static_cast<double>(samples_) + baseline_frames_);
}

/// The atoms on the directions that hold most of them (steps 4 to 6).
void GridBayes::makeOperator()
{
    const auto n = static_cast<Eigen::Index>(samples_);
    const auto count = static_cast<Eigen::Index>(atoms_);
    const double frames = static_cast<double>(samples_);
    const double shrink =
        (1.0 - std::sqrt(baseline_frames_ / (frames + baseline_frames_))) / frames;
    Eigen::MatrixXd q = Eigen::MatrixXd::Zero(n, count);
    sizes_.assign(atoms_, 0.0);
    for (std::size_t shape = 0; shape < shape_count; ++shape) {
        for (std::size_t delay = 0; delay < delays_; ++delay) {
            for (std::size_t mean = 0; mean < grid_.means; ++mean) {
                const std::size_t j = index(shape, delay, mean);
                const std::vector<double> g = atom(shape, delayAt(delay), mean);
                sizes_[j] = std::sqrt(std::max(0.0, inner(g, g)));
                if (!(sizes_[j] > 0.0)) continue;
                double sum = 0.0;
                for (const double value : g)
                    sum += value;
                for (Eigen::Index i = 0; i < n; ++i) {
                    q(i, static_cast<Eigen::Index>(j)) =
                        (g[static_cast<std::size_t>(i)] - shrink * sum) / sizes_[j];
                }
            }
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(q * q.transpose());
    const auto rank = static_cast<Eigen::Index>(rank_);
    const Eigen::MatrixXd leading = eigen.eigenvectors().rightCols(rank).rowwise().reverse();
    const Eigen::MatrixXd half =
        Eigen::MatrixXd::Identity(n, n) - Eigen::MatrixXd::Constant(n, n, shrink);
    const Eigen::MatrixXd basis = half * leading, rows = leading.transpose() * q;
    basis_.resize(samples_ * rank_);
    for (std::size_t i = 0; i < basis_.size(); ++i)
        basis_[i] =
            basis(static_cast<Eigen::Index>(i / rank_), static_cast<Eigen::Index>(i % rank_));
    operator_.resize(atoms_ * rank_);
    for (std::size_t i = 0; i < operator_.size(); ++i) {
        operator_[i] =
            rows(static_cast<Eigen::Index>(i % rank_), static_cast<Eigen::Index>(i / rank_));
    }
    log_sizes_.resize(atoms_);
    for (std::size_t j = 0; j < atoms_; ++j)
        log_sizes_[j] = sizes_[j] > 0.0 ? std::log(sizes_[j]) : 0.0;
}

void GridBayes::learnShapes(const std::array<double, shape_count>& weights)
{
    priors_.assign(atoms_, -1e9);
    for (std::size_t shape = 0; shape < shape_count; ++shape) {
        for (std::size_t delay = 0; delay < delays_; ++delay) {
            for (std::size_t mean = 0; mean < grid_.means; ++mean) {
                const std::size_t j = index(shape, delay, mean);
                if (!(sizes_[j] > 0.0)) continue;  // it starts after the last frame
                const double m = (std::log(meanAt(mean)) - std::log(5.0)) / 0.8;
                const double d = (delayAt(delay) - 1.0) / 5.0;
                priors_[j] = -0.5 * m * m - 0.5 * d * d + std::log(weights[shape]);
            }
        }
    }
    makeTiles();
}

void GridBayes::makeTiles()
{
    tiles_.assign(padded_ * rank_, 0.0F);
    float_priors_.assign(padded_, -1e9F);
    for (auto* list : {&float_log_sizes_, &float_log_means_, &float_delays_, &float_tmax_,
                       &float_shapes_, &float_edges_})
        list->assign(padded_, 0.0F);
    for (std::size_t j = 0; j < atoms_; ++j) {
        for (std::size_t r = 0; r < rank_; ++r) {
            tiles_[(j / tile * rank_ + r) * tile + j % tile] =
                static_cast<float>(operator_[j * rank_ + r]);
        }
        const std::size_t mean = j % grid_.means, delay = j / grid_.means % delays_;
        const std::size_t shape = j / grid_.means / delays_;
        float_priors_[j] = static_cast<float>(priors_[j]);
        float_log_sizes_[j] = static_cast<float>(log_sizes_[j]);
        float_log_means_[j] = static_cast<float>(std::log(meanAt(mean)));
        float_delays_[j] = static_cast<float>(delayAt(delay));
        float_tmax_[j] = static_cast<float>(delayAt(delay) + peakOffset(shape, mean));
        float_shapes_[j] = static_cast<float>(shape);
        const bool edge =
            delay == 0 || delay + 1 == delays_ || mean == 0 || mean + 1 == grid_.means;
        float_edges_[j] = edge ? 1.0F : 0.0F;
    }
}

double GridBayes::atomSize(std::size_t shape, std::size_t delay, std::size_t mean) const
{
    return sizes_[index(shape, delay, mean)];
}

double GridBayes::atomPrior(std::size_t shape, std::size_t delay, std::size_t mean) const
{
    return priors_[index(shape, delay, mean)];
}

double GridBayes::peakOffset(std::size_t shape, std::size_t mean) const
{
    return offsets_[shape * grid_.means + mean];
}

SpatialPrior spatialPrior(std::span<const double> log_means, std::span<const double> delays)
{
    const auto coefficients = [](std::span<const double> around, double floor, double& linear,
                                 double& quadratic) {
        std::vector<double> sorted(around.begin(), around.end());
        const auto median = [&] {
            std::sort(sorted.begin(), sorted.end());
            const std::size_t middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted[middle]
                                          : 0.5 * (sorted[middle - 1] + sorted[middle]);
        };
        const double m = median();
        for (double& value : sorted)
            value = std::abs(value - m);
        const double mad = 1.4826 * median(), variance = mad * mad + floor * floor;
        linear = m / variance;
        quadratic = -0.5 / variance;
    };
    SpatialPrior prior;
    if (log_means.empty()) return prior;
    coefficients(log_means, 0.15, prior.mean_linear, prior.mean_quadratic);
    coefficients(delays, 0.3, prior.delay_linear, prior.delay_quadratic);
    return prior;
}

std::array<double, 6> learntShapes(std::span<const std::array<double, 6>> evidences)
{
    std::array<double, 6> weights{};
    weights.fill(1.0 / 6.0);
    for (int round = 0; round < 8; ++round) {
        std::array<double, 6> shares{};
        double voxels = 0.0;
        for (const auto& evidence : evidences) {
            double sum = 0.0;
            for (std::size_t shape = 0; shape < 6; ++shape)
                sum += weights[shape] * evidence[shape];
            if (!(sum > 0.0)) continue;
            voxels += 1.0;
            for (std::size_t shape = 0; shape < 6; ++shape)
                shares[shape] += weights[shape] * evidence[shape] / sum;
        }
        if (voxels == 0.0) break;
        double all = 0.0;
        for (std::size_t shape = 0; shape < 6; ++shape) {
            weights[shape] = shares[shape] / voxels + 0.05;
            all += weights[shape];
        }
        for (double& weight : weights)
            weight /= all;
    }
    return weights;
}

}  // namespace kety::dsc
