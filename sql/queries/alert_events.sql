/* queries/alert_events */
-- One row is an event of an alert, in their order. $1 number of the alert.
select kind, day, run, numbers, by_name, note, recorded_at
from alert_event
where alert = $1
order by id
