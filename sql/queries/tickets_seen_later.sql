/* queries/tickets_seen_later */
-- Which tickets another export of moment $1, or a later one, has named. $2 hashes of ticket numbers.
select distinct seen.hash
from run r
cross join lateral unnest(r.seen) as seen (hash)
where r.kind = 'import' and r.reverted_by is null and r.exported_at >= $1 and seen.hash = any ($2)
