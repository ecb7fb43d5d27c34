-- Lead events that were deleted from their topic before they had been read: those of a partition from one offset up to
-- another. Which replications they were of is told by the partition and by what is not complete.
create table deleted_events (
    partition_number integer not null,
    from_offset bigint not null,
    to_offset bigint not null,
    partitions integer not null,
    found_at timestamptz not null,
    primary key (partition_number, from_offset)
);
