/* queries/account_session_insert */
-- $1 fingerprint, $2 account, $3 now, $4 when it ends unless it is used, $5 when it ends, $6 from where.
insert into account_session (fingerprint, account, begun_at, idle_end, expires_at, address) values ($1, $2, $3, $4, $5, $6)
