/* queries/tally_change_create */
-- A table for changes of the tallies on their way into them; it goes with the transaction at the latest.
create temporary table tally_change (like tally_day) on commit drop
