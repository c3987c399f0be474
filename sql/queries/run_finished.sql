/* queries/run_finished */
-- When run $1 was finished.
select finished_at
from run
where id = $1
