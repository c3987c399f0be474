/* queries/figures_cohort */
-- One row: durations, judgements and the quality of the tickets received in the window.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10).
with cohort as (
    select standing, received_at, closing_at, closing_is_inferred, closed_at, satisfaction, status_meaning, has_impossible_times,
        category, due_is_provisional, standing like 'closed%' as is_closed,
        case when standing like 'closed%' and not closing_is_inferred and closing_at >= received_at
             then (extract(epoch from closing_at - received_at) * 1000000)::bigint end as microseconds
    from ticket_at($1, $2, $3::exclusion[])
    where received_at >= $9 and received_at < $10
      and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
      and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
)
select count(microseconds),
    coalesce(sum(microseconds), 0)::bigint,
    percentile_cont(0.5) within group (order by microseconds::double precision),
    percentile_cont(0.9) within group (order by microseconds::double precision),
    count(*) filter (where standing <> 'excluded' and satisfaction = 'satisfied'),
    count(*) filter (where standing <> 'excluded' and satisfaction = 'basically_satisfied'),
    count(*) filter (where standing <> 'excluded' and satisfaction = 'dissatisfied'),
    count(*) filter (where standing <> 'excluded' and satisfaction = 'unrated'),
    count(*) filter (where has_impossible_times),
    count(*) filter (where category = 'unclassified'),
    count(*) filter (where due_is_provisional),
    count(*) filter (where is_closed and closing_is_inferred),
    count(*) filter (where status_meaning = 'closed' and closed_at is null or status_meaning = 'open' and closed_at is not null)
from cohort
