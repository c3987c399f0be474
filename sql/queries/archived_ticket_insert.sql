/* queries/archived_ticket_insert */
-- Notes which tickets an archive holds: $1 archive, parallel arrays of $2 numbers and $3 their hashes.
insert into archived_ticket (number, seen_hash, archive)
select number, seen_hash, $1
from unnest($2::text[], $3::bigint[]) as ticket (number, seen_hash)
