-- A ticket is one row again, with what a person wrote behind what is counted, and what can be derived is null: an import
-- writes half as much. A window of time is found by the range of times that each block range of the table holds.

-- One row is a ticket as the newest export tells it. Texts are trimmed; an empty cell, or none, is null where the column may be: a
-- null takes no room, and most tickets have many. Columns with a default are those that few tickets fill.
create table new_ticket (
    number text collate "C" not null,
    received_at timestamptz not null,
    -- the deadline that holds: the stated one, else the computed one; a date without a time is its last second
    due_at timestamptz,
    -- the closing that holds
    closed_at timestamptz,
    content_hash bigint not null,
    -- hash of the newest row's cells as they stand in the file and of all that their meaning depends on: equal cells need not be
    -- read again. Null where they say less, or something else, than what is known of the ticket
    source_hash bigint,
    -- the import and the line that the row came from
    run bigint not null,
    -- the run since which the row is what we know
    known_from bigint not null,
    line integer not null,
    category category not null,
    status_meaning status_meaning not null,
    due_is_date_only boolean not null default false,
    computed_due_is_provisional boolean not null default false,
    closed_is_date_only boolean not null default false,
    -- the export called it closed without saying when
    closed_is_inferred boolean not null default false,
    -- a full snapshot lacked it
    is_withdrawn boolean not null default false,
    has_impossible_times boolean not null default false,
    -- how often it was sent back for rework
    revision smallint not null default 0,
    -- the highest rework revision that any export has told of; a lower one in a later file is an old row repeated
    highest_revision smallint not null default 0,
    reopen_count smallint not null default 0,
    satisfaction satisfaction not null default 'unrated',
    -- null where there is no deadline
    due_origin deadline_origin default 'stated',
    exclusion exclusion,
    computed_due_at timestamptz,
    -- the earliest closing, where it was undone
    first_closed_at timestamptz,
    dispatched_at timestamptz,
    -- the earliest moment that any export which names it shows; null: the one that `run` shows
    first_seen_at timestamptz,
    -- bit set of the columns that any export has said of it; null: those of `run`
    columns integer,
    -- the run that first made the row so, where a revert brought it back; null: `known_from`
    made_by bigint,
    department text not null,
    -- the whole cell, where it is not the lead unit alone
    department_text text,
    assisting text[],
    -- null: the usual label of the category
    category_text text,
    -- null: 已办结 of a closed ticket, 办理中 of an open one, and of others an empty cell
    status text,
    district text,
    community text,
    channel text,
    urgency text,
    satisfaction_text text,
    duplicate_of text,
    -- What a person wrote or is called. Summaries never read it, and a role can be kept from these columns. `extra` holds the columns
    -- that nobody knows, since they may be personal too.
    caller text,
    phone text,
    address text,
    title text,
    content text,
    result text,
    extra jsonb
);

insert into new_ticket (number, received_at, due_at, closed_at, content_hash, run, known_from, line, category, status_meaning,
    due_is_date_only, computed_due_is_provisional, closed_is_date_only, closed_is_inferred, is_withdrawn, has_impossible_times,
    revision, highest_revision, reopen_count, satisfaction, due_origin, exclusion, computed_due_at, first_closed_at, dispatched_at,
    first_seen_at, columns, made_by, department, department_text, assisting, category_text, status, district, community, channel,
    urgency, satisfaction_text, duplicate_of, caller, phone, address, title, content, result, extra)
select t.number, t.received_at, t.due_at, t.closed_at, t.content_hash, t.run, t.known_from, t.line, t.category, t.status_meaning,
    t.due_is_date_only, t.computed_due_is_provisional, t.closed_is_date_only, t.closed_is_inferred, t.is_withdrawn, t.has_impossible_times,
    t.revision, t.highest_revision, t.reopen_count, t.satisfaction, t.due_origin, t.exclusion, t.computed_due_at, t.first_closed_at,
    t.dispatched_at, t.first_seen_at, t.columns, nullif(t.made_by, t.known_from), t.department, t.department_text, t.assisting,
    t.category_text, coalesce(t.status, case when t.status_meaning <> 'other' then '' end), t.district, t.community, t.channel,
    t.urgency, t.satisfaction_text, t.duplicate_of, p.caller, p.phone, p.address, p.title, p.content, p.result, p.extra
from ticket t
join ticket_personal p on p.number = t.number
order by t.received_at, t.number;

-- One row is a ticket row that is not what we know now.
-- replaced: it was, for runs known_from <= n < known_to. stale: an older file that arrived late said it.
-- superseded: a lower rework revision in the same file. The last two were never the newest: known_from = known_to.
create table new_ticket_history (
    like new_ticket,
    known_to bigint not null,
    kind history_kind not null
);

insert into new_ticket_history (number, received_at, due_at, closed_at, content_hash, run, known_from, line, category, status_meaning,
    due_is_date_only, computed_due_is_provisional, closed_is_date_only, closed_is_inferred, is_withdrawn, has_impossible_times,
    revision, highest_revision, reopen_count, satisfaction, due_origin, exclusion, computed_due_at, first_closed_at, dispatched_at,
    first_seen_at, columns, made_by, department, department_text, assisting, category_text, status, district, community, channel,
    urgency, satisfaction_text, duplicate_of, caller, phone, address, title, content, result, extra, known_to, kind)
select t.number, t.received_at, t.due_at, t.closed_at, t.content_hash, t.run, t.known_from, t.line, t.category, t.status_meaning,
    t.due_is_date_only, t.computed_due_is_provisional, t.closed_is_date_only, t.closed_is_inferred, t.is_withdrawn, t.has_impossible_times,
    t.revision, t.highest_revision, t.reopen_count, t.satisfaction, t.due_origin, t.exclusion, t.computed_due_at, t.first_closed_at,
    t.dispatched_at, t.first_seen_at, t.columns, nullif(t.made_by, t.known_from), t.department, t.department_text, t.assisting,
    t.category_text, coalesce(t.status, case when t.status_meaning <> 'other' then '' end), t.district, t.community, t.channel,
    t.urgency, t.satisfaction_text, t.duplicate_of, p.caller, p.phone, p.address, p.title, p.content, p.result, p.extra, t.known_to, t.kind
from ticket_history t
join ticket_personal_history p on p.number = t.number and p.known_from = t.known_from and p.line = t.line and p.kind = t.kind;

drop table ticket, ticket_personal, ticket_history, ticket_personal_history;
alter table new_ticket rename to ticket;
alter table new_ticket_history rename to ticket_history;

alter table ticket add constraint ticket_pkey primary key (number);
alter table ticket_history
    add constraint ticket_history_pkey primary key (number, known_from, line, kind),
    add constraint ticket_history_known check (known_to > known_from or (known_to = known_from and kind <> 'replaced'));
create index ticket_history_known_to on ticket_history (known_to) where kind = 'replaced';

-- A B-tree on one of the times costs an import twice as much as this. Vacuum takes in what is new, and comes after a daily import.
create index ticket_times on ticket using brin (received_at, due_at, closed_at) with (pages_per_range = 32);
alter table ticket set (autovacuum_vacuum_insert_threshold = 5000, autovacuum_vacuum_insert_scale_factor = 0);
