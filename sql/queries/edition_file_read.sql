/* queries/edition_file_read */
-- At most one row: the content of a file, and whether it is still what was published. $1 edition, $2 format
select content, sha256(content) = sha256
from edition_file
where edition = $1 and format = $2
