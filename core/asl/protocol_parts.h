// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/protocol.h"

namespace kety::asl {

inline constexpr Text protocol_group = text("asl", "Protocol");

inline std::vector<Condition> onlyFor(std::vector<std::string> schemes)
{
    return {{"scheme", std::move(schemes)}};
}

/// Parts of `protocolSchema`, in the order of the form.
void addSuppression(Schema<Protocol>& schema);
void addEfficiency(Schema<Protocol>& schema);
void addBlood(Schema<Protocol>& schema);
void addVelocity(Schema<Protocol>& schema);

}  // namespace kety::asl
