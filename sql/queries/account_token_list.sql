/* queries/account_token_list */
-- One row is a token of account $1, the newest first.
select id, label, permissions, created_at, expires_at, revoked_at
from api_token
where account = $1
order by id desc
