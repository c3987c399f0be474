/* queries/run_columns */
-- One row is an import with the bit set of the columns that its header names.
select id, columns
from run
where kind = 'import'
