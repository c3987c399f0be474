/* queries/schema_presence */
select to_regclass('schema_migration') is not null
