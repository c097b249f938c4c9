#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/fuzz/run.sh [seconds] [target...]: builds the fuzz targets and runs each for so long (60 s), from what lies in
# tests/data. Stops at the first finding; the input that made it lies in build/fuzz/findings.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(siecle sts upload elegroupe ent container aaf rooms zip)

source tests/packages.sh
install_missing "${build_packages[@]}" clang libclang-rt-dev

build=${NAVETTE_FUZZ_BUILD:-build/fuzz}
launcher=()
if command -v ccache >/dev/null; then
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
cmake --preset fuzz -B "$build" "${launcher[@]}" >/dev/null
cmake --build "$build" --target "${targets[@]/#/fuzz_}"

seeds() {
  case $1 in
    siecle) find tests/data/siecle -name '*.xml' ;;
    sts) find tests/data/sts -name 'sts_emp_*.xml' ;;
    upload) find tests/data/out -name 'EDT_vers_STS_*.xml' ;;
    elegroupe) find tests/data/out -name '*ELEGROUPE*.xml' ;;
    ent) find tests/data/out -name 'Edt_To_*.xml' ;;
    container) find tests/data/out -name '*_chiffre.xml'; find tests/data/ent -name '*.pem' ;;
    aaf) find tests/data/aaf -name '*.xml' ;;
    rooms) find tests/data/rooms -name '*.csv' ;;
    zip) find tests/data -name '*.zip' ;;
  esac
}

findings=$build/findings
mkdir -p "$findings"
for target in "${targets[@]}"; do
  corpus=$build/corpus/$target
  mkdir -p "$corpus"
  while read -r seed; do cp "$seed" "$corpus/"; done < <(seeds "$target")
  echo "== $target"
  # The words of each format: its own sources name them all.
  dictionary=$build/$target.dict
  grep -rhoE 'QLatin1String\("[A-Za-z_0-9]+"\)' core/formats | sort -u | sed -E 's/.*\("(.*)"\)/"\1"/' >"$dictionary"
  UBSAN_OPTIONS=print_stacktrace=1 "$build/bin/fuzz_$target" -max_total_time="$seconds" -max_len=65536 -timeout=10 \
    -rss_limit_mb=2048 -print_final_stats=1 -dict="$dictionary" -artifact_prefix="$findings/$target-" "$corpus" \
    2>"$build/$target.log" || { tail -60 "$build/$target.log"; exit 1; }
  grep -E 'DONE|stat::number_of_executed_units|stat::average_exec|stat::peak_rss' "$build/$target.log"
done
