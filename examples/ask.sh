# To be read by the other scripts: ask METHOD PATH [curl's options …] prints the answer's body.
# Ends the script with 1 and the problem document if the server refuses.

: "${DESKWORTHY_URL:?the address of the server, such as https://desk.example}"
: "${DESKWORTHY_TOKEN_FILE:?a file that holds a token}"

ask() {
  method=$1 path=$2
  shift 2
  answer=$(sed 's/^/header = "Authorization: Bearer /; s/$/"/' "$DESKWORTHY_TOKEN_FILE" |
    curl --silent --show-error --max-time 30 --config - --request "$method" \
      --header 'Content-Type: application/json' --write-out '\n%{http_code}' \
      "$@" "$DESKWORTHY_URL/api/v1$path") || return 1
  status=${answer##*
}
  body=${answer%
*}
  case $status in
    2*) printf '%s\n' "$body" ;;
    *) printf '%s\n' "$body" >&2; return 1 ;;
  esac
}

# member NAME: the text in member NAME of the JSON on standard input; of several, the first.
member() {
  grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}
