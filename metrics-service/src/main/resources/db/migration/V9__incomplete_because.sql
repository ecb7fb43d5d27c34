-- Why figures of a run are missing for good; null where they are not.
alter table bi_data.run add column incomplete_because text;
