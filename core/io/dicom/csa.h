// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace kety::dicom {

/// The entries of a Siemens CSA header (SV10, and the older form without that mark), by name; the
/// values of an entry are joined by backslashes. Bytes that are none give an empty map: a length
/// that leads outside is the end, never an error.
std::map<std::string, std::string> parseCsa(std::span<const std::byte> bytes);

/// The lines "name = value" of the ASCCONV part of a Siemens protocol (MrPhoenixProtocol) that say
/// how blood was labelled, prepared and timed, quotes removed.
std::map<std::string, std::string> parsePhoenix(std::string_view protocol);

/// The ASL context ("LABEL", "CONTROL", "M_ZERO_SCAN") in the entry MR_ASL of a CSA header: a
/// DICOM data set in base64. Empty where there is none.
std::string contextOfCsa(std::string_view base64);

}  // namespace kety::dicom
