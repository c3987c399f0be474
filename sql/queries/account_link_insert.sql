/* queries/account_link_insert */
-- $1 fingerprint, $2 account, $3 until when it can be used, $4 who made it. Earlier links of the account are used up.
with earlier as (
    update account_link set used_at = now() where account = $2 and used_at is null
)
insert into account_link (fingerprint, account, expires_at, created_by) values ($1, $2, $3, $4)
