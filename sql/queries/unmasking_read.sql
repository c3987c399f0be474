/* queries/unmasking_read */
-- One row: the personal data of a ticket whose view was noted. $1 ticket number.
select coalesce(caller, ''), coalesce(phone, ''), coalesce(address, ''), coalesce(title, ''), coalesce(content, ''), coalesce(result, '')
from unmasked_ticket($1)
