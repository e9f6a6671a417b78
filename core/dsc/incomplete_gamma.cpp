// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/incomplete_gamma.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

constexpr double precision = 1e-16;
constexpr int most_terms = 1000;

double series(double a, double x)
{
    double term = 1.0 / a, sum = term;
    for (int i = 1; i < most_terms && term > sum * precision; ++i) {
        term *= x / (a + i);
        sum += term;
    }
    return sum * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

/// Lentz's method for the continued fraction of Q.
double fraction(double a, double x)
{
    constexpr double tiny = 1e-300;
    double b = x + 1.0 - a, c = 1.0 / tiny, d = 1.0 / b, product = d;
    for (int i = 1; i < most_terms; ++i) {
        const double numerator = -i * (i - a);
        b += 2.0;
        d = numerator * d + b;
        c = b + numerator / c;
        if (std::abs(d) < tiny) d = tiny;
        if (std::abs(c) < tiny) c = tiny;
        d = 1.0 / d;
        product *= d * c;
        if (std::abs(d * c - 1.0) < precision) break;
    }
    return product * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

}  // namespace

double gammaFromBelow(double a, double x)
{
    if (!(x > 0.0)) return 0.0;
    return x < a + 1.0 ? series(a, x) : 1.0 - fraction(a, x);
}

double gammaFromAbove(double a, double x)
{
    if (!(x > 0.0)) return 1.0;
    return x < a + 1.0 ? 1.0 - series(a, x) : fraction(a, x);
}

double residueIntegral(double u, double shape, double mean)
{
    if (!(u > 0.0)) return 0.0;
    if (std::isinf(shape)) return std::min(u, mean);
    const double x = shape * u / mean;
    return u * gammaFromAbove(shape, x) + mean * gammaFromBelow(shape + 1.0, x);
}

double residueAt(double u, double shape, double mean)
{
    if (u < 0.0) return 0.0;
    if (std::isinf(shape)) return u < mean ? 1.0 : 0.0;
    return gammaFromAbove(shape, shape * u / mean);
}

}  // namespace kety::dsc
