/* queries/citus_presence */
-- Whether tables can be distributed here: the extension Citus is loaded and created.
select exists (select from pg_proc where proname = 'create_distributed_table')
