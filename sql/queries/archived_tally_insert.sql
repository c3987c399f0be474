/* queries/archived_tally_insert */
-- Keeps the changes that were copied in as what archive $1 contributes.
insert into archived_tally (
    archive, dimension, happened_on, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
)
select $1, dimension, happened_on, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
from tally_change
