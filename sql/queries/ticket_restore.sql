/* queries/ticket_restore */
-- Brings back the rows that run $1 replaced, known again from run $2 on.
insert into ticket (number, revision, received_at, due_at, due_is_date_only, due_origin, computed_due_at, computed_due_is_provisional,
    closed_at, closed_is_date_only, closed_is_inferred, first_closed_at, reopen_count, dispatched_at,
    category, category_text, department, department_text, assisting, district, community, channel, urgency,
    status, status_meaning, satisfaction, satisfaction_text, duplicate_of, exclusion, is_withdrawn, has_impossible_times,
    first_seen_at, highest_revision, columns, content_hash, run, line, known_from, made_by)
select number, revision, received_at, due_at, due_is_date_only, due_origin, computed_due_at, computed_due_is_provisional,
    closed_at, closed_is_date_only, closed_is_inferred, first_closed_at, reopen_count, dispatched_at,
    category, category_text, department, department_text, assisting, district, community, channel, urgency,
    status, status_meaning, satisfaction, satisfaction_text, duplicate_of, exclusion, is_withdrawn, has_impossible_times,
    first_seen_at, highest_revision, columns, content_hash, run, line, $2, made_by
from ticket_history
where kind = 'replaced' and known_to = $1
