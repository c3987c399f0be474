/* queries/ticket_history */
-- One row is a row of a ticket that is not what we know now, oldest first; `kind` and `known_to` close the row. $1 ticket numbers.
select t.number, t.revision, t.received_at, t.due_at, t.due_is_date_only, t.due_origin::text,
    t.computed_due_is_provisional, t.closed_at, t.closed_is_date_only, t.closed_is_inferred, t.dispatched_at, t.category::text, t.category_text, t.department, coalesce(t.department_text, t.department),
    coalesce(t.assisting, '{}'), coalesce(t.district, ''), coalesce(t.community, ''), coalesce(t.channel, ''),
    coalesce(t.urgency, ''), t.status, t.status_meaning::text, t.satisfaction::text, coalesce(t.satisfaction_text, ''),
    coalesce(t.duplicate_of, ''), t.exclusion::text, t.is_withdrawn, coalesce(t.first_seen_at, r.exported_at), t.highest_revision,
    coalesce(t.columns, r.columns), t.content_hash, t.source_hash, t.run, t.line, t.known_from, coalesce(t.made_by, t.known_from),
    coalesce(t.caller, ''), coalesce(t.phone, ''), coalesce(t.address, ''), coalesce(t.title, ''),
    coalesce(t.content, ''), coalesce(t.result, ''), coalesce(t.extra, '{}'),
    t.kind::text, t.known_to
from ticket_history t
join run r on r.id = t.run
where t.number = any ($1)
order by t.number, t.known_from, t.revision, t.line, t.kind
