/* queries/export_list */
-- One row is an import that counts, as known after run $1; by source in the order of what they show.
select id, source, encode(sha256, 'hex'), exported_at, earliest_received_at, rejected
from run
where kind = 'import' and id <= $1 and (reverted_by is null or reverted_by > $1)
order by source, exported_at, id
