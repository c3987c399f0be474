/* queries/archive_choice */
-- One row is a ticket that can be archived with its year, in the order of numbers, and the latest of all moments that its rows and
-- events tell of: received in [$3, $4), closed or excluded, with every moment in [$3, $5).
-- $1 the number before the first, $2 how many, $6 causes of exclusion in force.
select t.number, moment.latest
from ticket t
cross join lateral (
    select min(told.at) as earliest, max(told.at) as latest
    from (
        select unnest(array[t.received_at, t.due_at, t.closed_at, t.first_closed_at, t.dispatched_at])
        union all
        select unnest(array[h.received_at, h.due_at, h.closed_at, h.first_closed_at, h.dispatched_at])
        from ticket_history h
        where h.number = t.number
        union all
        select unnest(array[e.occurred_at, e.old_at, e.new_at])
        from ticket_event e
        where e.number = t.number
    ) as told (at)
) as moment
where t.number > $1 and t.received_at >= $3 and t.received_at < $4
  and (t.closed_at is not null or t.is_withdrawn or t.exclusion = any ($6::exclusion[]))
  and moment.earliest >= $3 and moment.latest < $5
order by t.number
limit $2
