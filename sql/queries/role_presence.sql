/* queries/role_presence */
-- Whether all roles of $1 exist.
select count(*) = cardinality($1::text[]) from pg_roles where rolname = any ($1)
