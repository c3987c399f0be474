/* queries/outbox_unlock */
-- $1 the lock's number.
select pg_advisory_unlock($1)
