// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <memory>
#include <string>

namespace kety {

/// A text file with one curve, by its ending: .csv, .tsv, .txt or .json.
bool isCurveFile(const std::string& path);

/// Reads a curve as a series of one voxel. CSV: the columns time (s) and value, or value alone,
/// apart by comma, semicolon, tab or blank, with or without a line of names; lines that begin with
/// # are left out. JSON: the lists "time" (s) and "value", or "value" alone. Without times the
/// samples are numbered and the fact "FramesOnly" is there. Throws Error (CorruptInput) naming the
/// file and the line.
std::shared_ptr<const Dataset> readCurve(const std::string& path);

}  // namespace kety
