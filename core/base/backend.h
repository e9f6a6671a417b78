// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kety {

#ifdef KETY_CUDA
inline constexpr bool cudaBuilt = true;
#else
inline constexpr bool cudaBuilt = false;
#endif

/// Where voxels are computed. `Auto` takes the GPU where one was built in and is found.
enum class Backend { Auto, Cpu, Cuda };

}  // namespace kety
