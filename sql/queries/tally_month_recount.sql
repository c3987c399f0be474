/* queries/tally_month_recount */
-- One row is a key of the tallies by month that differs from the sum of those by day: kept and counted, each as an array in the order
-- of the columns.
with counted as (
    select dimension::text, date_trunc('month', happened_on)::date as happened_on, basis::text, month, category, unit,
        array[
            sum(received),
            sum(excluded),
            sum(without_deadline),
            sum(closed_on_time),
            sum(closed_late),
            sum(closed_without_deadline),
            sum(open_overdue),
            sum(due),
            sum(due_closed_on_time),
            sum(closed_when_due),
            sum(on_time_when_due),
            sum(closable),
            sum(closable_closed),
            sum(dispatched),
            sum(dispatched_closed),
            sum(closings),
            sum(reopenings),
            sum(closings_in_place)
        ] as counts
    from tally_day
    group by dimension, date_trunc('month', happened_on), basis, month, category, unit
),
kept as (
    select dimension::text, happened_on, basis::text, month, category, unit,
        array[
            received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
            due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
            closings, reopenings, closings_in_place
        ]::bigint[] as counts
    from tally_month
)
select dimension, happened_on, basis, month, category, unit,
    coalesce(kept.counts, array_fill(0::bigint, array[18])),
    coalesce(counted.counts, array_fill(0::bigint, array[18]))
from kept
full join counted using (dimension, happened_on, basis, month, category, unit)
where coalesce(kept.counts, array_fill(0::bigint, array[18]))
    <> coalesce(counted.counts, array_fill(0::bigint, array[18]))
order by dimension, happened_on, basis, month, category, unit
