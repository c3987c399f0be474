/* queries/tickets_of_source */
-- Tickets that an import of source $1 told of last, received from $2 up to and with $3.
select t.number
from ticket t
join run r on r.id = t.run
where r.source = $1 and t.received_at >= $2 and t.received_at <= $3
order by t.number
