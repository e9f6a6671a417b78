# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# kety-import: the process that reads DICOM. It lies beside kety and kety-cli, which start it.
file(GLOB import_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/io/dicom/dcmtk_*.cpp)
add_executable(kety-import app/main_import.cpp ${import_sources} core/io/dicom/csa.cpp
    core/io/dicom/record.cpp)
target_include_directories(kety-import PRIVATE ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR})
target_include_directories(kety-import SYSTEM PRIVATE ${DCMTK_HEADERS})
target_link_libraries(kety-import PRIVATE ${KETY_DCMTK_LIBRARIES})
kety_warnings(kety-import)
if(KETY_SANITIZE)
    target_compile_definitions(kety-import PRIVATE KETY_SHADOW_MEMORY=1)
endif()
install(TARGETS kety-import)
foreach(program kety-cli kety)
    if(TARGET ${program})
        add_dependencies(${program} kety-import)
    endif()
endforeach()
