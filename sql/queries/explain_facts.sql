/* queries/explain_facts */
-- One row is a ticket with what makes it count: its receipt or its deadline in the window, or a closing or a reopening in it. Last
-- come the import and the line that its row came from. The same tickets as in figures_tally, figures_cohort and figures_stock.
-- $1 as of, $2 known after run, $3 causes of exclusion in force; $4 category, $5 department, $6 district, $7 community,
-- $8 channel, each null for all; window [$9, $10).
-- $11 what to return: received, due, closed, reopened, and known for every ticket whatever the window.
-- $12 an event before the receipt takes effect at the receipt. $13 only tickets whose row changed between the runs $13 and $14,
-- null for all. $15 columns of exports whose cells are returned in this order, one unit separator between two.
with state as not materialized (
    select s.number, s.received_at, s.due_at, s.closed_at, s.closing_at, s.closing_is_inferred, s.standing, s.category, s.department,
        s.district, s.community, s.channel, s.dispatched_at, s.satisfaction, s.status_meaning, s.reopen_count,
        s.has_impossible_times, s.due_is_provisional
    from ticket_at($1, $2, $3::exclusion[]) s
    where ($4::text is null or s.category::text = $4) and ($5::text is null or s.department = $5)
      and ($6::text is null or s.district = $6) and ($7::text is null or s.community = $7) and ($8::text is null or s.channel = $8)
      and ($11::text[] <> array['received'] or s.received_at >= $9 and s.received_at < $10)
      and ($13::bigint is null or s.number in (
          select t.number from ticket t where t.known_from > $13 and t.known_from <= $14
          union all
          select h.number from ticket_history h
          where h.kind = 'replaced' and (h.known_from > $13 and h.known_from <= $14 or h.known_to > $13 and h.known_to <= $14)))
)
select f.fact, f.happened_at, s.number, s.received_at, s.due_at, s.closed_at, s.closing_at, s.standing,
    s.category::text, s.department, s.district, s.community, s.channel, s.satisfaction::text, s.reopen_count::bigint,
    coalesce(s.due_at < $1, false), coalesce(s.dispatched_at < $1, false), s.has_impossible_times, coalesce(s.due_is_provisional, false),
    coalesce(s.closing_is_inferred, false),
    s.status_meaning = 'closed' and s.closed_at is null or s.status_meaning = 'open' and s.closed_at is not null,
    case when s.standing like 'closed%' and not s.closing_is_inferred and s.closing_at >= s.received_at
         then extract(epoch from s.closing_at - s.received_at)::double precision / 3600 end,
    case when s.category = 'unclassified' then k.category_text end,
    case when o.extra is not null then (
        select string_agg(coalesce(o.extra ->> c.name, ''), chr(31) order by c.place)
        from unnest($15::text[]) with ordinality c (name, place)) end,
    exists (
        select from ticket_event e
        where e.number = s.number and e.kind = 'deadline_changed' and e.new_at > e.old_at and e.occurred_at < $1
          and e.first_run <= $2 and (e.retracted_run is null or e.retracted_run > $2)),
    k.run, k.line, k.known_from, k.made_by, r.file_name, r.exported_at
from state s
cross join lateral (
    select 'received', s.received_at where 'received' = any ($11)
    union all
    select 'due', s.due_at where 'due' = any ($11) and s.received_at < $1 and s.standing <> 'excluded'
    union all
    select 'closed', case when $12 then greatest(s.closed_at, s.received_at) else s.closed_at end
    where 'closed' = any ($11) and s.closed_at is not null and s.standing <> 'excluded'
    union all
    select e.fact, case when $12 then greatest(e.at, s.received_at) else e.at end
    from (
        select 'closed', u.old_at
        from ticket_event u
        where 'closed' = any ($11) and u.number = s.number and u.kind = 'reopened'
          and u.first_run <= $2 and (u.retracted_run is null or u.retracted_run > $2)
        union all
        select 'reopened', u.occurred_at
        from ticket_event u
        where 'reopened' = any ($11) and u.number = s.number and u.kind = 'reopened'
          and u.first_run <= $2 and (u.retracted_run is null or u.retracted_run > $2)
    ) e (fact, at)
    where s.reopen_count > 0 and s.standing <> 'excluded'
    union all
    select 'known', $9::timestamptz where 'known' = any ($11)
) f (fact, happened_at)
join lateral (
    select t.run, t.line, t.known_from, coalesce(t.made_by, t.known_from) as made_by, t.category_text
    from ticket t
    where t.number = s.number and t.known_from <= $2
    union all
    select h.run, h.line, h.known_from, coalesce(h.made_by, h.known_from) as made_by, h.category_text
    from ticket_history h
    where h.number = s.number and h.kind = 'replaced' and h.known_from <= $2 and h.known_to > $2
) k on true
left join lateral (
    select w.extra from ticket_told w
    where cardinality($15::text[]) > 0 and w.number = s.number and w.known_from = k.known_from
) o on true
join run r on r.id = k.run
where f.happened_at >= $9 and f.happened_at < $10
order by f.happened_at, s.number, f.fact
