-- Years whose tickets were taken out of the database into a file, and when the tallies were last recounted.

alter type run_kind add value 'archive';
alter type run_kind add value 'restore';

-- One row is a year that was archived: a run of its own. Its tickets are in the tallies and in no other table until they are restored.
create table archive (
    run bigint not null,
    year smallint not null,
    -- every moment of these tickets lies in [from_at, until_at): figures that touch it are answered from the tallies or not at all
    from_at timestamptz not null,
    until_at timestamptz not null,
    tickets integer not null,
    history_rows integer not null,
    events integer not null,
    file_name text not null,
    -- of the whole file
    sha256 bytea not null,
    -- the run that brought them back
    restored_by bigint,
    constraint archive_pkey primary key (run),
    constraint archive_span check (from_at < until_at)
);

-- One row is a ticket that is archived now: an export that names it cannot be compared with what was known.
create table archived_ticket (
    number text collate "C" not null,
    -- as in run.seen
    seen_hash bigint not null,
    archive bigint not null,
    constraint archived_ticket_pkey primary key (number)
);
create index archived_ticket_seen_hash on archived_ticket (seen_hash);

-- One row is a run whose file or change an archived row or event comes from: it cannot be reverted meanwhile.
create table archived_run (
    archive bigint not null,
    run bigint not null,
    constraint archived_run_pkey primary key (archive, run)
);

-- One row: the newest recount of the tallies.
create table verification (
    verified_at timestamptz not null,
    run bigint not null,
    differences integer not null,
    constraint verification_single check (true)
);
create unique index verification_one_row on verification ((true));

select grant_rights();
