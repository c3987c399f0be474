/* queries/unmasking_note */
-- Returns whether the ticket is one of the reader's. $1 ticket number, $2 reason, $3 from where.
select note_unmasking($1, $2, $3)
