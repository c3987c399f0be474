-- The tallies by day become one row a month of events, with an array a counter: an import writes a twentieth of the rows.

-- One row is what happened in the course of a month, for the tickets of one key and one month: element n of a counter is the sum of its
-- changes on the days 1 to n, so that the first n days of a month are one element. An array has as many elements as the month has
-- days; null: nothing changed.
-- happened_in is the first day of the month of events. month is that of receipt, or, on the basis `due`, that of the deadline. Category
-- is empty where the dimension does not tell it; a satisfaction or a flaw counts under `received` only.
create table tally_course (
    dimension tally_dimension not null,
    happened_in date not null,
    basis tally_basis not null,
    month date not null,
    category text not null,
    unit text collate "C" not null,
    received integer[],
    excluded integer[],
    without_deadline integer[],
    closed_on_time integer[],
    closed_late integer[],
    closed_without_deadline integer[],
    open_overdue integer[],
    due integer[],
    due_closed_on_time integer[],
    closed_when_due integer[],
    on_time_when_due integer[],
    closable integer[],
    closable_closed integer[],
    dispatched integer[],
    dispatched_closed integer[],
    closings integer[],
    reopenings integer[],
    closings_in_place integer[],
    constraint tally_course_pkey primary key (dimension, happened_in, basis, month, category, unit)
);

-- One row is how many tickets of a month of receipt were closed after a time that falls into the bucket, less those reopened: element n
-- on the days 1 to n of the month happened_in. Buckets are an hour wide below 72 hours, then six hours below 30 days, then a day.
create table duration_course (
    happened_in date not null,
    month date not null,
    bucket smallint not null,
    tickets integer[] not null,
    microseconds bigint[] not null,
    constraint duration_course_pkey primary key (happened_in, month, bucket)
);

insert into tally_course (dimension, happened_in, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place)
select dimension, happened_in, basis, month, category, unit,
    case when bool_or(received <> 0) then array_agg(received_until order by day) end,
    case when bool_or(excluded <> 0) then array_agg(excluded_until order by day) end,
    case when bool_or(without_deadline <> 0) then array_agg(without_deadline_until order by day) end,
    case when bool_or(closed_on_time <> 0) then array_agg(closed_on_time_until order by day) end,
    case when bool_or(closed_late <> 0) then array_agg(closed_late_until order by day) end,
    case when bool_or(closed_without_deadline <> 0) then array_agg(closed_without_deadline_until order by day) end,
    case when bool_or(open_overdue <> 0) then array_agg(open_overdue_until order by day) end,
    case when bool_or(due <> 0) then array_agg(due_until order by day) end,
    case when bool_or(due_closed_on_time <> 0) then array_agg(due_closed_on_time_until order by day) end,
    case when bool_or(closed_when_due <> 0) then array_agg(closed_when_due_until order by day) end,
    case when bool_or(on_time_when_due <> 0) then array_agg(on_time_when_due_until order by day) end,
    case when bool_or(closable <> 0) then array_agg(closable_until order by day) end,
    case when bool_or(closable_closed <> 0) then array_agg(closable_closed_until order by day) end,
    case when bool_or(dispatched <> 0) then array_agg(dispatched_until order by day) end,
    case when bool_or(dispatched_closed <> 0) then array_agg(dispatched_closed_until order by day) end,
    case when bool_or(closings <> 0) then array_agg(closings_until order by day) end,
    case when bool_or(reopenings <> 0) then array_agg(reopenings_until order by day) end,
    case when bool_or(closings_in_place <> 0) then array_agg(closings_in_place_until order by day) end
from (
    select dimension, happened_in, basis, month, category, unit, day,
        coalesce(received, 0) as received, sum(coalesce(received, 0)) over course as received_until,
        coalesce(excluded, 0) as excluded, sum(coalesce(excluded, 0)) over course as excluded_until,
        coalesce(without_deadline, 0) as without_deadline, sum(coalesce(without_deadline, 0)) over course as without_deadline_until,
        coalesce(closed_on_time, 0) as closed_on_time, sum(coalesce(closed_on_time, 0)) over course as closed_on_time_until,
        coalesce(closed_late, 0) as closed_late, sum(coalesce(closed_late, 0)) over course as closed_late_until,
        coalesce(closed_without_deadline, 0) as closed_without_deadline,
        sum(coalesce(closed_without_deadline, 0)) over course as closed_without_deadline_until,
        coalesce(open_overdue, 0) as open_overdue, sum(coalesce(open_overdue, 0)) over course as open_overdue_until,
        coalesce(due, 0) as due, sum(coalesce(due, 0)) over course as due_until,
        coalesce(due_closed_on_time, 0) as due_closed_on_time,
        sum(coalesce(due_closed_on_time, 0)) over course as due_closed_on_time_until,
        coalesce(closed_when_due, 0) as closed_when_due, sum(coalesce(closed_when_due, 0)) over course as closed_when_due_until,
        coalesce(on_time_when_due, 0) as on_time_when_due, sum(coalesce(on_time_when_due, 0)) over course as on_time_when_due_until,
        coalesce(closable, 0) as closable, sum(coalesce(closable, 0)) over course as closable_until,
        coalesce(closable_closed, 0) as closable_closed, sum(coalesce(closable_closed, 0)) over course as closable_closed_until,
        coalesce(dispatched, 0) as dispatched, sum(coalesce(dispatched, 0)) over course as dispatched_until,
        coalesce(dispatched_closed, 0) as dispatched_closed, sum(coalesce(dispatched_closed, 0)) over course as dispatched_closed_until,
        coalesce(closings, 0) as closings, sum(coalesce(closings, 0)) over course as closings_until,
        coalesce(reopenings, 0) as reopenings, sum(coalesce(reopenings, 0)) over course as reopenings_until,
        coalesce(closings_in_place, 0) as closings_in_place, sum(coalesce(closings_in_place, 0)) over course as closings_in_place_until
    from (
        select distinct dimension, date_trunc('month', happened_on)::date as happened_in, basis, month, category, unit
        from tally_day
    ) as key
    cross join lateral generate_series(happened_in, happened_in + interval '1 month - 1 day', interval '1 day') as day
    left join (
        select dimension, happened_on as day, basis, month, category, unit,
            received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
            due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
            closings, reopenings, closings_in_place
        from tally_day
    ) as change using (dimension, day, basis, month, category, unit)
    window course as (partition by dimension, happened_in, basis, month, category, unit order by day)
) as told
group by dimension, happened_in, basis, month, category, unit;

