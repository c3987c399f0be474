/* queries/tally_month_take */
-- Takes tallies by month out, which come back with what an import adds to them. Parallel arrays of their keys, as for
-- `tally_course_take`.
delete from tally_month
where (dimension, happened_in, basis, month, category, unit) in (
    select dimension, happened_in, basis, month, category, unit
    from unnest($1::tally_dimension[], $2::date[], $3::tally_basis[], $4::date[], $5::text[], $6::text[])
        as changed (dimension, happened_in, basis, month, category, unit)
)
