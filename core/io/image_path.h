// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace kety {

/// What the ending of a file name says.
enum class PathKind { Nifti, Header, Samples, ParRec, Dicom, Other };
PathKind kindOfPath(std::string_view path);

/// The path without .nii, .nii.gz, .hdr, .img...: "…/sub-01_asl".
std::string withoutImageSuffix(std::string_view path);

/// The last part of a path, without an image suffix: "sub-01_asl".
std::string imageName(std::string_view path);

std::string lowerCase(std::string_view text);

}  // namespace kety
