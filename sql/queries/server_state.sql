/* queries/server_state */
-- One row: bytes of the database; pages found in memory and read from disk; age of its oldest transaction and when autovacuum acts on
-- it by itself; whether autovacuum is on; whether this is a standby, and how far behind; sessions and how many there may be; the clock.
select pg_database_size(d.oid), coalesce(s.blks_hit, 0), coalesce(s.blks_read, 0), age(d.datfrozenxid)::bigint,
    current_setting('autovacuum_freeze_max_age')::bigint, current_setting('autovacuum')::boolean, pg_is_in_recovery(),
    case when pg_is_in_recovery() and pg_last_wal_receive_lsn() is distinct from pg_last_wal_replay_lsn()
         then extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::bigint else 0 end,
    (select count(*) from pg_stat_activity where backend_type = 'client backend'), current_setting('max_connections')::bigint,
    clock_timestamp(), coalesce((s.stats_reset < clock_timestamp() - interval '30 days'), true)
from pg_database d
left join pg_stat_database s on s.datid = d.oid
where d.datname = current_database()
