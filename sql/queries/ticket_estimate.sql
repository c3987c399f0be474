/* queries/ticket_estimate */
-- About how many tickets there are; 0 only where there is none.
select case when exists (select 1 from ticket) then greatest(reltuples::bigint, 1) else 0 end
from pg_class
where oid = 'ticket'::regclass
