-- The audit trail as the topic tells it; what is filtered by stands beside the entry itself.
create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    workspace text not null,
    subject text not null,
    name text,
    action text not null,
    object text not null,
    entry text not null
);
create index on audit_entry (workspace, at desc, id desc);
