/* queries/tally_presence */
-- Whether there is no tally yet.
select not exists (select from tally_day)
