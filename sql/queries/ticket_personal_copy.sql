/* queries/ticket_personal_copy */
-- One row is what a person wrote in a ticket of `ticket_copy`.
copy ticket_personal (number, caller, phone, address, title, content, result, extra)
from stdin (format binary)
