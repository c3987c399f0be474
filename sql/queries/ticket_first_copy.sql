/* queries/ticket_first_copy */
-- One row is a ticket that this run is the first to name and of which only the usual columns are filled.
copy ticket (received_at, due_at, closed_at, computed_due_at, content_hash, source_hash, run, known_from, line, category, status_meaning,
    number, department, category_text, status, district, community, channel, caller, phone, address, title, content, result)
from stdin (format binary)
