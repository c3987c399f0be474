/* queries/archive_list */
-- One row is an archived year, oldest run first.
select run, year::bigint, from_at, until_at, tickets, history_rows, events, file_name, encode(sha256, 'hex'), restored_by
from archive
order by run
