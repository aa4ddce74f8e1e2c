#!/bin/bash
# Runs once, when PostgreSQL starts on an empty volume: two databases, each with a user that owns it and sees no other.
set -euo pipefail

for name in record views; do
    # The password goes in as a variable of psql, which quotes it, and stands in no argument and no log.
    password="$(< "/run/secrets/$name-password")" psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set name="$name" \
        --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv password password
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
