// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace kety::asl {

/// Part of a row of numbers that alternates with control and label, control − label: the median
/// over inner volumes of control − ½(label before + label after), signs alike; 0 where that does
/// not stand out by three standard errors. Registration follows the label's darker vessels; what
/// moves with the label is no motion. Where kinds are given, the three volumes are of one kind:
/// from delay to delay the contrast goes up and down too.
double zigzagOf(const std::vector<double>& row, const std::vector<bool>& control,
                const std::vector<std::size_t>& kind = {});

/// Part of a row of numbers that comes back with every turn through some kinds of volumes: for each
/// kind the median over the turns of its mean less that of the turn, 0 where that does not stand
/// out by three standard errors. The offsets add up to 0. All are 0 where a kind has fewer than
/// four turns: what lies in one piece of the series cannot be told from motion. Background
/// suppression gives each delay a contrast of its own, which registration takes for a displacement.
std::vector<double> returningOffsets(const std::vector<double>& row,
                                     const std::vector<std::size_t>& kind);

/// What of a row of positions can be told, each known to `error`: the median of the seven around
/// (where the head rested), and what the volume lies off it, both by the non-negative garrote
/// x (1 − (3 error / x)²)₊ (Breiman 1995, doi:10.1080/00401706.1995.10484371). Within three errors
/// nothing is left, far beyond them next to nothing is lost, and between there is no jump.
std::vector<double> certainPart(const std::vector<double>& row, double error);

/// Standard deviation of a row of errors, by the MAD about the median of each kind with four or
/// more: what all of a kind share is contrast. NaN for an empty row.
double errorOf(const std::vector<double>& row, const std::vector<std::size_t>& kind);

}  // namespace kety::asl
