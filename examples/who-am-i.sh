#!/bin/sh
# who-am-i.sh: whose token it is, and what it may do.
set -eu
. "$(dirname "$0")/ask.sh"

me=$(ask GET /me)
printf '%s may do what a %s may, until %s\n' \
  "$(printf %s "$me" | member user)" \
  "$(printf %s "$me" | member role)" \
  "$(printf %s "$me" | member expires)"
