#!/usr/bin/env bash
# A job for any CI service with a shell, Node and git: checks all context files of the folder, builds the site, and
# publishes it where that is asked for.
#
#     ci.sh <folder of pages> [<folder of a web server>]
#
# REPORT names the file for the messages (SARIF 2.1.0); CONTEXTPAGE the program, where it is not on the PATH.
set -euo pipefail

folder=${1:?the folder of pages}
target=${2:-}
program=${CONTEXTPAGE:-contextpage}
report=${REPORT:-contextpage.sarif}

shopt -s nullglob
pages=("$folder"/*.md)
[ "${#pages[@]}" -gt 0 ] || {
  echo "There is no page in $folder." >&2
  exit 2
}

# An error ends the job here, before anything is built; the report is there all the same.
"$program" check "${pages[@]}" --format sarif >"$report" || {
  code=$?
  "$program" check "${pages[@]}" || true
  exit "$code"
}

if [ -n "$target" ]; then
  "$program" publish "$target" "$folder"
else
  "$program" build "$folder" --out site
fi
