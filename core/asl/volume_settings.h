// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kety::asl {

class Checks;
struct Scan;

/// Blocks: delay, label duration, echo time or crushers of the volumes in use differ, or some have
/// none. Each by its own name.
void checkOneMapSettings(const Scan& scan, Checks& checks);

/// The same of echo time and crushers alone, for a curve over delays: they change ΔM as well.
void checkOneCurveSettings(const Scan& scan, Checks& checks);

}  // namespace kety::asl
