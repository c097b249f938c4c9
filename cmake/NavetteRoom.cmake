# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later

# One place for the flags.
add_library(navette_warnings INTERFACE)
target_compile_options(navette_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
                                                  -Woverloaded-virtual
                             # A designated initialiser leaves the other members at their defaults: that is what it is for.
                             -Wno-missing-field-initializers $<$<BOOL:${NAVETTE_WERROR}>:-Werror>)
target_compile_definitions(
  navette_warnings INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
                             QT_NO_JAVA_STYLE_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# navette_room(<name> SOURCES <file>... [LINKS <target>...] [PRIVATE_LINKS <target>...])
#
# A room of the house: the static library navette_<name>, alias Navette::<Name>, from the current folder.
# Its headers are seen as "<folder>/file.h" (folder: the path below core/, or ui/...) by those who link it and
# by nobody else: each room has an include root of its own that holds only itself. So an include that
# the arrows of core/ARCHITECTURE.md forbid does not compile.
function(navette_room name)
  cmake_parse_arguments(ROOM "" "PREFIX" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(REGEX REPLACE "^core/" "" folder ${folder})
  string(REPLACE "/" "_" target ${name})
  set(root ${CMAKE_BINARY_DIR}/rooms/${target})
  get_filename_component(parent ${root}/${folder} DIRECTORY)
  file(MAKE_DIRECTORY ${parent})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${folder} COPY_ON_ERROR SYMBOLIC)

  if(NOT ROOM_SOURCES)
    add_library(navette_${target} INTERFACE)
    add_library(Navette::${target} ALIAS navette_${target})
    target_include_directories(navette_${target} INTERFACE ${root})
    target_link_libraries(navette_${target} INTERFACE ${ROOM_LINKS})
    return()
  endif()
  qt_add_library(navette_${target} STATIC ${ROOM_SOURCES})
  add_library(Navette::${target} ALIAS navette_${target})
  target_include_directories(navette_${target} PUBLIC ${root})
  # Only what has a screen has signals; moc on every room would cost a translation unit each.
  if(NOT ${CMAKE_CURRENT_SOURCE_DIR} MATCHES "^${CMAKE_SOURCE_DIR}/ui/")
    set_target_properties(navette_${target} PROPERTIES AUTOMOC OFF)
  endif()
  target_link_libraries(
    navette_${target}
    PUBLIC ${ROOM_LINKS}
    PRIVATE ${ROOM_PRIVATE_LINKS} navette_warnings)
  set_property(GLOBAL APPEND PROPERTY NAVETTE_ROOMS navette_${target})
endfunction()

# navette_test(<name> SOURCES <file>... LINKS <target>... [LABELS <label>...] [TIMEOUT <s>])
#
# One GoogleTest binary with the common main (tests/main.cpp), its cases known to ctest one by one.
function(navette_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  qt_add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LINKS} navette_test_main navette_warnings)
  gtest_discover_tests(
    ${name}
    TEST_PREFIX ${name}.
    DISCOVERY_MODE PRE_TEST
    PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}")
endfunction()
