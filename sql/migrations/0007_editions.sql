-- Summaries that an office has published: the figures and every file as they were, for ever.

-- One row is an edition. It says everything that decides its figures, so that they can be asked again and compared with those of today.
create table edition (
    id bigint generated always as identity,
    published_at timestamptz not null,
    published_by text not null,
    period_kind text not null,
    -- as on the command line: 2020-05, 2020W19; of a range its first day and the first day after it
    period text[] not null,
    as_of timestamptz not null,
    -- the run after which the data were known; 0 before the first
    known_run bigint not null,
    known_time timestamptz,
    zone text not null,
    office text,
    unit text not null,
    -- rates that lead, in their order
    headline text[] not null,
    excluded exclusion[] not null,
    closable category[] not null,
    language text not null,
    template_version integer not null,
    -- what spoke against publishing, in words, and why it was published nevertheless; both or neither
    objections text[] not null,
    override_reason text,
    -- formats that could not be rendered where it was published
    missing_formats text[] not null,
    constraint edition_pkey primary key (id),
    constraint edition_objections_are_overridden check ((cardinality(objections) = 0) = (override_reason is null)),
    constraint edition_reason_is_given check (override_reason <> '')
);

-- One row is a file of an edition, byte for byte.
create table edition_file (
    edition bigint not null,
    format text not null,
    content bytea not null,
    -- of the content as it was published
    sha256 bytea not null,
    constraint edition_file_pkey primary key (edition, format),
    constraint edition_file_edition_fkey foreign key (edition) references edition (id)
);

create function refuse_change_of_edition() returns trigger language plpgsql as $$
begin
    raise exception 'an edition that was published is never changed' using errcode = 'restrict_violation';
end
$$;

create trigger edition_is_append_only before update or delete or truncate on edition
    for each statement execute function refuse_change_of_edition();
create trigger edition_file_is_append_only before update or delete or truncate on edition_file
    for each statement execute function refuse_change_of_edition();
