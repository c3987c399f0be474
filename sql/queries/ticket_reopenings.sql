/* queries/ticket_reopenings */
-- One row is a reopening as it was known for some time: after which run on, and up to which (null: it still is); in the order in which
-- they were seen. $1 ticket numbers.
select number, first_run, retracted_run, old_at, old_is_date_only, old_is_inferred, occurred_at
from ticket_event
where number = any ($1) and kind = 'reopened'
order by number, seen_at, id
