/* queries/tally_tickets */
-- One row is a ticket with what the tallies count of it, in the order of numbers. $1 the number before the first, $2 how many.
select number, received_at, due_at, due_is_date_only, coalesce(due_origin = 'computed' and computed_due_is_provisional, false),
    closed_at, closed_is_date_only, closed_is_inferred, dispatched_at, category::text, department, coalesce(district, ''),
    coalesce(community, ''), coalesce(channel, ''), satisfaction::text, status_meaning::text, exclusion::text, is_withdrawn,
    has_impossible_times, reopen_count
from ticket
where number > $1
order by number
limit $2
