/* queries/tickets_without_stated_deadline */
-- Numbers of tickets whose exports state no deadline, in order. $1 the number before the first, $2 how many.
select number
from ticket
where number > $1 and due_origin is distinct from 'stated'
order by number
limit $2
