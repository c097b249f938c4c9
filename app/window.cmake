# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window, and what an installed Navette consists of.
qt_add_executable(navette window.cpp shots.h shots.cpp)
target_include_directories(navette PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(navette PRIVATE Navette::ui_shell navette_demo Navette::translations navette_warnings)
set_target_properties(navette PROPERTIES AUTOMOC OFF)

include(GNUInstallDirs)
install(TARGETS navette navette-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_SOURCE_DIR}/resources/navette.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_SOURCE_DIR}/resources/navette-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${CMAKE_SOURCE_DIR}/resources/navette.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(
  FILES ${CMAKE_SOURCE_DIR}/resources/navette.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes
  RENAME application-x-navette.svg)

# So that a double click on a base opens it at once. A package does this itself: it installs under a DESTDIR.
install(
  CODE "
  if(\"\$ENV{DESTDIR}\" STREQUAL \"\")
    set(data \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}\")
    execute_process(COMMAND update-mime-database \"\${data}/mime\" OUTPUT_QUIET ERROR_QUIET)
    execute_process(COMMAND update-desktop-database \"\${data}/applications\" OUTPUT_QUIET ERROR_QUIET)
  endif()")
