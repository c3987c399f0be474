/* queries/run_latest */
-- The newest run that was finished by an instant. $1 the instant, exclusive, or null for now.
select coalesce(max(id), 0)
from run
where $1::timestamptz is null or finished_at < $1
