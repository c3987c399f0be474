/* queries/ticket_event_undo */
-- Retracts what run $1 found, also where an earlier revert has brought it back. $2 run of the revert.
update ticket_event
set retracted_run = $2
where made_by = $1 and retracted_run is null
