/* queries/figures_tally */
-- One row is a group of a breakdown: which dimension (null: the total), its key, and the counts of `Tally` in their order.
-- Three bases: tickets received in the window, tickets due in it, closings in it.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10); $11 reporting zone, $12 categories that need closing.
with state as not materialized (
    select number, received_at, due_at, closed_at, closing_at, standing, category::text as category, department, district,
        community, channel, dispatched_at, reopen_count
    from ticket_at($1, $2, $3::exclusion[])
    where true
      and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
      and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
),
fact as (
    select 'received' as basis, category, department, district, community, channel,
        received_at as happened_at, standing, due_at < $1 as is_due, category = any ($12) as is_closable,
        coalesce(dispatched_at < $1, false) as is_dispatched
    from state
    where received_at >= $9 and received_at < $10
    union all
    select 'due', category, department, district, community, channel, due_at, standing, true, true, true
    from state
    where due_at >= $9 and due_at < $10 and received_at < $1 and standing <> 'excluded'
    union all
    select 'closed', category, department, district, community, channel, closed_at, standing, true, true, true
    from state
    where closed_at >= $9 and closed_at < $10 and standing <> 'excluded'
    union all
    select 'closed', s.category, s.department, s.district, s.community, s.channel, e.old_at, s.standing, true, true, true
    from ticket_event e
    join state s on s.number = e.number
    where e.kind = 'reopened' and e.old_at >= $9 and e.old_at < $10 and s.reopen_count > 0 and s.standing <> 'excluded'
      and e.first_run <= $2 and (e.retracted_run is null or e.retracted_run > $2)
),
dated as (
    select basis, category, department, district, community, channel,
        to_char(happened_at at time zone $11, 'YYYY-MM') as month,
        standing, is_due, is_closable, is_dispatched, standing like 'closed%' as is_closed
    from fact
)
select
    case when grouping(category) = 0 then 'category' when grouping(department) = 0 then 'department'
         when grouping(district) = 0 then 'district' when grouping(community) = 0 then 'community'
         when grouping(channel) = 0 then 'channel' when grouping(month) = 0 then 'month' end,
    coalesce(category, department, district, community, channel, month, ''),
    count(*) filter (where basis = 'received' and standing = 'closed_on_time'),
    count(*) filter (where basis = 'received' and standing = 'closed_late'),
    count(*) filter (where basis = 'received' and standing = 'closed_without_deadline'),
    count(*) filter (where basis = 'received' and standing = 'open_not_due'),
    count(*) filter (where basis = 'received' and standing = 'open_overdue'),
    count(*) filter (where basis = 'received' and standing = 'open_without_deadline'),
    count(*) filter (where basis = 'received' and standing = 'excluded'),
    count(*) filter (where basis = 'received' and standing <> 'excluded' and is_due),
    count(*) filter (where basis = 'received' and standing = 'closed_on_time' and is_due),
    count(*) filter (where basis = 'received' and standing <> 'excluded' and is_closable),
    count(*) filter (where basis = 'received' and is_closed and is_closable),
    count(*) filter (where basis = 'received' and standing <> 'excluded' and is_dispatched),
    count(*) filter (where basis = 'received' and is_closed and is_dispatched),
    count(*) filter (where basis = 'due'),
    count(*) filter (where basis = 'due' and is_closed),
    count(*) filter (where basis = 'due' and standing = 'closed_on_time'),
    count(*) filter (where basis = 'closed')
from dated
group by grouping sets ((), (category), (department), (district), (community), (channel), (month))
