/* queries/account_list */
-- One row is an account, by name. $1 only this one, or null for all.
select id, name, role::text, districts, departments, password_hash is not null, is_disabled, failures, locked_until, created_at, created_by
from account
where $1::text is null or name = $1
order by name
