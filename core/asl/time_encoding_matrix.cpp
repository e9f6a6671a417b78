// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/time_encoding.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace kety::asl {
namespace {

/// N × N, the first column +1 for all.
using Square = std::vector<int>;

Square sylvester(std::size_t n)
{
    Square square(n * n);
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t column = 0; column < n; ++column)
            square[row * n + column] = std::popcount(row & column) % 2 == 0 ? 1 : -1;
    }
    return square;
}

/// Paley's construction over the field of 11 elements: each row after the first is the one before,
/// moved on by one.
Square paley12()
{
    constexpr std::array residues{1, 3, 4, 5, 9};
    constexpr std::size_t n = 12;
    Square square(n * n, 1);
    for (std::size_t row = 1; row < n; ++row) {
        for (std::size_t column = 1; column < n; ++column) {
            const int step = static_cast<int>((column + 11 - row) % 11);
            const bool residue =
                std::find(residues.begin(), residues.end(), step) != residues.end();
            if (step == 0 || residue) square[row * n + column] = -1;
        }
    }
    return square;
}

int changes(const Square& square, std::size_t n, std::size_t row)
{
    int count = 0;
    for (std::size_t column = 1; column < n; ++column)
        count += square[row * n + column] != square[row * n + column - 1] ? 1 : 0;
    return count;
}

Square walsh(const Square& square, std::size_t n)
{
    std::vector<std::size_t> rows(n);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return changes(square, n, a) < changes(square, n, b);
    });
    Square sorted;
    for (const std::size_t row : rows) {
        for (std::size_t column = 0; column < n; ++column)
            sorted.push_back(square[row * n + column]);
    }
    return sorted;
}

/// Without the column of the mean.
EncodingMatrix fromSquare(const Square& square, std::size_t n)
{
    EncodingMatrix matrix{.encodings = n, .signs = {}, .fault = {}};
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t column = 1; column < n; ++column)
            matrix.signs.push_back(square[row * n + column]);
    }
    return matrix;
}

EncodingMatrix faulty(Text words, std::vector<std::string> arguments = {})
{
    return {.encodings = 0, .signs = {}, .fault = {words, std::move(arguments)}};
}

/// N for N × N or N × (N − 1) numbers, which no two N share; 0 for any other count.
std::size_t rowsOf(std::size_t count)
{
    for (std::size_t n = 2; n <= 64; ++n) {
        if (count == n * n || count == n * (n - 1)) return n;
    }
    return 0;
}

/// Orthogonal columns with as many controls as labels: else 2/N · Hᵀ decodes one into another.
Message objection(const EncodingMatrix& matrix)
{
    for (std::size_t a = 0; a < matrix.subBoli(); ++a) {
        int sum = 0;
        for (std::size_t row = 0; row < matrix.encodings; ++row)
            sum += matrix.at(row, a);
        if (sum != 0) {
            return {text("asl", "Sub-bolus %1 of encoding_matrix has not as many controls as "
                                "labels"),
                    {std::to_string(a + 1)}};
        }
        for (std::size_t b = a + 1; b < matrix.subBoli(); ++b) {
            int product = 0;
            for (std::size_t row = 0; row < matrix.encodings; ++row)
                product += matrix.at(row, a) * matrix.at(row, b);
            if (product != 0) {
                return {text("asl",
                             "Sub-boli %1 and %2 of encoding_matrix are not orthogonal: they "
                             "cannot be told apart"),
                        {std::to_string(a + 1), std::to_string(b + 1)}};
            }
        }
    }
    return {};
}

EncodingMatrix typedMatrix(const std::vector<double>& numbers)
{
    if (numbers.empty()) return {};
    const std::size_t n = rowsOf(numbers.size());
    if (n == 0) {
        return faulty(
            text("asl", "encoding_matrix has %1 numbers; N × N or N × (N − 1) are needed"),
            {std::to_string(numbers.size())});
    }
    const std::size_t columns = numbers.size() / n, first = columns == n ? 1 : 0;
    EncodingMatrix matrix{.encodings = n, .signs = {}, .fault = {}};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (std::abs(numbers[i]) != 1.0) {
            return faulty(text("asl", "encoding_matrix holds %1; only 1 and -1 are allowed"),
                          {formatNumber(numbers[i])});
        }
        if (i % columns >= first) matrix.signs.push_back(numbers[i] > 0.0 ? 1 : -1);
        if (first == 1 && i % columns == 0 && numbers[i] != numbers[0]) {
            return faulty(text("asl", "The first column of a square encoding_matrix is the mean: "
                                      "its numbers must be alike"));
        }
    }
    if (Message wrong = objection(matrix); !wrong.text.empty()) {
        return faulty(wrong.text, wrong.arguments);
    }
    return matrix;
}

EncodingMatrix unsignedMatrix(const TimeEncoding& settings)
{
    const auto square = [&](std::size_t n) {
        const Square natural = sylvester(n);
        return fromSquare(settings.order == EncodingOrder::Walsh ? walsh(natural, n) : natural, n);
    };
    switch (settings.encoding) {
    case Encoding::Off:
        return {};
    case Encoding::Hadamard4:
        return square(4);
    case Encoding::Hadamard8:
        return square(8);
    case Encoding::Hadamard12:
        return fromSquare(paley12(), 12);
    case Encoding::Matrix:
        return typedMatrix(settings.matrix);
    }
    return {};
}

}  // namespace

EncodingMatrix encodingMatrix(const TimeEncoding& settings)
{
    EncodingMatrix matrix = unsignedMatrix(settings);
    if (settings.sign == EncodingSign::LabelPositive) {
        for (int& sign : matrix.signs)
            sign = -sign;
    }
    if (settings.reversed) {
        const auto columns = static_cast<std::ptrdiff_t>(matrix.subBoli());
        for (auto row = matrix.signs.begin(); row != matrix.signs.end(); row += columns)
            std::reverse(row, row + columns);
    }
    return matrix;
}

std::vector<SubBolus> subBoli(const TimeEncoding& settings, std::size_t count)
{
    const std::size_t given = settings.durations.size();
    if (count == 0 || !settings.delay || (given != 1 && given != count)) return {};
    std::vector<SubBolus> boli(count);
    double delay = *settings.delay;
    for (std::size_t j = count; j-- > 0;) {
        boli[j] = {settings.durations[given == 1 ? 0 : j], delay};
        delay += boli[j].label_duration;
    }
    return boli;
}

double decode(const EncodingMatrix& matrix, std::span<const double> block, std::size_t sub_bolus)
{
    double sum = 0.0;
    for (std::size_t row = 0; row < matrix.encodings; ++row)
        sum += matrix.at(row, sub_bolus) * block[row];
    return sum * 2.0 / static_cast<double>(matrix.encodings);
}

}  // namespace kety::asl
