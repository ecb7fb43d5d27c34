create table process (
    id             varchar(64) primary key,
    name_en        text,
    name_ru        text,
    owner          text,
    -- id, names and owner in lower case, for searching
    search_text    text        not null default '',
    latest_version integer     not null default 0,
    published_at   timestamptz,
    retired_at     timestamptz,
    -- counts every change of the draft and never goes back, so that an entity tag is not used twice
    draft_revision bigint      not null default 0
);

create table draft (
    process    varchar(64) primary key references process (id),
    revision   bigint      not null,
    updated_at timestamptz not null,
    -- canonical JSON; text, not jsonb: the order of stages is their order in the process
    document   text        not null
);

create table version (
    process      varchar(64) not null references process (id),
    version      integer     not null check (version > 0),
    published_at timestamptz not null,
    document     text        not null,
    primary key (process, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'version % of process % is published and does not change', old.version, old.process;
end
$$;

create trigger version_is_immutable
    before update or delete on version
    for each row execute function refuse_change();

-- records on their way to the topic; a row goes when the broker has acknowledged its record
create table outbox (
    id         bigint generated always as identity primary key,
    event_id   uuid        not null,
    event_type text        not null,
    record_key text        not null,
    -- null: a tombstone
    value      bytea,
    created_at timestamptz not null
);
