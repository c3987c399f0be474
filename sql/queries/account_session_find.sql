/* queries/account_session_find */
-- One row: a session that was not ended, with its account. $1 fingerprint.
select s.idle_end, s.expires_at, a.id, a.name, a.role::text, a.districts, a.departments
from account_session s
join account a on a.id = s.account
where s.fingerprint = $1 and s.ended_at is null and not a.is_disabled
