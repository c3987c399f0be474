/* queries/account_password_update */
-- $1 account; $2 crypt(5) of the new password. It opens the account again.
update account set password_hash = $2, failures = 0, locked_until = null where id = $1
