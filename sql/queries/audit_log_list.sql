/* queries/audit_log_list */
-- One row is an entry, the newest first. $1 only entries before this number, $2 only of this actor, $3 only of this action, each null for
-- all; $4 how many.
select id, happened_at, account, actor, action, subject, detail, address
from audit_log
where ($1::bigint is null or id < $1) and ($2::text is null or actor = $2) and ($3::text is null or action = $3)
order by id desc
limit $4
