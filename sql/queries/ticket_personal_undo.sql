/* queries/ticket_personal_undo */
-- The same as `ticket_undo` for what a person wrote; called before it. $1 run, $2 run of the revert.
with undone as (
    delete from ticket_personal p
    using ticket t
    where t.number = p.number and t.known_from = $1
    returning p.number, p.caller, p.phone, p.address, p.title, p.content, p.result, p.extra, t.known_from, t.line
)
insert into ticket_personal_history (number, caller, phone, address, title, content, result, extra,
    known_from, known_to, line, kind)
select number, caller, phone, address, title, content, result, extra,
    known_from, $2, line, 'replaced'
from undone
