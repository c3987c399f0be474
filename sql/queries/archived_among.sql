/* queries/archived_among */
-- One row is an archived year with tickets of these: its run, and how many. $1 hashes of ticket numbers.
select archive, count(*)
from archived_ticket
where seen_hash = any ($1)
group by archive
order by archive
