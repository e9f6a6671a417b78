# SPDX-FileCopyrightText: Kety contributors
# SPDX-License-Identifier: Apache-2.0
# The reusable widgets, the parts of the window, and the program `kety`.
file(GLOB widget_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/widgets/*.cpp)
file(GLOB widget_headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/widgets/*.h)
file(GLOB app_sources CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/app/steps/*.cpp)
file(GLOB app_headers CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/app/*.h ${CMAKE_SOURCE_DIR}/app/steps/*.h)
list(FILTER app_sources EXCLUDE REGEX "/app/(main_gui|main_cli|main_import|cpu_check)\\.cpp$")

# A room that is still empty is an interface: what links it need not know.
function(kety_window_library target)
    if(ARGN)
        add_library(${target} STATIC ${ARGN})
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
        kety_warnings(${target})
    else()
        add_library(${target} INTERFACE)
    endif()
endfunction()

if(widget_sources)
    kety_window_library(kety_widgets ${widget_sources} ${widget_headers})
    target_link_libraries(kety_widgets PUBLIC kety_core Qt6::Widgets Qt6::OpenGLWidgets Qt6::Svg
        Qt6::Concurrent ${KETY_VTK_LIBRARIES})
    vtk_module_autoinit(TARGETS kety_widgets MODULES ${KETY_VTK_LIBRARIES})
else()
    kety_window_library(kety_widgets)
    target_link_libraries(kety_widgets INTERFACE kety_core Qt6::Widgets)
endif()
if(TARGET kety_resources)
    # Straight into each program: the linker would drop unreferenced resources from an archive.
    target_sources(kety_widgets INTERFACE
        $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:kety_resources>>)
endif()

if(app_sources)
    kety_window_library(kety_app ${app_sources} ${app_headers})
    target_link_libraries(kety_app PUBLIC kety_widgets)
else()
    kety_window_library(kety_app)
    target_link_libraries(kety_app INTERFACE kety_widgets)
endif()

file(GLOB main_gui CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/app/main_gui.cpp)
if(main_gui)
    add_executable(kety ${main_gui} app/cpu_check.cpp)
    target_link_libraries(kety PRIVATE kety_app)
    kety_warnings(kety)
    install(TARGETS kety)

    # The picture in README.md, drawn by the program itself.
    add_custom_target(screenshot
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home
            xvfb-run -a -s "-screen 0 1600x1000x24" $<TARGET_FILE:kety> --sample asl --theme dark
            --language en --state review --screenshot ${CMAKE_SOURCE_DIR}/docs/window.png
        VERBATIM)
endif()
