/* queries/tally_month_recount */
-- One row is a key of the tallies by month that differs from the ends of its courses: kept and counted, each as an array in the order
-- of the columns.
with counted as (
    select dimension::text, happened_in, basis::text, month, category, unit,
        array[
            coalesce(received[cardinality(received)], 0),
            coalesce(excluded[cardinality(excluded)], 0),
            coalesce(without_deadline[cardinality(without_deadline)], 0),
            coalesce(closed_on_time[cardinality(closed_on_time)], 0),
            coalesce(closed_late[cardinality(closed_late)], 0),
            coalesce(closed_without_deadline[cardinality(closed_without_deadline)], 0),
            coalesce(open_overdue[cardinality(open_overdue)], 0),
            coalesce(due[cardinality(due)], 0),
            coalesce(due_closed_on_time[cardinality(due_closed_on_time)], 0),
            coalesce(closed_when_due[cardinality(closed_when_due)], 0),
            coalesce(on_time_when_due[cardinality(on_time_when_due)], 0),
            coalesce(closable[cardinality(closable)], 0),
            coalesce(closable_closed[cardinality(closable_closed)], 0),
            coalesce(dispatched[cardinality(dispatched)], 0),
            coalesce(dispatched_closed[cardinality(dispatched_closed)], 0),
            coalesce(closings[cardinality(closings)], 0),
            coalesce(reopenings[cardinality(reopenings)], 0),
            coalesce(closings_in_place[cardinality(closings_in_place)], 0)
        ]::bigint[] as counts
    from tally_course
),
kept as (
    select dimension::text, happened_in, basis::text, month, category, unit,
        array[
            received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
            due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
            closings, reopenings, closings_in_place
        ]::bigint[] as counts
    from tally_month
)
select dimension, happened_in, basis, month, category, unit, coalesce(kept.counts, array_fill(0::bigint, array[18])),
    coalesce(counted.counts, array_fill(0::bigint, array[18]))
from kept
full join counted using (dimension, happened_in, basis, month, category, unit)
where coalesce(kept.counts, array_fill(0::bigint, array[18])) <> coalesce(counted.counts, array_fill(0::bigint, array[18]))
order by dimension, happened_in, basis, month, category, unit
