/* queries/figures_tallied_durations */
-- One row is a bucket of the histogram of durations: its number, tickets, and the sum of their durations in microseconds.
-- Tickets received in the months [$1, $2), closed before the day $3, whose month begins with the day $4.
with change as (
    select bucket, tickets[cardinality(tickets)] as tickets, microseconds[cardinality(microseconds)] as microseconds
    from duration_course
    where month >= $1 and month < $2 and happened_in >= $1 and happened_in < $4
    union all
    select bucket, tickets[$3 - $4], microseconds[$3 - $4]
    from duration_course
    where month >= $1 and month < $2 and happened_in = $4 and $3 > $4
)
select bucket, sum(tickets)::bigint, sum(microseconds)::bigint
from change
group by bucket
having sum(tickets) <> 0
order by bucket
