/* queries/rejection_list */
-- One row is a rejected row of import $1, in the order of the file.
select line, column_name, reason, raw, raw_bytes
from rejection
where run = $1
order by line
