/* queries/ticket_versions_all */
-- One row is a ticket with what is needed to tell whether a row says anything new.
copy (
    select number, content_hash, columns
    from ticket
) to stdout (format binary)
