/* queries/run_changes */
-- The numbers of the tickets that run $1 inserted or changed, in what is known now or was known once.
select number
from ticket
where known_from = $1
union
select number
from ticket_history
where known_from = $1
union
select number
from ticket_event
where first_run = $1 or retracted_run = $1
