/* queries/run_next */
-- The number of the next run; called under the import lock.
select coalesce(max(id), 0) + 1
from run
