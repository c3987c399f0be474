/* queries/alert_list */
-- One row is an alert, the newest first. $1 whether ended ones are listed too, $2 one number, or null for all.
select id, rule, level, series, state, since, onset, group_level, group_series, is_held_back, is_low, is_consequence,
    acknowledged_by, acknowledged_note, acknowledged_on, notified_on, judged_on, chinese, english
from alert
where ($1 or state in ('pending', 'firing')) and ($2::bigint is null or id = $2)
order by id desc
