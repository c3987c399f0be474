/* queries/archived_ticket_remove */
-- Takes the tickets of archive $1 out of the tables, and notes the runs that their rows and events come from.
with gone as (
    delete from ticket t using archived_ticket a
    where a.archive = $1 and t.number = a.number
    returning t.run, t.known_from, t.made_by
),
gone_history as (
    delete from ticket_history h using archived_ticket a
    where a.archive = $1 and h.number = a.number
    returning h.run, h.known_from, h.made_by, h.known_to
),
gone_event as (
    delete from ticket_event e using archived_ticket a
    where a.archive = $1 and e.number = a.number
    returning e.first_run, e.made_by, e.retracted_run
)
insert into archived_run (archive, run)
select distinct $1, told.run
from (
    select unnest(array[run, known_from, made_by]) from gone
    union all
    select unnest(array[run, known_from, made_by, known_to]) from gone_history
    union all
    select unnest(array[first_run, made_by, retracted_run]) from gone_event
) as told (run)
where told.run is not null
