/* queries/tickets_known_from */
-- Tickets whose row is known from run $1 on.
select number
from ticket
where known_from = $1
