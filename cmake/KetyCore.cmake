# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# core/ is one library without Qt and VTK; tests/tst_layers.cpp keeps its rooms apart.
#
# A file that includes ITK is called core/image/itk_<subject>.cpp. Without ITK its place is taken by
# core/image/no_itk_<subject>.cpp.
file(GLOB_RECURSE kety_core_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/*.cpp)
if(KETY_ITK)
    list(FILTER kety_core_sources EXCLUDE REGEX "/no_itk_[^/]*$")
else()
    list(FILTER kety_core_sources EXCLUDE REGEX "/itk_[^/]*$")
endif()
# What includes DCMTK is called dcmtk_<subject>.cpp and belongs to kety-import alone.
list(FILTER kety_core_sources EXCLUDE REGEX "/io/dicom/dcmtk_[^/]*$")
if(KETY_CUDA)
    enable_language(CUDA)
    file(GLOB_RECURSE cuda_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/*.cu)
    list(APPEND kety_core_sources ${cuda_sources})
endif()

# The letters in pictures are drawn without a window system, from fonts inside the program.
set(kety_fonts "")
foreach(face Regular Medium)
    set(font ${CMAKE_SOURCE_DIR}/resources/fonts/Roboto-${face}.ttf)
    set(embedded ${CMAKE_BINARY_DIR}/generated/roboto_${face}.c)
    add_custom_command(OUTPUT ${embedded}
        COMMAND ${CMAKE_COMMAND} -DINPUT=${font} -DNAME=ketyRoboto${face} -DOUTPUT=${embedded}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
        DEPENDS ${font} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
    list(APPEND kety_fonts ${embedded})
endforeach()

if(KETY_SHARED_CORE)
    set(kind SHARED)
else()
    set(kind STATIC)
endif()
add_library(kety_core ${kind} ${kety_core_sources} ${KETY_CATALOGUE_SOURCES} ${kety_fonts})
target_include_directories(kety_core PUBLIC ${CMAKE_SOURCE_DIR}/core)
target_compile_definitions(kety_core PRIVATE KETY_VERSION="${PROJECT_VERSION}")
target_link_libraries(kety_core
    PUBLIC Eigen3::Eigen OpenMP::OpenMP_CXX
    PRIVATE PkgConfig::libdeflate ZLIB::ZLIB OpenSSL::Crypto nlohmann_json::nlohmann_json
        yaml-cpp::yaml-cpp Freetype::Freetype PNG::PNG)
if(KETY_ITK)
    target_include_directories(kety_core SYSTEM PRIVATE ${ITK_INCLUDE_DIRS})
    target_link_libraries(kety_core PRIVATE ${ITK_LIBRARIES})
    target_compile_definitions(kety_core PUBLIC KETY_ITK=1)
endif()
if(KETY_CUDA)
    target_compile_definitions(kety_core PUBLIC KETY_CUDA=1)
endif()
set(alone ${kety_core_sources})
list(FILTER alone INCLUDE REGEX "/core/(relaxometry|sample)/|/itk_")
set_source_files_properties(${alone} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
kety_together(kety_core)
kety_warnings(kety_core)
