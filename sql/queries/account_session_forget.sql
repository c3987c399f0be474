/* queries/account_session_forget */
-- Deletes sessions that are over for longer than the log of them is kept. $1 the moment before which they ended.
delete from account_session where expires_at < $1
