/* queries/alert_update */
-- The state of an alert after an evaluation. $1 … $17 as alert_insert has them, $18 the number.
update alert
set rule = $1, level = $2, series = $3, state = $4, since = $5, onset = $6, group_level = $7, group_series = $8, is_held_back = $9,
    is_low = $10, acknowledged_by = $11, acknowledged_note = $12, acknowledged_on = $13, notified_on = $14, judged_on = $15,
    chinese = $16, english = $17
where id = $18
