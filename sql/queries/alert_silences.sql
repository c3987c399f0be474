/* queries/alert_silences */
-- One row is a silence that has not ended before $1, in their order.
select id, rule, level, series, through, by_name, note, day
from alert_silence
where through >= $1
order by id
