/* queries/tickets_made_by */
-- Tickets whose row is what run $1 made of them, also where an earlier revert has brought it back.
select number
from ticket
where coalesce(made_by, known_from) = $1
