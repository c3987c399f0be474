/* queries/tally_day_merge */
-- Adds the changes that were copied in to the tallies by day.
insert into tally_day as kept (
    dimension, happened_on, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
)
select dimension, happened_on, basis, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
from tally_change
on conflict on constraint tally_day_pkey do update set
    received = kept.received + excluded.received,
    excluded = kept.excluded + excluded.excluded,
    without_deadline = kept.without_deadline + excluded.without_deadline,
    closed_on_time = kept.closed_on_time + excluded.closed_on_time,
    closed_late = kept.closed_late + excluded.closed_late,
    closed_without_deadline = kept.closed_without_deadline + excluded.closed_without_deadline,
    open_overdue = kept.open_overdue + excluded.open_overdue,
    due = kept.due + excluded.due,
    due_closed_on_time = kept.due_closed_on_time + excluded.due_closed_on_time,
    closed_when_due = kept.closed_when_due + excluded.closed_when_due,
    on_time_when_due = kept.on_time_when_due + excluded.on_time_when_due,
    closable = kept.closable + excluded.closable,
    closable_closed = kept.closable_closed + excluded.closable_closed,
    dispatched = kept.dispatched + excluded.dispatched,
    dispatched_closed = kept.dispatched_closed + excluded.dispatched_closed,
    closings = kept.closings + excluded.closings,
    reopenings = kept.reopenings + excluded.reopenings,
    closings_in_place = kept.closings_in_place + excluded.closings_in_place
