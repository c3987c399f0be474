/* queries/archive_insert */
-- $1 run, $2 year, $3 from, $4 until, $5 tickets, $6 rows of the history, $7 events, $8 name of the file, $9 its SHA-256
insert into archive (run, year, from_at, until_at, tickets, history_rows, events, file_name, sha256)
values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'))
