/* queries/ticket_estimate */
-- About how many tickets there are; 0 only where there is none. A table that was never looked through is taken for one of long rows.
select case when not exists (select 1 from ticket) then 0
            when relpages > 0 and reltuples > 0 then greatest((reltuples / relpages * (pg_relation_size(oid) / 8192))::bigint, 1)
            else greatest(pg_relation_size(oid) / 1000, 1) end
from pg_class
where oid = 'ticket'::regclass
