/* queries/archived_duration_insert */
-- Keeps what an archive contributes to the histogram: parallel arrays of $1 days, $2 months of receipt, $3 buckets, $4 tickets,
-- $5 microseconds; $6 the archive.
insert into archived_duration (archive, happened_on, month, bucket, tickets, microseconds)
select $6, happened_on, month, bucket, tickets, microseconds
from unnest($1::date[], $2::date[], $3::smallint[], $4::integer[], $5::bigint[])
    as change (happened_on, month, bucket, tickets, microseconds)
