/* queries/tally_change_drop */
-- Ends what `tally_change_create` began.
drop table tally_change
