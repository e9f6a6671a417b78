// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/memo.h"
#include "analysis/plan.h"
#include "asl/volume_roles.h"
#include "params/schema.h"

namespace kety::asl {

enum class Encoding { Off, Hadamard4, Hadamard8, Hadamard12, Matrix };
enum class EncodingOrder { Natural, Walsh };
enum class EncodingSign { ControlPositive, LabelPositive };

/// How a labelling train was cut into sub-boli that are control or label by a matrix (SCIENCE.md
/// A13).
struct TimeEncoding {
    Encoding encoding = Encoding::Off;
    EncodingOrder order = EncodingOrder::Natural;
    bool reversed = false;  // the last column belongs to the first sub-bolus
    EncodingSign sign = EncodingSign::ControlPositive;
    std::vector<double> matrix;     // row by row, for Encoding::Matrix
    std::vector<double> durations;  // s, of the sub-boli in order of time; one stands for all
    std::optional<double> delay;    // s, end of the last sub-bolus → readout
};

const Schema<TimeEncoding>& timeEncodingSchema();

/// Signs of a block: a row for each volume, a column for each sub-bolus in order of time; +1
/// control, −1 label. Columns are orthogonal to each other and add up to 0.
struct EncodingMatrix {
    std::size_t encodings = 0;  ///< N; 0: there is no matrix
    std::vector<int> signs;     ///< N × (N − 1), row by row
    Message fault;              ///< why there is none

    std::size_t subBoli() const { return encodings == 0 ? 0 : encodings - 1; }
    int at(std::size_t volume, std::size_t sub_bolus) const
    {
        return signs[volume * subBoli() + sub_bolus];
    }
};

/// Natural order is Sylvester's (N 4 and 8) or Paley's with the quadratic residues of 11 (N 12);
/// Walsh order sorts the rows by their number of sign changes.
EncodingMatrix encodingMatrix(const TimeEncoding& settings);

/// Times of one sub-bolus, in s: a series with this label duration and delay.
struct SubBolus {
    double label_duration = unknown;
    double delay = unknown;
};

/// PLD_j = delay of the last + Σ durations of the later ones. Empty where the number of durations
/// does not fit.
std::vector<SubBolus> subBoli(const TimeEncoding& settings, std::size_t count);

/// ΔM_j = (2/N) Σ_r H_rj S_r of one block; the noise variance of each is 4σ²/N.
double decode(const EncodingMatrix& matrix, std::span<const double> block, std::size_t sub_bolus);

/// Which volumes of the file make up which block.
struct Decoding {
    EncodingMatrix matrix;
    std::vector<SubBolus> sub_boli;
    VolumeTable table;                             ///< of the file
    std::vector<std::vector<std::size_t>> blocks;  ///< complete and used, volumes of the file
    std::size_t dropped = 0;                       ///< blocks with a volume left out
    std::size_t remainder = 0;                     ///< volumes after the last whole block
    std::vector<std::size_t> m0;
    std::vector<LeftOut> left_out;     ///< volumes of the file, ascending
    std::vector<std::size_t> origins;  ///< volume of the file for each frame of the decoded series
    bool one_echo = true;              ///< no block mixes echo times or crushers

    bool usable() const
    {
        return matrix.encodings > 0 && !sub_boli.empty() && remainder == 0 && one_echo
               && !blocks.empty();
    }
};

/// Volumes that are no M0 follow each other in blocks of N. A block with a volume left out (by hand
/// or n/a) is dropped as a whole.
Decoding planDecoding(const TimeEncoding& settings, VolumeTable table,
                      const std::vector<std::size_t>& leave_out);

/// M0 volumes as they are, then ΔM of every block and sub-bolus with its delay and label duration.
/// A voxel whose sample is no number has no ΔM of that block. `decoding` is usable; `stage` is the
/// name the memo keeps it under.
std::shared_ptr<const Dataset> decodedSeries(const Dataset& file, const Decoding& decoding,
                                             const std::string& stage, Memo& memo, Job& job);

/// What a sidecar of ExploreASL says of the encoding: TimeEncodedMatrixSize and
/// TimeEncodedMatrixType. Its matrices of 8 and those in Walsh order run from the last column.
Values encodingFacts(const Dataset& dataset);

/// Points of the curves that lead to a frame of the decoded series lead to a volume of the file.
void toVolumesOfFile(Explanation& why, const Decoding& decoding);

}  // namespace kety::asl
