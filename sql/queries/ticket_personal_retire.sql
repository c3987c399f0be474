/* queries/ticket_personal_retire */
-- The same for what a person wrote; called before `ticket_retire`, whose rows say since when and from which line. $1 ticket
-- numbers, $2 run.
with moved as (
    delete from ticket_personal
    where number = any ($1)
    returning number, caller, phone, address, title, content, result, extra
)
insert into ticket_personal_history (number, caller, phone, address, title, content, result, extra,
    known_from, known_to, line, kind)
select m.number, m.caller, m.phone, m.address, m.title, m.content, m.result, m.extra,
    t.known_from, $2, t.line, 'replaced'
from moved m
join ticket t on t.number = m.number
