/* queries/archive_differences */
-- How many lines of an archive say something else than the tables: JSON of $1 tickets, $2 rows of the history, $3 events.
select count(*)
from (
    select
    from unnest($1::text[]) as line (json)
    cross join lateral json_populate_record(null::ticket, line.json::json) as told
    where not exists (select from ticket t where t.number = told.number and t is not distinct from told)
    union all
    select
    from unnest($2::text[]) as line (json)
    cross join lateral json_populate_record(null::ticket_history, line.json::json) as told
    where not exists (select from ticket_history h where h.number = told.number and h is not distinct from told)
    union all
    select
    from unnest($3::text[]) as line (json)
    cross join lateral json_populate_record(null::ticket_event, line.json::json) as told
    where not exists (select from ticket_event e where e.number = told.number and e is not distinct from told)
) as difference
