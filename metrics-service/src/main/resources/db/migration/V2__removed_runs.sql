-- The last state of runs that are not on run-events any more. Their statistics stay, and need names and status.
create table removed_run (
    run_id uuid primary key,
    state bytea not null
);
