/* queries/verification_read */
-- At most one row: the newest recount of the tallies.
select verified_at, run, differences
from verification
