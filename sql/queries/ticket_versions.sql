/* queries/ticket_versions */
-- What is needed to tell whether a row says anything new. $1 ticket numbers.
select t.number, t.content_hash, coalesce(t.columns, r.columns)
from ticket t
join run r on r.id = t.run
where t.number = any ($1)
