#!/bin/sh
# try-policy.sh POSITION FILE: what the last hundred reports for a position came to, and would have
# come to under the policy in FILE (docs/policy-format.md). Changes nothing. "-" is the first position.
set -eu
. "$(dirname "$0")/ask.sh"

position=${1:?the id of a position, or - for the first}
file=${2:?a file with a policy}
[ "$position" != - ] || position=$(ask GET /positions | member id)
ask POST "/positions/$position/outlook" --data "@$file"
