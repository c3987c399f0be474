/* queries/ticket_event_restore */
-- Finds again what run $1 retracted. $2 run of the revert.
insert into ticket_event (number, kind, occurred_at, seen_at,
    old_at, old_is_date_only, old_is_inferred, new_at, new_is_date_only, new_is_inferred, old_text, new_text, first_run, made_by)
select number, kind, occurred_at, seen_at,
    old_at, old_is_date_only, old_is_inferred, new_at, new_is_date_only, new_is_inferred, old_text, new_text, $2, made_by
from ticket_event
where retracted_run = $1
order by number, id
