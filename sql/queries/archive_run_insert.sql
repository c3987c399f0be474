/* queries/archive_run_insert */
-- $1 number of the run, $2 archive or restore, $3 started at, $4 actor
insert into run (id, kind, started_at, finished_at, actor)
values ($1, $2::run_kind, $3, clock_timestamp(), $4)
