/* queries/account_update */
-- $1 account; $2 role, $3 districts, $4 departments, $5 whether it is disabled.
update account set role = $2::account_role, districts = $3, departments = $4, is_disabled = $5 where id = $1
