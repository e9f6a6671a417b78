# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# Icons, colour tables and translations as objects that every program with widgets carries.
set(resource_sources "")
file(GLOB resource_list CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/kety.qrc)
file(GLOB translations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/kety_*.ts)

if(resource_list)
    set(output ${CMAKE_BINARY_DIR}/generated/qrc_kety.cpp)
    add_custom_command(OUTPUT ${output}
        COMMAND Qt6::rcc --name kety --depfile ${output}.d --output ${output} ${resource_list}
        DEPENDS ${resource_list} DEPFILE ${output}.d VERBATIM)
    list(APPEND resource_sources ${output})
endif()

if(translations)
    set(compiled "")
    set(entries "")
    foreach(file IN LISTS translations)
        cmake_path(GET file STEM name)
        set(output ${CMAKE_BINARY_DIR}/generated/${name}.qm)
        add_custom_command(OUTPUT ${output} COMMAND Qt6::lrelease -silent ${file} -qm ${output}
            DEPENDS ${file} VERBATIM)
        list(APPEND compiled ${output})
        string(APPEND entries "<file>${name}.qm</file>")
    endforeach()
    set(list ${CMAKE_BINARY_DIR}/generated/translations.qrc)
    file(CONFIGURE OUTPUT ${list}
        CONTENT "<RCC><qresource prefix=\"/translations\">${entries}</qresource></RCC>\n")
    set(output ${CMAKE_BINARY_DIR}/generated/qrc_translations.cpp)
    add_custom_command(OUTPUT ${output}
        COMMAND Qt6::rcc --name translations --output ${output} ${list}
        DEPENDS ${list} ${compiled} VERBATIM)
    list(APPEND resource_sources ${output})

    # core marks its texts with text("context", "source"), which lupdate reads as an alias. Without
    # the include roots it would not know that a class lives in kety, and no entry would be found.
    add_custom_target(update_translations
        COMMAND Qt6::lupdate -tr-function-alias QT_TRANSLATE_NOOP+=text -locations none -no-obsolete
            -extensions cpp,h -I . -I core core widgets app -ts ${translations}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endif()

if(resource_sources)
    add_library(kety_resources OBJECT ${resource_sources})
    target_link_libraries(kety_resources PRIVATE Qt6::Core)
endif()
