#!/bin/sh
# add-webhook.sh URL [EVENT …]: adds a webhook, prints its id and its secret, and sends it a test.
# Without events, it is told of all.
set -eu
. "$(dirname "$0")/ask.sh"

url=${1:?the address of a receiver}
shift
events=
for event in "$@"; do
  events="$events${events:+,}\"$event\""
done
# Sent twice for whatever reason, it is done once.
made=$(ask POST /webhooks --header "Idempotency-Key: add-$(date +%s)-$$" \
  --data "{\"url\":\"$url\",\"events\":[$events]}")
id=$(printf %s "$made" | member id)
printf 'webhook %s\nsecret %s\n' "$id" "$(printf %s "$made" | member secret)"
ask POST "/webhooks/$id/test" | sed 's/^/test /'
