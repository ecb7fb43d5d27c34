-- Whose a run is; null where only its events are known. What there was before is of the default workspace.
alter table bi_data.run add column workspace text default 'default';
alter table bi_data.run alter column workspace drop default;

-- Which workspaces' rows a role sees in schema bi; '*' is all of them.
create table bi_data.reader (
    role_name name not null,
    workspace text not null,
    primary key (role_name, workspace)
);
