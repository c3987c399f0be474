/* queries/tally_identities */
-- One row is an identity of the tallies that does not hold: which, where, and its two sides.
with by_key as materialized (
    select dimension, happened_on, basis, month, sum(received) as received, sum(excluded) as excluded,
        sum(without_deadline) as without_deadline, sum(closed_on_time) as closed_on_time, sum(closed_late) as closed_late,
        sum(closed_without_deadline) as closed_without_deadline, sum(open_overdue) as open_overdue, sum(due) as due,
        sum(due_closed_on_time) as due_closed_on_time, sum(closings) as closings, sum(reopenings) as reopenings
    from tally_day
    where dimension not in ('satisfaction', 'flaw')
    group by dimension, happened_on, basis, month
),
cohort as (
    select month, sum(received - excluded) as counted, sum(closed_on_time + closed_late + closed_without_deadline) as closed,
        sum(open_overdue) as open_overdue, sum(without_deadline - closed_without_deadline) as open_without_deadline,
        sum(due) as due, sum(due_closed_on_time + closed_late) as closed_of_due
    from by_key
    where dimension = 'category' and basis = 'received'
    group by month
)
select 'the rows by ' || side.dimension || ' add up to the total (received, closed, due)',
    side.basis || ' in ' || side.month || ', on ' || side.happened_on,
    (side.received + side.closed_on_time + side.closed_late + side.due)::bigint,
    coalesce(total.received + total.closed_on_time + total.closed_late + total.due, 0)::bigint
from by_key as side
-- A closing and a reopening of one day cancel out by category, where that row is left out, and not by department.
left join (select happened_on, basis, month, received, closed_on_time, closed_late, due from by_key where dimension = 'category') as total
    using (happened_on, basis, month)
where (side.received, side.closed_on_time, side.closed_late, side.due)
   <> (coalesce(total.received, 0), coalesce(total.closed_on_time, 0), coalesce(total.closed_late, 0), coalesce(total.due, 0))
union all
select 'what was closed less what was reopened is what stands closed', 'on ' || happened_on, sum(closings - reopenings)::bigint,
    sum(closed_on_time + closed_late + closed_without_deadline)::bigint
from by_key
where dimension = 'category' and basis = 'received'
group by happened_on
having sum(closings - reopenings) <> sum(closed_on_time + closed_late + closed_without_deadline)
union all
select 'due = on time + closed late + overdue', 'received in ' || month, due::bigint, (closed_of_due + open_overdue)::bigint
from cohort
where due <> closed_of_due + open_overdue
union all
select 'the standings add up to the received', 'received in ' || month, counted::bigint,
    (closed + open_overdue + open_without_deadline)::bigint
from cohort
where counted < closed + open_overdue + open_without_deadline or open_overdue < 0 or open_without_deadline < 0 or closed < 0
