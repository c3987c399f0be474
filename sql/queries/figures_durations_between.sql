/* queries/figures_durations_between */
-- One row is the duration of a ticket in microseconds, in ascending order: of those received in the window, closed before the cut-off and
-- not excluded, whose closing is not inferred and not before the receipt, the durations in either of two ranges. As known now.
-- $1 as of, $2 causes of exclusion in force, window [$3, $4), ranges [$5, $6) and [$7, $8) of microseconds.
with closing as (
    select received_at, closed_at
    from ticket
    where received_at >= $3 and received_at < $4 and closed_at < $1 and not closed_is_inferred
      and not is_withdrawn and (exclusion is null or exclusion <> all ($2::exclusion[]))
    union all
    select t.received_at, e.old_at
    from ticket_event e
    join ticket t on t.number = e.number
    where e.kind = 'reopened' and e.retracted_run is null and not e.old_is_inferred and e.old_at < $1 and e.occurred_at >= $1
      and t.received_at >= $3 and t.received_at < $4 and t.reopen_count > 0 and (t.closed_at is null or t.closed_at >= $1)
      and not t.is_withdrawn and (t.exclusion is null or t.exclusion <> all ($2::exclusion[]))
)
select (extract(epoch from closed_at - received_at) * 1000000)::bigint as microseconds
from closing
where closed_at >= received_at + make_interval(secs => $5::double precision / 1000000)
    and closed_at < received_at + make_interval(secs => $6::double precision / 1000000)
  or closed_at >= received_at + make_interval(secs => $7::double precision / 1000000)
    and closed_at < received_at + make_interval(secs => $8::double precision / 1000000)
order by microseconds
