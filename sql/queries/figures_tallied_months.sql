/* queries/figures_tallied_months */
-- One row is a month, `2020-05`, with the counts of `Tally` in their order, from the tallies. What is counted by receipt stands in the
-- month of receipt, what is counted by deadline in that of the deadline, closings in their own.
-- Window [$1, $2) of days: $1 begins a month, and so does $2 unless it is $3, the day before whose start everything has happened;
-- $4 the first day of its month. Every ticket has a category.
with change as not materialized (
    select dimension, happened_on, basis, month, category, unit, received, excluded, without_deadline, closed_on_time, closed_late,
        closed_without_deadline, open_overdue, due, due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed,
        dispatched, dispatched_closed, closings_in_place
    from tally_month
    where dimension = 'category' and happened_on >= $1 and happened_on < $4
    union all
    select dimension, happened_on, basis, month, category, unit, received, excluded, without_deadline, closed_on_time, closed_late,
        closed_without_deadline, open_overdue, due, due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed,
        dispatched, dispatched_closed, closings_in_place
    from tally_day
    where dimension = 'category' and happened_on >= $4 and happened_on < $3
),
told as (
    select to_char(side.month, 'YYYY-MM') as key, side.is_cohort, side.is_due_in_window, side.is_in_window,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings_in_place
    from change
    cross join lateral (
        values (month, basis = 'received' and month >= $1 and month < $2, false, false),
            (case basis when 'received' then happened_on else month end, false,
             case basis when 'received' then happened_on < $2 else month >= $1 and month < $2 end, false),
            (happened_on, false, false, basis = 'received' and happened_on < $2)
    ) as side (month, is_cohort, is_due_in_window, is_in_window)
    where side.is_cohort or side.is_due_in_window or side.is_in_window
)
select key,
    coalesce(sum(closed_on_time) filter (where is_cohort), 0),
    coalesce(sum(closed_late) filter (where is_cohort), 0),
    coalesce(sum(closed_without_deadline) filter (where is_cohort), 0),
    -- the open ones: not due, overdue, without a deadline
    coalesce(sum(received - excluded - without_deadline - closed_on_time - closed_late - open_overdue) filter (where is_cohort), 0),
    coalesce(sum(open_overdue) filter (where is_cohort), 0),
    coalesce(sum(without_deadline - closed_without_deadline) filter (where is_cohort), 0),
    coalesce(sum(excluded) filter (where is_cohort), 0),
    coalesce(sum(due) filter (where is_cohort), 0),
    coalesce(sum(due_closed_on_time) filter (where is_cohort), 0),
    coalesce(sum(closable) filter (where is_cohort), 0),
    coalesce(sum(closable_closed) filter (where is_cohort), 0),
    coalesce(sum(dispatched) filter (where is_cohort), 0),
    coalesce(sum(dispatched_closed) filter (where is_cohort), 0),
    coalesce(sum(due) filter (where is_due_in_window), 0),
    coalesce(sum(closed_when_due) filter (where is_due_in_window), 0),
    coalesce(sum(on_time_when_due) filter (where is_due_in_window), 0),
    coalesce(sum(closings_in_place) filter (where is_in_window), 0)
from told
group by key
