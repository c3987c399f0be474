/* queries/tally_clear */
-- Empties the tallies before they are built anew.
truncate tally_course, tally_month, duration_course
