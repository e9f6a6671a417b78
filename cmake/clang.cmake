# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# The clang that is there: the thread sanitizer understands clang's OpenMP runtime, not g++'s.
find_program(clang_c NAMES clang clang-21 clang-20 clang-19 clang-18 clang-17 clang-16 clang-15
    clang-14 REQUIRED)
find_program(clang_cxx NAMES clang++ clang++-21 clang++-20 clang++-19 clang++-18 clang++-17
    clang++-16 clang++-15 clang++-14 REQUIRED)
set(CMAKE_C_COMPILER ${clang_c})
set(CMAKE_CXX_COMPILER ${clang_cxx})
