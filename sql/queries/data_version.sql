/* queries/data_version */
-- What can change an answer, in one row: the newest run, and a mark that changes with alerts and with what people did about them.
select (select coalesce(max(id), 0) from run),
    concat_ws(' ', (select max(id) from alert_event), (select max(id) from alert_act), (select max(judged_on) from alert))
