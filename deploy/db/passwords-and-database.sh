#!/usr/bin/env bash
# Runs once in the database's container, after roles.sql: gives the roles their passwords and makes the database.
set -euo pipefail
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 \
    --set owner="$(</run/secrets/owner)" --set app="$(</run/secrets/app)" <<'END'
alter role storefleet_owner password :'owner';
alter role storefleet_app password :'app';
create database storefleet owner storefleet_owner;
END
