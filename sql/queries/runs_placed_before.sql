/* queries/runs_placed_before */
-- One row is an import after run $1 whose file is older than $2 and names one of the tickets with these hashes ($3): it was placed
-- by what run $1 saw.
select r.id, r.file_name, count(*)
from run r
cross join lateral unnest(r.seen) as seen (hash)
where r.id > $1 and r.kind = 'import' and r.reverted_by is null and r.exported_at < $2 and seen.hash = any ($3)
group by r.id, r.file_name
order by r.id
