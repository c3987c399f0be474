/* queries/ticket_knowledge */
-- One row is a row of a ticket as it was known for some time, with what alerts look at: after which run on, and up to which (null: it
-- still is); in the order of numbers and of time. $1 the number before the first, $2 how many tickets.
with page as (
    (select number from ticket where number > $1 order by number limit $2)
    union
    (select distinct number from ticket_history where number > $1 order by number limit $2)
    order by number
    limit $2
)
select k.number, k.known_from, k.known_to, k.received_at, k.due_at, k.due_is_date_only, k.closed_at, k.closed_is_date_only,
    k.closed_is_inferred, k.category::text, k.department, coalesce(k.district, ''), coalesce(k.community, ''), k.exclusion::text,
    k.is_withdrawn
from (
    select t.number, t.known_from, null::bigint as known_to, t.received_at, t.due_at, t.due_is_date_only, t.closed_at,
        t.closed_is_date_only, t.closed_is_inferred, t.category, t.department, t.district, t.community, t.exclusion, t.is_withdrawn
    from ticket t
    join page p on p.number = t.number
    union all
    select h.number, h.known_from, h.known_to, h.received_at, h.due_at, h.due_is_date_only, h.closed_at,
        h.closed_is_date_only, h.closed_is_inferred, h.category, h.department, h.district, h.community, h.exclusion, h.is_withdrawn
    from ticket_history h
    join page p on p.number = h.number
    where h.kind = 'replaced'
) k
order by k.number, k.known_from
