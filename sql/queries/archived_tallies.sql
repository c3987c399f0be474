/* queries/archived_tallies */
-- One row is a course of what archive $1 contributes; those of one key add up.
select dimension::text, happened_in, basis::text, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
from archived_tally
where archive = $1
