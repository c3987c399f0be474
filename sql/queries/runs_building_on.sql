/* queries/runs_building_on */
-- One row is an import or a recomputation of deadlines after run $1 that has named one of the tickets with these hashes ($2), with
-- how many.
select r.id, coalesce(r.file_name, 'recomputed deadlines'), count(*)
from run r
cross join lateral unnest(r.seen) as seen (hash)
where r.id > $1 and r.kind in ('import', 'deadlines') and r.reverted_by is null and seen.hash = any ($2)
group by r.id
order by r.id
