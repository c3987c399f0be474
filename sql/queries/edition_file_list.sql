/* queries/edition_file_list */
-- One row is a file of an edition without its content. $1 only of this edition, or null for all.
select edition, format, octet_length(content), encode(sha256, 'hex')
from edition_file
where $1::bigint is null or edition = $1
order by edition, format
