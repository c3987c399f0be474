/* queries/alert_insert */
-- $1 … $18 are the columns in their order, without the number, which is returned.
insert into alert (rule, level, series, state, since, onset, group_level, group_series, is_held_back, is_low, is_consequence,
    acknowledged_by, acknowledged_note, acknowledged_on, notified_on, judged_on, chinese, english)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
returning id
