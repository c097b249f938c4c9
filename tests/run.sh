#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds and runs every test. `tests/run.sh asan` does the same under AddressSanitizer.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-ci}

source tests/packages.sh
install_missing "${build_packages[@]}" "${test_packages[@]}"

launcher=()
if command -v ccache >/dev/null; then
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
cmake --preset "$preset" "${launcher[@]}"
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)"
