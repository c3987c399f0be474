/* queries/figures_tallied_durations */
-- One row is a bucket of the histogram of durations: its number, tickets, and the sum of their durations in microseconds.
-- Tickets received in the months [$1, $2), closed before the day $3, whose month begins with the day $4.
with change as (
    select bucket, tickets, microseconds
    from duration_month
    where month >= $1 and month < $2 and happened_on >= $1 and happened_on < $4
    union all
    select bucket, tickets, microseconds
    from duration_day
    where month >= $1 and month < $2 and happened_on >= $4 and happened_on < $3
)
select bucket, sum(tickets)::bigint, sum(microseconds)::bigint
from change
group by bucket
having sum(tickets) <> 0
order by bucket
