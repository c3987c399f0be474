/* queries/runs_seeing */
-- One row is an import that named a ticket, in the order of what the exports show. $1 hashes of ticket numbers.
select seen.hash, r.id, r.exported_at, r.columns, r.source
from run r
cross join lateral unnest(r.seen) as seen (hash)
where r.kind = 'import' and r.reverted_by is null and seen.hash = any ($1)
order by seen.hash, r.exported_at, r.id
