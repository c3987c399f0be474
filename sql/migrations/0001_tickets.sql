-- What the exports say, what happened to each ticket, and what was known when.
-- Large tables are keyed by the ticket number and have no foreign keys between them, so that they can be distributed by it.

create type category as enum ('consultation', 'complaint', 'suggestion', 'praise', 'report', 'help', 'unclassified');
create type status_meaning as enum ('open', 'closed', 'other');
create type satisfaction as enum ('satisfied', 'basically_satisfied', 'dissatisfied', 'unrated');
create type exclusion as enum ('void', 'merged', 'invalid');
create type deadline_origin as enum ('stated', 'computed');
create type history_kind as enum ('replaced', 'stale', 'superseded');
create type event_kind as enum ('reopened', 'corrected', 'deadline_changed', 'transferred', 'reclassified', 'withdrawn');
create type run_kind as enum ('import', 'revert', 'deadlines', 'aliases', 'settings');

-- One row is one act that can change a figure. Numbers have no gaps: they are given out under the import lock.
create table run (
    id bigint not null,
    kind run_kind not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    actor text not null,
    reverted_by bigint,
    -- of an import only
    source text,
    file_name text,
    sha256 bytea,
    -- the moment whose state the file shows: the end of its day
    exported_at timestamptz,
    encoding text,
    profile text,
    profile_version integer,
    -- bit set of the columns that the header names
    columns integer,
    header text[],
    -- cells of a row that hold names, numbers and addresses, from 0
    personal_positions bigint[],
    earliest_received_at timestamptz,
    latest_received_at timestamptz,
    -- declared to hold every ticket of its source that was received between the two: what it lacks was withdrawn
    is_full_snapshot boolean not null default false,
    withdrawn integer not null default 0,
    rows_read integer not null default 0,
    inserted integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    stale integer not null default 0,
    rejected integer not null default 0,
    skipped integer not null default 0,
    -- hashes of the ticket numbers that the file named, so that a file that arrives late can be placed
    seen bigint[] not null default '{}',
    constraint run_pkey primary key (id),
    constraint run_rows_add_up check (rows_read = inserted + updated + unchanged + stale + rejected),
    constraint run_import_is_complete check (kind <> 'import' or
        (source is not null and file_name is not null and sha256 is not null and exported_at is not null
         and profile is not null and profile_version is not null and columns is not null))
);
create index run_exported_at on run (exported_at) where kind = 'import' and reverted_by is null;

-- One row is a ticket as the newest export tells it. Texts are trimmed; an empty cell, or none, is null where the column may be: a
-- null takes no room, and most tickets have many.
create table ticket (
    number text collate "C" not null,
    -- how often it was sent back for rework
    revision smallint not null,
    received_at timestamptz not null,
    -- the deadline that holds: the stated one, else the computed one; a date without a time is its last second
    due_at timestamptz,
    due_is_date_only boolean not null,
    due_origin deadline_origin,
    computed_due_at timestamptz,
    computed_due_is_provisional boolean not null,
    -- the closing that holds
    closed_at timestamptz,
    closed_is_date_only boolean not null,
    -- the export called it closed without saying when
    closed_is_inferred boolean not null,
    -- the earliest closing, where it was undone
    first_closed_at timestamptz,
    reopen_count smallint not null,
    dispatched_at timestamptz,
    category category not null,
    category_text text not null,
    department text not null,
    -- the whole cell, where it is not the lead unit alone
    department_text text,
    assisting text[],
    district text,
    community text,
    channel text,
    urgency text,
    status text,
    status_meaning status_meaning not null,
    satisfaction satisfaction not null,
    satisfaction_text text,
    duplicate_of text,
    exclusion exclusion,
    -- a full snapshot lacked it
    is_withdrawn boolean not null,
    has_impossible_times boolean not null,
    -- the earliest moment that any export which names it shows
    first_seen_at timestamptz not null,
    -- the highest rework revision that any export has told of; a lower one in a later file is an old row repeated
    highest_revision smallint not null,
    -- bit set of the columns that any export has said of it
    columns integer not null,
    content_hash bigint not null,
    -- the import and the line that the row came from
    run bigint not null,
    line integer not null,
    -- the run since which the row is what we know; and the one that first made it so, another one where a revert brought it back
    known_from bigint not null,
    made_by bigint not null,
    constraint ticket_pkey primary key (number)
);
create index ticket_received_at on ticket (received_at);

-- What a person wrote or is called, apart from what is counted: summaries never read it, and a role can be kept from it.
-- `extra` holds the columns that nobody knows, since they may be personal too.
create table ticket_personal (
    number text collate "C" not null,
    caller text,
    phone text,
    address text,
    title text,
    content text,
    result text,
    extra jsonb,
    constraint ticket_personal_pkey primary key (number)
);

-- One row is a ticket row that is not what we know now.
-- replaced: it was, for runs known_from <= n < known_to. stale: an older file that arrived late said it.
-- superseded: a lower rework revision in the same file. The last two were never the newest: known_from = known_to.
create table ticket_history (
    like ticket,
    known_to bigint not null,
    kind history_kind not null,
    constraint ticket_history_pkey primary key (number, known_from, line, kind),
    constraint ticket_history_known check (known_to > known_from or (known_to = known_from and kind <> 'replaced'))
);
create index ticket_history_known_to on ticket_history (known_to) where kind = 'replaced';

create table ticket_personal_history (
    like ticket_personal,
    known_from bigint not null,
    known_to bigint not null,
    line integer not null,
    kind history_kind not null,
    constraint ticket_personal_history_pkey primary key (number, known_from, line, kind)
);

