/* queries/citus_tables */
-- One row is a table that Citus manages already.
select logicalrelid::text
from pg_dist_partition
order by 1
