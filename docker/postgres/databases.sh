#!/bin/bash
# Runs once, when PostgreSQL starts on an empty volume: two databases, each with a user that owns it and sees no other, and a user
# that only reads the SQL views.
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

password="$(< /run/secrets/reader-password)" psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
    --username "$POSTGRES_USER" --dbname views <<'SQL'
\getenv password password
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
CREATE ROLE reader LOGIN PASSWORD :'password' CONNECTION LIMIT 10;
ALTER ROLE reader SET default_transaction_read_only = on;
ALTER ROLE reader SET statement_timeout = '20s';
ALTER ROLE reader SET idle_in_transaction_session_timeout = '20s';
ALTER ROLE reader IN DATABASE views SET search_path = views;
GRANT CONNECT ON DATABASE views TO reader;
CREATE SCHEMA views AUTHORIZATION views;
GRANT USAGE ON SCHEMA views TO reader;
ALTER DEFAULT PRIVILEGES FOR ROLE views IN SCHEMA views GRANT SELECT ON TABLES TO reader;
SQL
