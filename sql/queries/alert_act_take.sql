/* queries/alert_act_take */
-- An evaluation has taken an act. $1 its number, $2 the day that was judged, $3 the onset that it made the new normal, or null.
update alert_act
set taken_on = $2, onset = $3
where id = $1
