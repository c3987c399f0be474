/* queries/tally_change_copy */
-- Changes of the tallies, to be merged by `tally_day_merge` or `tally_month_merge`.
copy tally_change (
    dimension, happened_on, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
) from stdin (format binary)
