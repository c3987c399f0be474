/* queries/migration_ledger */
-- Where applied migrations are noted; it is there before the first of them.
create table if not exists schema_migration (
    version integer not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null,
    constraint schema_migration_pkey primary key (version)
)
