/* queries/import_lock */
-- One run at a time writes tickets, until its transaction ends. $1 key of the lock.
select pg_advisory_xact_lock($1)
