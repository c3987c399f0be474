/* queries/figures_tallied_stock */
-- One row: tickets on hand before the window, and the events in it, from the tallies. What is on hand is what came and did not go.
-- Window [$1, $2) of days; $1 begins a month, $3 that of $2.
with change as (
    select happened_in, received, reopenings, closings, excluded
    from tally_month
    where dimension = 'category' and basis = 'received' and happened_in < $3
    union all
    select happened_in, received[$2 - $3], reopenings[$2 - $3], closings[$2 - $3], excluded[$2 - $3]
    from tally_course
    where dimension = 'category' and basis = 'received' and happened_in = $3 and $2 > $3
)
select coalesce(sum(received) filter (where happened_in < $1), 0) + coalesce(sum(reopenings) filter (where happened_in < $1), 0)
        - coalesce(sum(closings) filter (where happened_in < $1), 0) - coalesce(sum(excluded) filter (where happened_in < $1), 0),
    coalesce(sum(received) filter (where happened_in >= $1), 0),
    coalesce(sum(reopenings) filter (where happened_in >= $1), 0),
    coalesce(sum(closings) filter (where happened_in >= $1), 0),
    coalesce(sum(excluded) filter (where happened_in >= $1), 0)
from change
