/* queries/duration_day_merge */
-- Adds changes of the histogram by day: parallel arrays of $1 days, $2 months of receipt, $3 buckets, $4 tickets, $5 microseconds.
insert into duration_day as kept (happened_on, month, bucket, tickets, microseconds)
select happened_on, month, bucket, tickets, microseconds
from unnest($1::date[], $2::date[], $3::smallint[], $4::integer[], $5::bigint[])
    as change (happened_on, month, bucket, tickets, microseconds)
on conflict on constraint duration_day_pkey do update set
    tickets = kept.tickets + excluded.tickets,
    microseconds = kept.microseconds + excluded.microseconds
