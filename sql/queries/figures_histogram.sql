/* queries/figures_histogram */
-- One row is a bucket of the histogram of durations, counted from the tickets: its number, tickets, and the sum of their durations in
-- microseconds. Buckets are an hour wide below 72 hours, then six hours below 30 days, then a day.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10).
with closed as (
    select (extract(epoch from closing_at - received_at) * 1000000)::bigint as microseconds
    from ticket_at($1, $2, $3::exclusion[])
    where received_at >= $9 and received_at < $10 and standing like 'closed%' and not closing_is_inferred and closing_at >= received_at
      and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
      and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
)
select case when hours < 72 then hours
            when hours < 720 then 72 + (hours - 72) / 6
            else least(180 + (hours - 720) / 24, 32767) end as bucket,
    count(*), sum(microseconds)::bigint
from closed
cross join lateral (select microseconds / 3600000000) as whole (hours)
group by bucket
order by bucket
