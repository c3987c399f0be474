/* queries/alert_event_insert */
-- $1 number of the alert, $2 kind, $3 day, $4 run, $5 numbers, $6 by whom, $7 note.
insert into alert_event (alert, kind, day, run, numbers, by_name, note)
values ($1, $2, $3, $4, $5, $6, $7)
