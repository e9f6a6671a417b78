# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# The command: core and CLI11, nothing else.
if(KETY_X86)
    # The check itself must run on any x86-64 processor; the last -march wins.
    set_source_files_properties(app/cpu_check.cpp PROPERTIES COMPILE_OPTIONS -march=x86-64)
endif()

file(GLOB main_cli CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/main_cli.cpp)
file(GLOB command_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/command/*.cpp)
if(main_cli)
    add_executable(kety-cli ${main_cli} ${command_sources} app/cpu_check.cpp)
    target_include_directories(kety-cli PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(kety-cli PRIVATE kety_core CLI11::CLI11)
    set_source_files_properties(app/cpu_check.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    kety_together(kety-cli)
    kety_warnings(kety-cli)
    install(TARGETS kety-cli)
endif()
