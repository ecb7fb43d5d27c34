-- Entries are deleted by their age.
create index on audit_entry (at);
