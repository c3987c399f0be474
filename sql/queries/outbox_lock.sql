/* queries/outbox_lock */
-- Whether this session may deliver: one at a time does. $1 the lock's number.
select pg_try_advisory_lock($1)
