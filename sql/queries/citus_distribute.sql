/* queries/citus_distribute */
-- Spreads a table over the workers by ticket number: $1 the table, $2 the one whose rows of the same numbers lie on the same worker,
-- or none.
select create_distributed_table($1::text::regclass, 'number', colocate_with => $2::text)::text
