/* queries/tally_recount */
-- One row is a key of the tallies by day that differs from a recount of the tickets: what is kept and what was counted, each as an
-- array in the order of the columns.
--
-- The recount books no changes, as the tallies do: it looks at a ticket at the midnights after each day on which something may have
-- happened to it, and takes the difference.
-- $1 reporting zone, $2 causes of exclusion in force, $3 categories that need closing.
with told as not materialized (
    select number, category::text as category, department, coalesce(district, '') as district, coalesce(community, '') as community,
        coalesce(channel, '') as channel, reopen_count, due_at, due_is_date_only, closed_at,
        is_withdrawn or coalesce(exclusion = any ($2::exclusion[]), false) as is_excluded, category = any ($3::category[]) as is_closable,
        (received_at at time zone $1)::date as received_on, (due_at at time zone $1)::date as due_on,
        (closed_at at time zone $1)::date as closed_on, (dispatched_at at time zone $1)::date as dispatched_on,
        case when due_at is null then 'without'
              when closed_at - case when closed_is_date_only then interval '86399 s' else interval '0 s' end
                   < due_at + case when due_is_date_only then interval '1 s' else interval '1 us' end then 'on time'
              else 'late' end as newest_kind
    from ticket
),
reopening as (
    select t.number, (e.old_at at time zone $1)::date as closed_on, (e.occurred_at at time zone $1)::date as reopened_on, t.received_on,
        t.is_excluded, t.category, t.department, t.district, t.community, t.channel,
        case when t.due_at is null then 'without'
              when e.old_at - case when e.old_is_date_only then interval '86399 s' else interval '0 s' end
                   < t.due_at + case when t.due_is_date_only then interval '1 s' else interval '1 us' end then 'on time'
              else 'late' end as kind
    from ticket_event e
    join told t on t.number = e.number
    where e.kind = 'reopened' and e.retracted_run is null and t.reopen_count > 0
),
undone as (
    select number, array_agg(greatest(closed_on, received_on)) as undone_from,
        array_agg(greatest(reopened_on, received_on)) as undone_until, array_agg(kind) as undone_kinds
    from reopening
    group by number
),
midnight as not materialized (
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, closed_on,
        newest_kind, undone_from, undone_until, undone_kinds, dispatched_on, day, previous
    from told
    left join undone using (number)
    cross join lateral (
        select day, lag(day) over (order by day) as previous
        from (
            select distinct greatest(day, received_on) as day
            from unnest(array[received_on, due_on, closed_on, dispatched_on] || undone_from || undone_until) as day
            where day is not null
        ) as days
    ) as looked_at
),
state as not materialized (
    select category, department, district, community, channel, is_excluded, is_closable, received_on, due_on, day, previous,
        case when is_excluded or day is null then null
            when greatest(closed_on, received_on) <= day and closed_on is not null then newest_kind
            when undone_kinds is not null then (
                select span.kind
                from unnest(undone_from, undone_until, undone_kinds) as span (from_on, until_on, kind)
                where span.from_on <= day and span.until_on > day
                limit 1) end as kind_now,
        case when is_excluded or previous is null then null
            when greatest(closed_on, received_on) <= previous and closed_on is not null then newest_kind
            when undone_kinds is not null then (
                select span.kind
                from unnest(undone_from, undone_until, undone_kinds) as span (from_on, until_on, kind)
                where span.from_on <= previous and span.until_on > previous
                limit 1) end as kind_before,
        coalesce(not is_excluded and due_on <= day, false) as is_due_now,
        coalesce(not is_excluded and due_on <= previous, false) as is_due_before,
        coalesce(not is_excluded and dispatched_on <= day, false) as is_dispatched_now,
        coalesce(not is_excluded and dispatched_on <= previous, false) as is_dispatched_before
    from midnight
),
fact (basis, happened_on, month, category, department, district, community, channel,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
) as not materialized (
    select 'received', day, date_trunc('month', received_on)::date,
        category, department, district, community, channel,
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
        0,
        0,
        0
    from state
    union all
    -- what becomes of a ticket once it is due
    select 'due', day, date_trunc('month', due_on)::date,
        category, department, district, community, channel,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        (kind_now is not null)::integer - (kind_before is not null)::integer,
        (kind_now is not distinct from 'on time')::integer
            - (kind_before is not distinct from 'on time')::integer,
        0,
        0,
        0,
        0,
        0,
        0,
        0
    from state
    where is_due_before and kind_now is distinct from kind_before
    union all
    -- due in a month before that of its receipt: counted in the month of the deadline
    select 'due', day, side.month, category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, side.sign, 0, side.sign * (kind_now is not null)::integer,
        side.sign * (kind_now is not distinct from 'on time')::integer, 0, 0, 0, 0, 0, 0, 0
    from state
    cross join lateral (
        values (date_trunc('month', day)::date, -1), (date_trunc('month', due_on)::date, 1)
    ) as side (month, sign)
    where is_due_now and not is_due_before and date_trunc('month', day) <> date_trunc('month', due_on)
    union all
    select 'received', greatest(closed_on, received_on), date_trunc('month', received_on)::date,
        category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0
    from told
    where closed_on is not null and not is_excluded
    union all
    select 'received', closed_on, date_trunc('month', received_on)::date,
        category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    from told
    where closed_on is not null and not is_excluded
    union all
    select 'received', greatest(closed_on, received_on), date_trunc('month', received_on)::date,
        category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0
    from reopening
    where not is_excluded
    union all
    select 'received', closed_on, date_trunc('month', received_on)::date,
        category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    from reopening
    where not is_excluded
    union all
    select 'received', greatest(reopened_on, received_on), date_trunc('month', received_on)::date,
        category, department, district, community, channel,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
    from reopening
    where not is_excluded
),
counted as (
    select case when grouping(department) = 0 then 'department' when grouping(category) = 0 then 'category'
                when grouping(district) = 0 then 'district' when grouping(community) = 0 then 'community' else 'channel' end as dimension,
        happened_on, basis, month, coalesce(category, '') as category,
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
kept as (
    select dimension::text, happened_on, basis::text, month, category, unit,
        array[
            received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
            due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
            closings, reopenings, closings_in_place
        ]::bigint[] as counts
    from tally_day
    where dimension not in ('satisfaction', 'flaw')
)
select dimension, happened_on, basis, month, category, unit,
    coalesce(kept.counts, array_fill(0::bigint, array[18])),
    coalesce(counted.counts, array_fill(0::bigint, array[18]))
from kept
full join counted using (dimension, happened_on, basis, month, category, unit)
where coalesce(kept.counts, array_fill(0::bigint, array[18]))
    <> coalesce(counted.counts, array_fill(0::bigint, array[18]))
order by dimension, happened_on, basis, month, category, unit
