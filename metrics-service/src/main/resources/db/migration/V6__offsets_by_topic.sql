-- More than one topic is folded: offsets of replication-statistics stand beside those of lead-events.
alter table partition_offset add column topic text not null default 'lead-events';
alter table partition_offset alter column topic drop default;
alter table partition_offset drop constraint partition_offset_pkey;
alter table partition_offset add primary key (topic, partition_number);

alter table deleted_events add column topic text not null default 'lead-events';
alter table deleted_events alter column topic drop default;
alter table deleted_events drop constraint deleted_events_pkey;
alter table deleted_events add primary key (topic, partition_number, from_offset);
