// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/toeplitz.h"

#include "analysis/map.h"
#include "dsc/bolus.h"

#include <Eigen/SVD>

#include <algorithm>

namespace kety::dsc {

ToeplitzDeconvolution::ToeplitzDeconvolution(std::span<const double> artery, double step,
                                             double threshold)
    : samples_(artery.size()), step_(step), threshold_(threshold), inverse_(samples_ * samples_)
{
    const auto n = static_cast<Eigen::Index>(samples_);
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(n, n);
    for (Eigen::Index row = 0; row < n; ++row) {
        for (Eigen::Index column = 0; column <= row; ++column)
            matrix(row, column) = step * artery[static_cast<std::size_t>(row - column)];
    }
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
    Eigen::VectorXd kept = svd.singularValues();
    const double least = threshold * kept(0);
    for (double& value : kept)
        value = value >= least && value > 0.0 ? 1.0 / value : 0.0;
    const Eigen::MatrixXd inverse = svd.matrixV() * kept.asDiagonal() * svd.matrixU().transpose();
    for (Eigen::Index row = 0; row < n; ++row) {
        for (Eigen::Index column = 0; column < n; ++column)
            inverse_[static_cast<std::size_t>(row * n + column)] = inverse(row, column);
    }
}

std::array<Deconvolved, lane_count> ToeplitzDeconvolution::deconvolve(const Lanes* curve,
                                                                      Lanes* residue) const
{
    Lanes height = -1e300, index = 0.0;
    for (std::size_t row = 0; row < samples_; ++row) {
        Lanes sum = 0.0;
        const double* weights = inverse_.data() + row * samples_;
        for (std::size_t column = 0; column < samples_; ++column)
            sum = fma(curve[column], weights[column], sum);
        residue[row] = sum;
        const LaneMask above = height < sum;
        height = select(above, sum, height);
        index = select(above, static_cast<double>(row), index);
    }
    const auto heights = height.values(), indices = index.values();
    std::array<Deconvolved, lane_count> found;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        found[lane].chosen = threshold_;
        if (!(heights[lane] > 0.0)) {
            found[lane].quality = quality::unidentifiable;
            continue;
        }
        const auto at = static_cast<std::size_t>(indices[lane]);
        double top = 0.0;
        if (at > 0 && at + 1 < samples_) {
            top = parabolaTop(residue[at - 1].values()[lane], heights[lane],
                              residue[at + 1].values()[lane]);
        }
        found[lane].height = heights[lane];
        found[lane].lag = step_ * (indices[lane] + top);
    }
    return found;
}

Residue ToeplitzDeconvolution::residue(const Lanes* residue, std::size_t lane) const
{
    Residue result;
    for (std::size_t i = 0; i < samples_; ++i) {
        result.times.push_back(step_ * static_cast<double>(i));
        result.values.push_back(residue[i].values()[lane]);
    }
    return result;
}

}  // namespace kety::dsc
