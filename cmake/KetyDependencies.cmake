# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# Everything Kety is built on; README.md says why each part is there.
find_package(PkgConfig REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(Eigen3 3.4 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)

# Older yaml-cpp exports a bare target name.
if(NOT TARGET yaml-cpp::yaml-cpp)
    add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

# DICOM is read by a program of its own; nothing else is linked with DCMTK. By name of file: what
# DCMTK's own configuration calls its targets differs between its versions.
if(KETY_DICOM)
    find_path(DCMTK_HEADERS dcmtk/config/osconfig.h)
    set(KETY_DCMTK_LIBRARIES "")
    foreach(name dcmjpls dcmtkcharls dcmjpeg ijg8 ijg12 ijg16 dcmimage dcmimgle dcmdata oflog ofstd)
        find_library(DCMTK_${name} ${name})
        if(DCMTK_${name})
            list(APPEND KETY_DCMTK_LIBRARIES ${DCMTK_${name}})
        endif()
    endforeach()
    if(NOT DCMTK_HEADERS OR NOT DCMTK_dcmdata)
        message(FATAL_ERROR "DCMTK is not installed (or build without DICOM: -DKETY_DICOM=OFF)")
    endif()
endif()

# Qt comes before VTK, and VTK's own Qt module is never linked: distributions build it for Qt 5.
if(KETY_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets OpenGL OpenGLWidgets Svg Concurrent
        LinguistTools)
    find_package(VTK 9.1 REQUIRED COMPONENTS CommonCore CommonDataModel CommonExecutionModel
        CommonTransforms CommonMath ImagingCore ImagingColor ImagingGeneral InteractionStyle
        InteractionImage InteractionWidgets RenderingCore RenderingOpenGL2 RenderingImage
        RenderingAnnotation RenderingFreeType RenderingContext2D RenderingContextOpenGL2 ChartsCore
        ViewsContext2D FiltersCore FiltersGeneral FiltersSources FiltersModeling IOImage)
    # Kept under a name of our own: ITK's configuration may look for VTK again, with its Qt module.
    set(KETY_VTK_LIBRARIES ${VTK_LIBRARIES})
endif()
if(BUILD_TESTING)
    find_package(Qt6 6.4 QUIET COMPONENTS Core Test)
    if(NOT Qt6Test_FOUND)
        message(STATUS "Qt 6 Test is not installed: the tests are not built")
    endif()
endif()

# Named components only: asking for all of ITK would also ask for FFTW, which is GPL. ITK's
# configuration looks at the tools of libraries Kety does not use and reports each missing one.
if(KETY_ITK)
    set(kety_log_level ${CMAKE_MESSAGE_LOG_LEVEL})
    set(CMAKE_MESSAGE_LOG_LEVEL WARNING)
    find_package(ITK 5.2 REQUIRED COMPONENTS ITKCommon ITKImageFunction ITKTransform ITKMetricsv4)
    set(CMAKE_MESSAGE_LOG_LEVEL ${kety_log_level})
endif()
