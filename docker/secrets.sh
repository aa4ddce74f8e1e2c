#!/bin/sh
# Makes the secrets that compose.yaml mounts, in the directory `secrets` beside this script. Keeps those that are there.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
# Containers run under other users than you and must read the files; the directory keeps everybody else on this machine out.
chmod 700 secrets

make() {
    [ -s "secrets/$1" ] && return
    printf '%s%s' "${2:-}" "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" > "secrets/$1.new"
    chmod 444 "secrets/$1.new"
    mv -f "secrets/$1.new" "secrets/$1"
    echo "made docker/secrets/$1"
}

make postgres-password
make record-password
make views-password
make reader-password
make first-token mdt_
make grafana-password

if [ ! -s secrets/signing-key ]; then
    openssl genpkey -algorithm ed25519 -out secrets/signing-key
    chmod 444 secrets/signing-key
    echo "made docker/secrets/signing-key"
fi
