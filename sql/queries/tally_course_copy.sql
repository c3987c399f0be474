/* queries/tally_course_copy */
-- One row is a key of the courses of months; none of that key may be there.
copy tally_course (
    dimension, happened_in, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
) from stdin (format binary)
