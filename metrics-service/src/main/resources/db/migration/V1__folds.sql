-- Where each partition of lead-events is to be read on. Written in the same transaction as what was folded of it.
create table partition_offset (
    partition_number integer primary key,
    next_offset bigint not null
);

-- What has been folded of a replication; the fold holds its statistics and its leads in progress.
create table replication_fold (
    run_id uuid not null,
    replication integer not null,
    next_sequence bigint not null,
    complete boolean not null,
    fold bytea not null,
    primary key (run_id, replication)
);

-- Grows with every change of a run's folds.
create table run_version (
    run_id uuid primary key,
    version bigint not null
);
