/* queries/ticket_versions */
-- What is needed to tell whether a row says anything new. $1 ticket numbers.
select number, content_hash, columns
from ticket
where number = any ($1)
