/* queries/index_state */
-- One row is an index: its table, bytes, how often it was used, whether it keeps rows unique, and whether it can be used.
select c.relname::text, t.relname::text, pg_relation_size(c.oid), coalesce(s.idx_scan, 0), i.indisunique, i.indisvalid
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class t on t.oid = i.indrelid
left join pg_stat_user_indexes s on s.indexrelid = i.indexrelid
where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
order by c.relname
