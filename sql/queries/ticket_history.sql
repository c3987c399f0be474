/* queries/ticket_history */
-- One row is a row of a ticket that is not what we know now, oldest first; `kind` and `known_to` close the row. $1 ticket numbers.
select t.number, t.revision, t.received_at, t.due_at, t.due_is_date_only, t.due_origin::text, t.computed_due_at,
    t.computed_due_is_provisional, t.closed_at, t.closed_is_date_only, t.closed_is_inferred, t.dispatched_at,
    t.category::text, t.category_text, t.department, coalesce(t.department_text, t.department),
    coalesce(t.assisting, '{}'), coalesce(t.district, ''), coalesce(t.community, ''), coalesce(t.channel, ''),
    coalesce(t.urgency, ''), coalesce(t.status, ''), t.status_meaning::text, t.satisfaction::text,
    coalesce(t.satisfaction_text, ''), coalesce(t.duplicate_of, ''), t.exclusion::text, t.is_withdrawn,
    t.first_seen_at, t.highest_revision, t.columns, t.content_hash, t.run, t.line, t.known_from, t.made_by,
    coalesce(p.caller, ''), coalesce(p.phone, ''), coalesce(p.address, ''), coalesce(p.title, ''),
    coalesce(p.content, ''), coalesce(p.result, ''), coalesce(p.extra, '{}'), t.kind::text, t.known_to
from ticket_history t
join ticket_personal_history p
  on p.number = t.number and p.known_from = t.known_from and p.line = t.line and p.kind = t.kind
where t.number = any ($1)
order by t.number, t.known_from, t.revision, t.line
