/* queries/duration_recount */
-- One row is a bucket of the histogram by day that differs from a recount of the tickets: its key, tickets kept and counted,
-- microseconds kept and counted.
-- $1 reporting zone, $2 causes of exclusion in force.
with told as not materialized (
    select number, received_at, closed_at, closed_is_inferred, reopen_count, (received_at at time zone $1)::date as received_on
    from ticket
    where not (is_withdrawn or coalesce(exclusion = any ($2::exclusion[]), false))
),
closing as (
    select received_on, received_at, closed_at, (closed_at at time zone $1)::date as happened_on, 1 as sign
    from told
    where closed_at >= received_at and not closed_is_inferred
    union all
    select t.received_on, t.received_at, e.old_at, greatest((side.at at time zone $1)::date, t.received_on), side.sign
    from ticket_event e
    join told t on t.number = e.number
    cross join lateral (values (e.old_at, 1), (e.occurred_at, -1)) as side (at, sign)
    where e.kind = 'reopened' and e.retracted_run is null and not e.old_is_inferred and e.old_at >= t.received_at and t.reopen_count > 0
),
counted as (
    select happened_on, date_trunc('month', received_on::timestamp)::date as month,
        case when hours < 72 then hours
             when hours < 720 then 72 + (hours - 72) / 6
             else least(180 + (hours - 720) / 24, 32767) end as bucket,
        sum(sign) as tickets, sum(sign * microseconds) as microseconds
    from closing
    cross join lateral (select (extract(epoch from closed_at - received_at) * 1000000)::bigint) as took (microseconds)
    cross join lateral (select microseconds / 3600000000) as whole (hours)
    group by happened_on, month, bucket
),
-- Archived tickets are in the tallies and not among the tickets.
kept as (
    select happened_in + day - 1 as happened_on, month, bucket, sum(sign * (tickets[day] - coalesce(tickets[day - 1], 0))) as tickets,
        sum(sign * (microseconds[day] - coalesce(microseconds[day - 1], 0))) as microseconds
    from (
        select 1 as sign, happened_in, month, bucket, tickets, microseconds from duration_course
        union all
        select -1, happened_in, month, bucket, tickets, microseconds from archived_duration
    ) as stated
    cross join lateral generate_series(1, cardinality(tickets)) as day
    group by happened_in + day - 1, month, bucket
)
select happened_on, month, bucket::integer, coalesce(kept.tickets, 0)::bigint, coalesce(counted.tickets, 0)::bigint,
    coalesce(kept.microseconds, 0)::bigint, coalesce(counted.microseconds, 0)::bigint
from kept
full join counted using (happened_on, month, bucket)
where coalesce(kept.tickets, 0) <> coalesce(counted.tickets, 0) or coalesce(kept.microseconds, 0) <> coalesce(counted.microseconds, 0)
order by happened_on, month, bucket
