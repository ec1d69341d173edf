#!/bin/sh
# save-report.sh REPORT FOLDER: saves the signed report as it came, and the key that signed it.
set -eu
. "$(dirname "$0")/ask.sh"

report=${1:?the id of a report}
folder=${2:?a folder}
ask GET "/applicants/$report/report.jws" | tr -d '\n' > "$folder/$report.jws"
ask GET "/applicants/$report/key.jwk" > "$folder/$report.jwk"
printf 'saved %s and %s\n' "$folder/$report.jws" "$folder/$report.jwk"
