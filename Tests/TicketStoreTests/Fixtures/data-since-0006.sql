-- An alert that fires, what was done about it, and a message that waits.
insert into alert (rule, level, series, state, since, onset, group_level, group_series, is_held_back, is_low, is_consequence, judged_on, chinese, english)
values ('pace', 'department', '城管分局', 'firing', '2020-02-10', '2020-02-08', 'department', '城管分局', false, true, false, '2020-02-29', '办结放慢', 'slower');
insert into alert_event (alert, kind, day, run, numbers) values (1, 'fired', '2020-02-10', 2, '{}');
insert into outbox (key, channel, message, created_at, state, moment, attempts) values ('1-fired', 'ops', '{}', '2020-02-10Z', 'waiting', '2020-02-10Z', 0);
