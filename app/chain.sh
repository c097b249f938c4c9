#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# chain.sh NAVETTE-CLI [FOLDER]: the whole procedure on the fictional school, from the files that SIECLE and STS-Web
# hand over to the three that go back. Works in FOLDER (~/Navette-demo); what an earlier run left there is replaced.
set -euo pipefail

# A text terminal set up for ASCII would garble names and letters.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

cli=${1:?Usage : chain.sh NAVETTE-CLI [DOSSIER]}
folder=${2:-${HOME:?}/Navette-demo}
received=$folder/recus
sent=$folder/envoyes
base=$folder/ecole.navette

step_number=0
step() {
  step_number=$((step_number + 1))
  printf '\n%2d. %s\n' "$step_number" "$1"
}

# One command of navette-cli, with what it says set a little to the right.
navette() { "$cli" "$@" | sed 's/^/    /'; }

# "KIND:OURS=THEIRS" for each correspondence that the sure ones left open: what the school would answer stands in
# truth.json, one "ours": "theirs" (or a list of posts) a line, as Qt writes JSON.
answers() {
  local kind=$1
  awk -v kind="$kind" '
    FNR == NR {
      if (index($0, "  [à régler]")) open[substr($0, 1, index($0, "  ") - 1)]
      next
    }
    /^    "matching": \{/ { inside = 1 }
    /^    \}/ { inside = 0 }
    inside && /^        "/ { split($0, part, "\""); current = part[2] }
    inside && current == kind && /^            "/ { split($0, part, "\""); ours = part[2]; theirs = part[4] }
    inside && current == kind && /^                "/ { split($0, part, "\""); theirs = part[2] }
    theirs != "" && theirs in open { print kind ":" ours "=" theirs }
    { theirs = "" }
  ' <("$cli" match "$base" --list "$kind") "$received/truth.json"
}

settle_by_hand() {
  local kind answer decisions=()
  for kind in teacher division group subject; do
    while IFS= read -r answer; do
      echo "    $answer"
      decisions+=(--set "$answer")
    done < <(answers "$kind")
  done
  [ ${#decisions[@]} -eq 0 ] || navette match "$base" "${decisions[@]}"
}

# A line of the closing list: what, and where it lies. (printf would count bytes, not letters.)
lies() {
  local blanks='                                  '
  echo "  $1${blanks:${#1}}$2"
}

mkdir -p "$received" "$sent"
rm -f "$base" "$sent"/*ELEGROUPE*.zip "$sent"/EDT_vers_*.xml
rm -rf "${base%.navette}.sauvegardes"

step "Les fichiers que SIECLE et STS-Web remettraient"
navette demo "$received"
sts=$(basename "$received"/sts_emp_*.xml .xml)
IFS=_ read -r _ _ uai year <<<"$sts"

step "La base de l’année, reprise de l’an dernier"
navette new "$base" --uai "$uai" --year "$year" --from "$received/previous.navette"

step "Les salles"
navette import rooms "$base" "$received/rooms.csv"

step "Les six fichiers de SIECLE"
navette import siecle "$base" "$received"/ExportXML_*.zip

step "Le fichier de STS-Web"
navette import sts "$base" "$received/$sts.xml"

step "Les correspondances : d’abord les sûres, puis les autres comme l’établissement les réglerait"
navette match "$base" --accept-sure
settle_by_hand

step "La préparation : des groupes peuplés, des cours à placer"
navette prepare "$base"

step "Le placement des cours"
navette place "$base" --time 30

step "Les contrôles avant chaque envoi"
for receiver in sts siecle ent; do
  echo "   pour ${receiver^^} :"
  navette check "$base" --for "$receiver"
done

step "Les trois fichiers qui repartent"
for receiver in sts siecle ent; do
  echo "   pour ${receiver^^} :"
  navette export "$receiver" "$base" --out "$sent" | tail -n 2 # its path and SHA-256; the remarks are those of the controls
done

step "Le suivi des échanges"
navette history "$base"

echo
echo "Où est chaque chose :"
lies "fichiers reçus" "$received"
lies "base de l’année" "$base"
lies "copies de sauvegarde" "${base%.navette}.sauvegardes"
lies "à charger dans STS-Web" "$sent/EDT_vers_STS_${uai}_$year.xml"
for links in "$sent"/*ELEGROUPE*.zip; do lies "à charger dans SIECLE" "$links"; done
lies "à charger dans l’ENT" "$sent/EDT_vers_Kosmos.xml"
