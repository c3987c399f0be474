/* queries/tally_course_take */
-- Takes courses out, which come back with what an import adds to them. Parallel arrays of their keys: $1 dimensions, $2 months of
-- events, $3 bases, $4 months, $5 categories, $6 units.
delete from tally_course
where (dimension, happened_in, basis, month, category, unit) in (
    select dimension, happened_in, basis, month, category, unit
    from unnest($1::tally_dimension[], $2::date[], $3::tally_basis[], $4::date[], $5::text[], $6::text[])
        as changed (dimension, happened_in, basis, month, category, unit)
)
returning dimension::text, happened_in, basis::text, month, category, unit,
    received, excluded, without_deadline, closed_on_time, closed_late, closed_without_deadline, open_overdue, due,
    due_closed_on_time, closed_when_due, on_time_when_due, closable, closable_closed, dispatched, dispatched_closed, closings,
    reopenings, closings_in_place
