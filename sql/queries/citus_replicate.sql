/* queries/citus_replicate */
-- Keeps a whole copy of table $1 on every worker.
select create_reference_table($1::text::regclass)::text
