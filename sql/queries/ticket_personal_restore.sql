/* queries/ticket_personal_restore */
-- The same as `ticket_restore` for what a person wrote. $1 run.
insert into ticket_personal (number, caller, phone, address, title, content, result, extra)
select number, caller, phone, address, title, content, result, extra
from ticket_personal_history
where kind = 'replaced' and known_to = $1
