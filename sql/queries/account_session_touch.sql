/* queries/account_session_touch */
-- $1 fingerprint, $2 when it ends unless it is used again.
update account_session set idle_end = $2 where fingerprint = $1
