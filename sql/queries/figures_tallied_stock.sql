/* queries/figures_tallied_stock */
-- One row: tickets on hand before the window, and the events in it, from the tallies. What is on hand is what came and did not go.
-- Window [$1, $2) of days; $1 begins a month, $3 that of $2.
with change as (
    select happened_on, received, reopenings, closings, excluded
    from tally_month
    where dimension = 'category' and basis = 'received' and happened_on < $3
    union all
    select happened_on, received, reopenings, closings, excluded
    from tally_day
    where dimension = 'category' and basis = 'received' and happened_on >= $3 and happened_on < $2
)
select coalesce(sum(received + reopenings - closings - excluded) filter (where happened_on < $1), 0),
    coalesce(sum(received) filter (where happened_on >= $1), 0),
    coalesce(sum(reopenings) filter (where happened_on >= $1), 0),
    coalesce(sum(closings) filter (where happened_on >= $1), 0),
    coalesce(sum(excluded) filter (where happened_on >= $1), 0)
from change
