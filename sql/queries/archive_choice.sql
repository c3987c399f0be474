/* queries/archive_choice */
-- One row is a ticket, in the order of numbers, and, if it can be archived with its year, the latest of all moments that its rows and
-- events tell of, else null. It can if it was received in [$3, $4), is closed or excluded, and every moment lies in [$3, $5).
-- $1 the number before the first, $2 how many, $6 causes of exclusion in force.
select t.number, case when moment.earliest >= $3 and moment.latest < $5 then moment.latest end
from (
    -- these first, so that no page looks at what comes after it
    select number, received_at, due_at, closed_at, first_closed_at, dispatched_at, is_withdrawn, exclusion
    from ticket
    where number > $1
    order by number
    limit $2
) as t
left join lateral (
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
) as moment on t.received_at >= $3 and t.received_at < $4
    and (t.closed_at is not null or t.is_withdrawn or t.exclusion = any ($6::exclusion[]))
order by t.number
