/* queries/account_link_use */
-- Uses a link up, once. $1 fingerprint, $2 now.
update account_link set used_at = $2 where fingerprint = $1 and used_at is null and $2 < expires_at
