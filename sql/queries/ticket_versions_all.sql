/* queries/ticket_versions_all */
-- One row is a ticket with what is needed to tell whether a row says anything new; columns are null where they are those of the run.
copy (
    select number, content_hash, source_hash, columns, run
    from ticket
) to stdout (format binary)
