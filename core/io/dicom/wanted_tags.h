// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dicom/record.h"

#include <array>

namespace kety::dicom {

/// How a private value is stored where the file does not say it (implicit VR, UN).
enum class Stored : std::uint8_t { Text, Float, Double, Long };

struct WantedTag {
    Tag tag;
    Stored stored = Stored::Text;
};

/// What the header scan carries over: geometry, scaling, grouping, protocol; the patient only by
/// the identity of the study.
constexpr std::array wantedTags{
    WantedTag{tag(0x0008, 0x0008)},
    WantedTag{tag(0x0008, 0x0016)},
    WantedTag{tag(0x0008, 0x0018)},
    WantedTag{tag(0x0008, 0x0020)},
    WantedTag{tag(0x0008, 0x0022)},
    WantedTag{tag(0x0008, 0x002A)},
    WantedTag{tag(0x0008, 0x0032)},
    WantedTag{tag(0x0008, 0x0060)},
    WantedTag{tag(0x0008, 0x0070)},
    WantedTag{tag(0x0008, 0x103E)},
    WantedTag{tag(0x0008, 0x1090)},
    WantedTag{tag(0x0008, 0x9007)},
    WantedTag{tag(0x0008, 0x9208)},
    WantedTag{tag(0x0018, 0x0020)},
    WantedTag{tag(0x0018, 0x0021)},
    WantedTag{tag(0x0018, 0x0023)},
    WantedTag{tag(0x0018, 0x0024)},
    WantedTag{tag(0x0018, 0x0050)},
    WantedTag{tag(0x0018, 0x0080)},
    WantedTag{tag(0x0018, 0x0081)},
    WantedTag{tag(0x0018, 0x0082)},
    WantedTag{tag(0x0018, 0x0083)},
    WantedTag{tag(0x0018, 0x0086)},
    WantedTag{tag(0x0018, 0x0087)},
    WantedTag{tag(0x0018, 0x0088)},
    WantedTag{tag(0x0018, 0x0091)},
    WantedTag{tag(0x0018, 0x1020)},
    WantedTag{tag(0x0018, 0x1030)},
    WantedTag{tag(0x0018, 0x1060)},
    WantedTag{tag(0x0018, 0x1250)},
    WantedTag{tag(0x0018, 0x1314)},
    WantedTag{tag(0x0018, 0x9005)},
    WantedTag{tag(0x0018, 0x9074)},
    WantedTag{tag(0x0018, 0x9079)},
    WantedTag{tag(0x0018, 0x9082)},
    WantedTag{tag(0x0018, 0x9087)},
    WantedTag{tag(0x0018, 0x9250)},
    WantedTag{tag(0x0018, 0x9252)},
    WantedTag{tag(0x0018, 0x9257)},
    WantedTag{tag(0x0018, 0x9258)},
    WantedTag{tag(0x0018, 0x9259)},
    WantedTag{tag(0x0018, 0x925A)},
    WantedTag{tag(0x0018, 0x925C)},
    WantedTag{tag(0x0018, 0x925E)},
    WantedTag{tag(0x0018, 0x925F)},
    // Siemens: images in a mosaic, slice times; XA: delay
    WantedTag{tag(0x0019, 0x100A), Stored::Long},
    WantedTag{tag(0x0019, 0x1029), Stored::Double},
    WantedTag{tag(0x0020, 0x000D)},
    WantedTag{tag(0x0020, 0x000E)},
    WantedTag{tag(0x0020, 0x0011)},
    WantedTag{tag(0x0020, 0x0012)},
    WantedTag{tag(0x0020, 0x0013)},
    WantedTag{tag(0x0020, 0x0032)},
    WantedTag{tag(0x0020, 0x0037)},
    WantedTag{tag(0x0020, 0x0052)},
    WantedTag{tag(0x0020, 0x0100)},
    WantedTag{tag(0x0020, 0x0105)},
    WantedTag{tag(0x0020, 0x9056)},
    WantedTag{tag(0x0020, 0x9057)},
    WantedTag{tag(0x0020, 0x9128)},
    WantedTag{tag(0x0020, 0x9153)},
    WantedTag{tag(0x0020, 0x9157)},
    WantedTag{tag(0x0021, 0x1104)},
    WantedTag{tag(0x0021, 0x1189), Stored::Double},
    // GE: spiral points and arms, averages; label technique and duration
    WantedTag{tag(0x0027, 0x1060), Stored::Float},
    WantedTag{tag(0x0027, 0x1061), Stored::Float},
    WantedTag{tag(0x0027, 0x1062), Stored::Float},
    WantedTag{tag(0x0028, 0x0004)},
    WantedTag{tag(0x0028, 0x0008)},
    WantedTag{tag(0x0028, 0x0030)},
    WantedTag{tag(0x0028, 0x1050)},
    WantedTag{tag(0x0028, 0x1051)},
    WantedTag{tag(0x0028, 0x1052)},
    WantedTag{tag(0x0028, 0x1053)},
    WantedTag{tag(0x0028, 0x1054)},
    WantedTag{tag(0x0040, 0x9224)},
    WantedTag{tag(0x0040, 0x9225)},
    WantedTag{tag(0x0043, 0x10A3)},
    WantedTag{tag(0x0043, 0x10A4)},
    WantedTag{tag(0x0043, 0x10A5), Stored::Long},
    WantedTag{tag(0x0051, 0x100F)},
    // UIH: delay is the inversion time; efficiency
    WantedTag{tag(0x0065, 0x1050)},
    WantedTag{tag(0x0065, 0x1075)},
    // Philips: phase, number of phases, scale slope, label type
    WantedTag{tag(0x2001, 0x1008)},
    WantedTag{tag(0x2001, 0x1017), Stored::Long},
    WantedTag{tag(0x2001, 0x1020)},
    WantedTag{tag(0x2005, 0x100D), Stored::Float},
    WantedTag{tag(0x2005, 0x100E), Stored::Float},
    WantedTag{tag(0x2005, 0x1011)},
    WantedTag{tag(0x2005, 0x1429)},
};

}  // namespace kety::dicom
