/* queries/ticket_known */
-- One row is a ticket as it is known now, with what a person wrote. $1 ticket numbers.
select t.number, t.revision, t.received_at, t.due_at, t.due_is_date_only, t.due_origin::text, t.computed_due_at,
    t.computed_due_is_provisional, t.closed_at, t.closed_is_date_only, t.closed_is_inferred, t.dispatched_at,
    t.category::text, t.category_text, t.department, coalesce(t.department_text, t.department),
    coalesce(t.assisting, '{}'), coalesce(t.district, ''), coalesce(t.community, ''), coalesce(t.channel, ''),
    coalesce(t.urgency, ''), coalesce(t.status, ''), t.status_meaning::text, t.satisfaction::text,
    coalesce(t.satisfaction_text, ''), coalesce(t.duplicate_of, ''), t.exclusion::text, t.is_withdrawn,
    t.first_seen_at, t.highest_revision, t.columns, t.content_hash, t.run, t.line, t.known_from, t.made_by,
    coalesce(p.caller, ''), coalesce(p.phone, ''), coalesce(p.address, ''), coalesce(p.title, ''),
    coalesce(p.content, ''), coalesce(p.result, ''), coalesce(p.extra, '{}')
from ticket t
join ticket_personal p on p.number = t.number
where t.number = any ($1)
