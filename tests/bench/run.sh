#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/bench/run.sh [profile]: builds the benchmarks as a release, makes the fictional school of that profile (cite90),
# takes it as far as a placed week, asks every benchmark and ends with the bars. Status 1 when one does not hold.
set -euo pipefail
cd "$(dirname "$0")/../.."
profile=${1:-cite90}

source tests/packages.sh
install_missing "${build_packages[@]}"

build=${NAVETTE_BENCH_BUILD:-build/bench}
launcher=()
if command -v ccache >/dev/null; then
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
cmake --preset bench -B "$build" "${launcher[@]}" >/dev/null
cmake --build "$build" --target benches navette-cli
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=Europe/Paris
bin=$PWD/$build/bin

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
demo=$work/demo
base=$work/ecole.navette
said=$work/said

school() { # The year of the procedure as far as the grid.
  local cli=$bin/navette-cli sts
  sts=$(cd "$demo" && echo sts_emp_*.xml)
  IFS=_. read -r _ _ uai year _ <<<"$sts"
  "$cli" new "$base" --uai "$uai" --year "$year" --from "$demo/previous.navette"
  "$cli" import siecle "$base" "$demo"/ExportXML_*.zip
  "$cli" import sts "$base" "$demo/$sts"
  "$cli" import rooms "$base" "$demo/rooms.csv"
  "$cli" match "$base" --accept-sure
  "$cli" prepare "$base"
  "$cli" place "$base" --time 60
}

ask() { # One benchmark; a bar that does not hold is no reason to leave the others unasked.
  echo "== $1"
  "$bin/$1" "${@:2}" | tee -a "$said" || [ "${PIPESTATUS[0]}" -eq 1 ]
  echo
}

"$bin/navette-cli" demo "$demo" --profile "$profile"
school >/dev/null
ask bench_reading "$demo"
ask bench_import "$demo"
ask bench_matching
ask bench_opening "$base"
ask bench_timetable "$base"
ask bench_checks "$base"
ask bench_window "$base"

echo "== the bars, $profile"
grep ' bar ' "$said"
! grep -q 'BROKEN' "$said"
