#!/bin/sh
# archive.sh FILTER: archives the first hundred applicants that a search finds, and says how many.
# FILTER is what stands in an address: verdict=NOT_READY, q=anna, age=older … Look at
# list-applicants.sh FILTER before: from the archive on, the days count until data are deleted.
set -eu
. "$(dirname "$0")/ask.sh"

filter=${1:?a filter, such as verdict=NOT_READY}
reports=$(ask GET "/applicants?limit=100&$filter" |
  grep -o '{"report":"[^"]*"' | cut -d '"' -f 4 | sed 's/.*/"&"/' | paste -s -d , -)
ask POST /applicants/bulk --header "Idempotency-Key: archive-$(date +%s)-$$" \
  --data "{\"do\":\"ARCHIVE\",\"reports\":[$reports]}" |
  sed 's/.*"done":\([0-9]*\).*/archived: \1/'
