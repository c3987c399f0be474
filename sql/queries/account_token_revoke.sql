/* queries/account_token_revoke */
-- $1 token, $2 its account, $3 now.
update api_token set revoked_at = $3 where id = $1 and account = $2 and revoked_at is null
