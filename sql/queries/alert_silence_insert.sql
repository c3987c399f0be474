/* queries/alert_silence_insert */
-- $1 rule, $2 level, $3 series, each null for all; $4 last day, $5 by whom, $6 note, $7 day.
insert into alert_silence (rule, level, series, through, by_name, note, day)
values ($1, $2, $3, $4, $5, $6, $7)
