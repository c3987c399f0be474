/* queries/role_make */
-- One row is something that was done for a role of the server, or would be. $1 whether it is only told.
select role, deed from make_roles($1)
