# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian 12 packages that Navette needs, named once; sourced by app/start.sh and tests/run.sh.
build_packages=(cmake ninja-build g++ pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  qt6-svg-dev libqt6svg6 libqt6sql6-sqlite libquazip1-qt6-dev libssl-dev zlib1g-dev libarchive-dev
  libcurl4-openssl-dev libexpected-dev qt6-translations-l10n fonts-noto-core)
test_packages=(libgtest-dev libgmock-dev python3 libxml2-utils openssl lighttpd lighttpd-mod-openssl lighttpd-mod-webdav
  openssh-server)

install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installation des paquets manquants : ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
