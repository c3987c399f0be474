/* queries/run_deadlines_insert */
-- A recomputation of deadlines. $1 number, $2 started at, $3 actor, $4 hashes of the numbers of the tickets that it changed.
insert into run (id, kind, started_at, finished_at, actor, rows_read, updated, seen)
values ($1, 'deadlines', $2, clock_timestamp(), $3, cardinality($4::bigint[]), cardinality($4::bigint[]), $4)
