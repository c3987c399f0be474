/* queries/tally_recount_judgements */
-- One row is a judgement or a flaw in the tallies by day that differs from a recount of the tickets: its key, kept, counted.
-- $1 reporting zone, $2 causes of exclusion in force.
with told as not materialized (
    select number, satisfaction, status_meaning, closed_at, closed_is_inferred, has_impossible_times,
        due_origin = 'computed' and computed_due_is_provisional as is_provisional,
        is_withdrawn or coalesce(exclusion = any ($2::exclusion[]), false) as is_excluded,
        (received_at at time zone $1)::date as received_on, (closed_at at time zone $1)::date as closed_on, reopen_count
    from ticket
),
fact as (
    select 'satisfaction' as dimension, satisfaction::text as unit, received_on as happened_on, received_on, 1 as tickets
    from told where not is_excluded
    union all
    select 'flaw', 'impossible_times', received_on, received_on, 1 from told where has_impossible_times
    union all
    select 'flaw', 'provisional_deadline', received_on, received_on, 1 from told where is_provisional
    union all
    select 'flaw', 'contradicting_status', received_on, received_on, 1
    from told where status_meaning = 'closed' and closed_at is null or status_meaning = 'open' and closed_at is not null
    union all
    select 'flaw', 'inferred_closing', greatest(closed_on, received_on), received_on, 1
    from told where closed_is_inferred and closed_at is not null and not is_excluded
    union all
    select 'flaw', 'inferred_closing', greatest((side.at at time zone $1)::date, t.received_on), t.received_on, side.sign
    from ticket_event e
    join told t on t.number = e.number
    cross join lateral (values (e.old_at, 1), (e.occurred_at, -1)) as side (at, sign)
    where e.kind = 'reopened' and e.retracted_run is null and e.old_is_inferred and t.reopen_count > 0 and not t.is_excluded
),
counted as (
    select dimension, happened_on, date_trunc('month', received_on::timestamp)::date as month, unit, sum(tickets) as tickets
    from fact
    group by dimension, happened_on, month, unit
),
-- Archived tickets are in the tallies and not among the tickets.
kept as (
    select dimension::text, happened_in + day - 1 as happened_on, month, unit,
        sum(sign * (coalesce(received[day], 0) - coalesce(received[day - 1], 0))) as tickets
    from (
        select 1 as sign, dimension, happened_in, month, unit, received from tally_course
        union all
        select -1, dimension, happened_in, month, unit, received from archived_tally
    ) as stated
    cross join lateral generate_series(1, (happened_in + interval '1 month')::date - happened_in) as day
    where dimension in ('satisfaction', 'flaw')
    group by dimension, happened_in + day - 1, month, unit
)
select dimension, happened_on, month, unit, coalesce(kept.tickets, 0)::bigint, coalesce(counted.tickets, 0)::bigint
from kept
full join counted using (dimension, happened_on, month, unit)
where coalesce(kept.tickets, 0) <> coalesce(counted.tickets, 0)
order by dimension, happened_on, month, unit
