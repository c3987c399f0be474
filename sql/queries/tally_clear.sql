/* queries/tally_clear */
-- Empties the tallies before they are built anew.
truncate tally_day, tally_month, duration_day, duration_month
