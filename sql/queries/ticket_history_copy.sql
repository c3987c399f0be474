/* queries/ticket_history_copy */
-- One row is what an older file, or a lower rework revision, says of a ticket without being the newest.
copy ticket_history (number, revision, received_at, due_at, due_is_date_only, due_origin, computed_due_at, computed_due_is_provisional,
    closed_at, closed_is_date_only, closed_is_inferred, first_closed_at, reopen_count, dispatched_at,
    category, category_text, department, department_text, assisting, district, community, channel, urgency,
    status, status_meaning, satisfaction, satisfaction_text, duplicate_of, exclusion, is_withdrawn, has_impossible_times,
    first_seen_at, highest_revision, columns, content_hash, run, line, known_from, made_by,
    known_to, kind)
from stdin (format binary)
