/* queries/account_link_find */
-- One row: the account whose password a link sets. $1 fingerprint, $2 now.
select a.name
from account_link l
join account a on a.id = l.account
where l.fingerprint = $1 and l.used_at is null and $2 < l.expires_at and not a.is_disabled
