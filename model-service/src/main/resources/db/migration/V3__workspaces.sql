-- Two workspaces may have processes of the same id; what there was before is of the default one.
alter table draft drop constraint draft_process_fkey;
alter table version drop constraint version_process_fkey;
alter table process drop constraint process_pkey;
alter table draft drop constraint draft_pkey;
alter table version drop constraint version_pkey;

alter table process add column workspace varchar(63) not null default 'default';
alter table draft add column workspace varchar(63) not null default 'default';
alter table version add column workspace varchar(63) not null default 'default';
alter table process alter column workspace drop default;
alter table draft alter column workspace drop default;
alter table version alter column workspace drop default;

alter table process add primary key (workspace, id);
alter table draft add primary key (workspace, process);
alter table draft add foreign key (workspace, process) references process (workspace, id);
alter table version add primary key (workspace, process, version);
alter table version add foreign key (workspace, process) references process (workspace, id);
