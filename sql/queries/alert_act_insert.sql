/* queries/alert_act_insert */
-- $1 kind, $2 rule, $3 level, $4 series, $5 by whom, $6 note, $7 day.
insert into alert_act (kind, rule, level, series, by_name, note, day)
values ($1, $2, $3, $4, $5, $6, $7)
