/* queries/outbox_insert */
-- A message that the channel has already is left as it is. $1 key, $2 channel, $3 message, $4 created at, $5 state, $6 moment,
-- $7 attempts, $8 remark.
insert into outbox (key, channel, message, created_at, state, moment, attempts, remark)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict on constraint outbox_pkey do nothing
