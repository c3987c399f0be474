/* queries/outbox_list */
-- One row is a message to a channel, the oldest first. $1 the state that is asked for.
select key, channel, message, created_at, state, moment, attempts, remark
from outbox
where state = $1
order by created_at, key, channel
