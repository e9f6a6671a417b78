// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one macro of core: what carries it compiles for the processor and, under nvcc, for the GPU.
#ifdef __CUDACC__
#define KETY_HD __host__ __device__
#else
#define KETY_HD
#endif
