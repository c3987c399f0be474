/* queries/run_same */
-- The run that imported the same bytes as the same export. $1 sha256, $2 source, $3 exported at, $4 profile, $5 its version.
select id
from run
where kind = 'import' and reverted_by is null
  and sha256 = $1 and source = $2 and exported_at = $3 and profile = $4 and profile_version = $5
order by id
limit 1
