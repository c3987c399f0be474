/* queries/run_seen */
-- What run $1 saw, and when its file was. One row, or none for a run that is no import.
select exported_at, seen, reverted_by
from run
where id = $1 and kind = 'import'
