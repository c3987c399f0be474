/* queries/export_latest */
-- The newest moment that any export shows, as known after run $1.
select max(exported_at)
from run
where kind = 'import' and id <= $1 and (reverted_by is null or reverted_by > $1)
