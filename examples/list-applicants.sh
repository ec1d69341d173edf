#!/bin/sh
# list-applicants.sh [FILTER]: all applicants, newest first, one a line: report, standing, candidate.
# FILTER is what stands in an address: verdict=NOT_READY, q=anna, position=ID, age=week …
set -eu
. "$(dirname "$0")/ask.sh"

filter=${1:-}
page=$(ask GET "/applicants?limit=100&$filter")
while :; do
  printf '%s\n' "$page" | grep -o '{"report":[^]]*]}' | while read -r applicant; do
    printf '%s %s %s\n' \
      "$(printf %s "$applicant" | member report)" \
      "$(printf %s "$applicant" | member standing)" \
      "$(printf %s "$applicant" | member candidate)"
  done
  next=$(printf %s "$page" | member next)
  [ -n "$next" ] || break
  page=$(ask GET "/applicants?limit=100&$filter&cursor=$next")
done
