/* queries/tally_day_copy */
-- The first changes of the tallies by day, which have nothing to be added to.
copy tally_day (
    dimension, happened_on, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
) from stdin (format binary)