-- One row is something that the newest row of a ticket can no longer tell. Append-only: a late file retracts, and adds anew.
create table ticket_event (
    number text collate "C" not null,
    id bigint generated always as identity,
    kind event_kind not null,
    occurred_at timestamptz not null,
    -- the moment that the export shows in which it was first seen
    seen_at timestamptz not null,
    -- reopened: old_at is the closing that was undone; corrected: closings; deadline_changed: deadlines
    old_at timestamptz,
    old_is_date_only boolean not null,
    old_is_inferred boolean not null,
    new_at timestamptz,
    new_is_date_only boolean not null,
    new_is_inferred boolean not null,
    -- transferred, reclassified
    old_text text,
    new_text text,
    first_run bigint not null,
    -- the run that found it first, another one where a revert brought it back
    made_by bigint not null,
    retracted_run bigint,
    constraint ticket_event_pkey primary key (number, id)
);
create index ticket_event_reopened on ticket_event (old_at) where kind = 'reopened';

-- One row is a row of a file that could not be read, as it came.
create table rejection (
    run bigint not null,
    line integer not null,
    column_name text not null,
    reason text not null,
    raw text not null,
    raw_bytes integer not null,
    constraint rejection_pkey primary key (run, line)
);

-- What a label in an export means; an office adds its own. Half-open: from `valid_from` until before `valid_until`, by receipt.
create table category_alias (
    alias text not null,
    category category not null,
    valid_from date not null default '-infinity',
    valid_until date not null default 'infinity',
    constraint category_alias_pkey primary key (alias, valid_from),
    constraint category_alias_valid check (valid_from < valid_until)
);

create table department_alias (
    alias text not null,
    department text not null,
    valid_from date not null default '-infinity',
    valid_until date not null default 'infinity',
    constraint department_alias_pkey primary key (alias, valid_from),
    constraint department_alias_valid check (valid_from < valid_until)
);

-- Every ticket as known after a run, with its one standing at an instant: what happened before it and nothing after.
-- `closing_at` is the closing in force at that instant, `closed_at` the newest one that is known.
create function ticket_at(as_of timestamptz, known_run bigint, excluded exclusion[])
returns table (
    number text, received_at timestamptz, due_at timestamptz, closed_at timestamptz,
    closing_at timestamptz, closing_is_inferred boolean, standing text,
    category category, department text, district text, community text, channel text,
    dispatched_at timestamptz, satisfaction satisfaction, status_meaning status_meaning, reopen_count smallint,
    has_impossible_times boolean, due_is_provisional boolean
)
language sql stable parallel safe
as $$
    select k.number, k.received_at, k.due_at, k.closed_at, c.closing_at, c.closing_is_inferred,
        case
            when k.is_withdrawn or k.exclusion = any (excluded) then 'excluded'
            when c.closing_at is not null then
                case when k.due_at is null then 'closed_without_deadline'
                     -- where either has no time the dates are compared: a day without a time is its last second, 23:59:59
                     when c.closing_is_date_only and c.closing_at - interval '86399 s' <= k.due_at then 'closed_on_time'
                     when k.due_is_date_only and c.closing_at < k.due_at + interval '1 s' then 'closed_on_time'
                     when c.closing_at <= k.due_at then 'closed_on_time'
                     else 'closed_late' end
            when k.due_at is null then 'open_without_deadline'
            when k.due_at < as_of then 'open_overdue'
            else 'open_not_due'
        end,
        k.category, k.department, coalesce(k.district, ''), coalesce(k.community, ''), coalesce(k.channel, ''),
        k.dispatched_at, k.satisfaction, k.status_meaning, k.reopen_count,
        k.has_impossible_times, k.due_origin = 'computed' and k.computed_due_is_provisional
    from (
        select t.number, t.received_at, t.due_at, t.due_is_date_only, t.due_origin, t.computed_due_is_provisional, t.closed_at, t.closed_is_date_only,
            t.closed_is_inferred, t.reopen_count, t.dispatched_at, t.category, t.department, t.district, t.community, t.channel,
            t.status_meaning, t.satisfaction, t.exclusion, t.is_withdrawn, t.has_impossible_times
        from ticket t where t.known_from <= known_run
        union all
        select h.number, h.received_at, h.due_at, h.due_is_date_only, h.due_origin, h.computed_due_is_provisional, h.closed_at, h.closed_is_date_only,
            h.closed_is_inferred, h.reopen_count, h.dispatched_at, h.category, h.department, h.district, h.community, h.channel,
            h.status_meaning, h.satisfaction, h.exclusion, h.is_withdrawn, h.has_impossible_times
        from ticket_history h where h.kind = 'replaced' and h.known_from <= known_run and h.known_to > known_run
    ) k
    left join lateral (
        select e.old_at, e.old_is_date_only, e.old_is_inferred
        from ticket_event e
        where k.reopen_count > 0 and e.number = k.number and e.kind = 'reopened'
          and e.first_run <= known_run and (e.retracted_run is null or e.retracted_run > known_run)
          and e.old_at < as_of and e.occurred_at >= as_of
        limit 1
    ) undone on true
    cross join lateral (
        select case when k.closed_at < as_of then k.closed_at else undone.old_at end,
               case when k.closed_at < as_of then k.closed_is_date_only else undone.old_is_date_only end,
               case when k.closed_at < as_of then k.closed_is_inferred else undone.old_is_inferred end
    ) c (closing_at, closing_is_date_only, closing_is_inferred)
$$;
