/* queries/closing_delays */
-- One row is a number of days between the first export that could show a closing and the first that does, and how many closings took
-- so long; of the closings from $2 until $3, as far as they came after their source's first export. $1 the zone.
select d.days, count(*)
from (
    select min((r.exported_at - interval '1 s') at time zone $1)::date
        - (min(due.exported_at - interval '1 s') at time zone $1)::date as days
    from (
        select number, closed_at, known_from from ticket where closed_at >= $2 and closed_at < $3
        union all
        select h.number, h.closed_at, h.known_from
        from ticket_history h
        join ticket t on t.number = h.number and t.closed_at = h.closed_at
        where h.kind = 'replaced' and h.closed_at >= $2 and h.closed_at < $3
    ) v
    join run r on r.id = v.known_from and r.kind = 'import'
    join (
        select source, min(exported_at) as first_export from run where kind = 'import' and reverted_by is null group by source
    ) s on s.source = r.source and v.closed_at >= s.first_export
    cross join lateral (
        select min(e.exported_at) as exported_at
        from run e
        where e.kind = 'import' and e.reverted_by is null and e.source = r.source and e.exported_at > v.closed_at
    ) due
    group by v.number, v.closed_at
) d
where d.days >= 0
group by d.days
order by d.days
