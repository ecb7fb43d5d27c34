-- More than one topic is folded: offsets of replication-statistics stand beside those of lead-events.
alter table partition_offset add column topic text not null default 'lead-events';
alter table partition_offset alter column topic drop default;
alter table partition_offset drop constraint partition_offset_pkey;
alter table partition_offset add primary key (topic, partition_number);
