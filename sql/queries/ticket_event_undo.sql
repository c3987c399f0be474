/* queries/ticket_event_undo */
-- Retracts what run $1 found. $2 run of the revert.
update ticket_event
set retracted_run = $2
where first_run = $1 and retracted_run is null
