/* queries/tally_recount */
-- One row is a key of the tallies by day that differs from a recount of the tickets: what is kept and what was counted, each as an
-- array in the order of the columns.
--
-- The recount books no changes, as the tallies do: it looks at a ticket at the midnights after each day on which something may have
-- happened to it, and takes the difference.
-- $1 reporting zone, $2 causes of exclusion in force, $3 categories that need closing.
with told as not materialized (
    select number, category, department, coalesce(district, '') as district, coalesce(community, '') as community,
        coalesce(channel, '') as channel, reopen_count > 0 as is_returned, is_excluded, category = any ($3::category[]) as is_closable,
        received_on, due_on, case when not is_excluded then closed_on end as closed_on,
        case when not is_excluded then dispatched_on end as dispatched_on, due_at, due_is_date_only, newest_kind,
        -- told by the bare times, so that a branch that few tickets take computes nothing of the others
        closed_at > due_at as may_be_late, due_at < received_at as may_be_due_before, closed_at < received_at as may_be_closed_before
    from ticket
    cross join lateral (
        select (received_at at time zone $1)::date, (due_at at time zone $1)::date, (closed_at at time zone $1)::date,
            (dispatched_at at time zone $1)::date, is_withdrawn or coalesce(exclusion = any ($2::exclusion[]), false),
            case when due_at is null then 'without'
             when closed_at - case when closed_is_date_only then interval '86399 s' else interval '0 s' end
                  < due_at + case when due_is_date_only then interval '1 s' else interval '1 us' end then 'on time'
             else 'late' end
        -- computed once, and not wherever it is named
        offset 0
    ) as local (received_on, due_on, closed_on, dispatched_on, is_excluded, newest_kind)
),
-- A ticket that was never reopened has at most four midnights.
plain as not materialized (
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, dispatched_on, day,
        case when day > received_on then
            greatest(received_on, case when due_on < day then due_on end, case when closed_on < day then closed_on end,
                     case when dispatched_on < day then dispatched_on end) end as previous,
        closed_on, newest_kind, may_be_late and closed_on > due_on as is_late, may_be_due_before
    from told
    cross join lateral (
        values (1, received_on), (2, due_on), (3, greatest(closed_on, received_on)), (4, dispatched_on)
    ) as looked_at (place, day)
    where not is_returned
      and case place when 1 then true
                     when 2 then due_on > received_on and not is_excluded
                     when 3 then closed_on > received_on and closed_on is distinct from due_on
                     else dispatched_on > received_on and dispatched_on is distinct from due_on
                          and dispatched_on is distinct from closed_on end
),
-- The others have arrays of spans in which they were closed, the newest without an end.
span as (
    select t.number, greatest((e.old_at at time zone $1)::date, t.received_on) as from_on,
        greatest((e.occurred_at at time zone $1)::date, t.received_on) as until_on, (e.old_at at time zone $1)::date as closed_on,
        case when t.due_at is null then 'without'
             when e.old_at - case when e.old_is_date_only then interval '86399 s' else interval '0 s' end
                  < t.due_at + case when t.due_is_date_only then interval '1 s' else interval '1 us' end then 'on time'
             else 'late' end as kind
    from ticket_event e
    join told t on t.number = e.number
    where e.kind = 'reopened' and e.retracted_run is null and t.is_returned
    union all
    select number, greatest(closed_on, received_on), 'infinity', closed_on, newest_kind
    from told
    where is_returned and closed_on is not null
),
life as (
    select number, array_agg(from_on order by until_on desc) as from_days, array_agg(until_on order by until_on desc) as until_days,
        array_agg(kind order by until_on desc) as kinds, array_agg(closed_on order by until_on desc) as closed_days
    from span
    group by number
),
returned as materialized (
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, dispatched_on,
        case when not is_excluded then from_days end as from_days, case when not is_excluded then until_days end as until_days,
        case when not is_excluded then kinds end as kinds, case when not is_excluded then closed_days end as closed_days
    from told
    left join life using (number)
    where is_returned
),
moment (
    category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, dispatched_on, day, previous,
    kind_now, kind_before, closings, reopenings, closings_in_place, is_late, may_be_due_before
) as not materialized (
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, dispatched_on, day, previous,
        case when closed_on <= day then newest_kind end, case when closed_on <= previous then newest_kind end,
        (day is not distinct from greatest(closed_on, received_on) and closed_on is not null)::integer, 0,
        (day is not distinct from closed_on)::integer, is_late, may_be_due_before
    from plain
    union all
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, dispatched_on, day, previous,
        (
            select span.kind
            from unnest(from_days, until_days, kinds) as span (from_on, until_on, kind)
            where span.from_on <= day and span.until_on > day
            limit 1),
        (
            select span.kind
            from unnest(from_days, until_days, kinds) as span (from_on, until_on, kind)
            where span.from_on <= previous and span.until_on > previous
            limit 1),
        (select count(*) from unnest(from_days) as closed (day) where closed.day = days.day)::integer,
        (select count(*) from unnest(until_days) as reopened (day) where reopened.day = days.day)::integer,
        (select count(*) from unnest(closed_days) as closed (day) where closed.day = days.day)::integer,
        true, true
    from returned
    cross join lateral (
        select day, lag(day) over (order by day) as previous
        from (
            select distinct greatest(day, received_on) as day
            from unnest(array[received_on, due_on, dispatched_on] || from_days || until_days) as day
            where day is not null and day <> 'infinity'
        ) as distinct_days
    ) as days
),
state as not materialized (
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, day, previous,
        kind_now, kind_before, closings, reopenings, closings_in_place, is_late, may_be_due_before,
        coalesce(not is_excluded and due_on <= day, false) as is_due_now,
        coalesce(not is_excluded and due_on <= previous, false) as is_due_before,
        coalesce(dispatched_on <= day, false) as is_dispatched_now,
        coalesce(dispatched_on <= previous, false) as is_dispatched_before
    from moment
),
fact (basis, happened_on, month, category, department, district, community, channel,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
) as not materialized (
    select 'received', day, date_trunc('month', received_on::timestamp)::date, category, department, district, community, channel,
        (previous is null)::integer,
        (previous is null and is_excluded)::integer,
        (previous is null and not is_excluded and due_on is null)::integer,
        (kind_now is not distinct from 'on time')::integer - (kind_before is not distinct from 'on time')::integer,
        (kind_now is not distinct from 'late')::integer - (kind_before is not distinct from 'late')::integer,
        (kind_now is not distinct from 'without')::integer - (kind_before is not distinct from 'without')::integer,
        (is_due_now and kind_now is null)::integer - (is_due_before and kind_before is null)::integer,
        is_due_now::integer - is_due_before::integer,
        (is_due_now and kind_now is not distinct from 'on time')::integer
            - (is_due_before and kind_before is not distinct from 'on time')::integer,
        (is_due_now and not is_due_before and kind_now is not null)::integer,
        (is_due_now and not is_due_before and kind_now is not distinct from 'on time')::integer,
        (previous is null and is_closable and not is_excluded)::integer,
        (is_closable and kind_now is not null)::integer - (is_closable and kind_before is not null)::integer,
        is_dispatched_now::integer - is_dispatched_before::integer,
        (is_dispatched_now and kind_now is not null)::integer - (is_dispatched_before and kind_before is not null)::integer,
        closings,
        reopenings,
        closings_in_place
    from state
    union all
    -- what becomes of a ticket once it is due
    select 'due', day, date_trunc('month', due_on::timestamp)::date, category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, (kind_now is not null)::integer - (kind_before is not null)::integer,
        (kind_now is not distinct from 'on time')::integer - (kind_before is not distinct from 'on time')::integer, 0, 0, 0, 0, 0, 0, 0
    from state
    where is_late and is_due_before and kind_now is distinct from kind_before
    union all
    -- due in a month before that of its receipt: counted in the month of the deadline
    select 'due', day, side.month, category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, side.sign, 0, side.sign * (kind_now is not null)::integer,
        side.sign * (kind_now is not distinct from 'on time')::integer, 0, 0, 0, 0, 0, 0, 0
    from state
    cross join lateral (
        values (date_trunc('month', day::timestamp)::date, -1), (date_trunc('month', due_on::timestamp)::date, 1)
    ) as side (month, sign)
    where may_be_due_before and due_on < received_on and is_due_now and not is_due_before
      and date_trunc('month', day::timestamp) <> date_trunc('month', due_on::timestamp)
    union all
    -- closed before the receipt, on its own day
    select 'received', closed_on, date_trunc('month', received_on::timestamp)::date, category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    from told
    where may_be_closed_before and closed_on < received_on and not is_returned
    union all
    select 'received', closed.day, date_trunc('month', received_on::timestamp)::date, category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    from returned
    cross join lateral unnest(closed_days) as closed (day)
    where closed.day < received_on
),
counted as (
    select case when grouping(department) = 0 then 'department' when grouping(category) = 0 then 'category'
                when grouping(district) = 0 then 'district' when grouping(community) = 0 then 'community' else 'channel' end as dimension,
        happened_on, basis, month, coalesce(category::text, '') as category,
        coalesce(department, district, community, channel, '') as unit,
        array[
            sum(received),
            sum(excluded),
            sum(without_deadline),
            sum(closed_on_time),
            sum(closed_late),
            sum(closed_without_deadline),
            sum(open_overdue),
            sum(due),
            sum(due_closed_on_time),
            sum(closed_when_due),
            sum(on_time_when_due),
            sum(closable),
            sum(closable_closed),
            sum(dispatched),
            sum(dispatched_closed),
            sum(closings),
            sum(reopenings),
            sum(closings_in_place)
        ] as counts
    from fact
    group by happened_on, basis, month,
        grouping sets ((category), (category, department), (district), (community), (channel))
),
-- Archived tickets are in the tallies and not among the tickets.
kept as (
    select dimension::text, happened_in + day - 1 as happened_on, basis::text, month, category, unit,
        array[
            sum(sign * (coalesce(received[day], 0) - coalesce(received[day - 1], 0))),
            sum(sign * (coalesce(excluded[day], 0) - coalesce(excluded[day - 1], 0))),
            sum(sign * (coalesce(without_deadline[day], 0) - coalesce(without_deadline[day - 1], 0))),
            sum(sign * (coalesce(closed_on_time[day], 0) - coalesce(closed_on_time[day - 1], 0))),
            sum(sign * (coalesce(closed_late[day], 0) - coalesce(closed_late[day - 1], 0))),
            sum(sign * (coalesce(closed_without_deadline[day], 0) - coalesce(closed_without_deadline[day - 1], 0))),
            sum(sign * (coalesce(open_overdue[day], 0) - coalesce(open_overdue[day - 1], 0))),
            sum(sign * (coalesce(due[day], 0) - coalesce(due[day - 1], 0))),
            sum(sign * (coalesce(due_closed_on_time[day], 0) - coalesce(due_closed_on_time[day - 1], 0))),
            sum(sign * (coalesce(closed_when_due[day], 0) - coalesce(closed_when_due[day - 1], 0))),
            sum(sign * (coalesce(on_time_when_due[day], 0) - coalesce(on_time_when_due[day - 1], 0))),
            sum(sign * (coalesce(closable[day], 0) - coalesce(closable[day - 1], 0))),
            sum(sign * (coalesce(closable_closed[day], 0) - coalesce(closable_closed[day - 1], 0))),
            sum(sign * (coalesce(dispatched[day], 0) - coalesce(dispatched[day - 1], 0))),
            sum(sign * (coalesce(dispatched_closed[day], 0) - coalesce(dispatched_closed[day - 1], 0))),
            sum(sign * (coalesce(closings[day], 0) - coalesce(closings[day - 1], 0))),
            sum(sign * (coalesce(reopenings[day], 0) - coalesce(reopenings[day - 1], 0))),
            sum(sign * (coalesce(closings_in_place[day], 0) - coalesce(closings_in_place[day - 1], 0)))
        ]::bigint[] as counts
    from (
        select 1 as sign, dimension, happened_in, basis, month, category, unit,
            received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
            due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
            closings, reopenings, closings_in_place
        from tally_course
        where dimension not in ('satisfaction', 'flaw')
        union all
        select -1, dimension, happened_in, basis, month, category, unit,
            received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
            due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
            closings, reopenings, closings_in_place
        from archived_tally
        where dimension not in ('satisfaction', 'flaw')
    ) as stated
    cross join lateral generate_series(1, (happened_in + interval '1 month')::date - happened_in) as day
    group by dimension, happened_in + day - 1, basis, month, category, unit
)
select dimension, happened_on, basis, month, category, unit,
    coalesce(kept.counts, array_fill(0::bigint, array[18])), coalesce(counted.counts, array_fill(0::bigint, array[18]))
from kept
full join counted using (dimension, happened_on, basis, month, category, unit)
where coalesce(kept.counts, array_fill(0::bigint, array[18])) <> coalesce(counted.counts, array_fill(0::bigint, array[18]))
order by dimension, happened_on, basis, month, category, unit
