/* queries/rights */
-- One row: whether this role may read what is counted, change tickets, and make tables.
select has_any_column_privilege('ticket', 'select') and has_table_privilege('tally_day', 'select'),
    has_table_privilege('ticket', 'insert') and has_table_privilege('ticket', 'delete') and has_table_privilege('run', 'insert'),
    has_schema_privilege(current_schema(), 'create'), current_user::text
