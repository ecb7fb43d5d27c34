-- At every start, after the migrations: the role that BI tools log in as, and others that bi_data.reader names. They may read
-- schema bi, and nothing else of this database.
-- Where the role is there already (several databases may share a cluster), it and its password stay as they are.
do $grants$
declare
    reader name;
begin
    -- instances that start together, so that they do not change the same rights at once
    perform pg_advisory_xact_lock(hashtext('leadflow_bi'));

    if not exists (select from pg_roles where rolname = '${bi_role}') then
        begin
            execute format('create role %I login password %L', '${bi_role}', trim($password$ ${bi_password} $password$));
            execute format('alter role %I set default_transaction_read_only = on', '${bi_role}');
            execute format('alter role %I set search_path = bi', '${bi_role}');
        exception
            when insufficient_privilege then
                raise warning 'BI tools cannot log in yet: % may not create the role %. Have an administrator run: create role % login password ''...''; then start this service again. See docs/bi.md.',
                    current_user, '${bi_role}', '${bi_role}';
            when duplicate_object or unique_violation then
                null; -- a service of another database of the cluster has just made it
        end;
    end if;

    -- by default everybody may look names up in schema public, and make temporary tables
    if pg_has_role(current_user, 'pg_database_owner', 'usage') then
        revoke all on schema public from public;
        execute format('revoke temporary on database %I from public', current_database());
    else
        raise warning 'Everybody may still look up names in schema public: % does not own this database. See docs/bi.md.', current_user;
    end if;

    -- the role sees the default workspace until told otherwise; the service's own user owns all of it
    insert into bi_data.reader select '${bi_role}', 'default'
    where not exists (select from bi_data.reader where role_name = '${bi_role}');
    insert into bi_data.reader values (current_user, '*') on conflict do nothing;

    for reader in select distinct role_name from bi_data.reader join pg_roles on rolname = role_name
                  where role_name <> current_user loop
        execute format('grant connect on database %I to %I', current_database(), reader);
        execute format('grant usage on schema bi to %I', reader);
        execute format('grant select on all tables in schema bi to %I', reader);
    end loop;
end
$grants$;
