#!/bin/bash
# Checks openapi.json with two linters, generates types from it, and runs a typed client against a server.
#
#   docs/openapi/check.sh                                   lint, generate types, compile client.ts
#   docs/openapi/check.sh http://127.0.0.1:8080 mdt_…       and run it: it records two facts with that token
#
# Needs Node 20 and npm's registry. Works in a temporary folder and leaves nothing behind.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
description=$here/../../query-side/src/main/resources/org/modeldocket/query/server/openapi.json
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$description" "$here/client.ts" "$folder"
cd "$folder"

echo '{"private": true, "type": "module"}' > package.json
npm install --no-audit --no-fund --no-package-lock --ignore-scripts --loglevel=error \
    @redocly/cli@2.77.0 @stoplight/spectral-cli@6.16.3 \
    openapi-typescript@7.13.0 openapi-fetch@0.17.0 typescript@5.9.3 @types/node@20

none() { # fails on warnings too
    "$@" > output 2>&1 || { cat output; exit 1; }
    if grep -q -i -E '[0-9]+ warning' output; then cat output; exit 1; fi
    tail -2 output
}
export REDOCLY_TELEMETRY=off
echo "redocly $(npx redocly --version), recommended rules:"
none npx redocly lint --extends=recommended openapi.json
echo "spectral $(npx spectral --version), rules spectral:oas:"
echo 'extends: ["spectral:oas"]' > .spectral.yaml
none npx spectral lint openapi.json --fail-severity hint

npx openapi-typescript openapi.json -o schema.d.ts > /dev/null
tsc="npx tsc --strict --module nodenext --target es2022 --types node"
$tsc client.ts --outDir out
echo "client.ts compiles"
# The types are strict: a client that is wrong in three places must not compile.
sed 's/fact.data.imposedBy/fact.data.basis/; s/imposedBy: "COMPANY"/imposedBy: "NOBODY"/; s/cells.SUSPENSION;/cells.SUSPENDED;/' \
    client.ts > wrong.ts
errors=$($tsc wrong.ts --noEmit | grep -c 'error TS' || true)
[ "$errors" = 3 ] || { echo "a wrong client has $errors errors, not 3"; exit 1; }
echo "a client with three mistakes does not compile"

if [ $# = 2 ]; then
    node out/client.js "$1" "$2"
fi
