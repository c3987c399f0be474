/* queries/alert_update */
-- The state of an alert after an evaluation. $1 … $18 as alert_insert has them, $19 the number.
update alert
set rule = $1, level = $2, series = $3, state = $4, since = $5, onset = $6, group_level = $7, group_series = $8, is_held_back = $9,
    is_low = $10, is_consequence = $11, acknowledged_by = $12, acknowledged_note = $13, acknowledged_on = $14, notified_on = $15,
    judged_on = $16, chinese = $17, english = $18
where id = $19
