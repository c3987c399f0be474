/* queries/ticket_copy */
-- One row is a ticket as it is known from this run on.
copy ticket (number, received_at, due_at, closed_at, content_hash, source_hash, run, known_from, line, category,
    status_meaning, department, category_text, status, district, community, channel, caller, phone, address, title, content, result,
    due_is_date_only, computed_due_is_provisional, closed_is_date_only, closed_is_inferred, is_withdrawn, has_impossible_times,
    revision, highest_revision, reopen_count, satisfaction, due_origin, exclusion, computed_due_at, first_closed_at, dispatched_at,
    first_seen_at, columns, made_by, department_text, assisting, urgency, satisfaction_text, duplicate_of, extra)
from stdin (format binary)
