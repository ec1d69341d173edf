#!/bin/sh
# read-log.sh [PAGE-SIZE]: every entry of the log, newest first, one a line.
set -eu
. "$(dirname "$0")/ask.sh"

limit=${1:-100}
page=$(ask GET "/audit?limit=$limit")
while :; do
  printf '%s\n' "$page" | grep -o '{"number":[^}]*}'
  next=$(printf %s "$page" | member next)
  [ -n "$next" ] || break
  page=$(ask GET "/audit?limit=$limit&cursor=$next")
done
