/* queries/outbox_update */
-- What has become of a message. $1 key, $2 channel, $3 state, $4 moment, $5 attempts, $6 remark.
update outbox
set state = $3, moment = $4, attempts = $5, remark = $6
where key = $1 and channel = $2
