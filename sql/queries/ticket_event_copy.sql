/* queries/ticket_event_copy */
-- One row is an event first seen in this run.
copy ticket_event (number, kind, occurred_at, seen_at,
    old_at, old_is_date_only, old_is_inferred, new_at, new_is_date_only, new_is_inferred, old_text, new_text, first_run, made_by)
from stdin (format binary)
