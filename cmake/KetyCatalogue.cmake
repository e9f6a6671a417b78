# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# An analysis registers itself by the name of its file: core/asl/analysis_cbf.cpp defines
# `namespace kety::asl { Analysis cbf(); }`, and its manual text is core/asl/analysis_cbf.md.
# What is generated here is one plain function that calls them in alphabetical order.
set(KETY_CATALOGUE_SOURCES "")
file(GLOB analysis_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/*/analysis_*.cpp)
file(GLOB analysis_manuals CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/*/analysis_*.md)
file(GLOB catalogue_template CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/session/catalogue.cpp.in)

function(kety_analysis_name file family name)
    cmake_path(GET file PARENT_PATH folder)
    cmake_path(GET folder FILENAME family_name)
    cmake_path(GET file STEM stem)
    string(REPLACE "analysis_" "" analysis_name ${stem})
    set(${family} ${family_name} PARENT_SCOPE)
    set(${name} ${analysis_name} PARENT_SCOPE)
endfunction()

if(catalogue_template)
    set(CATALOGUE_DECLARATIONS "")
    set(CATALOGUE_CALLS "")
    foreach(file IN LISTS analysis_sources)
        kety_analysis_name(${file} family name)
        string(APPEND CATALOGUE_DECLARATIONS "namespace ${family} { Analysis ${name}(); }\n")
        string(APPEND CATALOGUE_CALLS "        ${family}::${name}(),\n")
    endforeach()
    set(CATALOGUE_MANUALS "")
    foreach(file IN LISTS analysis_manuals)
        kety_analysis_name(${file} family name)
        file(READ ${file} manual)
        string(APPEND CATALOGUE_MANUALS
            "    if (id == \"${family}.${name}\") return R\"manual(${manual})manual\";\n")
    endforeach()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${analysis_manuals})
    set(KETY_CATALOGUE_SOURCES ${CMAKE_BINARY_DIR}/generated/catalogue.cpp)
    configure_file(${catalogue_template} ${KETY_CATALOGUE_SOURCES} @ONLY)
endif()
