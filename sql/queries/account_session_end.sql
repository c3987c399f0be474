/* queries/account_session_end */
-- Ends a session, or all of an account. $1 fingerprint or null, $2 account or null, $3 now.
update account_session set ended_at = $3 where ended_at is null and (fingerprint = $1 or account = $2)
