/* queries/archive_load */
-- Brings rows of an archive back: JSON of $1 tickets, $2 rows of the history, $3 events. A column that an older archive lacks is null.
with loaded_ticket as (
    insert into ticket
    select told.*
    from unnest($1::text[]) as line (json)
    cross join lateral json_populate_record(null::ticket, line.json::json) as told
),
loaded_history as (
    insert into ticket_history
    select told.*
    from unnest($2::text[]) as line (json)
    cross join lateral json_populate_record(null::ticket_history, line.json::json) as told
)
insert into ticket_event overriding system value
select told.*
from unnest($3::text[]) as line (json)
cross join lateral json_populate_record(null::ticket_event, line.json::json) as told
