/* queries/ticket_events */
-- One row is an event in force, in the order in which they were seen. $1 ticket numbers.
select number, id, kind::text, occurred_at, seen_at,
    old_at, old_is_date_only, old_is_inferred, new_at, new_is_date_only, new_is_inferred, old_text, new_text
from ticket_event
where number = any ($1) and retracted_run is null
order by number, seen_at, id
