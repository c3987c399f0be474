/* queries/archive_rows */
-- One row is a row of one of these tickets as JSON: which table, and its columns by name. $1 ticket numbers.
-- Rows are taken whole, so that no column of a later migration is forgotten.
select line.kind, line.json
from (
    select 1 as place, 'ticket' as kind, t.number, 0::bigint as row, row_to_json(t)::text as json
    from ticket t
    where t.number = any ($1)
    union all
    select 2, 'history', h.number, h.known_from, row_to_json(h)::text
    from ticket_history h
    where h.number = any ($1)
    union all
    select 3, 'event', e.number, e.id, row_to_json(e)::text
    from ticket_event e
    where e.number = any ($1)
) as line
order by line.place, line.number, line.row, line.json
