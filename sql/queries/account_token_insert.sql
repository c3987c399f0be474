/* queries/account_token_insert */
-- Returns the number of the new token. $1 fingerprint, $2 account, $3 label, $4 permissions, $5 until when it is good.
insert into api_token (fingerprint, account, label, permissions, expires_at) values ($1, $2, $3, $4, $5)
returning id
