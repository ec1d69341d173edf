#!/bin/sh
# invite.sh POSITION NAME [DAYS]: invites a candidate for the position of that id and prints the
# link. Without a position ("-"), for the first one there is.
set -eu
. "$(dirname "$0")/ask.sh"

position=${1:?the id of a position, or - for the first}
name=${2:?the name of the candidate}
days=${3:-14}
[ "$position" != - ] || position=$(ask GET /positions | member id)
# Quotation marks and backslashes in a name would end the JSON.
name=$(printf %s "$name" | sed 's/[\\"]/\\&/g')
ask POST /invitations --header "Idempotency-Key: invite-$(date +%s)-$$" \
  --data "{\"position\":\"$position\",\"candidate\":\"$name\",\"days\":$days}" | member link
