/* queries/duration_month_recount */
-- One row is a bucket of the histogram by month that differs from the sum of those by day: its key, tickets kept and counted,
-- microseconds kept and counted.
with counted as (
    select date_trunc('month', happened_on)::date as happened_on, month, bucket, sum(tickets) as tickets, sum(microseconds) as microseconds
    from duration_day
    group by date_trunc('month', happened_on), month, bucket
)
select happened_on, month, bucket::integer, coalesce(kept.tickets, 0)::bigint, coalesce(counted.tickets, 0)::bigint,
    coalesce(kept.microseconds, 0)::bigint, coalesce(counted.microseconds, 0)::bigint
from duration_month as kept
full join counted using (happened_on, month, bucket)
where coalesce(kept.tickets, 0) <> coalesce(counted.tickets, 0) or coalesce(kept.microseconds, 0) <> coalesce(counted.microseconds, 0)
order by happened_on, month, bucket
