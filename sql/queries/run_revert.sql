/* queries/run_revert */
-- Notes that run $1 was reverted by run $2.
update run
set reverted_by = $2
where id = $1
