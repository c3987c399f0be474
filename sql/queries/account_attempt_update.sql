/* queries/account_attempt_update */
-- $1 account; $2 wrong passwords since the last right one, $3 until when nothing is tried.
update account set failures = $2, locked_until = $3 where id = $1
