/* queries/audit_log_insert */
-- $1 account or null, $2 its name or what was typed, $3 action, $4 to what, $5 in which words, $6 from where.
insert into audit_log (account, actor, action, subject, detail, address) values ($1, $2, $3, $4, $5, $6)
