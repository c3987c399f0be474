/* queries/run_insert */
-- $1 number, $2 started at, $3 actor, $4 source, $5 file name, $6 sha256, $7 exported at, $8 encoding, $9 profile,
-- $10 its version, $11 columns, $12 header, $13 personal positions, $14 earliest and $15 latest receipt, $16 whether a full
-- snapshot, $17 … $24 counts, $25 hashes of the numbers seen
insert into run (id, kind, started_at, finished_at, actor, source, file_name, sha256, exported_at, encoding, profile,
    profile_version, columns, header, personal_positions, earliest_received_at, latest_received_at, is_full_snapshot,
    rows_read, inserted, updated, unchanged, stale, rejected, skipped, withdrawn, seen)
values ($1, 'import', $2, clock_timestamp(), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
    $17, $18, $19, $20, $21, $22, $23, $24, $25)
