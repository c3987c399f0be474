/* queries/figures_working_days */
-- One row is a group of tickets with the same days: of receipt, of the deadline where it was passed, of the closing in force; whether
-- the closing's time is certain; the standing; and how many there are. Excluded tickets are left out.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10); $11 reporting zone.
select (received_at at time zone $11)::date,
    case when standing in ('closed_late', 'open_overdue') then (due_at at time zone $11)::date end,
    (closing_at at time zone $11)::date,
    coalesce(not closing_is_inferred and closing_at >= received_at, false), standing, count(*)
from ticket_at($1, $2, $3::exclusion[])
where received_at >= $9 and received_at < $10 and standing <> 'excluded'
  and ($4::text is null or category::text = $4) and ($5::text is null or department = $5)
  and ($6::text is null or district = $6) and ($7::text is null or community = $7) and ($8::text is null or channel = $8)
group by 1, 2, 3, 4, 5
