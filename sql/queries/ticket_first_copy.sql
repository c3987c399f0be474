/* queries/ticket_first_copy */
-- One row is a ticket that this run is the first to name and of which all else is as usual.
copy ticket (number, received_at, due_at, closed_at, content_hash, source_hash, run, known_from, line, category, status_meaning,
    department, category_text, status, district, community, channel, caller, phone, address, title, content, result)
from stdin (format binary)
