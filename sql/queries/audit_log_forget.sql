/* queries/audit_log_forget */
-- Deletes what is older than $1 days, and than 190. Returns how many entries.
select forget_audit_log(make_interval(days => $1::integer))
