/* queries/ticket_event_retract */
-- An older file has shown that these did not happen so. $1 ticket numbers and $2 event ids side by side, $3 run.
update ticket_event e
set retracted_run = $3
from unnest($1::text[], $2::bigint[]) as gone (number, id)
where e.number = gone.number and e.id = gone.id
