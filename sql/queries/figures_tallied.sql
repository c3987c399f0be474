/* queries/figures_tallied */
-- One row is a key of a dimension with the counts of `Tally` in their order, from the tallies.
-- Window [$1, $2) of days: $1 begins a month, and so does $2 unless it is $3, the day before whose start everything has happened;
-- $4 the first day of its month; $5 dimensions.
with change as not materialized (
    select dimension, happened_on, basis, month, category, unit, received, excluded, without_deadline, closed_on_time, closed_late,
        closed_without_deadline, open_overdue, due, due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed,
        dispatched, dispatched_closed, closings_in_place
    from tally_month
    where dimension = any ($5::tally_dimension[]) and happened_on >= $1 and happened_on < $4
    union all
    select dimension, happened_on, basis, month, category, unit, received, excluded, without_deadline, closed_on_time, closed_late,
        closed_without_deadline, open_overdue, due, due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed,
        dispatched, dispatched_closed, closings_in_place
    from tally_day
    where dimension = any ($5::tally_dimension[]) and happened_on >= $4 and happened_on < $3
),
told as (
    select dimension, case dimension when 'category' then category else unit end as key,
        basis = 'received' and month >= $1 and month < $2 as is_cohort,
        case basis when 'received' then happened_on < $2 else month >= $1 and month < $2 end as is_due_in_window,
        basis = 'received' and happened_on < $2 as is_in_window,
        received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
        due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed,
        closings_in_place
    from change
)
select dimension::text, key,
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
group by dimension, key
