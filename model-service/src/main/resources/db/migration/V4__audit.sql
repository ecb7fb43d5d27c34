-- Entries of the audit trail go through the outbox, too: in the transaction of what they tell of.
alter table outbox add column topic text not null default 'process-definitions';
alter table outbox alter column topic drop default;