insert into duration_course (happened_in, month, bucket, tickets, microseconds)
select happened_in, month, bucket, array_agg(tickets_until order by day), array_agg(microseconds_until order by day)
from (
    select happened_in, month, bucket, day, sum(coalesce(tickets, 0)) over course as tickets_until,
        sum(coalesce(microseconds, 0)) over course as microseconds_until
    from (
        select distinct date_trunc('month', happened_on)::date as happened_in, month, bucket
        from duration_day
    ) as key
    cross join lateral generate_series(happened_in, happened_in + interval '1 month - 1 day', interval '1 day') as day
    left join (
        select happened_on as day, month, bucket, tickets, microseconds
        from duration_day
    ) as change using (day, month, bucket)
    window course as (partition by happened_in, month, bucket order by day)
) as told
group by happened_in, month, bucket;

drop table tally_day, duration_day, duration_month;

-- One row is what happened on a day of a course: the changes themselves.
create view tally_day with (security_invoker = true) as
select dimension, happened_in + day - 1 as happened_on, basis, month, category, unit,
    coalesce(received[day], 0) - coalesce(received[day - 1], 0) as received,
    coalesce(excluded[day], 0) - coalesce(excluded[day - 1], 0) as excluded,
    coalesce(without_deadline[day], 0) - coalesce(without_deadline[day - 1], 0) as without_deadline,
    coalesce(closed_on_time[day], 0) - coalesce(closed_on_time[day - 1], 0) as closed_on_time,
    coalesce(closed_late[day], 0) - coalesce(closed_late[day - 1], 0) as closed_late,
    coalesce(closed_without_deadline[day], 0) - coalesce(closed_without_deadline[day - 1], 0) as closed_without_deadline,
    coalesce(open_overdue[day], 0) - coalesce(open_overdue[day - 1], 0) as open_overdue,
    coalesce(due[day], 0) - coalesce(due[day - 1], 0) as due,
    coalesce(due_closed_on_time[day], 0) - coalesce(due_closed_on_time[day - 1], 0) as due_closed_on_time,
    coalesce(closed_when_due[day], 0) - coalesce(closed_when_due[day - 1], 0) as closed_when_due,
    coalesce(on_time_when_due[day], 0) - coalesce(on_time_when_due[day - 1], 0) as on_time_when_due,
    coalesce(closable[day], 0) - coalesce(closable[day - 1], 0) as closable,
    coalesce(closable_closed[day], 0) - coalesce(closable_closed[day - 1], 0) as closable_closed,
    coalesce(dispatched[day], 0) - coalesce(dispatched[day - 1], 0) as dispatched,
    coalesce(dispatched_closed[day], 0) - coalesce(dispatched_closed[day - 1], 0) as dispatched_closed,
    coalesce(closings[day], 0) - coalesce(closings[day - 1], 0) as closings,
    coalesce(reopenings[day], 0) - coalesce(reopenings[day - 1], 0) as reopenings,
    coalesce(closings_in_place[day], 0) - coalesce(closings_in_place[day - 1], 0) as closings_in_place
from tally_course
cross join lateral generate_series(1, (happened_in + interval '1 month')::date - happened_in) as day;

alter table tally_month rename column happened_on to happened_in;

-- Hashes do not compress; trying to costs an import a twentieth of the server's time.
alter table run alter column seen set storage external;

-- What the archived tickets contribute to the courses, so that these can still be recounted and built anew. Rows of one key add up.
create table archived_tally (
    archive bigint not null,
    like tally_course
);
create index archived_tally_archive on archived_tally (archive);

create table archived_duration (
    archive bigint not null,
    like duration_course
);
create index archived_duration_archive on archived_duration (archive);

-- Sums over all tickets tell of parts that are not shown.
alter table tally_course enable row level security;
create policy tally_course_of_everything on tally_course for select using ((select reads_everything()));
alter table duration_course enable row level security;
create policy duration_course_of_everything on duration_course for select using ((select reads_everything()));
alter table archived_ticket enable row level security;
create policy archived_ticket_of_everything on archived_ticket for select using ((select reads_everything()));
alter table archived_tally enable row level security;
create policy archived_tally_of_everything on archived_tally for select using ((select reads_everything()));
alter table archived_duration enable row level security;
create policy archived_duration_of_everything on archived_duration for select using ((select reads_everything()));

select grant_rights();
