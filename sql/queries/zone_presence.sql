/* queries/zone_presence */
-- Whether the server knows zone $1.
select exists (select from pg_timezone_names where name = $1)
