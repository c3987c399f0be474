/* queries/edition_file_insert */
-- $1 edition, $2 format, $3 content
insert into edition_file (edition, format, content, sha256) values ($1, $2, $3, sha256($3))
