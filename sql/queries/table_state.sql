/* queries/table_state */
-- One row is a table of the schema, the largest first: bytes of its rows, of all of it, of its indexes; live and dead rows; when it was
-- last vacuumed and analyzed; rows changed since; age of its oldest transaction; bytes that its rows would take by the planner's
-- statistics, null without them.
select c.relname::text, pg_relation_size(c.oid), pg_table_size(c.oid), pg_indexes_size(c.oid),
    coalesce(s.n_live_tup, 0), coalesce(s.n_dead_tup, 0), greatest(s.last_vacuum, s.last_autovacuum),
    greatest(s.last_analyze, s.last_autoanalyze), coalesce(s.n_mod_since_analyze, 0), age(c.relfrozenxid)::bigint,
    -- a row has a head of 28 bytes, and a page of 8192 one of 24
    (greatest(c.reltuples, s.n_live_tup, 0) * (28 + ceil(width.bytes / 8) * 8) / (8192 - 24) * 8192)::bigint
from pg_class c
left join pg_stat_user_tables s on s.relid = c.oid
left join lateral (
    select sum((1 - p.null_frac) * p.avg_width) as bytes
    from pg_stats p
    where p.schemaname = current_schema() and p.tablename = c.relname
) as width on true
where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
order by pg_total_relation_size(c.oid) desc, c.relname
