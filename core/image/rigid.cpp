// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/rigid.h"

#include <cmath>

namespace kety {

std::array<double, 9> rotationMatrix(const RigidMotion& motion)
{
    const auto& r = motion.rotation;
    const double angle = std::sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
    // sin(θ)/θ and (1 − cos(θ))/θ², by their series where θ is next to nothing.
    const bool small = angle < 1e-4;
    const double s = small ? 1.0 - angle * angle / 6.0 : std::sin(angle) / angle;
    const double half = std::sin(0.5 * angle) / (0.5 * angle);
    const double c = small ? 0.5 - angle * angle / 24.0 : 0.5 * half * half;
    return {1.0 - c * (r[1] * r[1] + r[2] * r[2]),
            c * r[0] * r[1] - s * r[2],
            c * r[0] * r[2] + s * r[1],
            c * r[0] * r[1] + s * r[2],
            1.0 - c * (r[0] * r[0] + r[2] * r[2]),
            c * r[1] * r[2] - s * r[0],
            c * r[0] * r[2] - s * r[1],
            c * r[1] * r[2] + s * r[0],
            1.0 - c * (r[0] * r[0] + r[1] * r[1])};
}

std::array<double, 3> moved(const RigidMotion& motion, const std::array<double, 3>& point)
{
    const std::array<double, 9> turn = rotationMatrix(motion);
    std::array<double, 3> result{};
    for (std::size_t row = 0; row < 3; ++row) {
        result[row] = motion.centre[row] + motion.translation[row];
        for (std::size_t c = 0; c < 3; ++c)
            result[row] += turn[3 * row + c] * (point[c] - motion.centre[c]);
    }
    return result;
}

double displacement(const RigidMotion& motion, double radius)
{
    std::array<double, 9> change = rotationMatrix(motion);
    for (std::size_t i = 0; i < 9; i += 4)
        change[i] -= 1.0;
    double turned = 0.0, shifted = 0.0;
    for (const double value : change)
        turned += value * value;
    for (const double value : motion.translation)
        shifted += value * value;
    return std::sqrt(radius * radius / 5.0 * turned + shifted);
}

double framewiseDisplacement(const RigidMotion& before, const RigidMotion& after)
{
    constexpr double radius = 50.0;  // mm
    double sum = 0.0;
    for (std::size_t i = 0; i < 3; ++i) {
        sum += std::abs(after.translation[i] - before.translation[i])
               + radius * std::abs(after.rotation[i] - before.rotation[i]);
    }
    return sum;
}

}  // namespace kety
