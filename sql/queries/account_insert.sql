/* queries/account_insert */
-- Returns the number of the new account. $1 name, $2 role, $3 districts, $4 departments, $5 who invites.
insert into account (name, role, districts, departments, created_by)
values ($1, $2::account_role, $3, $4, $5)
returning id
