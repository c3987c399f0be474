/* queries/snapshot_list */
-- One row is a full snapshot in force, with the span of receipts that it covers.
select id, exported_at, source, earliest_received_at, latest_received_at
from run
where kind = 'import' and reverted_by is null and is_full_snapshot and earliest_received_at is not null
order by exported_at, id
