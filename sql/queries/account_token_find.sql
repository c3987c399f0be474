/* queries/account_token_find */
-- One row: a token that is good, with its account. $1 fingerprint, $2 now.
select t.permissions, a.id, a.name, a.role::text, a.districts, a.departments
from api_token t
join account a on a.id = t.account
where t.fingerprint = $1 and t.revoked_at is null and $2 < t.expires_at and not a.is_disabled
