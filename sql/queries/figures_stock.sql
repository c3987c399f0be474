/* queries/figures_stock */
-- One row: tickets on hand before and after the window, and the events between. A closing or reopening before the receipt takes
-- effect at the receipt; an excluded ticket is received and excluded, and never closed.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10); $1 is not before $10.
with opening as (
    select count(*) as tickets
    from ticket_at($9, $2, $3::exclusion[])
    where received_at < $9 and standing like 'open%'
      and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
      and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
),
closing as (
    select count(*) as tickets
    from ticket_at($10, $2, $3::exclusion[])
    where received_at < $10 and standing like 'open%'
      and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
      and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
),
state as not materialized (
    select number, received_at, closed_at, standing, reopen_count
    from ticket_at($1, $2, $3::exclusion[])
    where received_at < $10
      and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
      and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
),
newest as (
    select count(*) filter (where received_at >= $9) as received,
        count(*) filter (where received_at >= $9 and standing = 'excluded') as excluded,
        count(*) filter (where standing <> 'excluded' and greatest(closed_at, received_at) >= $9
                           and greatest(closed_at, received_at) < $10 and closed_at is not null) as closed
    from state
),
undone as (
    select count(*) filter (where greatest(e.old_at, s.received_at) >= $9 and greatest(e.old_at, s.received_at) < $10) as closed,
        count(*) filter (where greatest(e.occurred_at, s.received_at) >= $9
                           and greatest(e.occurred_at, s.received_at) < $10) as reopened
    from state s
    join ticket_event e on e.number = s.number
    where s.reopen_count > 0 and s.standing <> 'excluded' and e.kind = 'reopened'
      and e.first_run <= $2 and (e.retracted_run is null or e.retracted_run > $2)
)
select opening.tickets, newest.received, undone.reopened, newest.closed + undone.closed, newest.excluded, closing.tickets
from opening, closing, newest, undone
