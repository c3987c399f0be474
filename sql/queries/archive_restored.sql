/* queries/archive_restored */
-- Notes that the tickets of archive $1 are back since run $2, and forgets what stood for them.
with forgotten_ticket as (delete from archived_ticket where archive = $1),
    forgotten_run as (delete from archived_run where archive = $1),
    forgotten_tally as (delete from archived_tally where archive = $1),
    forgotten_duration as (delete from archived_duration where archive = $1)
update archive set restored_by = $2 where run = $1
