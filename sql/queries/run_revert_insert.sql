/* queries/run_revert_insert */
-- $1 number of the revert, $2 started at, $3 actor
insert into run (id, kind, started_at, finished_at, actor)
values ($1, 'revert', $2, clock_timestamp(), $3)
