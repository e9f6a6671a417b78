# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# Every tests/**/tst_<unit>.cpp is a Qt Test program and a ctest of that name. Tests in tests/widgets
# and tests/app get a virtual screen; all others need core only. Tests that call the command find
# it through KETY_CLI.
if(NOT Qt6Test_FOUND)
    return()
endif()

# Two paths for QFINDTESTDATA, which no test asks for: without them a compiler cache knows the tests
# of every other clone.
get_target_property(test_definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
list(FILTER test_definitions EXCLUDE REGEX "QT_TESTCASE_(BUILD|SOURCE)DIR")
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${test_definitions}")

file(GLOB support_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
add_library(kety_test_support STATIC ${support_sources})
target_include_directories(kety_test_support PUBLIC ${CMAKE_SOURCE_DIR}/tests)
set_source_files_properties(${support_sources} PROPERTIES
    COMPILE_DEFINITIONS KETY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_link_libraries(kety_test_support PUBLIC kety_core Qt6::Test)
kety_warnings(kety_test_support)

# What a test calls has its full optimisation in the library; the test itself is compiled more often
# than it is run.
function(kety_test_options target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
    kety_warnings(${target})
endfunction()

# Half of the time a test takes to compile goes into headers of Qt and the standard library. Where
# everything is built at once, the programs of one kind share what was read (no header of ours: a
# change in one must not reach what does not include it).
function(kety_share_headers target)
    if(KETY_UNITY)
        target_precompile_headers(${target} ${ARGN})
        if(CCACHE)  # what it asks for before it keeps anything compiled in this way
            set_target_properties(${target} PROPERTIES CXX_COMPILER_LAUNCHER
                "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE}")
        endif()
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            target_compile_options(${target} PRIVATE -fpch-preprocess)
        endif()
    endif()
endfunction()

function(kety_test_headers target)
    file(CONFIGURE OUTPUT ${target}.cpp CONTENT "")
    add_library(${target} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    target_link_libraries(${target} PRIVATE kety_test_support)
    kety_share_headers(${target} PRIVATE ${ARGN} <QDir> <QFile> <QTemporaryDir> <QTest>
        <algorithm> <array> <cmath> <cstddef> <cstdint> <filesystem> <functional> <limits> <map>
        <memory> <optional> <set> <span> <string> <string_view> <utility> <variant> <vector>)
    kety_test_options(${target})
endfunction()
kety_test_headers(kety_core_test_headers)
if(KETY_GUI)
    kety_test_headers(kety_window_test_headers <QApplication> <QComboBox> <QLabel> <QLineEdit>
        <QMenu> <QPushButton> <QSignalSpy> <QTableWidget> <QToolButton>)
    target_link_libraries(kety_window_test_headers PRIVATE kety_app)
endif()

set(test_environment LC_ALL=C.UTF-8
    XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config
    XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/test-home/cache
    XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data
    ASAN_OPTIONS=detect_stack_use_after_return=1:allocator_may_return_null=1
    UBSAN_OPTIONS=print_stacktrace=1
    TSAN_OPTIONS=ignore_noninstrumented_modules=1
    # A guard against hanging, never a measure of speed: sanitizers on a busy machine are slow.
    QTEST_FUNCTION_TIMEOUT=1800000)
set(screen_environment QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=1 QT_FONT_DPI=96
    QT_QPA_PLATFORMTHEME= LIBGL_ALWAYS_SOFTWARE=1)

function(kety_test file)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/tests OUTPUT_VARIABLE place)
    cmake_path(GET file STEM name)
    set(label core)
    set(launcher "")
    set(environment ${test_environment})
    if(place MATCHES "^(widgets|app)/")
        if(NOT KETY_GUI OR NOT XVFB_RUN)
            return()
        endif()
        set(label ${CMAKE_MATCH_1})
        set(launcher ${XVFB_RUN} -a -s "-screen 0 1600x1000x24 -dpi 96")
        list(APPEND environment ${screen_environment})
    endif()

    add_executable(${name} ${file})
    set_target_properties(${name} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE kety_test_support)
    if(NOT label STREQUAL core)
        target_link_libraries(${name} PRIVATE kety_app)
    endif()
    if(TARGET kety-cli)
        add_dependencies(${name} kety-cli)
        list(APPEND environment KETY_CLI=$<TARGET_FILE:kety-cli>)
    endif()
    if(TARGET kety-import)
        add_dependencies(${name} kety-import)
        list(APPEND environment KETY_IMPORT=$<TARGET_FILE:kety-import>)
    endif()
    if(label STREQUAL core)
        kety_share_headers(${name} REUSE_FROM kety_core_test_headers)
    else()
        kety_share_headers(${name} REUSE_FROM kety_window_test_headers)
    endif()
    kety_test_options(${name})

    add_test(NAME ${name} COMMAND ${launcher} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES LABELS ${label} ENVIRONMENT "${environment}"
        TIMEOUT 2400)
    if(launcher)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK screen)
    endif()
endfunction()

find_program(XVFB_RUN xvfb-run)
if(KETY_GUI AND NOT XVFB_RUN)
    message(STATUS "xvfb-run is not installed: the tests of the window are not built")
endif()
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/tst_*.cpp)
foreach(file IN LISTS test_sources)
    kety_test(${file})
endforeach()
