/* queries/figures_told */
-- One row is a group of tickets received in the window that are alike: category, lead unit, judgement, excluded, dispatched before the
-- cut-off; the text of a category that no alias maps; the cells of the columns $11 in their order, one unit separator between two, null
-- where the export has no column that is not known; whether an export moved the deadline to a later time; and how many there are.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10).
select s.category::text, s.department, s.satisfaction::text, s.standing = 'excluded', coalesce(s.dispatched_at < $1, false),
    case when s.category = 'unclassified' then k.category_text end,
    case when k.extra is not null then (
        select string_agg(coalesce(k.extra ->> c.name, ''), chr(31) order by c.place)
        from unnest($11::text[]) with ordinality c (name, place)) end,
    exists (
        select from ticket_event e
        where e.number = s.number and e.kind = 'deadline_changed' and e.new_at > e.old_at and e.occurred_at < $1
          and e.first_run <= $2 and (e.retracted_run is null or e.retracted_run > $2)),
    count(*)
from ticket_at($1, $2, $3::exclusion[]) s
join (
    select o.number, o.category_text, o.extra
    from ticket_told o
    where o.known_from <= $2 and (o.known_to is null or o.known_to > $2) and o.received_at >= $9 and o.received_at < $10
) k on k.number = s.number
where s.received_at >= $9 and s.received_at < $10
  and ($4::text is null or s.category::text = $4) and ($5::text is null or s.department = $5)
  and ($6::text is null or s.district = $6) and ($7::text is null or s.community = $7) and ($8::text is null or s.channel = $8)
group by 1, 2, 3, 4, 5, 6, 7, 8
