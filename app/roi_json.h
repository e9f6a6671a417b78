// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roi/roi.h"

#include <QJsonObject>

#include <optional>

namespace kety {

/// A region with its grid, every number exactly.
QJsonObject toJson(const Roi& roi);

/// Nothing where a member is missing or of another kind.
std::optional<Roi> roiFromJson(const QJsonObject& json);

}  // namespace kety
