/* queries/migration_applied */
-- One row is a migration that the database has, oldest first.
select version, name, checksum
from schema_migration
order by version
