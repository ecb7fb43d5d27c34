#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: a database and a role of its own for each service that has one, and the
# role that BI tools log in as: the services may make none. What it may read the metrics service grants, at its start.
set -eu

database() { # its name, which is its owner's too, and the owner's password
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

database leadflow_model "$LEADFLOW_MODEL_PASSWORD"
database leadflow_metrics "$LEADFLOW_METRICS_PASSWORD"

psql -v ON_ERROR_STOP=1 -v password="$LEADFLOW_BI_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE leadflow_bi LOGIN PASSWORD :'password';
ALTER ROLE leadflow_bi SET default_transaction_read_only = on;
ALTER ROLE leadflow_bi SET search_path = bi;
SQL
