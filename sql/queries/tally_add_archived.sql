/* queries/tally_add_archived */
-- Fills empty tallies, by day and by month, with what archived tickets contribute.
with day as (
    insert into tally_day (
        dimension, happened_on, basis, month, category, unit,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings, reopenings, closings_in_place
    )
    select dimension, happened_on, basis, month, category, unit,
        sum(received), sum(excluded), sum(without_deadline), sum(closed_on_time), sum(closed_late), sum(closed_without_deadline),
        sum(open_overdue), sum(due), sum(due_closed_on_time), sum(closed_when_due), sum(on_time_when_due), sum(closable),
        sum(closable_closed), sum(dispatched), sum(dispatched_closed), sum(closings), sum(reopenings), sum(closings_in_place)
    from archived_tally
    group by dimension, happened_on, basis, month, category, unit
),
month as (
    insert into tally_month (
        dimension, happened_on, basis, month, category, unit,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings, reopenings, closings_in_place
    )
    select dimension, date_trunc('month', happened_on)::date, basis, month, category, unit,
        sum(received), sum(excluded), sum(without_deadline), sum(closed_on_time), sum(closed_late), sum(closed_without_deadline),
        sum(open_overdue), sum(due), sum(due_closed_on_time), sum(closed_when_due), sum(on_time_when_due), sum(closable),
        sum(closable_closed), sum(dispatched), sum(dispatched_closed), sum(closings), sum(reopenings), sum(closings_in_place)
    from archived_tally
    group by dimension, date_trunc('month', happened_on)::date, basis, month, category, unit
),
duration as (
    insert into duration_day (happened_on, month, bucket, tickets, microseconds)
    select happened_on, month, bucket, sum(tickets), sum(microseconds)
    from archived_duration
    group by happened_on, month, bucket
)
insert into duration_month (happened_on, month, bucket, tickets, microseconds)
select date_trunc('month', happened_on)::date, month, bucket, sum(tickets), sum(microseconds)
from archived_duration
group by date_trunc('month', happened_on)::date, month, bucket
