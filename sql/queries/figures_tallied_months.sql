/* queries/figures_tallied_months */
-- One row is a month, `2020-05`, with the counts of `Tally` in their order, from the tallies. What is counted by receipt stands in the
-- month of receipt, what is counted by deadline in that of the deadline, closings in their own.
-- Window [$1, $2) of days: $1 begins a month, and so does $2 unless it is $3, the day before whose start everything has happened;
-- $4 the first day of its month. Every ticket has a category.
-- Whole months come from `tally_month`, and of the month of $3 the days before it from the courses.
with change as not materialized (
    select dimension, happened_in, basis, month, category, unit,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings_in_place
    from tally_month
    where dimension = 'category' and happened_in >= $1 and happened_in < $4
    union all
    select dimension, happened_in, basis, month, category, unit,
        received[$3 - $4], excluded[$3 - $4], without_deadline[$3 - $4], closed_on_time[$3 - $4], closed_late[$3 - $4],
        closed_without_deadline[$3 - $4], open_overdue[$3 - $4], due[$3 - $4], due_closed_on_time[$3 - $4], closed_when_due[$3 - $4],
        on_time_when_due[$3 - $4], closable[$3 - $4], closable_closed[$3 - $4], dispatched[$3 - $4], dispatched_closed[$3 - $4],
        closings_in_place[$3 - $4]
    from tally_course
    where dimension = 'category' and happened_in = $4 and $3 > $4
),
told as (
    select to_char(side.month, 'YYYY-MM') as key, side.is_cohort, side.is_due_in_window, side.is_in_window,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings_in_place
    from change
    cross join lateral (
        values (month, basis = 'received' and month >= $1 and month < $2, false, false),
            (case basis when 'received' then happened_in else month end, false,
             case basis when 'received' then happened_in < $2 else month >= $1 and month < $2 end, false),
            (happened_in, false, false, basis = 'received' and happened_in < $2)
    ) as side (month, is_cohort, is_due_in_window, is_in_window)
    where side.is_cohort or side.is_due_in_window or side.is_in_window
),
summed as (
    select key,
        sum(received) filter (where is_cohort) as received,
        sum(excluded) filter (where is_cohort) as excluded,
        sum(without_deadline) filter (where is_cohort) as without_deadline,
        sum(closed_on_time) filter (where is_cohort) as closed_on_time,
        sum(closed_late) filter (where is_cohort) as closed_late,
        sum(closed_without_deadline) filter (where is_cohort) as closed_without_deadline,
        sum(open_overdue) filter (where is_cohort) as open_overdue,
        sum(due) filter (where is_cohort) as due,
        sum(due_closed_on_time) filter (where is_cohort) as due_closed_on_time,
        sum(closable) filter (where is_cohort) as closable,
        sum(closable_closed) filter (where is_cohort) as closable_closed,
        sum(dispatched) filter (where is_cohort) as dispatched,
        sum(dispatched_closed) filter (where is_cohort) as dispatched_closed,
        sum(due) filter (where is_due_in_window) as due_in_window,
        sum(closed_when_due) filter (where is_due_in_window) as closed_when_due,
        sum(on_time_when_due) filter (where is_due_in_window) as on_time_when_due,
        sum(closings_in_place) filter (where is_in_window) as closings_in_place
    from told
    group by key
)
select key, coalesce(closed_on_time, 0), coalesce(closed_late, 0), coalesce(closed_without_deadline, 0),
    -- the open ones: not due, overdue, without a deadline
    coalesce(received, 0) - coalesce(excluded, 0) - coalesce(without_deadline, 0) - coalesce(closed_on_time, 0) - coalesce(closed_late, 0)
        - coalesce(open_overdue, 0),
    coalesce(open_overdue, 0), coalesce(without_deadline, 0) - coalesce(closed_without_deadline, 0),
    coalesce(excluded, 0), coalesce(due, 0), coalesce(due_closed_on_time, 0), coalesce(closable, 0), coalesce(closable_closed, 0),
    coalesce(dispatched, 0), coalesce(dispatched_closed, 0), coalesce(due_in_window, 0), coalesce(closed_when_due, 0),
    coalesce(on_time_when_due, 0), coalesce(closings_in_place, 0)
from summed
