/* queries/account_hash */
-- One row: what a log-in is checked against, locked until the transaction ends so that guesses come one after another. $1 name.
select id, password_hash, failures, locked_until, is_disabled
from account
where name = $1
for update
