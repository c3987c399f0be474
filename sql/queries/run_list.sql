/* queries/run_list */
-- One row is an import, newest first. $1 only this run, or null for all.
select id, file_name, encode(sha256, 'hex'), source, exported_at, encoding, profile, profile_version,
    rows_read, inserted, updated, unchanged, stale, rejected, skipped, started_at, finished_at, actor, reverted_by, header, personal_positions
from run
where kind = 'import' and ($1::bigint is null or id = $1)
order by id desc
