#!/bin/sh
# keep-for.sh [DAYS UNDECIDED-DAYS [sure]]: says for how long data are kept, or changes it: days
# after the decision, and days after the last report while nobody decides. What would delete
# something at once is refused without "sure".
set -eu
. "$(dirname "$0")/ask.sh"

if [ $# -lt 2 ]; then
  ask GET /retention
else
  [ "${3:-}" = sure ] && sure=true || sure=false
  ask PUT /retention --data "{\"days\":$1,\"undecidedDays\":$2,\"sure\":$sure}"
fi
