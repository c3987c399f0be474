/* queries/ticket_personal_history_copy */
-- One row is what a person wrote in a row of `ticket_history_copy`.
copy ticket_personal_history (number, caller, phone, address, title, content, result, extra,
    known_from, known_to, line, kind)
from stdin (format binary)
