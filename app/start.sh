#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing on Debian 12, builds the release and opens the window.
#   start.sh                 the fictional school, half-way through the procedure
#   start.sh BASE.navette    that base
#   start.sh --shots [DIR]   no window: pictures of the main screens into DIR (docs/images)
# With no display: the whole procedure through navette-cli, see app/chain.sh.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage : bash app/start.sh [BASE.navette | --shots [DOSSIER]]
  sans argument     ouvre la fenêtre sur l’école fictive, à mi-parcours ; sans écran,
                    déroule toute la procédure en ligne de commande
  BASE.navette      ouvre cette base
  --shots DOSSIER   enregistre une image de chaque écran (par défaut dans docs/images)
TEXT
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Installs, configures and builds; only errors are told when nobody looks at a terminal.
build() {
  # shellcheck source=tests/packages.sh
  source "$root/tests/packages.sh"
  local packages=("${build_packages[@]}") launcher=() quiet=()
  if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    packages+=(qt6-wayland) # no X server: the window speaks Wayland
  fi
  install_missing "${packages[@]}"
  if command -v ccache >/dev/null; then
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  [ -t 1 ] || quiet=(-- --quiet)
  [ -x "$bin/navette" ] || echo "Première construction de Navette : comptez plusieurs minutes."
  (cd "$root" && cmake --preset release "${launcher[@]}" >/dev/null)
  cmake --build "$root/build/release" "${quiet[@]}"
}

# Pictures of every screen, drawn without a screen, then made small if a tool for it is there. Nothing of this account
# is in them: neither its bases nor its name.
take_shots() {
  local folder=$1 settings
  settings=$(mktemp -d)
  USER=secretariat XDG_CONFIG_HOME=$settings QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="default.warning=false" \
    "$bin/navette" --shot "$folder"
  rm -rf "$settings"
  if command -v pngquant >/dev/null; then
    find "$folder" -maxdepth 1 -name '*.png' -exec pngquant --force --skip-if-larger --ext .png 256 {} + || true
  fi
  echo "Images des écrans : $folder"
}

main() {
  case ${1:-} in
    -h | --help) usage; return ;;
    --shots) [ $# -le 2 ] || { usage >&2; return 2; } ;;
    -*) usage >&2; return 2 ;;
    '') ;;
    *)
      if [ $# -gt 1 ]; then usage >&2; return 2; fi
      if [ ! -f "$1" ]; then echo "Il n’y a pas de base « $1 »." >&2; return 2; fi
      if ! has_display; then
        echo "Aucun écran (ni DISPLAY ni WAYLAND_DISPLAY) : la fenêtre ne peut pas s’ouvrir." >&2
        return 1
      fi
      ;;
  esac

  root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
  bin=$root/build/release/bin
  build
  if [ "${1:-}" = --shots ]; then
    take_shots "${2:-$root/docs/images}"
  elif has_display; then
    if [ $# -gt 0 ]; then exec "$bin/navette" -- "$1"; else exec "$bin/navette" --demo; fi
  else
    echo "Aucun écran (ni DISPLAY ni WAYLAND_DISPLAY) : toute la procédure en ligne de commande."
    exec bash "$root/app/chain.sh" "$bin/navette-cli"
  fi
}

main "$@"
