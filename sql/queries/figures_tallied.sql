/* queries/figures_tallied */
-- One row is a key of a dimension with the counts of `Tally` in their order, from the tallies.
-- Window [$1, $2) of days: $1 begins a month, and so does $2 unless it is $3, the day before whose start everything has happened;
-- $4 the first day of its month; $5 dimensions.
-- Whole months come from `tally_month`, and of the month of $3 the days before it from the courses.
with change as not materialized (
    select dimension, happened_in, basis, month, category, unit,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings_in_place
    from tally_month
    where dimension = any ($5::tally_dimension[]) and happened_in >= $1 and happened_in < $4
    union all
    select dimension, happened_in, basis, month, category, unit,
        received[$3 - $4], excluded[$3 - $4], without_deadline[$3 - $4], closed_on_time[$3 - $4], closed_late[$3 - $4],
        closed_without_deadline[$3 - $4], open_overdue[$3 - $4], due[$3 - $4], due_closed_on_time[$3 - $4], closed_when_due[$3 - $4],
        on_time_when_due[$3 - $4], closable[$3 - $4], closable_closed[$3 - $4], dispatched[$3 - $4], dispatched_closed[$3 - $4],
        closings_in_place[$3 - $4]
    from tally_course
    where dimension = any ($5::tally_dimension[]) and happened_in = $4 and $3 > $4
),
told as (
    select dimension, case dimension when 'category' then category else unit end as key,
        basis = 'received' and month >= $1 and month < $2 as is_cohort,
        case basis when 'received' then happened_in < $2 else month >= $1 and month < $2 end as is_due_in_window,
        basis = 'received' and happened_in < $2 as is_in_window,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings_in_place
    from change
),
summed as (
    select dimension, key,
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
    group by dimension, key
)
select dimension::text, key, coalesce(closed_on_time, 0), coalesce(closed_late, 0), coalesce(closed_without_deadline, 0),
    -- the open ones: not due, overdue, without a deadline
    coalesce(received, 0) - coalesce(excluded, 0) - coalesce(without_deadline, 0) - coalesce(closed_on_time, 0) - coalesce(closed_late, 0)
        - coalesce(open_overdue, 0),
    coalesce(open_overdue, 0), coalesce(without_deadline, 0) - coalesce(closed_without_deadline, 0),
    coalesce(excluded, 0), coalesce(due, 0), coalesce(due_closed_on_time, 0), coalesce(closable, 0), coalesce(closable_closed, 0),
    coalesce(dispatched, 0), coalesce(dispatched_closed, 0), coalesce(due_in_window, 0), coalesce(closed_when_due, 0),
    coalesce(on_time_when_due, 0), coalesce(closings_in_place, 0)
from summed
