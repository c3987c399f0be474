-- Sums of what every ticket contributes, so that a year is answered from some thousand rows. Maintained by each run in its own
-- transaction, and recounted by `hotline database verify`.

create type tally_basis as enum ('received', 'due');
create type tally_dimension as enum ('category', 'department', 'district', 'community', 'channel', 'satisfaction', 'flaw');

-- By which rules the tallies are kept: where an installation's settings are others, figures are counted from the tickets. One row.
create table tally_rules (
    -- the zone whose midnights divide days
    zone text not null,
    excluded exclusion[] not null,
    closable category[] not null,
    -- false until the tickets that were there before have been added
    is_complete boolean not null,
    constraint tally_rules_single check (true)
);
create unique index tally_rules_one_row on tally_rules ((true));
insert into tally_rules (zone, excluded, closable, is_complete)
select 'Asia/Shanghai', '{}', '{consultation,complaint,suggestion,report,help,unclassified}', not exists (select from ticket);

-- One row is what happened in the course of a day, for the tickets of one key and one month: changes of counters, whose sum over all
-- days before a midnight is how many there were at that midnight.
-- Month is that of receipt, or, on the basis `due`, that of the deadline. Category is empty where the dimension does not tell it;
-- a satisfaction or a flaw counts under `received` only.
create table tally_day (
    dimension tally_dimension not null,
    happened_on date not null,
    basis tally_basis not null,
    month date not null,
    category text not null,
    unit text collate "C" not null,
    received integer not null,
    excluded integer not null,
    without_deadline integer not null,
    closed_on_time integer not null,
    closed_late integer not null,
    closed_without_deadline integer not null,
    open_overdue integer not null,
    due integer not null,
    due_closed_on_time integer not null,
    closed_when_due integer not null,
    on_time_when_due integer not null,
    closable integer not null,
    closable_closed integer not null,
    dispatched integer not null,
    dispatched_closed integer not null,
    closings integer not null,
    reopenings integer not null,
    closings_in_place integer not null,
    constraint tally_day_pkey primary key (dimension, happened_on, basis, month, category, unit)
);

-- The same by whole months of events: happened_on is the month's first day.
create table tally_month (
    like tally_day,
    constraint tally_month_pkey primary key (dimension, happened_on, basis, month, category, unit)
);

-- One row is how many tickets of a month of receipt were closed on a day after a time that falls into the bucket, less those reopened:
-- buckets are an hour wide below 72 hours, then six hours below 30 days, then a day.
create table duration_day (
    happened_on date not null,
    month date not null,
    bucket smallint not null,
    tickets integer not null,
    microseconds bigint not null,
    constraint duration_day_pkey primary key (happened_on, month, bucket)
);

create table duration_month (
    like duration_day,
    constraint duration_month_pkey primary key (happened_on, month, bucket)
);
