# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# How every translation unit is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# Maps must not depend on how the optimiser contracts a * b + c; fma is written where it is wanted.
add_compile_options($<$<COMPILE_LANGUAGE:C,CXX>:-ffp-contract=off>)

# The engine is written for AVX2 and FMA. app/cpu_check.cpp says so plainly on an older processor.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set(KETY_X86 ON)
    add_compile_options($<$<COMPILE_LANGUAGE:C,CXX>:-march=x86-64-v3>)
endif()

# g++ 13 and 14 take a reference into an argument for one into a temporary whenever some other
# argument is a temporary: a function that finds an element and names it in its error is enough.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-dangling-reference>)
endif()

# g++ 14 takes the end of a temporary std::variant for freeing what was never allocated, where its
# alternatives are told apart only at run time. AddressSanitizer looks for the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 14)
    add_compile_options($<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-Wno-free-nonheap-object>)
endif()

# With full optimisation g++ sees uninitialised strings on paths that unwind a half-made aggregate,
# and g++ 12 and 13 doubt std::string's own operator+ (GCC bug 105651). The sanitizers look for the
# real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>)
    add_compile_options($<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-Wno-restrict>)
endif()

# Third-party objects and generated sources are not ours to lint: warnings go to targets by name.
# g++ that adds its own checks loses track of what is alive and on the heap, differently in every
# version: there its warnings are told, and the same sources are held to -Werror in all other builds.
if(KETY_WERROR AND NOT (KETY_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"))
    set(kety_werror -Werror)
endif()

# A machine that builds once and for all (release, sanitizers) reads every header only once for a
# dozen sources. Names without linkage are then shared by the sources of a folder: where each file
# has its own on purpose (`Measured`, `runOf` of the analyses of relaxometry) it is compiled alone.
function(kety_together target)
    if(KETY_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    endif()
endfunction()

function(kety_warnings target)
    target_compile_options(${target} PRIVATE
        $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;${kety_werror}>)
endfunction()

if(KETY_SANITIZE)
    # Instrumented code hides from g++ which alternative of a std::variant is alive: it doubts them all.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized>)
    endif()
    add_compile_options(-fsanitize=${KETY_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${KETY_SANITIZE})
    if(KETY_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()
