/* queries/archived_behind */
-- One row is an archive with rows that come from run $1.
select archive
from archived_run
where run = $1
order by archive
