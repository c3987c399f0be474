/* queries/alert_acts */
-- One row is what a person did, in their order.
select id, kind, rule, level, series, by_name, note, day, taken_on, onset
from alert_act
order by id
